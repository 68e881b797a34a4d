// Foreign files, read in the real threads: what survives, what is refused, what never gets in.
import { deflateRawSync, crc32 } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listNumbers } from "#lib/article/list-numbers.ts";
import type { DraftBlock, DraftSource, SourceRead } from "#lib/formats/draft/draft.ts";
import { createParsePool, type ParsePool } from "#server/workers/parse-pool.ts";
import { docx, docxParts, drawing, linked, linkRelation, numbered, paragraph, png, run, styled, table } from "#tests/support/docx.ts";
import { forbidden, htmlVectors } from "#tests/support/vectors.ts";

let pool: ParsePool;
beforeAll(() => {
  pool = createParsePool();
});
afterAll(() => pool.close());

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (name: string, bytes: Uint8Array | string): DraftSource => ({ kind: "file", name, bytes: typeof bytes === "string" ? utf8(bytes) : bytes });
const read = (source: DraftSource): Promise<SourceRead> => pool.parse.draft(source);

async function blocksOf(source: DraftSource): Promise<DraftBlock[]> {
  const result = await read(source);
  if (!result.ok) throw new Error(result.reason);
  return result.draft.blocks;
}

function notation(blocks: readonly DraftBlock[]): string[] {
  const numbers = listNumbers(blocks);
  return blocks.map(({ kind, text, list, cell, picture, marks }, index) => {
    const links = marks.flatMap((mark) => (mark.type === "link" ? [` (${text.slice(mark.from, mark.to)} → ${mark.href})`] : [])).join("");
    const styles = marks.filter(({ type }) => type !== "link").map((mark) => ` (${mark.type}: ${text.slice(mark.from, mark.to)})`).join("");
    const place = list ? `${"  ".repeat(list.level)}${numbers[index] ?? "-"} ` : cell ? `[${cell.row},${cell.column}] ` : picture ? `<${picture.carried ?? "missing"}> ` : "";
    return `${kind}: ${place}${text}${styles}${links}`;
  });
}

const article = [
  "title: Hội nghị tổng kết", "crosshead: Tít xen", "paragraph: Chữ đậm và nghiêng, xem nguồn. (bold: đậm) (italic: nghiêng) (nguồn → https://chinhphu.vn/a)",
  "listItem: 1 một", "listItem:   - hai", "listItem: 2 ba", "quotation: Lời trích", "tableCell: [0,0] a", "tableCell: [0,1] b", "tableCell: [1,0] c", "tableCell: [1,1] d",
  "caption: <0> Quang cảnh hội nghị", "paragraph: Đoạn cuối của bài viết này.",
];
const dataUri = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;

describe("what a newsroom writes survives", () => {
  test("in .docx", async () => {
    const result = await read(file("bài.docx", docx({
      relations: linkRelation("l1", "https://chinhphu.vn/a"),
      body: styled("Title", "Hội nghị tổng kết") + styled("Heading1", "Tít xen")
        + paragraph(run("Chữ ") + run("đậm", "<w:b/>") + run(" và ") + run("nghiêng", "<w:i/>") + run(", xem ") + linked("l1", "nguồn") + run(".") + `<w:del w:author="x">${run("bỏ")}</w:del>`)
        + numbered("một") + numbered("hai", 1) + numbered("ba") + styled("Quote", "Lời trích") + table([["a", "b"], ["c", "d"]])
        + paragraph(drawing("ảnh")) + styled("Caption", "Quang cảnh hội nghị") + paragraph(run("Đoạn cuối của bài viết này.")),
      parts: { "word/comments.xml": '<w:comments xmlns:w="x"><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>' },
    })));
    if (!result.ok) throw new Error(result.reason);
    expect(notation(result.draft.blocks)).toEqual(article);
    expect(result.pictures).toEqual([{ type: "image/png", bytes: png }]);
    expect(result.draft.notes).toEqual([{ kind: "deletions_dropped", count: 1 }, { kind: "comments_dropped", count: 2 }]);
    expect(result.format).toBe("docx");
  });

  test("in .md", async () => {
    const markdown = `---\ntitle: "Hội nghị tổng kết"\n---\n\n## Tít xen\n\nChữ **đậm** và *nghiêng*, xem [nguồn](https://chinhphu.vn/a).\n\n1. một\n   - hai\n2. ba\n\n> Lời trích\n\n`
      + `| a | b |\n|---|---|\n| c | d |\n\n<figure><img src="${dataUri}"><figcaption>Quang cảnh hội nghị</figcaption></figure>\n\nĐoạn cuối của bài viết này.\n`;
    expect(notation(await blocksOf(file("bài.md", markdown)))).toEqual(article);
  });

  test("in .html", async () => {
    const html = "<!DOCTYPE html><html><head><title>x</title></head><body><h1>Hội nghị tổng kết</h1><h2>Tít xen</h2>"
      + '<p>Chữ <b>đậm</b> và <i>nghiêng</i>, xem <a href="https://chinhphu.vn/a">nguồn</a>.</p><ol><li>một<ul><li>hai</li></ul></li><li>ba</li></ol>'
      + "<blockquote>Lời trích</blockquote><table><tr><td>a<td>b<tr><td>c<td>d</table>"
      + `<figure><img src="${dataUri}"><figcaption>Quang cảnh hội nghị</figcaption></figure><p>Đoạn cuối của bài viết này.</p>`;
    expect(notation(await blocksOf(file("bài.HTML", html)))).toEqual(article);
  });

  test("in a page that says it is in an old encoding", async () => {
    const page = Buffer.from('<html><head><meta charset="windows-1252"></head><body><p>Caf\u00e9 \u00e0 la carte</p>', "latin1");
    expect(notation(await blocksOf(file("a.htm", page)))).toEqual(["paragraph: Café à la carte"]);
  });
});

