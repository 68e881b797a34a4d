// Questions and answers as the report lists them: on which words, who said what, and whether it is settled.
import type { Report, ReportItem } from "#lib/report/schema.ts";
import { withNames } from "#lib/talk/body.ts";
import type { ThreadView } from "#lib/talk/thread.ts";

/** In the order in which they began, without comments that were deleted; a thread of nothing else is left out. */
export function talkOf(threads: readonly ThreadView[], items: readonly ReportItem[]): Report["talk"] {
  const known = new Map(items.map((item) => [item.id, item]));
  return threads.flatMap(({ annotationId, resolved, comments }) => {
    const item = annotationId === null ? undefined : known.get(annotationId);
    const said = comments.filter(({ deletedAt }) => deletedAt === null).map(({ byName, at, body, mentions }) => ({ byName, at, body: withNames(body, mentions) }));
    if (said.length === 0) return [];
    return [{ note: item?.note ?? null, words: item?.words ?? null, resolvedByName: resolved?.byName ?? null, resolvedAt: resolved?.at ?? null, comments: said }];
  });
}
