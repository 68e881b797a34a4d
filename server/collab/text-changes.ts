// Tells a listener that an article's text changed, or what is said about it, soon but not at
// every key press: what it derives may take long, and must leave the process free for typing.
import type { ArticleId } from "#lib/id.ts";
import { report } from "#server/collab/report.ts";

/** Milliseconds from a change to the listener. */
const soon = 300;
/** The listener rests for this many times as long as it worked: a tenth of the process at most. */
const restFactor = 9;

/** `hasChanged`: false when the text only came into memory. Answers after how many milliseconds it wants to be called again; null: not of itself. */
export type TextListener = (articleId: ArticleId, hasChanged: boolean) => Promise<number | null>;

export interface TextChanges {
  note(articleId: ArticleId): void;
  /** The text came into memory: as it was left, or as a crash left it. */
  noteLoaded(articleId: ArticleId): void;
  listen(listener: TextListener): void;
  close(): void;
}

export function createTextChanges(): TextChanges {
  const waiting = new Map<ArticleId, NodeJS.Timeout>();
  const resting = new Map<ArticleId, number>();
  const changed = new Set<ArticleId>();
  const again = new Map<ArticleId, NodeJS.Timeout>();
  let listener: TextListener | null = null;

  async function run(articleId: ArticleId): Promise<void> {
    const start = performance.now();
    resting.set(articleId, Infinity);
    try {
      const after = await listener?.(articleId, changed.delete(articleId));
      if (typeof after === "number") callAgain(articleId, after);
    } catch (error) {
      report(`what follows from the text of article ${articleId} was not derived`, error);
    }
    const end = performance.now();
    resting.set(articleId, end + (end - start) * restFactor);
    waiting.delete(articleId);
    if (missed.delete(articleId)) call(articleId);
  }
  const missed = new Set<ArticleId>();

  function callAgain(articleId: ArticleId, after: number): void {
    clearTimeout(again.get(articleId));
    if (!listener) return;
    again.set(articleId, setTimeout(() => {
      again.delete(articleId);
      call(articleId);
    }, after).unref());
  }

  function note(articleId: ArticleId): void {
    if (listener) changed.add(articleId);
    call(articleId);
  }

  function call(articleId: ArticleId): void {
    if (!listener) return;
    if (waiting.has(articleId)) {
      if (resting.get(articleId) === Infinity) missed.add(articleId);
      return;
    }
    const rest = (resting.get(articleId) ?? 0) - performance.now();
    waiting.set(articleId, setTimeout(() => void run(articleId), Math.max(soon, rest)));
  }

  return {
    note,
    noteLoaded: call,
    listen(next) {
      listener = next;
    },
    close() {
      listener = null;
      for (const timer of [...waiting.values(), ...again.values()]) clearTimeout(timer);
      waiting.clear();
      again.clear();
    },
  };
}
