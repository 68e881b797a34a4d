// How far second checks agree with first ones: on the desk and by article.
import type { ArticleId } from "#lib/id.ts";
import { canReadAgreement } from "#lib/permission/can.ts";
import { agreementOf, type Agreement } from "#lib/workflow/agreement.ts";
import type { Context } from "#server/context.ts";
import { loadSecondChecks } from "#server/queries/load-second-checks.ts";
import { readableArticles } from "#server/queries/readable-articles.ts";

export interface AgreementPage {
  desk: Agreement;
  /** With second checks, the one with the latest first; at most fifty. */
  articles: readonly (Agreement & { article: { id: ArticleId; title: string } })[];
}

const mostArticles = 50;

/** Null: not for this actor. */
export async function loadAgreement({ desk: { db }, actor }: Pick<Context, "desk" | "actor">): Promise<AgreementPage | null> {
  if (!canReadAgreement(actor)) return null;
  const seconds = await loadSecondChecks(db, readableArticles(actor));
  const pairs = Map.groupBy(seconds, ({ articleId }) => articleId);
  const latest = [...pairs.keys()].toReversed().slice(0, mostArticles);
  const titles = new Map((await db.article.findMany({ where: { id: { in: latest } }, select: { id: true, title: true } })).map(({ id, title }) => [id, title]));
  return {
    desk: agreementOf(seconds.map(({ pair }) => pair)),
    articles: latest.map((id) => ({ ...agreementOf((pairs.get(id) ?? []).map(({ pair }) => pair)), article: { id, title: titles.get(id) ?? "" } })),
  };
}
