// Takes the marks out of a bench article and keeps what they said.
import { classes, type ErrorClass } from "#tests/bench/rules/articles.ts";

export const goldKinds = { P: "person", O: "organisation", L: "place", D: "date", N: "number", A: "acronym" } as const;
export type GoldKind = (typeof goldKinds)[keyof typeof goldKinds];

interface Stretch {
  from: number;
  to: number;
}

export interface Gold {
  text: string;
  items: (Stretch & { kind: GoldKind })[];
  errors: (Stretch & { errorClass: ErrorClass })[];
  /** Words of which a bench has no opinion. */
  open: Stretch[];
  /** Sentences that ask to be checked. */
  worthy: Stretch[];
}

/** Marks nest; one that is never closed, or of a kind unknown here, is a slip of the bench and throws. */
export function goldOf(marked: string): Gold {
  const gold: Gold = { text: "", items: [], errors: [], open: [], worthy: [] };
  const open: { mark: string; from: number }[] = [];
  for (let at = 0; at < marked.length;) {
    const start = /^(?:\[([A-Z]):|\{([a-z]+):|(<))/.exec(marked.slice(at, at + 20));
    const letter = marked.charAt(at);
    if (start) {
      open.push({ mark: start[1] ?? start[2] ?? start[3] ?? "", from: gold.text.length });
      at += start[0].length;
    } else if (/[\]}>]/.test(letter)) {
      close(gold, open.pop());
      at += 1;
    } else {
      gold.text += letter;
      at += 1;
    }
  }
  if (open.length > 0) throw new Error(`A mark is not closed: ${gold.text.slice(-60)}`);
  return gold;
}

function close(gold: Gold, mark: { mark: string; from: number } | undefined) {
  const span = { from: mark?.from ?? 0, to: gold.text.length };
  const errorClass = classes.find((one) => one === mark?.mark);
  const kind = Object.entries(goldKinds).find(([letter]) => letter === mark?.mark)?.[1];
  if (errorClass) gold.errors.push({ errorClass, ...span });
  else if (kind) gold.items.push({ kind, ...span });
  else if (mark?.mark === "X") gold.open.push(span);
  else if (mark?.mark === "<") gold.worthy.push(span);
  else throw new Error(`What is the mark ${mark?.mark ?? "that closes"}? ${gold.text.slice(-60)}`);
}
