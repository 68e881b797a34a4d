// A paper as a Word file.
import { packWord } from "#lib/formats/word/package.ts";
import { paperColours } from "#lib/formats/word/styles.ts";
import { escapeXml, runText } from "#lib/formats/word/xml.ts";
import type { BlockKind } from "#lib/article/block.ts";
import type { Line, Paper, PaperPart, Span } from "#lib/report/paper.ts";

/** Width of the text in twentieths of a point: A4 less the margins of package.ts. */
const width = 10_204;

/** Which style a block of the article has. */
export const articleStyles: Record<BlockKind, string> = {
  title: "ArticleTitle", lead: "ArticleLead", crosshead: "ArticleCrosshead", paragraph: "Article", quotation: "Quote", caption: "Caption", credit: "Caption", dateline: "Caption", listItem: "Article", tableCell: "Article",
};

/** The paper as .docx. Links stay inside; equal paper makes equal bytes. */
export function writeWord(paper: Paper): Uint8Array {
  const marks = new Bookmarks();
  const isProof = paper.parts.some((part) => part.kind === "article" && part.layout === "proof");
  // Word refuses a body whose last element before the section is a table.
  const body = `${paper.parts.map((part) => partXml(part, marks, isProof)).join("")}${paper.parts.at(-1)?.kind === "table" ? paragraph("") : ""}`;
  return packWord({ title: paper.title, language: paper.language, at: paper.at, foot: paper.foot, body, isProof });
}

/** Names of places, each with the number that Word wants beside it. */
class Bookmarks {
  #last = 0;
  around(name: string | undefined, inner: string): string {
    if (name === undefined) return inner;
    this.#last += 1;
    return `<w:bookmarkStart w:id="${this.#last}" w:name="${nameOf(name)}"/>${inner}<w:bookmarkEnd w:id="${this.#last}"/>`;
  }
}

const nameOf = (name: string) => name.replace(/[^A-Za-z0-9_]/g, "_");

function paragraph(runs: string, style?: string, properties = ""): string {
  const all = `${style ? `<w:pStyle w:val="${style}"/>` : ""}${properties}`;
  return `<w:p>${all && `<w:pPr>${all}</w:pPr>`}${runs}</w:p>`;
}

function partXml(part: PaperPart, marks: Bookmarks, isProof: boolean): string {
  switch (part.kind) {
    // A proof's lines are short, and what is not the article is not counted among them.
    case "masthead": return paragraph(`${run({ text: part.left, looks: ["bold"] })}${isProof ? run({ text: " · " }) : "<w:r><w:tab/></w:r>"}${run({ text: part.right })}`, "Mast", isProof ? '<w:suppressLineNumbers/><w:spacing w:after="240"/>' : "");
    case "title": return paragraph(run({ text: part.text }), "Title") + paragraph(run({ text: part.subtitle }), "Subtitle");
    case "heading": return paragraph(marks.around(part.name, run({ text: part.text })), `Heading${part.level}`);
    case "line": return paragraph(marks.around(part.name, runs(part.line, marks)));
    case "facts": return facts(part, marks);
    case "verdict": return verdict(part);
    case "tally": return tally(part);
    case "entries": return part.entries.map((entry) => entryXml(entry, marks)).join("");
    case "table": return tableXml(part, marks);
    case "signatures": return signatures(part);
    case "article": return part.paragraphs.map((one) => articleXml(one, part.layout, marks)).join("");
    case "break": return paragraph('<w:r><w:br w:type="page"/></w:r>');
  }
}

function runs(line: Line, marks: Bookmarks): string {
  return line.filter(({ text }) => text !== "").map((span) => {
    const inner = marks.around(span.name, run(span));
    return span.to ? `<w:hyperlink w:anchor="${nameOf(span.to)}">${inner}</w:hyperlink>` : inner;
  }).join("");
}

function run({ text, looks = [], tone, isMarked }: Span): string {
  const has = (look: (typeof looks)[number]) => looks.includes(look);
  const colour = tone ? paperColours[tone] : null;
  const ink = colour && !isMarked ? colour.ink : has("soft") ? "5B5246" : null;
  const properties = [
    has("words") && '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>',
    (has("bold") || has("inserted")) && "<w:b/>", has("italic") && "<w:i/>", has("struck") && "<w:strike/>",
    ink && `<w:color w:val="${ink}"/>`, isMarked && colour && `<w:shd w:val="clear" w:color="auto" w:fill="${colour.ground}"/>`,
    has("raised") && '<w:vertAlign w:val="superscript"/>',
  ].filter(Boolean).join("");
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${runText(text)}</w:r>`;
}

type Part<K extends PaperPart["kind"]> = Extract<PaperPart, { kind: K }>;

const borders = (value: string, colour = "B9B0A2") =>
  `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="${value}" w:sz="4" w:space="0" w:color="${colour}"/>`).join("")}</w:tblBorders>`;

function grid(shares: readonly number[], rows: string, { edge = "single", caption = "" } = {}): string {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / whole) * width));
  const title = caption && `<w:tblCaption w:val="${escapeXml(caption)}"/>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${borders(edge)}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>${title}</w:tblPr>`
    + `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join("")}</w:tblGrid>${rows}</w:tbl>`;
}

