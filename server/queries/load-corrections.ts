// What was said to be wrong in an article after it was published, and the page that answers it.
import { language, stage } from "#lib/article/article-schema.ts";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import type { AnnotationId, ArticleId, CheckId } from "#lib/id.ts";
import { canDecideCorrection, canEditText, canReadArticle, canRequestCorrection } from "#lib/permission/can.ts";
import { reportFormat } from "#lib/report/format.ts";
import { diffRows } from "#lib/revision/diff-rows.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionBlocks, versionHash } from "#lib/text/version.ts";
import type { CorrectionsData } from "#lib/workflow/correction-data.ts";
import { checksOn, correctionCause, correctionDecision, correctionState, noticeText, type CorrectionView } from "#lib/workflow/correction.ts";
import { finding } from "#lib/workflow/finding-schema.ts";
import { channel } from "#lib/workflow/query-schema.ts";
import type { Context } from "#server/context.ts";
import type { Db, Tx } from "#server/db/client.ts";
import { translator } from "#server/i18n.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadVersionContent } from "#server/queries/load-history.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

/** Everything that was asked to be corrected, oldest first. */
export async function loadCorrections(db: Db | Tx, articleId: ArticleId, only?: string): Promise<CorrectionView[]> {
  const rows = await db.correctionRequest.findMany({
    where: { articleId, ...(only !== undefined && { id: only }) }, orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      id: true, annotationId: true, words: true, claim: true, askedBy: true, contact: true, channel: true, at: true, filedBy: { select: { name: true } }, printed: { select: { id: true, number: true } },
      decisions: { orderBy: [{ at: "asc" }, { id: "asc" }], select: { id: true, decision: true, reason: true, at: true, by: { select: { name: true } } } },
      done: {
        select: {
          falseWords: true, rightWords: true, cause: true, at: true, by: { select: { name: true } }, after: { select: { id: true, number: true } },
          check: { select: { id: true, finding: true, at: true, by: { select: { name: true } } } },
        },
      },
    },
  });
  return rows.map(({ filedBy, annotationId, at, decisions, done, ...row }) => ({
    ...row, annotationId: annotationId as AnnotationId | null, channel: channel.parse(row.channel), filedByName: filedBy.name, at: at.toISOString(),
    decisions: decisions.map(({ by, ...one }) => ({ ...one, decision: correctionDecision.parse(one.decision), byName: by.name, at: one.at.toISOString() })),
    done: done && {
      falseWords: done.falseWords, rightWords: done.rightWords, cause: correctionCause.parse(done.cause), after: done.after, byName: done.by.name, at: done.at.toISOString(),
      missed: done.check && { id: done.check.id as CheckId, finding: finding.parse(done.check.finding), byName: done.check.by.name, at: done.check.at.toISOString() },
    },
  }));
}

/** The version that readers have: published, or corrected since. Of an article published before that was kept, the last that was signed. Null: it is not published. */
export async function loadPrintedId(db: Db | Tx, articleId: ArticleId): Promise<string | null> {
  const row = await db.article.findUniqueOrThrow({ where: { id: articleId }, select: { stage: true, publishedId: true } });
  if (row.stage !== "published" && row.stage !== "corrected") return null;
  if (row.publishedId) return row.publishedId;
  const signed = await db.signOff.findFirst({ where: { articleId, decision: { in: ["approved", "released"] } }, orderBy: [{ at: "desc" }, { id: "desc" }], select: { versionId: true } });
  return signed?.versionId ?? null;
}

/** Null: there is no such article, or the actor may not read it. Throws when the text cannot be read. */
export async function loadCorrectionsPage({ actor, desk }: Context, articleId: ArticleId): Promise<CorrectionsData | null> {
  const { db } = desk;
  const article = await db.article.findUnique({ where: { id: articleId }, select: { title: true, language: true, section: true, issueDate: true, ...articleSubject(actor.id) } });
  if (!article || !canReadArticle(actor, article)) return null;
  const [{ blocks }, views, annotations, house, printedId] = await Promise.all([
    desk.collab.readText(articleId), loadCorrections(db, articleId), loadAnnotations(db, articleId), loadNewsroom(db), loadPrintedId(db, articleId),
  ]);
  const living = livingAnnotations(blocks);
  const written = language.parse(article.language);
  const t = translator(written, "correction.notice");
  const now = versionBlocks(blocks);
  // What was printed is the same for most of them.
  const printed = new Map(await Promise.all([...new Set(views.filter((view) => correctionState(view) === "to_do").map((view) => view.printed.id))]
    .map(async (id) => [id, diffRows((await loadVersionContent(db, articleId, id)) ?? [], now)] as const)));
  return {
    article: { id: articleId, title: article.title, language: written, stage: stage.parse(article.stage) },
    isPublished: printedId !== null, hasDate: Boolean(article.issueDate), hash: versionHash(blocks, schemaVersion),
    corrections: views.toReversed().map((view) => {
      const state = correctionState(view);
      const decided = view.decisions.at(-1)?.decision;
      return {
        ...view, state, since: printed.get(view.printed.id) ?? [], checks: state === "to_do" ? checksOn(annotations, view.words) : [],
        notice: view.done && decided && decided !== "refuse"
          ? noticeText({
              decision: decided, title: article.title, section: article.section, date: article.issueDate && reportFormat(written, house.timeZone).date(article.issueDate), falseWords: view.done.falseWords, rightWords: view.done.rightWords, newsroom: house.name,
            }, t)
          : null,
      };
    }),
    items: annotations.filter((view) => isItemKind(view.kind) && !view.carries).flatMap((view) => {
      const words = living.get(view.id)?.words;
      return words === undefined ? [] : [{ id: view.id, words }];
    }),
    me: { canRequest: canRequestCorrection(actor, article), canDecide: canDecideCorrection(actor, article), canEdit: canEditText(actor, article) },
  };
}
