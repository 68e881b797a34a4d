// A role's word on an article, bound to the text as it stands: its version is kept in the same transaction, with the
// gates that did not hold then. What stands in the way is counted anew, on the living text.
import { saltedDigest } from "#lib/audit/chain.ts";
import { stage } from "#lib/article/article-schema.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { canHold, canLiftHold, canRelease, canReturn, canSignStep } from "#lib/permission/can.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionHash } from "#lib/text/version.ts";
import { isAuthorOf } from "#lib/workflow/evidence-policy.ts";
import { blocking } from "#lib/workflow/gates.ts";
import { stepsOf } from "#lib/workflow/policy.ts";
import { signOffState, stageAfterSigning, type SignOffView } from "#lib/workflow/sign-off.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { loadGates, loadSignOffs } from "#server/queries/load-gates.ts";
import { loadHeldRoles, loadPolicy } from "#server/queries/load-policy.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";
import { keepVersionIn, rowOf } from "#server/services/keep-version.ts";

/** What is said of the whole article, in a role one holds, and who may. */
const speaks = { returned: canReturn, released: canRelease, held: canHold, lifted: canLiftHold };

/**
 * Refused as "changed" when the text is not the one that was seen, "not_your_turn" when the step is not the next,
 * "gates" when one that blocks does not hold, "held" while it is held for the law, "no_reason" when it is sent back, released, held or
 * lifted without one.
 */
export async function signOff(context: Context, command: CommandOf<"sign-off">): Promise<Outcome<{ signOffId: string; isSigned: boolean }>> {
  const { desk, actor } = context;
  const { articleId, decision, role } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  const may = canSignStep(actor, article, role, isAuthorOf(actor, article));
  const isStep = decision === "approved" || decision === "withdrawn";
  if (!(isStep ? may !== "no" : speaks[decision](actor, article) && actor.roles.some((one) => one === role))) return refuse("forbidden");
  const note = command.note?.trim() || null;
  if (!isStep && !note) return refuse("no_reason");
  const { blocks, logSeq } = await desk.collab.readText(articleId);
  const hash = versionHash(blocks, schemaVersion);
  if (hash !== command.hash) return refuse("changed");
  const text = rowOf(context, { articleId, salt: article.salt, blocks, logSeq, reason: "sign_off" });

  return act(context, command, async (tx, at) => {
    const [{ id: policyId, rules }, held, earlier] = [await loadPolicy(tx), await loadHeldRoles(tx), await loadSignOffs(tx, articleId)];
    const order = stepsOf(rules, held);
    const before = signOffState(order, earlier, hash);
    if (decision === "approved" && before.next !== role) return refuse("not_your_turn");
    const isTheirs = before.steps.some((one) => one.role === role && one.by) || (before.released ?? before.lapsedRelease)?.role === role;
    if (decision === "withdrawn" && !isTheirs) return refuse("stale");
    if (decision === "held" ? before.held : decision === "lifted" && !before.held) return refuse("stale");
    const signs = decision === "approved" || decision === "released";
    if (signs && before.held) return refuse("held");
    const gates = signs ? (await loadGates(tx, article, blocks, rules)).gates : [];
    if (decision === "approved" && blocking(gates).length > 0) return refuse("gates");
    const unmet = gates.flatMap(({ name, count }) => (count > 0 ? [{ gate: name, count }] : []));

    const version = await keepVersionIn(tx, context, text, at);
    const head = await tx.auditHead.findUniqueOrThrow({ where: { id: 1 } });
    const signOffId = context.newId<string>();
    const isStead = signs && decision === "approved" && may === "stead";
    await tx.signOff.create({
      data: {
        id: signOffId, articleId, versionId: version.id, policyId, role, isStead, decision, unmet: unmet.length > 0 ? JSON.stringify(unmet) : null, note,
        auditHash: head.hash, byId: actor.id, at,
      },
    });
    const said: SignOffView = { id: signOffId, role, isStead, decision, byName: actor.name, at: at.toISOString(), note, unmet, version: { ...version, hash } };
    const { isSigned } = signOffState(order, [...earlier, said], hash);
    const from = stage.parse(article.stage);
    const to = stageAfterSigning(from, decision, isSigned);
    if (to !== from) {
      await tx.article.update({ where: { id: articleId }, data: { stage: to }, select: { id: true } });
      await appendAudit(tx, { at, actorId: actor.id, event: { type: "article.stage", articleId, from, to } });
    }
    return {
      value: { signOffId, isSigned },
      event: {
        type: "article.signed", articleId, signOffId, role, isStead, decision, versionId: version.id, unmet,
        ...(note && { digest: saltedDigest(article.salt, note) }),
      },
    };
  });
}
