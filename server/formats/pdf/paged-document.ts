// A document whose pages are written out as they are filled: of a book only what later pages refer to stays in memory.
import PDFDocument from "pdfkit";

export class PagedDocument extends PDFDocument {
  /** Of the page that is being filled. pdfkit would keep every few letters as an array of their own. */
  #content: string[] = [];
  readonly #written: Uint8Array[] = [];

  override addContent(data: string): this {
    this.#content.push(data);
    return this;
  }

  /** Called by pdfkit before each new page and at the end. */
  override flushPages(): void {
    // Null before the first page, whatever the types say.
    const page: PDFKit.PDFPage | null = this.page;
    page?.write(Buffer.from(`${this.#content.join("\n")}\n`, "latin1"));
    this.#content = [];
    super.flushPages();
    if (page) forget(page.dictionary);
    this.#take();
  }

  /** The whole file. Nothing may be drawn after this. */
  finish(): Uint8Array {
    this.end();
    this.#take();
    return Buffer.concat(this.#written);
  }

  /** What lies in the stream as many small pieces, as one. */
  #take(): void {
    const pieces: Uint8Array[] = [];
    for (let piece: unknown = this.read(); piece instanceof Uint8Array; piece = this.read()) pieces.push(piece);
    this.#written.push(Buffer.concat(pieces));
  }
}

/** Of a page that is written only the number under which its tags are found is still asked for. */
function forget(dictionary: object): void {
  if (!("data" in dictionary) || typeof dictionary.data !== "object" || dictionary.data === null) throw new Error("This pdfkit keeps a page's entries elsewhere.");
  dictionary.data = { StructParents: "StructParents" in dictionary.data ? dictionary.data.StructParents : undefined };
}
