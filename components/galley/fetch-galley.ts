// Rows fetched again after the server announced a change, each page with its own permissions.
import type { ChangedSince } from "#lib/article/changed-spans.ts";
import type { KnownNames, NameMention } from "#lib/entity/known-names.ts";
import type { GalleyData } from "#lib/article/galley-data.ts";
import type { ArticleChanges } from "#lib/article/text-change.ts";
import type { AnchorStep, AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, ArticleId, ProposalId, ThreadId } from "#lib/id.ts";
import type { MemoryEntry } from "#lib/memory/memory.ts";
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

/** Whom an item may be given to; null when the line is down. */
export async function fetchCheckers(articleId: ArticleId): Promise<ReaderEntry[] | null> {
  return (await ask<{ people: ReaderEntry[] }>(articleId, "checkers"))?.people ?? null;
}

/** The newest of the library's sources that these words find; null when the line is down. */
export async function fetchSources(articleId: ArticleId, words: string): Promise<GalleyData["sources"] | null> {
  return (await ask<Pick<GalleyData, "sources">>(articleId, new URLSearchParams({ sources: words }).toString()))?.sources ?? null;
}

/** What was changed since this person received the article; null when the line is down or there is nothing to compare with. */
export function fetchChangedSpans(articleId: ArticleId): Promise<ChangedSince | null> {
  return ask(articleId, "changes");
}

/** What was checked before about an item, for this reader; null when the line is down. */
export async function fetchMemory(articleId: ArticleId, id: AnnotationId): Promise<readonly MemoryEntry[] | null> {
  return (await ask<{ entries: MemoryEntry[] }>(articleId, `memory=${id}`))?.entries ?? null;
}

/** These proposals as they are now, withdrawn ones included; null when the line is down. */
export async function fetchProposals(articleId: ArticleId, ids: readonly ProposalId[]): Promise<GalleyData["proposals"] | null> {
  return (await ask<Pick<GalleyData, "proposals">>(articleId, `proposals=${ids.join(",")}`))?.proposals ?? null;
}

/** Details, sources, readings, dismissed hints and the newsroom's rules as they are now; null when the line is down. */
export function fetchBeside(articleId: ArticleId): Promise<Pick<GalleyData, "details" | "sources" | "readings" | "sourceInUse" | "dismissed" | "rules"> | null> {
  return ask(articleId, "beside");
}

/** Whom these names may mean, and what was said of them in this article; null when the line is down. */
export async function fetchNames(articleId: ArticleId, mentions: readonly NameMention[]): Promise<KnownNames | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/names`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ mentions }) });
    return response.ok ? ((await response.json()) as KnownNames) : null;
  } catch {
    return null;
  }
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

/** Who changed and annotated what after an entry of the text's log; null when the line is down. */
export async function fetchChanges(articleId: ArticleId, since: number): Promise<ArticleChanges | null> {
  const [answer, { articleChanges }] = await Promise.all([ask(articleId, `since=${since}`, "changes"), import("#lib/article/text-change.ts")]);
  const parsed = articleChanges.safeParse(answer);
  return parsed.success ? parsed.data : null;
}

async function ask<T>(articleId: ArticleId, query: string, what = "galley"): Promise<T | null> {
  try {
    const response = await fetch(`/api/articles/${articleId}/${what}?${query}`);
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
