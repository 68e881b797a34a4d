// What is drawn on a page, in the page's own operators: y grows downwards, as pdfkit begins every page. pdfkit's own
// calls lay every text out three times and write ten operators where two do.
import type {} from "pdfkit";

type Doc = PDFKit.PDFDocument;
type Four = readonly [number, number, number, number];

/** A number as a page holds it, to a hundredth of a point. */
export function n(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Draws on the current page of a document. */
export class Pen {
  readonly #doc: Doc;
  /** What is set, so that it is not said again. */
  #colour = "";
  constructor(doc: Doc) {
    this.#doc = doc;
  }

  /** After a new page, and after pdfkit drew something itself. */
  reset(): void {
    this.#colour = "";
  }

  /** A text laid out by Faces, from x on this baseline. */
  write(glyphs: string, x: number, baseline: number, face: string, size: number, colour: string): void {
    this.#dip(colour);
    this.#doc.addContent(`BT /${face} ${n(size)} Tf 1 0 0 -1 ${n(x)} ${n(baseline)} Tm [${glyphs}] TJ ET`);
  }

  /** A box: x, y, width, height. */
  fill(box: Four, colour: string): void {
    this.#dip(colour);
    this.#doc.addContent(`${box.map(n).join(" ")} re f`);
  }

  /** The edges of boxes. */
  frame(boxes: readonly Four[], width: number, colour: string): void {
    this.#doc.addContent(`${width} w ${rgb(colour)} RG ${boxes.map((box) => `${box.map(n).join(" ")} re`).join(" ")} S`);
  }

  /** A line between two points; dashed where a length of dashes is given. */
  rule([x, y, toX, toY]: Four, width: number, colour: string, dash?: number): void {
    this.#doc.addContent(`${dash ? `[${dash} ${dash * 2}] 0 d ` : ""}${width} w ${rgb(colour)} RG ${n(x)} ${n(y)} m ${n(toX)} ${n(toY)} l S${dash ? " [] 0 d" : ""}`);
  }

  #dip(colour: string): void {
    if (colour === this.#colour) return;
    this.#doc.addContent(`${rgb(colour)} rg`);
    this.#colour = colour;
  }
}

/** "#rrggbb" in shares of one. */
function rgb(colour: string): string {
  return [1, 3, 5].map((at) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000).join(" ");
}
