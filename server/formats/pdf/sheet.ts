// Pages being filled from the top: where the next line goes, when a page is full, and what a reading
// program is told about each stretch (tags), with everything drawn beside the text left out of that.
import type {} from "pdfkit";
import { Faces } from "#server/formats/pdf/faces.ts";
import type { Ink, SetLine } from "#server/formats/pdf/lines.ts";
import { n, Pen } from "#server/formats/pdf/pen.ts";

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
const footSize = 8;

export class Sheet {
  readonly doc: Doc;
  readonly faces: Faces;
  readonly pen: Pen;
  readonly root: Tag;
  readonly margins: Margins;
  y: number;
  /** The bookmark that smaller headings stand under. */
  chapter: PDFKit.PDFOutline | null = null;
  readonly #onStep: () => void;
  /** What is being tagged, should the page end within. */
  #open: { tag: Tag; name: string; content: PDFKit.PDFStructureContent } | null = null;
  /** The foot of each page, which is written when it is known how many there are. */
  readonly #feet: PDFKit.PDFKitReference[] = [];
  /** `onStep` hears of every entry, row and paragraph that is drawn. */
  constructor(doc: Doc, margins: Margins, onStep: () => void) {
    this.doc = doc;
    this.#onStep = onStep;
    this.faces = new Faces(doc);
    this.pen = new Pen(doc);
    this.margins = margins;
    this.y = margins.top;
    this.#addPage();
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

  step(): void {
    this.#onStep();
  }

  breakPage(): void {
    if (this.#open) this.#close();
    this.#addPage();
    if (this.#open) this.#open.content = this.doc.markStructureContent(this.#open.name);
    this.y = this.margins.top;
  }

  #addPage(): void {
    const { doc } = this;
    doc.addPage({ size: "A4", margin: 0 });
    this.pen.reset();
    this.faces.named("sans", doc.page);
    const foot = doc.ref({});
    Object.assign(dataOf(doc.page.dictionary), { Contents: [doc.page.content, foot] });
    this.#feet.push(foot);
  }

  /** Begins a new page unless so much fits on this one, or an empty page would not hold it either. */
  need(height: number): void {
    if (this.room < height && this.y > this.margins.top) this.breakPage();
  }

  skip(height: number): void {
    if (this.y > this.margins.top) this.y += height;
  }

  /** An element of the document's order; its parent is the document unless said. Who makes it ends it. */
  tag(name: string, parent: Tag = this.root, options: Record<string, string> = {}): Tag {
    const tag = this.doc.struct(name, options);
    parent.add(tag);
    return tag;
  }

  /** Draws what belongs to an element, over as many pages as it takes. */
  within(tag: Tag, name: string, draw: () => void): void {
    this.#open = { tag, name, content: this.doc.markStructureContent(name) };
    draw();
    this.#close();
    this.#open = null;
  }

  #close(): void {
    this.doc.endMarkedContent();
    this.#open?.tag.add(this.#open.content);
  }

  /** A whole element in one go. */
  put(name: string, draw: () => void, parent?: Tag, options?: Record<string, string>): void {
    const tag = this.tag(name, parent, options);
    this.within(tag, name, draw);
    tag.end();
  }

  /** An element of elements. */
  group(name: string, draw: (tag: Tag) => void, parent?: Tag, options?: Record<string, string>): void {
    const tag = this.tag(name, parent, options);
    draw(tag);
    tag.end();
  }

  /** Draws what says nothing: rules, grounds, repeated heads. */
  beside(draw: () => void): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    draw();
    this.doc.endMarkedContent();
  }

  /** One line with its top here; does not move `y`. */
  drawLine(line: SetLine, x: number, y: number): void {
    // Half of the leading above the letters.
    const baseline = y + line.height * 0.5 + line.size * 0.36;
    for (const ink of line.inks) this.#drawInk(ink, x + ink.x, baseline, line);
  }

  #drawInk(ink: Ink, x: number, baseline: number, line: SetLine): void {
    const { doc, pen } = this;
    if (ink.ground) pen.fill([x, baseline - line.size * 0.86, ink.width, line.size * 1.16], ink.ground);
    if (ink.name) doc.addNamedDestination(ink.name, "XYZ", this.margins.left, baseline - line.height, null);
    if (ink.text.trim() !== "") {
      const y = ink.isRaised ? baseline - line.size * 0.36 : baseline;
      if (ink.glyphs !== null) pen.write(ink.glyphs, x, y, this.faces.named(ink.face, doc.page), ink.size, ink.colour);
      else {
        this.faces.use(ink.face, ink.size);
        doc.fillColor(ink.colour).text(ink.text, x, y, { lineBreak: false, baseline: "alphabetic" });
        pen.reset();
      }
    }
    if (ink.isStruck) pen.rule([x, baseline - line.size * 0.28, x + ink.width, baseline - line.size * 0.28], 0.6, ink.colour);
    if (!ink.to) return;
    // pdfkit's own goTo makes two objects of each link; its types know no Subtype.
    const link = { Subtype: "Link", Dest: ink.to, Border: [0, 0, 0] };
    doc.annotate(x, baseline - line.size, ink.width, line.size * 1.3, link);
  }

  /** Numbers and the running foot on every page: known only when all pages are. */
  finish(foot: string): void {
    const { faces, margins, doc } = this;
    const [name] = faces.split(foot.replace(/\s+/g, " "), "sans");
    const left = shortened(faces, name?.text ?? "", page.width - margins.left - margins.right - 60);
    const face = faces.named("sans", doc.page);
    const baseline = page.height - footAt + footSize;
    this.#feet.forEach((ref, at) => {
      const number = `${at + 1} / ${this.#feet.length}`;
      const texts = [[number, page.width - margins.right - faces.width(number, "sans", footSize)], [left, margins.left]] as const;
      const shown = texts.map(([text, x]) => `BT /${face} ${footSize} Tf 1 0 0 -1 ${n(x)} ${n(baseline)} Tm [${faces.set(text, "sans").glyphs ?? ""}] TJ ET`);
      ref.end(Buffer.from(`/Artifact <</Type /Pagination /Attached [/Bottom]>> BDC\n0.357 0.322 0.275 rg\n${shown.join("\n")}\nEMC\n`, "latin1"));
    });
    this.root.end();
  }
}

function dataOf(dictionary: object): object {
  if (!("data" in dictionary) || typeof dictionary.data !== "object" || dictionary.data === null) throw new Error("This pdfkit keeps a page's entries elsewhere.");
  return dictionary.data;
}

function shortened(faces: Faces, text: string, width: number): string {
  if (faces.width(text, "sans", footSize) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && faces.width(`${characters.join("")}…`, "sans", footSize) > width) characters.length -= Math.ceil(characters.length / 12);
  return `${characters.join("")}…`;
}
