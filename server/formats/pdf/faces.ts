// The faces a PDF is set in: whole ones, so that no Vietnamese word is pieced together from two files.
// What neither family can draw is told by its number, never as an empty box.
import { createRequire } from "node:module";
import type {} from "pdfkit";
import { printable, type Span } from "#lib/report/paper.ts";

const files = {
  sans: "be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf", "sans-bold": "be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf",
  "sans-italic": "be-vietnam-pro/400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf", "sans-bold-italic": "be-vietnam-pro/600SemiBold_Italic/BeVietnamPro_600SemiBold_Italic.ttf",
  serif: "literata/400Regular/Literata_400Regular.ttf", "serif-bold": "literata/700Bold/Literata_700Bold.ttf",
  "serif-italic": "literata/400Regular_Italic/Literata_400Regular_Italic.ttf", "serif-bold-italic": "literata/700Bold_Italic/Literata_700Bold_Italic.ttf",
} as const;
export type Face = keyof typeof files;

/** Of a face: what pdfkit knows of it and its types do not tell. */
interface Drawn {
  /** Its name in what is drawn on a page. */
  id: string;
  encode(text: string): [codes: string[], positions: { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }[]];
  ref(): PDFKit.PDFKitReference;
  font: { hasGlyphForCodePoint(code: number): boolean };
}

function isDrawn(value: unknown): value is Drawn {
  return typeof value === "object" && value !== null && "encode" in value && "ref" in value && "id" in value && "font" in value;
}

/** A word in a face: how wide it is at size 1000, and how a page shows it. */
export interface SetWord {
  width: number;
  /** Elements of a TJ array; null where letters stand off the line and have to be moved one by one. */
  glyphs: string | null;
}

/** Signs of standings that text faces lack, as those that they have. */
const likeSigns: Record<string, string> = { "✓": "√", "✗": "×", "↻": "≠", "○": "◊", "〃": "″" };

/** The faces of one document, each loaded when it is first used. */
export class Faces {
  readonly #doc: PDFKit.PDFDocument;
  readonly #resolve = createRequire(import.meta.url).resolve;
  readonly #drawn = new Map<Face, Drawn>();
  readonly #words = new Map<Face, Map<string, SetWord>>();
  readonly #has = new Map<Face, Map<string, boolean>>();
  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
  }

  /** Makes this face the current one. */
  use(face: Face, size: number): void {
    this.#load(face);
    this.#doc.font(face, size);
  }

  /** Notes that a page is drawn with this face, and answers the name it has there. */
  named(face: Face, page: PDFKit.PDFPage): string {
    const drawn = this.#load(face);
    const fonts = page.fonts as Record<string, unknown>;
    fonts[drawn.id] ??= drawn.ref();
    return drawn.id;
  }

  /** In points. */
  width(text: string, face: Face, size: number): number {
    return (this.set(text, face).width * size) / 1000;
  }

  /** Each word of a face is laid out once: a report says the same few thousand words again and again. Numbers, of which there is no end, are put together of digits. */
  set(word: string, face: Face): SetWord {
    const pieces = word.length > 1 && /[0-9]/.test(word) ? word.match(/[0-9]|[^0-9]+/g) : null;
    if (pieces) return joined(pieces.map((piece) => this.#setPiece(piece, face)));
    return this.#setPiece(word, face);
  }

  #setPiece(word: string, face: Face): SetWord {
    const known = this.#words.get(face) ?? new Map<string, SetWord>();
    this.#words.set(face, known);
    let done = known.get(word);
    if (!done) {
      done = setWord(this.#load(face), word);
      known.set(word, done);
    }
    return done;
  }

  /** The text in stretches, each in a face that has all of it. */
  split(text: string, face: Face): { text: string; face: Face }[] {
    const whole = printable(text);
    if (this.#hasAll(whole, face)) return [{ text: whole, face }];
    const other = face.replace("sans", "serif") as Face;
    const out: { text: string; face: Face }[] = [];
    for (const character of whole) {
      const [drawn, by] = this.#standIn(character, face, other);
      const last = out.at(-1);
      if (last?.face === by) last.text += drawn;
      else out.push({ text: drawn, face: by });
    }
    return out;
  }

  #standIn(character: string, face: Face, other: Face): [text: string, face: Face] {
    if (this.#hasOne(character, face)) return [character, face];
    const like = likeSigns[character] ?? character;
    if (this.#hasOne(like, other)) return [like, other];
    return [`[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`, face];
  }

  #hasAll(text: string, face: Face): boolean {
    for (const character of text) if (!this.#hasOne(character, face)) return false;
    return true;
  }

  #hasOne(character: string, face: Face): boolean {
    if (character === "\n" || character === "\t" || character === " ") return true;
    const known = this.#has.get(face) ?? new Map<string, boolean>();
    this.#has.set(face, known);
    let has = known.get(character);
    if (has === undefined) {
      has = this.#load(face).font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      known.set(character, has);
    }
    return has;
  }

  #load(face: Face): Drawn {
    const known = this.#drawn.get(face);
    if (known) return known;
    this.#doc.registerFont(face, this.#resolve(`@expo-google-fonts/${files[face]}`)).font(face);
    const drawn: unknown = "_font" in this.#doc ? this.#doc._font : null;
    if (!isDrawn(drawn)) throw new Error("This pdfkit keeps its face elsewhere.");
    this.#drawn.set(face, drawn);
    return drawn;
  }
}

function setWord(drawn: Drawn, word: string): SetWord {
  const [codes, positions] = drawn.encode(word);
  const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return { width, glyphs: null };
  let glyphs = "";
  let open = "";
  positions.forEach(({ xAdvance, advanceWidth }, at) => {
    open += codes[at] ?? "";
    const kern = Math.round((advanceWidth - xAdvance) * 1000) / 1000;
    if (kern === 0 && at < positions.length - 1) return;
    glyphs += `<${open}>${kern === 0 ? "" : kern}`;
    open = "";
  });
  return { width, glyphs };
}

function joined(words: readonly SetWord[]): SetWord {
  return {
    width: words.reduce((sum, { width }) => sum + width, 0),
    glyphs: words.every(({ glyphs }) => glyphs !== null) ? words.map(({ glyphs }) => glyphs).join("") : null,
  };
}

/** The face of a span in text of this family. */
export function faceOf({ looks = [] }: Span, family: "sans" | "serif"): Face {
  const name = `${looks.includes("words") ? "serif" : family}${looks.includes("bold") || looks.includes("inserted") ? "-bold" : ""}${looks.includes("italic") ? "-italic" : ""}`;
  return name as Face;
}
