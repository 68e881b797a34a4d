// Words of the fonts of before Unicode, brought over when a person says so.
import { describe, expect, test } from "vitest";
import type { DraftInput } from "#lib/formats/draft/draft.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";
import type { LegacyEncoding } from "#lib/text/legacy.ts";

const wanted = "Nghị quyết của Đảng ủy về nhiệm vụ quốc phòng, người dân được hưởng lợi.";
const typed: Record<LegacyEncoding, string> = {
  tcvn3: "NghÞ quyÕt cña §¶ng ñy vÒ nhiÖm vô quèc phßng, ng\u00adêi d©n ®\u00adîc h\u00adëng lîi.",
  vni: "Nghò quyeát cuûa Ñaûng uûy veà nhieäm vuï quoác phoøng, ngöôøi daân ñöôïc höôûng lôïi.",
  viqr: "Nghi. quye^'t cu?a DDa?ng u?y ve^` nhie^.m vu. quo^'c pho`ng, ngu+o+`i da^n ddu+o+.c hu+o+?ng lo+.i.",
};
const cases = Object.entries(typed) as [LegacyEncoding, string][];

function draft(input: DraftInput) {
  const read = readDraft(input);
  if (!read.ok) throw new Error(read.reason);
  return read.draft;
}

describe.each(cases)("%s", (encoding, words) => {
  const bytes = new TextEncoder().encode(words);

  test("is told, and stays until somebody says so", () => {
    const read = draft({ kind: "text", bytes });
    expect(read.notes.filter(({ kind }) => kind === "legacy")).toEqual([{ kind: "legacy", encoding }]);
    expect(read.language).toBe("vi");
    expect(read.blocks[0]?.text).toBe(words);
  });

  test("is converted, and says that it was", () => {
    const read = draft({ kind: "text", bytes, convertFrom: encoding });
    expect(read.blocks[0]?.text).toBe(wanted);
    expect(read.notes).toEqual([{ kind: "converted", encoding }]);
    expect(read.language).toBe("vi");
  });

  test("keeps what is bold on its words", () => {
    const all = words.split(" ");
    const [block] = draft({ kind: "html", html: `<p>${all.slice(0, 2).join(" ")} <b>${all.slice(2, 5).join(" ")}</b> ${all.slice(5).join(" ")}</p>`, convertFrom: encoding }).blocks;
    expect(block?.text).toBe(wanted);
    expect(block?.marks.map(({ type, from, to }) => [type, block.text.slice(from, to)])).toEqual([["bold", "của Đảng ủy"]]);
  });
});

test("a soft hyphen in a text of today goes all the same", () => {
  expect(draft({ kind: "text", bytes: new TextEncoder().encode("Người\u00ad dân được hưởng lợi.") }).blocks[0]?.text).toBe("Người dân được hưởng lợi.");
});
