// A paper as a tagged PDF with its faces inside, bookmarks and numbered pages. Equal paper makes equal bytes.
import { paperColours } from "#lib/formats/word/styles.ts";
import type { Line, Paper, PaperPart } from "#lib/report/paper.ts";
import { setLines, type SetLine, type Setting } from "#server/formats/pdf/lines.ts";
import { PagedDocument } from "#server/formats/pdf/paged-document.ts";
import { Sheet, type Tag } from "#server/formats/pdf/sheet.ts";
import { drawTable } from "#server/formats/pdf/table.ts";

type Part<K extends PaperPart["kind"]> = Extract<PaperPart, { kind: K }>;

const body: Setting = { size: 9.5, family: "sans", leading: 1.45 };
const small: Setting = { size: 8.5, family: "sans", leading: 1.42 };
const usual = { top: 48, right: 43, bottom: 56, left: 43 };
/** Room for the pen at the right, for numbers of lines at the left. */
const forPen = { top: 56, right: 190, bottom: 60, left: 72 };

/** The .pdf, written as one piece. `onProgress` hears how far it is, from 0 to 1, a hundred times at most. */
export function writePdf(paper: Paper, onProgress?: (share: number) => void): Uint8Array {
  const doc = new PagedDocument({
    autoFirstPage: false, tagged: true, pdfVersion: "1.7", lang: paper.language === "vi" ? "vi-VN" : "en-GB", displayTitle: true, compress: true,
    info: { Title: paper.title, Creator: "Soát", Producer: "Soát", CreationDate: new Date(paper.at) },
  });
  const isProof = paper.parts.some((part) => part.kind === "article" && part.layout === "proof");
  const sheet = new Sheet(doc, isProof ? forPen : usual, progressOf(paper, onProgress));
  paper.parts.forEach((part, index) => drawPart(sheet, part, paper.parts.slice(index + 1, index + 3)));
  sheet.finish(paper.foot);
  return doc.finish();
}

/** Hears of each step, and tells the share of all. */
function progressOf(paper: Paper, tell: (share: number) => void = () => {}): () => void {
  const all = paper.parts.reduce((sum, part) => sum + stepsOf(part), 1);
  let [done, told] = [0, 0];
  return () => {
    done += 1;
    if (done / all < told + 0.01) return;
    told = done / all;
    tell(told);
  };
}

function stepsOf(part: PaperPart): number {
  if (part.kind === "entries") return part.entries.length;
  if (part.kind === "table") return part.rows.length;
  return part.kind === "article" ? part.paragraphs.length : 0;
}

function drawPart(sheet: Sheet, part: PaperPart, next: readonly PaperPart[]): void {
  switch (part.kind) {
    case "masthead": return masthead(sheet, part);
    case "title": return title(sheet, part);
    case "heading": return heading(sheet, part, next);
    case "line": return drawLines(sheet, "P", setLines(sheet.faces, part.line, sheet.width, body), { after: 4 });
    case "facts": return facts(sheet, part);
    case "verdict": return verdict(sheet, part);
    case "tally": return tally(sheet, part);
    case "entries": return entries(sheet, part);
    case "table": return drawTable(sheet, part);
    case "signatures": return signatures(sheet, part);
    case "article": return article(sheet, part);
    case "break": return sheet.y > sheet.margins.top ? sheet.breakPage() : undefined;
  }
}

interface Laid {
  indent?: number;
  after?: number;
  parent?: Tag;
  /** Of the tag. */
  options?: Record<string, string>;
  onLine?: (line: SetLine) => void;
}

/** Lines one below the other, over as many pages as they take. */
function drawLines(sheet: Sheet, name: string, lines: readonly SetLine[], { indent = 0, after = 0, parent, options, onLine }: Laid = {}): void {
  sheet.put(name, () => {
    for (const line of lines) {
      if (sheet.room < line.height) sheet.breakPage();
      sheet.drawLine(line, sheet.margins.left + indent, sheet.y);
      onLine?.(line);
      sheet.y += line.height;
    }
  }, parent, options);
  sheet.y += after;
}

const centred = (sheet: Sheet, lines: SetLine[], x: number, width: number) => {
  for (const line of lines) {
    const end = line.inks.at(-1);
    sheet.drawLine(line, x + (width - (end ? end.x + end.width : 0)) / 2, sheet.y);
    sheet.y += line.height;
  }
};

function masthead(sheet: Sheet, { left, right }: Part<"masthead">): void {
  const setting = { ...small, colour: "#5b5246" };
  const [other] = setLines(sheet.faces, [{ text: right }], sheet.width, setting);
  const end = other?.inks.at(-1);
  const taken = end ? end.x + end.width : 0;
  const lines = setLines(sheet.faces, [{ text: left, looks: ["bold"] }], Math.max(sheet.width - taken - 20, sheet.width / 3), setting);
  const top = sheet.y;
  drawLines(sheet, "P", lines);
  // Where both do not fit beside each other the time goes below.
  const y = taken + 20 < sheet.width * 0.67 ? top : sheet.y;
  if (other) sheet.put("P", () => sheet.drawLine(other, sheet.margins.left + sheet.width - taken, y));
  if (y !== top && other) sheet.y += other.height;
  sheet.y += 14;
}

