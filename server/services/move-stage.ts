// An article handed in, taken back, or published: what is signed goes out, and nothing else.
import { stage } from "#lib/article/article-schema.ts";
import type { Stage } from "#lib/article/stages.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { canChangeStage } from "#lib/permission/can.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionHash } from "#lib/text/version.ts";
import { stepsOf } from "#lib/workflow/policy.ts";
import { signOffState, stageAfterMove } from "#lib/workflow/sign-off.ts";
import type { Context } from "#server/context.ts";
import { loadSignOffs } from "#server/queries/load-gates.ts";
import { loadHeldRoles, loadPolicy } from "#server/queries/load-policy.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Refused as "not_now" from a stage the move does not start at, as "lapsed" when the text to be published is not the one that was signed, as "held" while it is held for the law. */
export async function moveStage(context: Context, command: CommandOf<"move-stage">): Promise<Outcome<{ stage: Stage }>> {
  const { desk, actor } = context;
  const { articleId, move } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  const to = stageAfterMove(stage.parse(article.stage), move);
  if (!to) return canChangeStage(actor, article, "checking") ? refuse("not_now") : refuse("forbidden");
  if (!canChangeStage(actor, article, to)) return refuse("forbidden");
  const hash = move === "publish" ? versionHash((await desk.collab.readText(articleId)).blocks, schemaVersion) : null;

  return act(context, command, async (tx) => {
    const row = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { stage: true } });
    if (row.stage !== article.stage) return refuse("stale");
    if (hash !== null) {
      const order = stepsOf((await loadPolicy(tx)).rules, await loadHeldRoles(tx));
      const state = signOffState(order, await loadSignOffs(tx, articleId), hash);
      if (state.held) return refuse("held");
      if (!state.isSigned) return refuse("lapsed");
    }
    // What is signed is kept: the version that readers have from now on.
    const published = hash === null ? null : await tx.version.findFirst({ where: { articleId, hash }, orderBy: { number: "desc" }, select: { id: true } });
    await tx.article.update({ where: { id: articleId }, data: { stage: to, ...(published && { publishedId: published.id }) }, select: { id: true } });
    return { value: { stage: to }, event: { type: "article.stage", articleId, from: stage.parse(row.stage), to } };
  });
}
