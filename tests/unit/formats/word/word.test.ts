import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Block } from "#lib/article/block.ts";
import { writeWordArticle, type WordArticle } from "#lib/formats/word/article.ts";
import { placeRemarks } from "#lib/formats/word/place-remarks.ts";
import { readRemarks, type DocxRemarks } from "#lib/formats/word/read-remarks.ts";

const at = "2026-01-02T03:04:05.000Z";
const block = (text: string, kind: Block["kind"] = "paragraph"): Block => ({ id: "", kind, text, marks: [] });
const article = (blocks: Block[], more: Partial<WordArticle> = {}): WordArticle => ({ title: "Bài", language: "vi", at, blocks, comments: [], changes: [], ...more });

function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]));
}

function readBack(file: Uint8Array): DocxRemarks {
  const parts = partsOf(file);
  return readRemarks({ document: parts["word/document.xml"] ?? "", comments: parts["word/comments.xml"] ?? "", extended: parts["word/commentsExtended.xml"] ?? "" }).remarks;
}

const blocks = [block("Hội nghị", "title"), block("Đại tá Lê An nói đã khởi công 8 xã vùng cao."), block("Đoạn cuối.")];
const comment = { author: "Lê Bình", at, body: "Số này\nở đâu?", isDone: true, replies: [{ author: "An", at, body: "Biên bản <họp> & “x”" }] };

describe("an article in Word", () => {
  const file = writeWordArticle(article(blocks, {
    comments: [{ ...comment, start: { index: 1, offset: 30 }, end: { index: 1, offset: 34 } }, { ...comment, isDone: false, replies: [], start: { index: 0, offset: 4 }, end: { index: 2, offset: 4 } }],
    changes: [{ index: 1, from: 0, to: 6, replacement: "Thượng tá", author: "Chi", at }],
  }));

  test("has comments on the exact words, with replies and whether they are settled", () => {
    const read = readBack(file);
    expect(read.comments).toEqual([
      { author: "Lê Bình", at: "2026-01-02T03:04:05Z", body: "Số này\nở đâu?", isDone: true, start: { paragraph: 1, offset: 30 }, end: { paragraph: 1, offset: 34 }, replies: [{ author: "An", at: "2026-01-02T03:04:05Z", body: "Biên bản <họp> & “x”" }] },
      { author: "Lê Bình", at: "2026-01-02T03:04:05Z", body: "Số này\nở đâu?", isDone: false, start: { paragraph: 0, offset: 4 }, end: { paragraph: 2, offset: 4 }, replies: [] },
    ]);
    expect(read.changes).toEqual([{ author: "Chi", at: "2026-01-02T03:04:05Z", paragraph: 1, from: 0, to: 6, replacement: "Thượng tá" }]);
    expect(read.paragraphs.slice(0, 3)).toEqual(blocks.map(({ text }) => text));
  });

  test("points nowhere outside, gives every reply a range and a reference, and is the same twice", () => {
    const parts = partsOf(file);
    for (const [name, xml] of Object.entries(parts)) if (name.endsWith(".rels")) expect(xml).not.toMatch(/TargetMode|https?:\/\/(?!schemas)/);
    const document = parts["word/document.xml"] ?? "";
    for (const name of ["commentRangeStart", "commentRangeEnd", "commentReference"]) expect([...document.matchAll(new RegExp(`<w:${name} w:id="(\\d)"`, "g"))].map(([, id]) => id).sort()).toEqual(["0", "1", "2"]);
    expect(writeWordArticle(article(blocks))).toEqual(writeWordArticle(article(blocks)));
  });
});

