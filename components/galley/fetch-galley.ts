// Rows fetched again after the server announced a change, each page with its own permissions.
import type { GalleyData } from "#lib/article/galley-data.ts";
import type { AnchorStep, AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, ArticleId, ThreadId } from "#lib/id.ts";
import type { ReaderEntry } from "#lib/permission/readers.ts";
import type { ThreadView } from "#lib/talk/thread.ts";

/** These annotations as they are now, deleted ones included; null when the line is down. */
export async function fetchAnnotations(articleId: ArticleId, ids: readonly AnnotationId[]): Promise<AnnotationView[] | null> {
  const all: AnnotationView[] = [];
  for (let i = 0; i < ids.length; i += 100) {
    const answer = await ask<Pick<GalleyData, "annotations">>(articleId, `ids=${ids.slice(i, i + 100).join(",")}`);
    if (!answer) return null;
    all.push(...answer.annotations);
  }
  return all;
}

/** One thread as it is now; null when there is none any more or the line is down. */
export async function fetchThread(articleId: ArticleId, id: ThreadId): Promise<ThreadView | null> {
  return (await ask<{ threads: ThreadView[] }>(articleId, `threads=${id}`))?.threads[0] ?? null;
}

/** Whom a comment may mention; null when the line is down. */
export async function fetchTalkers(articleId: ArticleId): Promise<ReaderEntry[] | null> {
  return (await ask<{ people: ReaderEntry[] }>(articleId, "people"))?.people ?? null;
}

/** Details, sources, readings and dismissed hints as they are now; null when the line is down. */
export function fetchBeside(articleId: ArticleId): Promise<Pick<GalleyData, "details" | "sources" | "readings" | "sourceInUse" | "dismissed"> | null> {
  return ask(articleId, "beside");
}

/** Everything, when anything happened since the page was made; null when nothing did or the line is down. */
export async function fetchSince(articleId: ArticleId, seq: number): Promise<GalleyData | null> {
  const answer = await ask<GalleyData | { unchanged: true }>(articleId, `since=${seq}`);
  return answer && !("unchanged" in answer) ? answer : null;
}

/** Everything that happened to one annotation's place, oldest first; null when the line is down. */
export async function fetchAnchorSteps(articleId: ArticleId, id: AnnotationId): Promise<readonly AnchorStep[] | null> {
  const answer = await ask<{ steps: AnchorStep[] }>(articleId, `history=${id}`);
  return answer && answer.steps;
}

async function ask<T>(articleId: ArticleId, query: string): Promise<T | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/galley?${query}`);
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
