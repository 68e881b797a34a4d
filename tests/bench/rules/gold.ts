// Takes the brackets out of a bench article and keeps what they said.
import { classes, type ErrorClass } from "#tests/bench/rules/articles.ts";

export const goldKinds = { P: "person", O: "organisation", D: "date", N: "number", A: "acronym" } as const;
export type GoldKind = (typeof goldKinds)[keyof typeof goldKinds];

export interface Gold {
  text: string;
  items: { kind: GoldKind; from: number; to: number }[];
  errors: { errorClass: ErrorClass; from: number; to: number }[];
}

/** Brackets nest; one that is never closed is a slip of the bench and throws. */
export function goldOf(marked: string): Gold {
  const gold: Gold = { text: "", items: [], errors: [] };
  const open: { mark: string; from: number }[] = [];
  for (let at = 0; at < marked.length;) {
    const start = /^(?:\[([PODNA]):|\{([a-z]+):)/.exec(marked.slice(at, at + 20));
    const letter = marked.charAt(at);
    if (start) {
      open.push({ mark: start[1] ?? start[2] ?? "", from: gold.text.length });
      at += start[0].length;
    } else if ((letter === "]" || letter === "}") && open.length > 0) {
      close(gold, open.pop());
      at += 1;
    } else {
      gold.text += letter;
      at += 1;
    }
  }
  if (open.length > 0) throw new Error(`A bracket is not closed: ${gold.text.slice(-60)}`);
  return gold;
}

function close(gold: Gold, mark: { mark: string; from: number } | undefined) {
  if (!mark) return;
  const span = { from: mark.from, to: gold.text.length };
  const errorClass = classes.find((one) => one === mark.mark);
  if (errorClass) gold.errors.push({ errorClass, ...span });
  const kind = Object.entries(goldKinds).find(([letter]) => letter === mark.mark)?.[1];
  if (kind) gold.items.push({ kind, ...span });
}