test("whatever is written and wherever it is said, it is read back in its place", () => {
  const letters = fc.stringMatching(/^[a-zĐđờễ 👩🏽“”&<>\u2028]{1,24}$/u).map((text) => text.normalize("NFC")).filter((text) => text.trim() !== "");
  fc.assert(fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), fc.nat(), fc.nat(), (texts, a, b, c, d) => {
    const made = texts.map((text) => block(text));
    const spot = (n: number, m: number) => ({ index: n % made.length, offset: m % ((made[n % made.length]?.text.length ?? 0) + 1) });
    const [one, two] = [spot(a, b), spot(c, d)];
    const [start, end] = one.index < two.index || (one.index === two.index && one.offset <= two.offset) ? [one, two] : [two, one];
    fc.pre(start.index !== end.index || start.offset < end.offset);
    // Half a letter is no place for anything.
    fc.pre([start, end].every(({ index, offset }) => !/^[\udc00-\udfff]/.test(made[index]?.text.slice(offset) ?? "")));
    const read = readBack(writeWordArticle(article(made, { comments: [{ ...comment, start, end }] })));
    expect(read.comments[0]).toMatchObject({ start: { paragraph: start.index, offset: start.offset }, end: { paragraph: end.index, offset: end.offset } });
  }), { seed: 7, numRuns: 300 });
});

describe("what Word says", () => {
  const paragraph = (inner: string) => `<w:p><w:r><w:t>Đã khởi công </w:t></w:r>${inner}<w:r><w:t> xã vùng cao.</w:t></w:r></w:p>`;
  const del = (text: string) => `<w:del w:id="1" w:author="A" w:date="2026-01-02T00:00:00Z"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const ins = (text: string) => `<w:ins w:id="2" w:author="A" w:date="2026-01-02T00:00:00Z"><w:r><w:t>${text}</w:t></w:r></w:ins>`;
  const read = (body: string) => readRemarks({ document: `<w:document>${body}</w:document>`, comments: "", extended: "" });

  test.each([
    ["a change", del("8") + ins("9"), "Đã khởi công 8 xã vùng cao.", "8", "9"],
    ["an insertion, with the word before it", ins("xong "), "Đã khởi công  xã vùng cao.", "công ", "công xong "],
    ["a deletion, with the word before it", del("8"), "Đã khởi công 8 xã vùng cao.", "công 8", "công"],
  ])("%s", (_, inner, text, before, after) => {
    const { remarks } = read(paragraph(inner));
    const [change] = remarks.changes;
    expect(remarks.paragraphs).toEqual([text]);
    expect(remarks.paragraphs[0]?.slice(change?.from, change?.to)).toBe(before);
    expect(change?.replacement).toBe(after);
  });

  test("the document is read as it was before the changes; a paragraph that is all new stays", () => {
    const { document, remarks } = read(paragraph(del("8") + ins("9")) + `<w:p><w:pPr><w:rPr><w:ins w:id="3" w:author="A"/></w:rPr></w:pPr>${ins("Đoạn mới.")}</w:p>`);
    expect(document.replace(/<[^>]*>/g, "|").replace(/\|+/g, "|")).toBe("|Đã khởi công |8| xã vùng cao.|Đoạn mới.|");
    expect(document).not.toContain("delText");
    expect(remarks).toMatchObject({ paragraphs: ["Đã khởi công 8 xã vùng cao.", "Đoạn mới."], accepted: 1 });
  });

  test("places by words, not by what surrounds them, and in order where words repeat", () => {
    const remarks: DocxRemarks = { paragraphs: ["", "Xin chào.", "Xin  chào.", "Không có ở đây"], accepted: 0, changes: [], comments: [1, 2, 3].map((at) => ({ author: "A", at: null, body: "x", isDone: false, replies: [], start: { paragraph: at, offset: 4 }, end: { paragraph: at, offset: 9 } })) };
    const { comments } = placeRemarks(remarks, [block("Xin chào."), block("Xin chào.")]);
    expect(comments.map(({ start, end }) => start && [start, end])).toEqual([[{ index: 0, offset: 4 }, { index: 0, offset: 8 + 1 }], [{ index: 1, offset: 4 }, { index: 1, offset: 8 }], null]);
  });
});
