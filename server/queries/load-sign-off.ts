// Everything the page of sign-off shows: gates, the order and whose turn it is, and what changed since a lapsed signature.
import { language, stage } from "#lib/article/article-schema.ts";
import type { ArticleId } from "#lib/id.ts";
import { canChangeStage, canEditDetails, canHold, canLiftHold, canReadArticle, canRelease, canReturn, canSignStep, canTick } from "#lib/permission/can.ts";
import { roles } from "#lib/permission/role.ts";
import { eyesOf } from "#lib/permission/sight.ts";
import { diffRows } from "#lib/revision/diff-rows.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionBlocks, versionHash } from "#lib/text/version.ts";
import { tickedEntries } from "#lib/workflow/article-type.ts";
import { isAuthorOf } from "#lib/workflow/evidence-policy.ts";
import { stepsOf } from "#lib/workflow/policy.ts";
import type { SignOffData } from "#lib/workflow/sign-off-data.ts";
import { signOffState, stageAfterMove, stageMoves } from "#lib/workflow/sign-off.ts";
import type { Context } from "#server/context.ts";
import { loadGates, loadSignOffs } from "#server/queries/load-gates.ts";
import { loadVersionContent } from "#server/queries/load-history.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { loadHeldRoles, loadPolicy } from "#server/queries/load-policy.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

/** Null: there is no such article, or the actor may not read it. Throws when the text cannot be read. */
export async function loadSignOff({ actor, desk }: Context, articleId: ArticleId): Promise<SignOffData | null> {
  const { db } = desk;
  const article = await db.article.findUnique({ where: { id: articleId }, select: { id: true, title: true, type: true, language: true, author: true, ...articleSubject(actor.id) } });
  if (!article || !canReadArticle(actor, article)) return null;
  const [{ blocks }, { profile, rules }, held, said, { shows }] = await Promise.all([desk.collab.readText(articleId), loadPolicy(db), loadHeldRoles(db), loadSignOffs(db, articleId), loadNewsroom(db)]);
  const hash = versionHash(blocks, schemaVersion);
  const state = signOffState(stepsOf(rules, held), said, hash);
  const lapsed = [...state.steps.flatMap((one) => (one.state === "lapsed" && one.by ? [one.by] : [])), ...(state.lapsedRelease ? [state.lapsedRelease] : [])]
    .toSorted((a, b) => b.version.number - a.version.number)[0];
  const then = lapsed && (await loadVersionContent(db, articleId, lapsed.version.id));
  const now = stage.parse(article.stage);
  const isAuthor = isAuthorOf(actor, article);
  const first = roles.find((one) => actor.roles.includes(one)) ?? null;
  return {
    article: { id: articleId, title: article.title, language: language.parse(article.language), stage: now, type: article.type },
    profile, hash, state, said: said.toReversed(), ...await loadGates(db, article, blocks, rules, eyesOf(actor)), types: rules.checklists.types,
    since: lapsed && then ? { version: lapsed.version.number, rows: diffRows(then, versionBlocks(blocks)) } : null,
    me: {
      next: state.next ? canSignStep(actor, article, state.next, isAuthor) : "no",
      withdraw: [...new Set([...state.steps, ...[state.released ?? state.lapsedRelease].flatMap((by) => (by ? [{ role: by.role, by }] : []))]
        .flatMap(({ role, by }) => (by && canSignStep(actor, article, role, isAuthor) !== "no" ? [role] : [])))],
      release: canRelease(actor, article) && !state.held ? first : null,
      sendBack: canReturn(actor, article) ? first : null,
      hold: shows.legalHold && !state.held && now !== "published" && now !== "corrected" && canHold(actor, article) ? first : null,
      lift: state.held && canLiftHold(actor, article) ? first : null,
      moves: stageMoves.filter((move) => {
        const to = stageAfterMove(now, move);
        return to !== null && canChangeStage(actor, article, to) && (move !== "publish" || (state.isSigned && !state.held));
      }),
      ticks: tickedEntries.filter((entry) => canTick(actor, article, entry)), canEditDetails: canEditDetails(actor, article),
    },
  };
}
