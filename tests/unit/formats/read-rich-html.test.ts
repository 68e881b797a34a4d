// What lists, tables, quotations, links and pictures of an HTML text become.
import { describe, expect, test } from "vitest";
import { listNumbers } from "#lib/article/list-numbers.ts";
import type { DraftBlock } from "#lib/formats/draft/draft.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";

const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

function read(html: string) {
  const result = readDraft({ kind: "html", html: `<h1>Đầu đề</h1>${html}<p>Hết bài ở đây.</p>` });
  if (!result.ok) throw new Error(result.reason);
  return { blocks: result.draft.blocks.slice(1, -1), notes: result.draft.notes, pictures: result.pictures };
}

/** "- a", "1. a" with two blanks a level; "[0,1]a" for a cell, "[0,1+2!]" with span and header; "<picture 0>caption"; [words](href). */
function notation(blocks: readonly DraftBlock[]): string[] {
  const numbers = listNumbers(blocks);
  return blocks.map(({ kind, text, list, cell, picture, marks }, index) => {
    let words = text.replaceAll("\u2028", "¶");
    for (const mark of marks.filter(({ type }) => type === "link").toReversed()) {
      if (mark.type === "link") words = `${words.slice(0, mark.from)}[${words.slice(mark.from, mark.to)}](${mark.href})${words.slice(mark.to)}`;
    }
    if (list) return `${"  ".repeat(list.level)}${numbers[index] === null ? "-" : `${numbers[index]}.`} ${words}`;
    if (cell) return `[${cell.row},${cell.column}${cell.span > 1 ? `+${cell.span}` : ""}${cell.isHeader ? "!" : ""}/${cell.columns}]${words}`;
    if (picture) return `<${picture.carried ?? "missing"}:${picture.alt}>${words}`;
    return `${kind}:${words}`;
  });
}
const seen = (html: string) => notation(read(html).blocks);

