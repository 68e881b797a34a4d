// Rows fetched again after the server announced a change, each page with its own permissions.
import type { ChangedSince } from "#lib/article/changed-spans.ts";
import type { GalleyData } from "#lib/article/galley-data.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, ArticleId, ProposalId } from "#lib/id.ts";

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

/** What was changed since this person received the article; null when the line is down or there is nothing to compare with. */
export function fetchChanges(articleId: ArticleId): Promise<ChangedSince | null> {
  return ask(articleId, "changes");
}

/** These proposals as they are now, withdrawn ones included; null when the line is down. */
export async function fetchProposals(articleId: ArticleId, ids: readonly ProposalId[]): Promise<GalleyData["proposals"] | null> {
  return (await ask<Pick<GalleyData, "proposals">>(articleId, `proposals=${ids.join(",")}`))?.proposals ?? null;
}

/** Details, sources and readings as they are now; null when the line is down. */
export function fetchBeside(articleId: ArticleId): Promise<Pick<GalleyData, "details" | "sources" | "readings" | "sourceInUse"> | null> {
  return ask(articleId, "beside");
}

/** Everything, when anything happened since the page was made; null when nothing did or the line is down. */
export async function fetchSince(articleId: ArticleId, seq: number): Promise<GalleyData | null> {
  const answer = await ask<GalleyData | { unchanged: true }>(articleId, `since=${seq}`);
  return answer && !("unchanged" in answer) ? answer : null;
}

async function ask<T>(articleId: ArticleId, query: string): Promise<T | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/galley?${query}`);
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
