// Tells the open pages of an article how far its log has come, so that a page that was away can ask what
// happened since. At most once a second: it is a bookmark, not news.
import type { ArticleId } from "#lib/id.ts";

const every = 1_000;

export function tellPositions(tell: (articleId: ArticleId, seq: number) => void) {
  const waiting = new Map<ArticleId, { seq: number; timer: NodeJS.Timeout }>();
  return {
    note(articleId: ArticleId, seq: number): void {
      const known = waiting.get(articleId);
      if (known) {
        known.seq = seq;
        return;
      }
      waiting.set(articleId, {
        seq,
        timer: setTimeout(() => {
          const last = waiting.get(articleId)?.seq ?? seq;
          waiting.delete(articleId);
          tell(articleId, last);
        }, every).unref(),
      });
    },
    close(): void {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