/** An archive whose directory says other things than the truth. */
function lying(change: (directory: Buffer, end: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(zipSync(docxParts({ body: paragraph(run("mồi ".repeat(5_000))) })));
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  change(bytes.subarray(bytes.readUInt32LE(end + 16), end), bytes.subarray(end));
  return bytes;
}

/** The directory's entry of a part. */
function entryOf(directory: Buffer, name: string): Buffer {
  return directory.subarray(directory.indexOf(name) - 46);
}

function compound(name: string): Uint8Array {
  const bytes = Buffer.alloc(4_096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.write(name, 1_024, "utf16le");
  return bytes;
}

const text = paragraph(run("Xin chào các bạn"));
const whole = docx({ body: text });

describe("refused files", () => {
  test.each<[string, string, string, () => Uint8Array | string]>([
    ["unsupported", "an old Word file", "bài.doc", () => compound("WordDocument")],
    ["unsupported", "a PDF", "bài.pdf", () => "%PDF-1.7"],
    ["unsupported", "a name without an ending", "bài", () => "chữ"],
    ["wrong_type", "an old Word file named .docx", "bài.docx", () => compound("WordDocument")],
    ["wrong_type", "text named .docx", "bài.docx", () => "chỉ là chữ"],
    ["wrong_type", "a spreadsheet named .docx", "bài.docx", () => zipSync({ "[Content_Types].xml": strToU8("<Types>spreadsheetml.sheet.main+xml</Types>") })],
    ["wrong_type", "an archive named .docx", "bài.docx", () => zipSync({ "a.txt": strToU8("a") })],
    ["wrong_type", "a Word file named .txt", "bài.txt", () => whole],
    ["wrong_type", "a PDF named .md", "bài.md", () => "%PDF-1.7"],
    ["wrong_type", "a page named .txt", "bài.txt", () => "<!DOCTYPE html><html><body>chữ</body></html>"],
    ["wrong_type", "text named .html", "bài.html", () => "chỉ là chữ, 3 < 5"],
    ["encrypted", "a Word file behind a password", "bài.docx", () => compound("EncryptedPackage")],
    ["encrypted", "an archive behind a password", "bài.docx", () => lying((directory) => directory.writeUInt16LE(1, 8))],
    ["damaged", "nothing", "bài.docx", () => new Uint8Array()],
    ["damaged", "cut off", "bài.docx", () => whole.subarray(0, whole.length / 2)],
    ["damaged", "a bit turned in a part", "bài.docx", () => {
      const bytes = Buffer.from(docx({ body: paragraph(run("mồi ".repeat(5_000))) }));
      const at = bytes.indexOf("word/document.xml") + 40;
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
      return bytes;
    }],
    ["damaged", "no XML", "bài.docx", () => zipSync({ ...docxParts({ body: "" }), "word/document.xml": strToU8("<w:document") })],
    ["damaged", "no document", "bài.docx", () => zipSync({ "[Content_Types].xml": docxParts({ body: "" })["[Content_Types].xml"] ?? new Uint8Array() })],
    ["damaged", "two parts of one name", "bài.docx", () => {
      const bytes = Buffer.from(zipSync({ ...docxParts({ body: text }), "word/documenu.xml": strToU8("<x/>") }));
      const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
      bytes.write("word/document.xml", bytes.indexOf("word/documenu.xml", bytes.readUInt32LE(end + 16)));
      return bytes;
    }],
    ["damaged", "a part smaller than it says", "bài.docx", () => lying((directory) => entryOf(directory, "word/document.xml").writeUInt32LE(90_000, 24))],
    ["archive", "declared beyond 50 MB", "bài.docx", () => lying((directory) => entryOf(directory, "word/document.xml").writeUInt32LE(60 * 1024 * 1024, 24))],
    ["archive", "really larger than it says", "bài.docx", () => lying((directory) => entryOf(directory, "word/document.xml").writeUInt32LE(2_000, 24))],
    ["archive", "unpacked beyond 50 MB", "bài.docx", () => docx({ body: paragraph(run("a".repeat(52 * 1024 * 1024))) })],
    ["archive", "packed too tightly", "bài.docx", () => docx({ body: paragraph(run("a".repeat(5 * 1024 * 1024))) })],
    ["archive", "more than 2,000 parts", "bài.docx", () => docx({ body: text, parts: Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`word/media/${at}.png`, png])) })],
    ["archive", "many entries of the same bytes", "bài.docx", () => overlapping()],
    ["doctype", "a document type", "bài.docx", () => docx({ body: text, prolog: "<!DOCTYPE w:document>" })],
    ["doctype", "entities from the disk", "bài.docx", () => docx({ body: paragraph("<w:r><w:t>&x;</w:t></w:r>"), prolog: '<!doctype d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' })],
    ["doctype", "a document type in another part", "bài.docx", () => docx({ body: text, parts: { "word/comments.xml": "<!DOCTYPE c><c/>" } })],
    ["doctype", "a document type in UTF-16", "bài.docx", () => docx({ body: text, parts: { "word/footnotes.xml": Buffer.from("\ufeff<!DOCTYPE c><c/>", "utf16le") } })],
    ["empty", "a Word file without words", "bài.docx", () => docx({ body: paragraph("") })],
    ["empty", "a page without words", "bài.html", () => "<html><body><script>x</script></body></html>"],
    ["encoding", "letters of an unknown encoding", "bài.md", () => Uint8Array.of(0x41, 0xc3, 0x28, 0x41)],
    ["too_big", "beyond 20 MB", "bài.md", () => new Uint8Array(20 * 1024 * 1024 + 1).fill(97)],
    ["too_long", "more blocks than an article has", "bài.html", () => "<p>a</p>".repeat(50_001)],
  ])("%s: %s", async (reason, _name, name, bytes) => {
    expect(await read(file(name, bytes()))).toEqual({ ok: false, reason });
  });
});

