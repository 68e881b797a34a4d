// Documents of the index as they are shown: the words around what was found, whose they are, and where they stand.
import { kind as kindOf } from "#lib/annotation/kind-schema.ts";
import { language } from "#lib/article/article-schema.ts";
import { excerpt, hitsIn } from "#lib/search/highlight.ts";
import { searchKinds, type SearchKind } from "#lib/search/kinds.ts";
import type { SearchHit } from "#lib/search/result.ts";
import type { SearchTerm } from "#lib/text/fold.ts";
import { finding as findingOf } from "#lib/workflow/finding-schema.ts";
import { z } from "zod";
import type { Db } from "#server/db/client.ts";

const excerptLength = 280;
const kindRow = z.enum(searchKinds);

/** How documents are shown, by id. Permission is the caller's to ask; those that are not in the index any more are left out. */
export async function loadHits(db: Db, ids: readonly number[], terms: readonly SearchTerm[]): Promise<Map<number, SearchHit>> {
  const rows = await db.searchDocument.findMany({ where: { id: { in: [...ids] } }, select: { id: true, kind: true, ref: true, articleId: true, annotationId: true, byId: true, at: true, text: true, more: true, facets: true } });
  const of = (kind: SearchKind) => rows.filter((row) => row.kind === kind).map(({ ref }) => ref);
  const [articles, people, items, comments, checks] = await Promise.all([
    db.article.findMany({ where: { id: { in: [...new Set(rows.flatMap(({ articleId }) => articleId ?? []))] } }, select: { id: true, title: true, language: true } }),
    db.user.findMany({ where: { id: { in: [...new Set(rows.flatMap(({ byId }) => byId ?? []))] } }, select: { id: true, name: true } }),
    db.annotation.findMany({ where: { id: { in: rows.flatMap(({ annotationId }) => annotationId ?? []) } }, select: { id: true, kind: true } }),
    db.comment.findMany({ where: { id: { in: of("comment") } }, select: { id: true, threadId: true } }),
    db.check.findMany({ where: { id: { in: of("check") } }, select: { id: true, finding: true } }),
  ]);
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
  const [article, person, item, comment, check] = [byId(articles), byId(people), byId(items), byId(comments), byId(checks)];
  return new Map(rows.map((row): [number, SearchHit] => {
    const kind = kindRow.parse(row.kind);
    const inArticle = article.get(row.articleId ?? "");
    const [itemKind, finding] = [item.get(row.annotationId ?? "")?.kind, check.get(row.ref)?.finding];
    const isInMore = row.more !== null && hitsIn(row.more, terms).length > 0;
    return [row.id, {
      kind, ref: row.ref, href: hrefOf({ ...row, kind, threadId: comment.get(row.ref)?.threadId ?? null }, terms),
      text: excerpt(row.text, terms, excerptLength), more: isInMore && row.more !== null ? excerpt(row.more, terms, excerptLength) : null,
      article: inArticle && kind !== "article" ? { title: inArticle.title, language: language.parse(inArticle.language) } : null,
      itemKind: itemKind === undefined ? null : kindOf.parse(itemKind), finding: finding === undefined ? null : findingOf.parse(finding),
      byName: person.get(row.byId ?? "")?.name ?? null, at: row.at.toISOString(),
    }];
  }));
}

interface Placed {
  kind: SearchKind;
  ref: string;
  articleId: string | null;
  annotationId: string | null;
  threadId: string | null;
  text: string;
}

function hrefOf({ kind, ref, articleId, annotationId, threadId, text }: Placed, terms: readonly SearchTerm[]): string {
  switch (kind) {
    case "article": return `/articles/${ref}`;
    case "passage": return `/articles/${articleId}?words=${ref.slice(ref.indexOf(" ") + 1)}.${hitsIn(text, terms)[0]?.from ?? 0}`;
    case "item": case "check": return `/articles/${articleId}?item=${annotationId}`;
    case "comment": return `/articles/${articleId}?thread=${threadId}&at=${ref}`;
    case "source": return `/sources/${ref}`;
    case "entity": return `/names/${ref}`;
  }
}
