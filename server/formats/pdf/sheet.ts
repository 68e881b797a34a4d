// Pages being filled from the top: where the next line goes, when a page is full, and what a reading
// program is told about each stretch (tags), with everything drawn beside the text left out of that.
import type {} from "pdfkit";
import { Faces } from "#server/formats/pdf/faces.ts";
import type { Ink, SetLine } from "#server/formats/pdf/lines.ts";

export type Doc = PDFKit.PDFDocument;
export type Tag = PDFKit.PDFStructureElement;

export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const page = { width: 595.28, height: 841.89 };
/** Of the running foot, from the lower edge. */
const footAt = 34;

export class Sheet {
  readonly doc: Doc;
  readonly faces: Faces;
  readonly root: Tag;
  readonly margins: Margins;
  y: number;
  /** The bookmark that smaller headings stand under. */
  chapter: PDFKit.PDFOutline | null = null;
  readonly #onBreak: () => void;
  /** `onBreak` hears that a page is full. */
  constructor(doc: Doc, margins: Margins, onBreak: () => void) {
    this.doc = doc;
    this.#onBreak = onBreak;
    this.faces = new Faces(doc);
    this.margins = margins;
    this.y = margins.top;
    doc.addPage({ size: "A4", margin: 0 });
    this.root = doc.struct("Document");
    doc.addStructure(this.root);
  }

  get width(): number {
    return page.width - this.margins.left - this.margins.right;
  }

  /** What is left of this page. */
  get room(): number {
    return page.height - this.margins.bottom - this.y;
  }

  /** The height of an empty page. */
  get whole(): number {
    return page.height - this.margins.bottom - this.margins.top;
  }

  breakPage(): void {
    joinContent(this.doc.page);
    this.#onBreak();
    this.doc.addPage({ size: "A4", margin: 0 });
    this.y = this.margins.top;
  }

  /** Begins a new page unless so much fits on this one, or an empty page would not hold it either. */
  need(height: number): void {
    if (this.room < height && this.y > this.margins.top) this.breakPage();
  }

  skip(height: number): void {
    if (this.y > this.margins.top) this.y += height;
  }

  /** An element of the document's order; its parent is the document unless said. */
  tag(name: string, parent: Tag = this.root, options: Record<string, string> = {}): Tag {
    const tag = this.doc.struct(name, options);
    parent.add(tag);
    return tag;
  }

  /** Draws what belongs to an element. */
  within(tag: Tag, name: string, draw: () => void): void {
    const content = this.doc.markStructureContent(name);
    draw();
    this.doc.endMarkedContent();
    tag.add(content);
  }

  /** Draws what says nothing: rules, grounds, repeated heads. */
  beside(draw: () => void): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    draw();
    this.doc.endMarkedContent();
  }

  /** One line with its top here; does not move the pen. */
  drawLine(line: SetLine, x: number, y: number): void {
    // Half of the leading above the letters.
    const baseline = y + line.height * 0.5 + line.size * 0.36;
    for (const ink of line.inks) this.#drawInk(ink, x + ink.x, baseline, line);
  }

  #drawInk(ink: Ink, x: number, baseline: number, line: SetLine): void {
    const { doc } = this;
    if (ink.ground) doc.rect(x, baseline - line.size * 0.86, ink.width, line.size * 1.16).fill(ink.ground);
    if (ink.name) doc.addNamedDestination(ink.name, "XYZ", this.margins.left, baseline - line.height, null);
    if (ink.text.trim() !== "") {
      this.faces.use(ink.face, ink.size);
      doc.fillColor(ink.colour).text(ink.text, x, ink.isRaised ? baseline - line.size * 0.36 : baseline, { lineBreak: false, baseline: "alphabetic" });
    }
    if (ink.isStruck) doc.moveTo(x, baseline - line.size * 0.28).lineTo(x + ink.width, baseline - line.size * 0.28).lineWidth(0.6).stroke(ink.colour);
    if (ink.to) doc.goTo(x, baseline - line.size, ink.width, line.size * 1.3, ink.to);
  }

  /** Numbers and the running foot on every page: known only when all pages are. */
  finish(foot: string): void {
    const { doc, faces } = this;
    const { start, count } = doc.bufferedPageRange();
    const [name] = faces.split(foot.replace(/\s+/g, " "), "sans");
    for (let at = start; at < start + count; at += 1) {
      doc.switchToPage(at);
      doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
      const number = `${at - start + 1} / ${count}`;
      faces.use("sans", 8);
      doc.fillColor("#5b5246").text(number, page.width - this.margins.right - faces.width(number, "sans", 8), page.height - footAt, { lineBreak: false });
      const left = shortened(faces, name?.text ?? "", page.width - this.margins.left - this.margins.right - 60);
      doc.text(left, this.margins.left, page.height - footAt, { lineBreak: false });
      doc.endMarkedContent();
    }
    this.root.end();
  }
}

/** A page as pdfkit keeps it open: its content in the pieces in which it was written. */
function isOpen(page: object): page is { content: { buffer: Uint8Array[] } } {
  return "content" in page && typeof page.content === "object" && page.content !== null && "buffer" in page.content && Array.isArray(page.content.buffer);
}

/**
 * Joins what was written on a page. Pages stay open until their numbers are known, and an array of its own for every
 * few letters takes some ten times what it holds.
 */
function joinContent(page: object): void {
  if (!isOpen(page)) throw new Error("This pdfkit keeps a page's content elsewhere.");
  page.content.buffer = [Buffer.concat(page.content.buffer)];
}

function shortened(faces: Faces, text: string, width: number): string {
  if (faces.width(text, "sans", 8) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && faces.width(`${characters.join("")}…`, "sans", 8) > width) characters.length -= Math.ceil(characters.length / 12);
  return `${characters.join("")}…`;
}
