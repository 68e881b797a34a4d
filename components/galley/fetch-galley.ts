// Rows fetched again after the server announced a change, each page with its own permissions.
import type { GalleyData } from "#lib/article/galley-data.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";

type Rest = Pick<GalleyData, "annotations" | "sources" | "readings" | "sourceInUse">;

/** These annotations as they are now, deleted ones included; null when the line is down. */
export async function fetchAnnotations(articleId: ArticleId, ids: readonly AnnotationId[]): Promise<AnnotationView[] | null> {
  const all: AnnotationView[] = [];
  for (let i = 0; i < ids.length; i += 100) {
    const answer = await ask<{ annotations: AnnotationView[] }>(`/api/articles/${articleId}/galley?ids=${ids.slice(i, i + 100).join(",")}`);
    if (!answer) return null;
    all.push(...answer.annotations);
  }
  return all;
}

/** Everything beside the text; null when the line is down. */
export function fetchGalley(articleId: ArticleId): Promise<Rest | null> {
  return ask<Rest>(`/api/articles/${articleId}/galley`);
}

async function ask<T>(address: string): Promise<T | null> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as T) : null;
  } catch {
    return null;
  }
}
