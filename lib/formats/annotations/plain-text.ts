// The text of an article as other programs count it: blocks joined by U+000A, in NFC, in Unicode code
// points. Inside Soát a place is a block and UTF-16 units of its text, which somebody may have typed in NFD.
import type { Block } from "#lib/article/block.ts";
import type { Position } from "#lib/text/canonical.ts";

export interface PlainText {
  /** NFC, blocks joined by U+000A. */
  text: string;
  /** How long it is, in code points. */
  points: number;
  /** How many code points come before a position. Inside a composed character: as at its start, or at its end for the end of a span. */
  pointAt(at: Position, edge: "start" | "end"): number;
  /** Where the character after so many code points stands. The U+000A after a block is the end of that block; beyond the text: its end. */
  positionAt(point: number): Position;
}

interface Line {
  /** Code points before it in the whole text, and in it. */
  from: number;
  points: number;
  /** Null: one UTF-16 unit is one code point of the NFC text. */
  map: LineMap | null;
}

interface LineMap {
  /** By UTF-16 unit of the block's text, with its end: code points before it, rounded down and up. */
  floor: Uint32Array;
  ceil: Uint32Array;
  /** By code point of the NFC text, with its end: the UTF-16 unit. */
  unit: number[];
}

// What composes: a character with its marks, or Hangul letters with one another.
const cluster = /[\u1100-\u11ff\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb]+\p{M}*|\P{M}\p{M}*|\p{M}+/gu;
// eslint-disable-next-line no-control-regex -- the first plane up to where marks begin: NFC and one unit each
const simple = /^[\u0000-\u02ff\u1ea0-\u1ef9\u2010-\u2027\u2028]*$/;

/** Made once for an export or an import; answers in time that does not grow with the text. */
export function plainText(blocks: readonly Block[]): PlainText {
  let from = 0;
  const lines = blocks.map((block): Line => {
    const map = simple.test(block.text) ? null : lineMap(block.text);
    const line = { from, points: map ? map.unit.length - 1 : block.text.length, map };
    from += line.points + 1;
    return line;
  });
  return {
    text: blocks.map((block) => block.text.normalize("NFC")).join("\n"),
    points: Math.max(0, from - 1),
    pointAt({ index, offset }, edge) {
      const line = lines[index];
      if (!line) return Math.max(0, from - 1);
      const within = line.map ? (edge === "start" ? line.map.floor : line.map.ceil)[offset] ?? line.points : Math.min(offset, line.points);
      return line.from + within;
    },
    positionAt(point) {
      let [low, high] = [0, lines.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((lines[middle]?.from ?? 0) <= point) low = middle;
        else high = middle - 1;
      }
      const line = lines[low];
      const within = Math.max(0, Math.min(point - (line?.from ?? 0), line?.points ?? 0));
      return { index: low, offset: line?.map ? line.map.unit[within] ?? 0 : within };
    },
  };
}

function lineMap(text: string): LineMap {
  const floor = new Uint32Array(text.length + 1);
  const ceil = new Uint32Array(text.length + 1);
  const unit: number[] = [];
  let points = 0;
  for (const { 0: raw, index } of text.matchAll(cluster)) {
    const normal = raw.normalize("NFC");
    const isSame = normal === raw;
    const before = points;
    points += [...normal].length;
    if (isSame) {
      let at = index;
      [...raw].forEach((character, nth) => {
        unit.push(at);
        floor.fill(before + nth, at, at + character.length);
        ceil[at] = before + nth;
        ceil.fill(before + nth + 1, at + 1, at + character.length);
        at += character.length;
      });
    } else {
      // What was composed is one thing: a place inside it is its start or its end.
      for (let nth = before; nth < points; nth += 1) unit.push(index);
      floor.fill(before, index, index + raw.length);
      ceil[index] = before;
      ceil.fill(points, index + 1, index + raw.length);
    }
  }
  unit.push(text.length);
  floor[text.length] = points;
  ceil[text.length] = points;
  return { floor, ceil, unit };
}

/** One text by code points, for many questions. */
export interface PointIndex {
  length: number;
  slice(from: number, to: number): string;
  /** UTF-16 units before so many code points. */
  units(point: number): number;
  /** Code points before so many UTF-16 units. */
  points(unit: number): number;
}

export function pointIndex(text: string): PointIndex {
  if (!/[\ud800-\udbff]/.test(text)) {
    return { length: text.length, slice: (from, to) => text.slice(from, Math.max(from, to)), units: (point) => Math.min(point, text.length), points: (unit) => Math.min(unit, text.length) };
  }
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at);
  const units = (point: number) => starts[point] ?? text.length;
  return {
    length: starts.length, units, slice: (from, to) => text.slice(units(from), units(Math.max(from, to))),
    points(unit) {
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? Infinity) < unit) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
