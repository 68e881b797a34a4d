import { describe, expect, test } from "vitest";
import { limits } from "#lib/article/article.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";
import { splitParagraphs } from "#lib/formats/draft/paragraphs.ts";
import { fallbackTitle, titleOf } from "#lib/formats/draft/title-of.ts";

const read = (text: string) => readDraft({ kind: "text", bytes: new TextEncoder().encode(text) });

function draft(text: string) {
  const result = read(text);
  if (!result.ok) throw new Error(result.reason);
  return result.draft;
}

describe("paragraphs of a plain text (| between lines in, / between blocks out)", () => {
  const wrapped = [
    "The council met on Tuesday to decide on the budget for the coming year and on",
    "two of the roads that were closed after the flood of last March, and it took a",
    "vote.",
  ].join("|");
  test.each([
    ["every line is one", "a b|c d|e f", "a b/c d/e f"],
    ["blank lines between them", "a b||c d|||e f", "a b/c d/e f"],
    ["lines that were not broken by width stay apart", "Title of it||By Jane|Photos by Tom||A last one.", "Title of it/By Jane/Photos by Tom/A last one."],
    ["lines broken by width are joined", `Title||${wrapped}||The end of it.`, `Title/${wrapped.replaceAll("|", " ")}/The end of it.`],
    ["list lines are not", `Title||${wrapped}||- one of two things|- another`, `Title/${wrapped.replaceAll("|", " ")}/- one of two things/- another`],
    ["long lines are paragraphs", `${"word ".repeat(60)}|${"word ".repeat(60)}||x`, `${"word ".repeat(60).trim()}/${"word ".repeat(60).trim()}/x`],
    ["blanks around lines go", "  a b  |\t|\u00a0c d\u00a0", "a b/c d"],
  ])("%s", (_name, input, output) => {
    expect(splitParagraphs(input.replaceAll("|", "\n")).paragraphs.join("/")).toBe(output);
  });

  test.each([["\r\n"], ["\r"], ["\n"], ["\u0085"], ["\u2028"], ["\u2029"], ["\f"], ["\v"]])("line end %j", (end) => {
    expect(splitParagraphs(`a b${end}c d`).paragraphs).toEqual(["a b", "c d"]);
  });
});

describe("what cannot be seen", () => {
  test("a text that is not NFC is normalised, and that is said", () => {
    const text = "Hà Giang đã họp. Đại tá Lê Thị Hòa dự.";
    const found = draft(text.normalize("NFD"));
    expect(found.blocks[0]?.text).toBe(text.normalize("NFC"));
    expect(found.notes).toEqual([{ kind: "normalised", count: [...text].filter((letter) => letter.normalize("NFD") !== letter).length }]);
  });

  test("zero-width characters and soft hyphens go; joined pictures stay", () => {
    const found = draft("Lê\u200b Huy\u00ad Vịnh và 👩\u200d⚕️ dự.");
    expect(found.blocks[0]?.text).toBe("Lê Huy Vịnh và 👩\u200d⚕️ dự.");
    expect(found.notes).toEqual([{ kind: "invisible_removed", count: 2 }]);
  });

  test("a stray control character goes", () => {
    const found = draft(`${"Hội nghị họp. ".repeat(20)}\u0007`);
    expect(found.notes).toEqual([{ kind: "controls_removed", count: 1 }]);
  });

  test.each([
    ["vni", "Nghò quyeát cuûa Ñaûng uûy Quaân khu veà nhieäm vuï"],
    ["tcvn3", "NghÞ quyÕt cña §¶ng ñy Qu©n khu vÒ nhiÖm vô quèc phßng"],
  ])("old letters are noticed: %s", (encoding, text) => {
    expect(draft(text).notes).toEqual([{ kind: "legacy", encoding }]);
  });

  test.each(["Đảng ủy Quân khu họp tại Hà Nội, hoàn toàn thống nhất.", "The café où we met, in Zürich, is naïve."])("no false alarm: %s", (text) => {
    expect(draft(text).notes).toEqual([]);
  });
});

describe("refused", () => {
  test.each([["", "empty"], [" \n\t\n ", "empty"], ["— … —", "empty"], ["\ufeff", "empty"]])("%j is empty", (text, reason) => {
    expect(read(text)).toEqual({ ok: false, reason });
  });

  test("over 20 MB", () => {
    expect(readDraft({ kind: "text", bytes: new Uint8Array(limits.bytes + 1).fill(97) })).toEqual({ ok: false, reason: "too_big" });
    expect(readDraft({ kind: "html", html: "a".repeat(limits.bytes + 1) })).toEqual({ ok: false, reason: "too_big" });
  });

  test("over 500,000 words, not at them", () => {
    const line = `${"chữ ".repeat(999)}chữ`;
    expect(read(Array.from({ length: 500 }, () => line).join("\n"))).toMatchObject({ ok: true, draft: { words: limits.words } });
    expect(read(`${Array.from({ length: 500 }, () => line).join("\n")}\nthừa`)).toEqual({ ok: false, reason: "too_long" });
  });

  test("over 50,000 blocks", () => {
    expect(read("a\n".repeat(limits.blocks + 1))).toEqual({ ok: false, reason: "too_long" });
  });
});

describe("the name an article is listed under", () => {
  const block = (text: string, kind: "title" | "paragraph" = "paragraph") => ({ kind, text });
  test("what a person typed comes first", () => expect(titleOf("  Tên  bài ", [block("Đầu đề", "title")])).toBe("Tên bài"));
  test("then the title block", () => expect(titleOf("", [block("Ảnh"), block("Đầu đề", "title")])).toBe("Đầu đề"));
  test("then the first twelve words", () => {
    expect(fallbackTitle([block("BHG - một hai ba bốn năm sáu bảy tám chín, mười mười một")])).toBe("BHG - một hai ba bốn năm sáu bảy tám chín, mười…");
    expect(fallbackTitle([block("Một hai")])).toBe("Một hai");
  });
});
