// The text that a file of another program carries: its own line ends and forms, counted in its own way. What stands
// between two of its numbers is told as ours, with its surroundings and where it would stand in the same text as ours.
import type { Incoming } from "#lib/formats/annotations/incoming.ts";
import { ownText } from "#lib/formats/annotations/incoming.ts";
import { plainText, pointIndex } from "#lib/formats/annotations/plain-text.ts";

type Quoted = Pick<Incoming, "quote" | "prefix" | "suffix" | "start">;

export interface ForeignText {
  /** The words between two numbers of the file, counted in code points; null: they name nothing. */
  quote(from: number, to: number): Quoted | null;
  /** The same, counted in UTF-16 units: some programs did. */
  quoteUnits(from: number, to: number): Quoted | null;
}

/** As much on each side as our own annotations keep; more is read, because composing makes it shorter. */
const contextLength = 32;

export function foreignText(raw: string): ForeignText {
  const points = pointIndex(raw);
  const lines = [...raw.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)];
  const starts = lines.map((line) => line.index);
  const plain = plainText(lines.map(([, text = ""], at) => ({ id: String(at), kind: "paragraph", text, marks: [] })));
  const lineOf = (unit: number) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const quoteUnits = (from: number, to: number): Quoted | null => {
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > raw.length || from >= to) return null;
    const line = lineOf(from);
    return {
      quote: ownText(raw.slice(from, to)),
      prefix: ownText(raw.slice(Math.max(0, from - 2 * contextLength), from)).slice(-contextLength),
      suffix: ownText(raw.slice(to, to + 2 * contextLength)).slice(0, contextLength),
      start: { at: plain.pointAt({ index: line, offset: from - (starts[line] ?? 0) }, "start"), counts: "points" },
    };
  };
  return { quoteUnits, quote: (from, to) => (to > points.length ? null : quoteUnits(points.units(from), points.units(to))) };
}