const cell = (content: string, fill = "") => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${fill && `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`}</w:tcPr>${content || paragraph("", "Cell")}</w:tc>`;
const row = (cells: string, properties = "<w:cantSplit/>") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const gap = () => paragraph("", undefined, '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>');

function tableXml({ caption, columns, rows }: Part<"table">, marks: Bookmarks): string {
  const head = row(columns.map(({ label }) => cell(paragraph(run({ text: label }), "CellHead"), "F5F1E8")).join(""), "<w:cantSplit/><w:tblHeader/>");
  const body = rows.map((cells) => row(cells.map((lines) => cell(lines.map((line) => paragraph(runs(line, marks), "Cell")).join(""))).join(""))).join("");
  return grid(columns.map(({ share }) => share), head + body, { caption }) + gap();
}

function facts({ rows }: Part<"facts">, marks: Bookmarks): string {
  return grid([24, 76], rows.map(({ label, lines }) => row(cell(paragraph(run({ text: label, looks: ["soft"] }), "Cell")) + cell(lines.map((line) => paragraph(runs(line, marks), "Cell")).join("")))).join(""), { edge: "nil" }) + gap();
}

function verdict({ tone, strong, why }: Part<"verdict">): string {
  const { ink, ground } = paperColours[tone];
  return grid([1], row(cell(paragraph(`<w:r><w:rPr><w:b/><w:color w:val="${ink}"/><w:sz w:val="30"/></w:rPr>${runText(strong)}</w:r>${run({ text: `   ${why}` })}`, "Cell"), ground))) + gap();
}

function tally({ cells }: Part<"tally">): string {
  return grid(cells.map(() => 1), row(cells.map(({ value, label, tone }) => cell(
    paragraph(`<w:r><w:rPr><w:b/><w:color w:val="${paperColours[tone].ink}"/><w:sz w:val="28"/></w:rPr>${runText(value)}</w:r>`, "Cell") + paragraph(run({ text: label }), "Cell"),
  )).join(""))) + gap();
}

function entryXml({ lines, tone, name }: Part<"entries">["entries"][number], marks: Bookmarks): string {
  const edge = `<w:pBdr><w:left w:val="single" w:sz="${tone ? 18 : 6}" w:space="6" w:color="${tone ? paperColours[tone].ink : "DFD9CD"}"/></w:pBdr>`;
  return lines.map((line, index) => {
    const inner = runs(line, marks);
    // The head stays with what follows, so that no entry begins alone at the foot of a page.
    return index === 0 ? paragraph(marks.around(name, inner), lines.length > 1 ? "EntryHead" : "Entry", edge) : paragraph(inner, "Entry", `<w:keepLines/>${edge}`);
  }).join("");
}

function signatures({ people }: Part<"signatures">): string {
  const line = '<w:pBdr><w:bottom w:val="dotted" w:sz="6" w:space="1" w:color="1F1B16"/></w:pBdr><w:spacing w:before="900" w:after="0"/>';
  return grid(people.map(() => 1), row(people.map(({ role, hint }) => cell(
    paragraph(run({ text: role, looks: ["bold"] }), "Cell", '<w:jc w:val="center"/>') + paragraph(run({ text: hint, looks: ["soft"] }), "Cell", '<w:jc w:val="center"/>') + paragraph("", "Cell", line),
  )).join("")), { edge: "nil" }) + gap();
}

function articleXml({ number, kind, marker, line }: Part<"article">["paragraphs"][number], layout: Part<"article">["layout"], marks: Bookmarks): string {
  const words = `${marker ? run({ text: `${marker} ` }) : ""}${runs(line, marks)}`;
  if (layout === "proof") return paragraph(words, "Proof", kind === "title" || kind === "crosshead" ? "<w:keepNext/>" : "");
  if (layout === "clean") return paragraph(words, articleStyles[kind]);
  // Numbers of paragraphs hang in the margin.
  const hung = '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs><w:ind w:left="567" w:hanging="567"/>';
  return paragraph(`<w:r><w:rPr><w:b w:val="0"/><w:i w:val="0"/><w:color w:val="5B5246"/><w:sz w:val="16"/></w:rPr><w:t>${number}</w:t><w:tab/></w:r>${words}`, articleStyles[kind], hung);
}