function title(sheet: Sheet, { text, subtitle, language }: Part<"title">): void {
  sheet.put("H1", () => centred(sheet, setLines(sheet.faces, [{ text }], sheet.width, { size: 17, family: "sans", leading: 1.3, isBold: true }), sheet.margins.left, sheet.width));
  sheet.y += 3;
  sheet.put("P", () => centred(sheet, setLines(sheet.faces, [{ text: subtitle }], sheet.width * 0.85, { size: 12.5, family: "serif", leading: 1.35, isItalic: true }), sheet.margins.left + sheet.width * 0.075, sheet.width * 0.85), sheet.root, { lang: language });
  sheet.y += 10;
}

/** How much of what follows must stand under a heading on the same page. */
function beginning(sheet: Sheet, [next, ...more]: readonly PaperPart[]): number {
  if (next?.kind === "heading") return 30 + beginning(sheet, more);
  if (next?.kind === "signatures") return 110;
  if (next?.kind === "table") return 96;
  const first = next?.kind === "entries" ? next.entries[0] : undefined;
  return first ? entryHeight(sheet, entryLines(sheet, first)) : 56;
}

function heading(sheet: Sheet, { level, text, name }: Part<"heading">, next: readonly PaperPart[]): void {
  const setting: Setting = level === 1 ? { size: 12, family: "sans", leading: 1.35, isBold: true } : { size: 10, family: "sans", leading: 1.35, isBold: true };
  const lines = setLines(sheet.faces, [{ text, ...(name && { name }) }], sheet.width, setting);
  sheet.skip(level === 1 ? 16 : 9);
  // A heading stays with the beginning of what it heads.
  sheet.need(lines.length * setting.size * 1.35 + (level === 1 ? 8 : 3) + beginning(sheet, next));
  if (level === 1) sheet.chapter = sheet.doc.outline.addItem(text);
  else (sheet.chapter ?? sheet.doc.outline).addItem(text);
  drawLines(sheet, `H${level + 1}`, lines);
  if (level === 1) sheet.beside(() => sheet.pen.rule([sheet.margins.left, sheet.y + 1, sheet.margins.left + sheet.width, sheet.y + 1], 1.2, "#1f1b16"));
  sheet.y += level === 1 ? 8 : 3;
}

function facts(sheet: Sheet, { rows }: Part<"facts">): void {
  const label = sheet.width * 0.23;
  sheet.group("L", (list) => {
    for (const row of rows) {
      const labels = setLines(sheet.faces, [{ text: row.label, looks: ["soft"] }], label - 10, body);
      const lines = row.lines.flatMap((line) => setLines(sheet.faces, line, sheet.width - label, body));
      sheet.need(Math.min(lines.length, 3) * (lines[0]?.height ?? 0));
      const top = sheet.y;
      sheet.group("LI", (item) => {
        sheet.put("Lbl", () => labels.forEach((line, at) => sheet.drawLine(line, sheet.margins.left, top + at * line.height)), item);
        drawLines(sheet, "LBody", lines, { indent: label, parent: item });
      }, list);
      if (sheet.y > top) sheet.y = Math.max(sheet.y, top + labels.reduce((sum, line) => sum + line.height, 0));
      sheet.y += 1.5;
    }
  });
  sheet.y += 4;
}

function verdict(sheet: Sheet, { tone, strong, why }: Part<"verdict">): void {
  const { ink, ground } = paperColours[tone];
  const head = setLines(sheet.faces, [{ text: strong }], sheet.width - 30, { size: 15, family: "sans", leading: 1.4, isBold: true, colour: `#${ink}` });
  const lines = setLines(sheet.faces, [{ text: why }], sheet.width - 30, body);
  const height = [...head, ...lines].reduce((sum, line) => sum + line.height, 0) + 16;
  sheet.need(height);
  const { pen, margins } = sheet;
  sheet.beside(() => {
    pen.fill([margins.left, sheet.y, sheet.width, height], `#${ground}`);
    pen.fill([margins.left, sheet.y, 6, height], `#${ink}`);
  });
  sheet.y += 8;
  drawLines(sheet, "P", [...head, ...lines], { indent: 18, after: 8 });
  sheet.y += 6;
}