/** Thousands of entries that point at one packed part: each honest, together too much. */
function overlapping(): Uint8Array {
  const name = Buffer.from("a.xml");
  const plain = Buffer.alloc(200_000);
  const packed = deflateRawSync(plain);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entries = Array.from({ length: 200 }, (_, at) => {
    const own = Buffer.from(`${at}.xml`);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(crc32(plain), 16);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(plain.length, 24);
    head.writeUInt16LE(own.length, 28);
    return Buffer.concat([head, own]);
  });
  const directory = Buffer.concat(entries);
  const front = Buffer.concat([local, name, packed]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(front.length, 16);
  return Buffer.concat([front, directory, end]);
}

describe("nothing that runs or fetches gets through", () => {
  const doors: Record<string, (html: string) => DraftSource> = {
    paste: (html) => ({ kind: "html", html }),
    ".html": (html) => file("a.html", `<!DOCTYPE html><html><body>${html}</body></html>`),
    ".md": (html) => file("a.md", `chữ đầu\n\n${html}\n\nchữ cuối\n`),
  };
  for (const [door, source] of Object.entries(doors)) {
    test.each(htmlVectors)(`${door}: %s`, async (_name, html) => {
      const result = await read(source(html));
      if (!result.ok) throw new Error(result.reason);
      const said = JSON.stringify(result.draft.blocks);
      // Markdown shows HTML that it does not take for HTML as text, and text is harmless.
      const kept = door === ".md" ? JSON.stringify(result.draft.blocks.map(({ marks, picture }) => ({ marks, picture }))) : said;
      expect(said).toContain("mồi");
      expect(kept).not.toMatch(forbidden);
      expect(result.pictures).toEqual([]);
      expect(result.draft.blocks.flatMap(({ marks }) => marks)).toEqual([]);
    });
  }

  const markdown: [string, string][] = [
    ["a script link", "[mồi](javascript:alert(1))"], ["a script link in angle brackets", "[mồi](<java\tscript:alert(1)>)"],
    ["a script link by reference", "[mồi][a]\n\n[a]: javascript:alert(1)"], ["a script link with entities", "[mồi](&#106;avascript:alert(1))"],
    ["an automatic link", "<javascript:alert(1)> mồi"], ["a data link", "[mồi](data:text/html;base64,PHNjcmlwdD4=)"], ["a remote picture", "mồi ![x](https://x.example/a.png)"],
  ];
  test.each(markdown)(".md: %s", async (_name, source) => {
    const blocks = await blocksOf(file("a.md", `chữ đầu\n\n${source}\n`));
    expect(blocks.flatMap(({ marks, picture }) => [...marks, ...(picture ? [picture] : [])])).toEqual([]);
    expect(JSON.stringify(blocks)).toContain("mồi");
  });

  const word: [string, string, string?][] = [
    ["a script link", linked("l", "mồi"), linkRelation("l", "javascript:alert(1)")],
    ["a script link in other letters", linked("l", "mồi"), linkRelation("l", " JAVASCRIPT:alert(1)")],
    ["a file link", linked("l", "mồi"), linkRelation("l", "file:///etc/passwd")],
    ["a data link", linked("l", "mồi"), linkRelation("l", "data:text/html,x")],
    ["a field that links", `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "javascript:alert(1)" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("mồi")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`],
    ["markup as text", run("mồi <script>x</script><img src=x>")],
    ["a remote picture", run("mồi") + drawing("x", 'r:link="i"'), '<Relationship Id="i" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://x.example/a.png" TargetMode="External"/>'],
    ["a picture of the disk", run("mồi") + drawing("x", 'r:link="i"'), '<Relationship Id="i" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/>'],
  ];
  test.each(word)(".docx: %s", async (_name, runs, relations = "") => {
    const result = await read(file("a.docx", docx({ body: paragraph(runs), relations })));
    if (!result.ok) throw new Error(result.reason);
    expect(result.draft.blocks.map((block) => block.text).join(" ")).toContain("mồi");
    expect(result.draft.blocks.flatMap(({ marks, picture }) => [...marks, ...(picture ? [picture] : [])])).toEqual([]);
    expect(result.pictures).toEqual([]);
  });

  test(".docx: a picture that is only linked to leaves its caption", async () => {
    const result = await read(file("a.docx", docx({
      body: paragraph(run("mồi")) + paragraph(drawing("x", 'r:link="i"')) + styled("Caption", "Quang cảnh"),
      relations: '<Relationship Id="i" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/>',
    })));
    expect(result).toMatchObject({ ok: true, pictures: [], draft: { notes: [{ kind: "pictures_missing", count: 1 }] } });
  });

  test(".docx: a style map of its own is not followed", async () => {
    const parts = { "mammoth/style-map": "p => script" };
    expect(await blocksOf(file("a.docx", docx({ body: text, parts })))).toMatchObject([{ text: "Xin chào các bạn" }]);
  });

  test(".docx: a program as a picture is left out", async () => {
    const result = await read(file("a.docx", docx({ body: paragraph(run("mồi") + drawing("x")), parts: { "word/media/image1.png": "<svg onload=alert(1)>" } })));
    expect(result).toMatchObject({ ok: true, pictures: [], draft: { notes: [{ kind: "images_dropped", count: 1 }] } });
  });
});

describe("a thread", () => {
  const heavy = () => docx({ body: Array.from({ length: 20_000 }, (_, at) => paragraph(run(`${at} ${Math.sin(at)}`))).join("") });

  test("ends a file that takes too long, and reads the next", async () => {
    const hasty = createParsePool({ threads: 1, time: 500 });
    try {
      expect(await hasty.parse.draft(file("a.docx", heavy()))).toEqual({ ok: false, reason: "too_slow" });
      const patient = createParsePool({ threads: 1 });
      expect(await patient.parse.draft(file("a.docx", whole))).toMatchObject({ ok: true });
      await patient.close();
    } finally {
      await hasty.close();
    }
  });

  test("ends a file that takes too much memory, and the process goes on", async () => {
    const small = createParsePool({ threads: 1, memory: 40 });
    try {
      expect(await small.parse.draft(file("a.docx", heavy()))).toEqual({ ok: false, reason: "too_heavy" });
      expect(await small.parse.draft(file("a.txt", "Xin chào"))).toMatchObject({ ok: true });
    } finally {
      await small.close();
    }
  });

  test("is stopped by who asked, waiting or reading; nobody else's is", async () => {
    const single = createParsePool({ threads: 1 });
    try {
      const [reading, waiting] = [new AbortController(), new AbortController()];
      const first = single.parse.draft(file("a.docx", heavy()), reading.signal);
      const second = single.parse.draft(file("a.txt", "Xin chào"), waiting.signal);
      const third = single.parse.draft(file("a.txt", "Xin chào"));
      waiting.abort();
      reading.abort();
      expect(await Promise.all([first, second])).toEqual([{ ok: false, reason: "cancelled" }, { ok: false, reason: "cancelled" }]);
      expect(await third).toMatchObject({ ok: true });
    } finally {
      await single.close();
    }
  });

  test("has only so many waiting", async () => {
    const full = createParsePool({ threads: 1, waiting: 1 });
    const answers = [1, 2, 3].map(() => full.parse.draft(file("a.txt", "Xin chào")));
    expect(await answers[2]).toEqual({ ok: false, reason: "busy" });
    await full.close();
    expect(await Promise.all(answers.slice(0, 2))).toEqual([{ ok: false, reason: "cancelled" }, { ok: false, reason: "cancelled" }]);
  });
});
