// Breaks a line of a paper into lines of a width. Words stay whole where they can.
import { paperColours } from "#lib/formats/word/styles.ts";
import type { Line, Span } from "#lib/report/paper.ts";
import { faceOf, type Face, type Faces } from "#server/formats/pdf/faces.ts";

export interface Setting {
  size: number;
  family: "sans" | "serif";
  /** Distance between baselines, as a multiple of size. */
  leading: number;
  colour?: string;
  isBold?: boolean;
  isItalic?: boolean;
}

/** A stretch of one look on one line. */
export interface Ink {
  text: string;
  /** As in SetWord, of all its words. */
  glyphs: string | null;
  face: Face;
  size: number;
  colour: string;
  x: number;
  width: number;
  ground: string | null;
  isStruck: boolean;
  isRaised: boolean;
  to: string | null;
  name: string | null;
  /** Where it comes from: words of one span are drawn in one piece. */
  of: Span;
}

export interface SetLine {
  inks: Ink[];
  /** Distance to the next line's top. */
  height: number;
  size: number;
}

const soft = "#5b5246";
const ink = "#1f1b16";

/** At least one line, also for no text. */
export function setLines(faces: Faces, line: Line, width: number, setting: Setting): SetLine[] {
  const height = setting.size * setting.leading;
  const lines: SetLine[] = [{ inks: [], height, size: setting.size }];
  let x = 0;
  const current = () => lines.at(-1)?.inks ?? [];
  const wrap = () => {
    lines.push({ inks: [], height, size: setting.size });
    x = 0;
  };
  for (const span of line) {
    const look = lookOf(span, setting);
    let name = span.name ?? null;
    for (const piece of faces.split(span.text, look.face)) {
      const put = (text: string, of: number) => {
        const { glyphs } = faces.set(text, piece.face);
        const last = current().at(-1);
        if (last && !name && last.of === span && last.face === piece.face) {
          last.text += text;
          last.width += of;
          last.glyphs = last.glyphs === null || glyphs === null ? null : last.glyphs + glyphs;
        } else current().push({ ...look, face: piece.face, text, glyphs, x, width: of, name });
        name = null;
        x += of;
      };
      for (const token of piece.text.split(/(\n|[ \t]+)/)) {
        if (token === "") continue;
        if (token === "\n") {
          wrap();
          continue;
        }
        const isSpace = token[0] === " " || token[0] === "\t";
        const text = isSpace ? token.replaceAll("\t", " ") : token;
        const of = faces.width(text, piece.face, look.size);
        if (x + of <= width) {
          if (!isSpace || x > 0) put(text, of);
          continue;
        }
        if (isSpace) continue;
        if (x > 0) wrap();
        if (of <= width) put(text, of);
        else for (const part of broken(faces, text, piece.face, look.size, width)) {
          if (x > 0) wrap();
          put(part.text, part.width);
        }
      }
    }
  }
  return lines;
}

function lookOf(span: Span, setting: Setting): Omit<Ink, "text" | "glyphs" | "x" | "width" | "name"> {
  const { looks = [], tone, isMarked } = span;
  const colours = tone ? paperColours[tone] : null;
  const isRaised = looks.includes("raised");
  const styled: Span = { ...span, looks: [...looks, ...(setting.isBold ? ["bold" as const] : []), ...(setting.isItalic ? ["italic" as const] : [])] };
  return {
    face: isRaised ? "sans-bold" : faceOf(styled, setting.family), size: isRaised ? setting.size * 0.62 : setting.size,
    colour: colours && !isMarked ? `#${colours.ink}` : looks.includes("soft") ? soft : (setting.colour ?? ink),
    ground: colours && isMarked ? `#${colours.ground}` : null, isStruck: looks.includes("struck"), isRaised, to: span.to ?? null, of: span,
  };
}

/** A word longer than a line, such as a hash or an address, in pieces that fit. */
function broken(faces: Faces, word: string, face: Face, size: number, width: number): { text: string; width: number }[] {
  const out: { text: string; width: number }[] = [];
  let text = "";
  let sum = 0;
  for (const character of word) {
    const of = faces.width(character, face, size);
    if (text !== "" && sum + of > width) {
      out.push({ text, width: sum });
      text = "";
      sum = 0;
    }
    text += character;
    sum += of;
  }
  if (text !== "") out.push({ text, width: sum });
  return out;
}
