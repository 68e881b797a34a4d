// From characters that came and went to the words people changed: what only moved over a break is
// cancelled out, and a changed character changes its word.
import { aligned } from "#lib/text/align.ts";
import { tokens, type Token } from "#lib/text/tokens.ts";

/** A piece of a text in order, what is gone included. `entry`: who brought or took it, -1 for nobody. */
export type Stretch =
  | { kind: "block"; isLive: boolean; isClean: boolean; id: string }
  | { kind: "text"; state: "kept" | "added" | "removed"; entry: number; text: string };

export interface WordChange {
  kind: "added" | "removed";
  words: string;
  block: number;
  blockId: string;
  from: number;
  to: number;
  entry: number;
}

/** Whether two entries are by the same person, in the same way. */
type SameAuthor = (one: number, other: number) => boolean;

/** What changed, in text order. */
export function wordChanges(stretches: readonly Stretch[], isSameAuthor: SameAuthor): WordChange[] {
  const out: WordChange[] = [];
  let block = -1;
  let run: Run | null = null;
  let isInClean = false;
  for (const stretch of stretches) {
    if (stretch.kind === "block") {
      if (stretch.isLive) block += 1;
      isInClean = stretch.isClean;
      if (isInClean) {
        if (run) out.push(...run.changes());
        run = null;
      } else (run ??= new Run(block, isSameAuthor)).startBlock(stretch.isLive ? { index: block, id: stretch.id } : null);
    } else if (!isInClean) run?.put(stretch);
  }
  if (run) out.push(...run.changes());
  return out;
}

/** Blocks one after the other in each of which something changed: their text then and now. */
class Run {
  #then = "";
  #now = "";
  /** Of each character of `then`: where it stands now, or where it is gone from; and who took it, -1 for one that stayed. */
  readonly #nowAt: number[] = [];
  readonly #takenBy: number[] = [];
  readonly #broughtBy: number[] = [];
  readonly #blocks: { index: number; id: string; start: number }[] = [];
  readonly #first: number;

  readonly #isSameAuthor: SameAuthor;

  constructor(first: number, isSameAuthor: SameAuthor) {
    this.#isSameAuthor = isSameAuthor;
    this.#first = Math.max(0, first);
  }

  startBlock(live: { index: number; id: string } | null): void {
    // A break belongs to no word: it is neither brought nor taken.
    this.#then += "\n";
    this.#nowAt.push(this.#now.length);
    this.#takenBy.push(-1);
    if (!live) return;
    this.#now += "\n";
    this.#broughtBy.push(-1);
    this.#blocks.push({ ...live, start: this.#now.length });
  }

  put({ state, entry, text }: Extract<Stretch, { kind: "text" }>): void {
    for (const character of text.split("")) {
      if (state !== "added") {
        this.#then += character;
        this.#nowAt.push(this.#now.length);
        this.#takenBy.push(state === "removed" ? entry : -1);
      }
      if (state !== "removed") {
        this.#now += character;
        this.#broughtBy.push(state === "added" ? entry : -1);
      }
    }
  }

  changes(): WordChange[] {
    const then = tokens(this.#then);
    const now = tokens(this.#now);
    const out: WordChange[] = [];
    let i = 0;
    let j = 0;
    for (const [nextThen, nextNow] of [...this.#unchanged(then, now), [then.length, now.length] as const]) {
      this.#between(then.slice(i, nextThen), now.slice(j, nextNow), out);
      i = nextThen + 1;
      j = nextNow + 1;
    }
    return out;
  }

  /** Pairs of tokens that are the very same characters, rising in both. */
  #unchanged(then: readonly Token[], now: readonly Token[]): [number, number][] {
    const nowByStart = new Map(now.map((token, at) => [token.from, at]));
    return then.flatMap((token, at): [number, number][] => {
      const start = this.#nowAt[token.from] ?? -1;
      const found = nowByStart.get(start) ?? -1;
      const same = now[found];
      if (same?.text !== token.text) return [];
      for (let k = 0; k < token.text.length; k += 1) if ((this.#takenBy[token.from + k] ?? -1) >= 0 || this.#nowAt[token.from + k] !== start + k) return [];
      return [[at, found]];
    });
  }

  #between(then: readonly Token[], now: readonly Token[], out: WordChange[]): void {
    if (then.length === 0 && now.length === 0) return;
    const pairs = aligned(then.map(({ text }) => text), now.map(({ text }) => text));
    const latest = Math.max(
      ...then.map(({ from, to }) => most(this.#takenBy, from, to)), ...now.map(({ from, to }) => most(this.#broughtBy, from, to)), -1,
    );
    let i = 0;
    let j = 0;
    for (const [nextThen, nextNow] of [...pairs, [then.length, now.length] as const]) {
      this.#tell("removed", then.slice(i, nextThen), latest, out);
      this.#tell("added", now.slice(j, nextNow), latest, out);
      i = nextThen + 1;
      j = nextNow + 1;
    }
  }

  /** Words of one author that touch are told together; a break parts them. */
  #tell(kind: WordChange["kind"], changed: readonly Token[], latest: number, out: WordChange[]): void {
    const [text, by] = kind === "added" ? [this.#now, this.#broughtBy] : [this.#then, this.#takenBy];
    const spans: { from: number; to: number; entry: number }[] = [];
    for (const { from, to } of changed) {
      const found = most(by, from, to);
      const entry = found >= 0 ? found : latest;
      const open = spans.at(-1);
      if (open && !text.slice(open.to, from).includes("\n") && this.#isSameAuthor(open.entry, entry)) {
        open.to = to;
        open.entry = Math.max(open.entry, entry);
      } else spans.push({ from, to, entry });
    }
    for (const span of spans) out.push(this.#placed(kind, text.slice(span.from, span.to), span));
  }

  #placed(kind: WordChange["kind"], words: string, { from, to, entry }: { from: number; to: number; entry: number }): WordChange {
    const start = kind === "added" ? from : (this.#nowAt[from] ?? 0);
    const block = this.#blocks.findLast((one) => one.start <= start) ?? this.#blocks[0];
    const offset = Math.max(0, start - (block?.start ?? 0));
    return { kind, words, block: block?.index ?? this.#first, blockId: block?.id ?? "", from: offset, to: kind === "added" ? offset + to - from : offset, entry };
  }
}

function most(values: readonly number[], from: number, to: number): number {
  let found = -1;
  for (let at = from; at < to; at += 1) found = Math.max(found, values[at] ?? -1);
  return found;
}
