// Tells a listener that an article's text changed, or what is said about it, soon but not at
// every key press: what it derives may take long, and must leave the process free for typing.
import type { ArticleId } from "#lib/id.ts";
import { report } from "#server/collab/report.ts";

/** Milliseconds from a change to the listener. */
const soon = 300;
/** The listener rests for this many times as long as it worked: a tenth of the process at most. */
const restFactor = 9;

type Listener = (articleId: ArticleId) => Promise<void>;

export interface TextChanges {
  note(articleId: ArticleId): void;
  listen(listener: Listener): void;
  close(): void;
}

export function createTextChanges(): TextChanges {
  const waiting = new Map<ArticleId, NodeJS.Timeout>();
  const resting = new Map<ArticleId, number>();
  let listener: Listener | null = null;

  async function run(articleId: ArticleId): Promise<void> {
    const start = performance.now();
    resting.set(articleId, Infinity);
    try {
      await listener?.(articleId);
    } catch (error) {
      report(`what follows from the text of article ${articleId} was not derived`, error);
    }
    const end = performance.now();
    resting.set(articleId, end + (end - start) * restFactor);
    waiting.delete(articleId);
    if (missed.delete(articleId)) note(articleId);
  }
  const missed = new Set<ArticleId>();

  function note(articleId: ArticleId): void {
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
    listen(next) {
      listener = next;
    },
    close() {
      listener = null;
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
