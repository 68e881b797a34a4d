// Ranges overlap freely; elements nest. A text is cut where ranges begin and end, and a
// range that outlives one opened after it is closed and opened again, so that every
// character appears exactly once whatever the ranges do.

/** A stretch of one block's text, in UTF-16 units, end exclusive, under the number of its note. */
export interface NoteRange {
  note: number;
  from: number;
  to: number;
  /** Whether the item's words end here: its number is printed after this range. */
  ends: boolean;
}

export type Piece =
  | { type: "text"; text: string }
  | { type: "range"; note: number; pieces: Piece[] }
  /** The place where the words of these notes end, smallest number first. */
  | { type: "ends"; notes: number[] };

/**
 * The text with its ranges as a tree. Ranges are clamped to the text; of two that begin
 * together the longer encloses the other. A range of no length draws nothing but still ends.
 */
export function nested(text: string, ranges: readonly NoteRange[]): Piece[] {
  const clamped = ranges.map((range) => {
    const from = Math.min(Math.max(range.from, 0), text.length);
    return { ...range, from, to: Math.min(Math.max(range.to, from), text.length) };
  });
  const cuts = [...new Set([0, text.length, ...clamped.flatMap((range) => [range.from, range.to])])].sort((a, b) => a - b);

  const root: Piece[] = [];
  let open: { range: NoteRange; pieces: Piece[] }[] = [];
  const top = () => open.at(-1)?.pieces ?? root;
  const push = (range: NoteRange) => {
    const pieces: Piece[] = [];
    top().push({ type: "range", note: range.note, pieces });
    open.push({ range, pieces });
  };

  cuts.forEach((at, index) => {
    const firstEnding = open.findIndex(({ range }) => range.to === at);
    if (firstEnding >= 0) {
      const cut = open.slice(firstEnding).filter(({ range }) => range.to !== at);
      open = open.slice(0, firstEnding);
      place(endsAt(clamped, at), top());
      for (const { range } of cut) push(range);
    } else {
      place(endsAt(clamped, at), top());
    }
    clamped
      .filter((range) => range.from === at && range.to > at)
      .sort((a, b) => b.to - a.to || a.note - b.note)
      .forEach(push);
    const words = text.slice(at, cuts[index + 1] ?? at);
    if (words !== "") top().push({ type: "text", text: words });
  });
  return root;
}

function endsAt(ranges: readonly NoteRange[], at: number): number[] {
  return ranges.filter((range) => range.ends && range.to === at).map((range) => range.note).sort((a, b) => a - b);
}

function place(notes: number[], pieces: Piece[]): void {
  if (notes.length > 0) pieces.push({ type: "ends", notes });
}
