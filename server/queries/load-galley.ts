// Everything a galley page shows beside the text, for one actor.
import type { GalleyData } from "#lib/article/galley-data.ts";
import { shelfOf } from "#lib/article/desk-filter.ts";
import { language, stage } from "#lib/article/article-schema.ts";
import type { ArticleId, SourceId } from "#lib/id.ts";
import { canAddSource, canAnnotate, canAssign, canCheck, canDecideProposals, canDismissHints, canEditDetails, canEditText, canKeepName, canPropose, canReadArticle, canSetBlockKind, canTalk } from "#lib/permission/can.ts";
import type { Context } from "#server/context.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { isAuthorOf } from "#lib/workflow/evidence-policy.ts";
import { loadOfferedSources } from "#server/queries/load-offered-sources.ts";
import { loadProposals } from "#server/queries/load-proposals.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";
import { loadDetails } from "#server/queries/load-details.ts";
import { loadRuleSettings } from "#server/queries/load-rule-settings.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadThreads } from "#server/queries/load-threads.ts";

/** The newest are told to a page. */
const mostDismissed = 20_000;

/** Null when there is no such article or this actor may not read it. */
export async function loadGalley({ desk, actor }: Context, articleId: ArticleId): Promise<GalleyData | null> {
  const { db } = desk;
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { id: true, title: true, language: true, author: true, trashedAt: true, ...articleSubject(actor.id) },
  });
  if (!article || !canReadArticle(actor, article)) return null;
  const head = await db.auditHead.findUnique({ where: { id: 1 }, select: { seq: true } });
  const [{ ownKinds, keys, shows, lasts }, { profile, rules: policy }, annotations, threads, proposals, rest] = await Promise.all([
    loadNewsroom(db), loadPolicy(db), loadSeenAnnotations(db, actor, articleId), loadThreads(db, articleId), loadProposals(db, articleId), loadBeside({ desk, actor }, articleId),
  ]);
  return {
    seq: head?.seq ?? 0,
    article: { id: articleId, title: article.title, language: language.parse(article.language), stage: stage.parse(article.stage), shelf: shelfOf(article), isRestricted: article.isRestricted },
    me: {
      id: actor.id, name: actor.name, isAuthor: isAuthorOf(actor, article),
      canEditText: canEditText(actor, article), canEditDetails: canEditDetails(actor, article), canAnnotate: canAnnotate(actor, article), canCheck: canCheck(actor, article), canAssign: canAssign(actor, article), canTalk: canTalk(actor, article),
      canManageSources: canAddSource(actor, article), canSetBlockKind: canSetBlockKind(actor, article), canPropose: canPropose(actor, article), canDecide: canDecideProposals(actor, article),
      canDismissEverywhere: canDismissHints(actor, article, true), canKeepNames: canKeepName(actor, article),
    },
    house: { ownKinds, keys, shows, lasts },
    policy: { profile, rules: policy },
    annotations, threads, proposals,
    ...rest,
  };
}

type Beside = Pick<GalleyData, "details" | "sources" | "sourceInUse" | "readings" | "dismissed" | "rules">;

/** What stands beside an article's annotations: its details, the sources, the one in use, the readings, what the rules go by. Permission is the caller's to ask. */
export async function loadBeside({ desk, actor }: Pick<Context, "desk" | "actor">, articleId: ArticleId): Promise<Beside> {
  const { db } = desk;
  const [details, sources, inUse, readings, dismissed, rules] = await Promise.all([
    loadDetails(db, articleId),
    loadOfferedSources({ desk, actor }, articleId),
    db.sourceInUse.findUnique({ where: { userId_articleId: { userId: actor.id, articleId } }, select: { sourceId: true } }),
    db.reading.findMany({
      where: { articleId, takenBack: null }, orderBy: { id: "asc" },
      select: { blockId: true, sentence: true, at: true, by: { select: { name: true } } },
    }),
    db.dismissedHint.findMany({ where: { OR: [{ articleId }, { articleId: null }] }, orderBy: { id: "desc" }, take: mostDismissed, select: { id: true, articleId: true, rule: true, words: true } }),
    loadRuleSettings(db),
  ]);
  return {
    details, sources,
    sourceInUse: (inUse?.sourceId ?? null) as SourceId | null,
    readings: readings.map((row) => ({ blockId: row.blockId, sentence: row.sentence, byName: row.by.name, at: row.at.toISOString() })),
    dismissed: dismissed.map(({ id, articleId: only, rule, words }) => ({ id, rule, words, isEverywhere: only === null })),
    rules,
  };
}