describe("lists", () => {
  test.each<[string, string, string[]]>([
    ["bullets and numbers", "<ul><li>a<li>b</ul><p>c</p><ol><li>d</li><li>e</li></ol>", ["- a", "- b", "paragraph:c", "1. d", "2. e"]],
    ["lists inside lists", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", ["1. a", "  - b", "2. c"]],
    ["as Google Docs nests them", "<ul><li>a</li><ul><li aria-level=2>b</li></ul><li>c</li></ul>", ["- a", "  - b", "- c"]],
    ["numbers that go on", "<ol><li>a</ol><p>b</p><ol start=2><li>c<li value=7>d<li>e</ol>", ["1. a", "paragraph:b", "2. c", "7. d", "8. e"]],
    ["an empty item still counts", "<ol><li>a<li> <li>b</ol>", ["1. a", "3. b"]],
    ["paragraphs of one item are its lines", "<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", ["1. a¶b", "2. c"]],
    ["headings inside items stay headings", "<ul><li><h3>Tít phụ</h3><p>a</p></li></ul>", ["crosshead:Tít phụ", "- a"]],
    ["Word's", "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span>a</p>"
      + "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>b</p>"
      + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>4.</span>c</p>", ["3. a", "  - b", "4. c"]],
    ["Word's letters are words", "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span>b</p>", ["listItem:a) b"]],
  ])("%s", (_name, html, expected) => expect(seen(html)).toEqual(expected));
});

describe("tables", () => {
  test.each<[string, string, string[]]>([
    ["rows and columns", "<table><tr><th>a<th>b<tr><td>c<td>d</table>", ["[0,0!/2]a", "[0,1!/2]b", "[1,0/2]c", "[1,1/2]d"]],
    ["paragraphs of one cell are its lines", "<table><tr><td><p>a</p><p><b>b</b></p><td>c</table>", ["[0,0/2]a¶b", "[0,1/2]c"]],
    ["cells over several columns and rows", "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>", ["[0,0/3]a", "[0,1+2/3]b", "[1,0/3]", "[1,1/3]c", "[1,2/3]d"]],
    ["empty cells keep their places, empty rows do not", "<table><tr><td>a<td>b<tr><td><td>c<tr><td><td><tr><td>d<td></table>", ["[0,0/2]a", "[0,1/2]b", "[1,0/2]", "[1,1/2]c", "[3,0/2]d", "[3,1/2]"]],
    ["a table of one column lays out a page", "<table><tr><td><h2>Tít phụ</h2><p>a</p></table>", ["crosshead:Tít phụ", "paragraph:a"]],
    ["so does one that holds a table", "<table><tr><td>a<td><table><tr><td>b<td>c</table></table>", ["paragraph:a", "[0,0/2]b", "[0,1/2]c"]],
    ["lists in a cell", "<table><tr><td><ul><li>a<li>b</ul><td>c</table>", ["[0,0/2]a¶b", "[0,1/2]c"]],
    ["a list around it goes on outside", "<ul><li>x<table><tr><td>a<td>b</table></ul>", ["- x", "[0,0/2]a", "[0,1/2]b"]],
    ["pictures stand behind it", `<table><tr><td>a<img src="data:image/png;base64,${png}" alt=i><td>b</table>`, ["[0,0/2]a", "[0,1/2]b", "<0:i>"]],
  ])("%s", (_name, html, expected) => expect(seen(html)).toEqual(expected));
});

test("of a large table that is mostly empty, only the first of a row's empty cells is kept", () => {
  const row = `<tr>${"<td>".repeat(99)}<td>a`;
  expect(seen(`<table>${row.repeat(30)}</table>`)).toEqual(Array.from({ length: 30 }, (_, at) => [`[${at},0/100]`, `[${at},99/100]a`]).flat());
});

describe("pictures and captions", () => {
  const own = `<img src="data:image/png;base64,${png}" alt="ảnh">`;
  const remote = '<img src="https://x.example/a.jpg" alt="ảnh">';
  test.each<[string, string, string[]]>([
    ["a figure", `<figure>${own}<figcaption>Quang cảnh</figcaption></figure>`, ["<0:ảnh>Quang cảnh"]],
    ["a picture from elsewhere leaves its caption", `<figure>${remote}<figcaption>Quang cảnh</figcaption></figure>`, ["<missing:ảnh>Quang cảnh"]],
    ["and nothing where it has none", `<p>một</p>${remote}<p>hai</p>`, ["paragraph:một", "paragraph:hai"]],
    ["a caption by class", `<p>${own}</p><p class=Image__caption>Quang cảnh</p>`, ["<0:ảnh>Quang cảnh"]],
    ["a table around both, as newsroom systems write", `<table class=picture><tr><td>${own}</td></tr><tr><td class=caption>Quang cảnh</td></tr></table>`, ["<0:ảnh>Quang cảnh"]],
    ["words that read like a caption", `<p>${own}</p><p>Các đại biểu chụp ảnh lưu niệm tại hội nghị.</p>`, ["<0:ảnh>Các đại biểu chụp ảnh lưu niệm tại hội nghị."]],
    ["no caption", `<p>một</p><p>${own}</p><p>Hội nghị đã nghe, và thông qua nghị quyết này ngày 3.</p>`, ["paragraph:một", "<0:ảnh>", "paragraph:Hội nghị đã nghe, và thông qua nghị quyết này ngày 3."]],
    ["inside a paragraph: behind its words", `<p>một ${own} hai</p>`, ["paragraph:một hai", "<0:ảnh>"]],
    ["ornaments and counters", '<p>a<img src=x width=1 height=1><img src=y width="16"></p>', ["paragraph:a"]],
    ["pictographs are letters", '<p>vui <img class=emoji src="https://x.example/1f600.png" alt="😀" width=16></p>', ["paragraph:vui 😀"]],
    ["what is no picture", '<figure><img src="data:image/png;base64,PHN2Zz4="><figcaption>Quang cảnh</figcaption></figure>', ["<missing:>Quang cảnh"]],
    ["drawings that could run", '<figure><img src="data:image/svg+xml;base64,PHN2Zz4="><figcaption>Quang cảnh</figcaption></figure>', ["<missing:>Quang cảnh"]],
  ])("%s", (_name, html, expected) => expect(seen(html)).toEqual(expected));

  test("the same picture twice is carried once, and pictures that lack are counted", () => {
    const { pictures, blocks, notes } = read(`${own}<p>một</p>${own}<figure>${remote}<figcaption>Quang cảnh</figcaption></figure>${remote}<p>x</p>`);
    expect(pictures).toMatchObject([{ type: "image/png" }]);
    expect(blocks.filter((block) => block.picture?.carried === 0)).toHaveLength(2);
    expect(notes).toEqual([{ kind: "images_dropped", count: 1 }, { kind: "pictures_missing", count: 1 }]);
  });
});

describe("links and quotations", () => {
  test.each<[string, string, string[]]>([
    ["a link", '<p>xem <a href="https://x.example/a?b=1#c">ở <b>đây</b></a>.</p>', ["paragraph:xem [ở đây](https://x.example/a?b=1#c)."]],
    ["mail and telephone", '<p><a href="mailto:a@x.example">a</a> <a href="tel:+84">b</a></p>', ["paragraph:[a](mailto:a@x.example) [b](tel:+84)"]],
    ["places in the page, and nowhere", '<p><a href="#b">a</a> <a name=x>b</a> <a href="/c">c</a></p>', ["paragraph:a b c"]],
    ["two links side by side", '<p><a href="https://a.example/">a</a><a href="https://b.example/">b</a></p>', ["paragraph:[a](https://a.example/)[b](https://b.example/)"]],
    ["quotations", "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", ["quotation:a", "quotation:b", "paragraph:c"]],
  ])("%s", (_name, html, expected) => expect(seen(html)).toEqual(expected));
});

test("what a galley copies comes back as it was", () => {
  const hash = "a".repeat(64);
  const { blocks } = read('<p data-kind="listItem" data-list="ordered" data-level="1" data-start="4">a</p>'
    + '<p data-kind="tableCell" data-row="0" data-column="1" data-columns="3">b</p>'
    + `<figure data-kind="caption" data-picture="${hash}"><img src="/api/pictures/${hash}" alt="i"><figcaption>c</figcaption></figure>`
    + '<figure data-kind="caption" data-picture="missing"><span class="no-picture">alt</span><figcaption>d</figcaption></figure>');
  expect(blocks).toMatchObject([
    { kind: "listItem", list: { type: "ordered", level: 1, start: 4 }, text: "a" },
    { kind: "tableCell", cell: { row: 0, column: 1, columns: 3, span: 1 }, text: "b" },
    { kind: "caption", picture: { stored: hash, alt: "i" }, text: "c" },
    { kind: "caption", text: "d" },
  ]);
});