function tally(sheet: Sheet, { cells }: Part<"tally">): void {
  const width = sheet.width / cells.length;
  sheet.need(40);
  const top = sheet.y;
  sheet.group("L", (list) => cells.forEach(({ value, label, tone }, at) => {
    const x = sheet.margins.left + at * width;
    sheet.beside(() => sheet.pen.frame([[x, top, width, 36]], 0.5, "#b9b0a2"));
    const number = setLines(sheet.faces, [{ text: value }], width - 10, { size: 13, family: "sans", leading: 1.3, isBold: true, colour: `#${paperColours[tone].ink}` });
    const words = setLines(sheet.faces, [{ text: label }], width - 10, { size: 8, family: "sans", leading: 1.4 });
    sheet.group("LI", (item) => sheet.put("LBody", () => {
      if (number[0]) sheet.drawLine(number[0], x + 6, top + 3);
      if (words[0]) sheet.drawLine(words[0], x + 6, top + 20);
    }, item), list);
  }));
  sheet.y = top + 42;
}

function entries(sheet: Sheet, { entries: all }: Part<"entries">): void {
  sheet.group("L", (list) => {
    for (const entry of all) {
      const { tone } = entry;
      const set = entryLines(sheet, entry);
      sheet.need(entryHeight(sheet, set));
      const [colour, edge] = tone ? [`#${paperColours[tone].ink}`, 2] : ["#dfd9cd", 1];
      sheet.group("LI", (item) => drawLines(sheet, "LBody", set, {
        indent: 10, after: 5, parent: item,
        onLine: (line) => sheet.pen.fill([sheet.margins.left, sheet.y, edge, line.height + 0.2], colour),
      }), list);
      sheet.step();
    }
  });
  sheet.y += 2;
}

type Entry = Part<"entries">["entries"][number];

function entryLines(sheet: Sheet, { lines, name }: Entry): SetLine[] {
  return lines.flatMap((line, at) => setLines(sheet.faces, at === 0 && name ? named(line, name) : line, sheet.width - 12, small));
}

/** A long one may go on over the page. */
function entryHeight(sheet: Sheet, lines: readonly SetLine[]): number {
  return Math.min(lines.reduce((sum, { height }) => sum + height, 0), sheet.whole / 3) + 4;
}

function named(line: Line, name: string): Line {
  return line.map((span, at) => (at === 0 ? { ...span, name } : span));
}

function signatures(sheet: Sheet, { people }: Part<"signatures">): void {
  const width = sheet.width / people.length;
  sheet.need(100);
  const top = sheet.y;
  people.forEach(({ role, hint }, at) => {
    const x = sheet.margins.left + at * width;
    sheet.y = top;
    sheet.put("P", () => {
      centred(sheet, setLines(sheet.faces, [{ text: role }], width - 8, { ...small, isBold: true }), x, width);
      centred(sheet, setLines(sheet.faces, [{ text: hint, looks: ["soft"] }], width - 8, { ...small, size: 7.5 }), x, width);
    });
    sheet.beside(() => sheet.pen.rule([x + 6, top + 92, x + width - 6, top + 92], 0.6, "#1f1b16", 1));
  });
  sheet.y = top + 98;
}

const kinds: Partial<Record<string, Partial<Setting>>> = {
  title: { size: 16, isBold: true }, lead: { isBold: true }, crosshead: { isBold: true }, caption: { size: 10, isItalic: true }, credit: { size: 10, isItalic: true }, dateline: { size: 10, isItalic: true }, quotation: { isItalic: true },
};

function article(sheet: Sheet, { layout, language, paragraphs }: Part<"article">): void {
  const indent = layout === "marked" ? 24 : 0;
  let counted = 0;
  for (const { number, kind, marker, line } of paragraphs) {
    const own = layout === "proof" ? { size: 12, leading: 2.1, isBold: kind === "title" || kind === "crosshead" } : { size: 11, leading: 1.55, ...kinds[kind] };
    const lines = setLines(sheet.faces, marker ? [{ text: `${marker} ` }, ...line] : line, sheet.width - indent, { family: "serif", ...own });
    const isHead = kind === "title" || kind === "crosshead";
    // A crosshead stays with two lines of what it heads.
    sheet.need((Math.min(lines.length, 2) + (isHead ? 2 : 0)) * (lines[0]?.height ?? 0));
    const top = sheet.y;
    if (layout === "marked") sheet.beside(() => drawNumber(sheet, String(number), sheet.margins.left, top + (own.size * own.leading - 8 * 1.4) / 2));
    const name = isHead && layout !== "marked" ? (kind === "title" ? "H1" : "H2") : "P";
    drawLines(sheet, name, lines, {
      indent, after: layout === "proof" ? 0 : 6, options: { lang: language },
      onLine: (set) => {
        if (layout !== "proof") return;
        counted += 1;
        drawNumber(sheet, String(counted), sheet.margins.left - 30, sheet.y + (set.height - 8 * 1.4) / 2);
      },
    });
    sheet.step();
  }
}

function drawNumber(sheet: Sheet, text: string, x: number, y: number): void {
  const [line] = setLines(sheet.faces, [{ text }], 40, { size: 8, family: "sans", leading: 1.4, colour: "#5b5246" });
  if (line) sheet.drawLine(line, x, y);
}
