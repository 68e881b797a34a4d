// Accepting proposals: the one act on them that edits the text. A row is claimed first, so that two
// people cannot put the same words in twice; then the text is edited; then the row is accepted. What
// a crash leaves claimed, settle-proposals.ts decides by what the text says.
import { saltedDigest } from "#lib/audit/chain.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import type { AnnotationId, ArticleId, ProposalId } from "#lib/id.ts";
import { canDecideProposals } from "#lib/permission/can.ts";
import { sameWords, wordsHash } from "#lib/text/words.ts";
import type { Context } from "#server/context.ts";
import { keepVersion } from "#server/services/keep-version.ts";
import { readLiving } from "#server/services/read-living.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

export interface AcceptedProposals {
  accepted: ProposalId[];
  /** Still open: other words stand there now than the person saw, or than it was made on. */
  changed: ProposalId[];
}

/**
 * Accepts those whose words stand as the person saw them: unchanged since they were proposed, or with an outcome that the person
 * chose. Refused as "stale" when others decided on all of them before, as "changed" when none could be accepted.
 */
export async function acceptProposals(context: Context, command: CommandOf<"accept-proposals">): Promise<Outcome<AcceptedProposals>> {
  const { desk, actor } = context;
  const { articleId } = command;
  const article = await loadActArticle(desk.db, context, articleId);
  if (!article) return refuse("missing");
  if (!canDecideProposals(actor, article)) return refuse("forbidden");
  if (command.on.length > 1) {
    const text = await readLiving(context, articleId);
    if (!text) return refuse("unavailable");
    await keepVersion(context, { articleId, salt: article.salt, ...text, reason: "before_accept" });
  }
  const asked = new Map(command.on.map((one) => [one.proposalId, one]));
  const claimed = await claim(context, articleId, asked);
  if (claimed.length === 0) return refuse((await desk.db.proposal.count({ where: { articleId, id: { in: [...asked.keys()] } } })) > 0 ? "stale" : "missing");

  const ready = claimed.filter(({ holds }) => holds);
  const { done, logSeq } = ready.length > 0 ? await desk.collab.replaceMarked(articleId, ready, actor.id) : { done: [], logSeq: 0 };
  const accepted = ready.filter(({ annotationId }) => done.includes(annotationId));
  const changed = claimed.filter((one) => !accepted.includes(one)).map(({ id }) => id);
  if (changed.length > 0) await desk.db.proposal.updateMany({ where: { id: { in: changed }, state: "accepting" }, data: { ...undecided, version: { increment: 1 } } });
  if (accepted.length === 0) return refuse("changed");

  const outcome = await act<AcceptedProposals>(context, command, async (tx) => {
    await tx.proposal.updateMany({ where: { id: { in: accepted.map(({ id }) => id) }, state: "accepting" }, data: { state: "accepted", logSeq, version: { increment: 1 } } });
    return {
      value: { accepted: accepted.map(({ id }) => id), changed },
      event: { type: "proposal.accepted", articleId, on: accepted.map(({ id, replacement }) => ({ proposalId: id, digest: saltedDigest(article.salt, replacement) })) },
    };
  });
  desk.collab.announce(articleId, { type: "proposal", ids: [...asked.keys()] });
  return outcome;
}

/** What an open proposal has in the columns of a decision. */
export const undecided = { state: "open", decidedById: null, decidedAt: null, decisionReason: null, outcome: null, logSeq: null } as const;

interface Claimed {
  id: ProposalId;
  annotationId: AnnotationId;
  words: string;
  replacement: string;
  holds: boolean;
}

/** Claims each open one; whoever comes second finds none. */
async function claim({ desk, actor, now }: Context, articleId: ArticleId, asked: ReadonlyMap<ProposalId, CommandOf<"accept-proposals">["on"][number]>): Promise<Claimed[]> {
  const rows = await desk.db.proposal.findMany({
    where: { articleId, id: { in: [...asked.keys()] }, state: "open" },
    select: { id: true, articleId: true, annotationId: true, beforeHash: true, replacement: true, version: true },
  });
  const claimed: Claimed[] = [];
  for (const row of rows) {
    const want = asked.get(row.id as ProposalId);
    if (!want) continue;
    const chosen = want.outcome && !sameWords(want.outcome, row.replacement) ? want.outcome.normalize("NFC") : null;
    const { count } = await desk.db.proposal.updateMany({
      where: { id: row.id, version: row.version, state: "open" },
      data: { state: "accepting", decidedById: actor.id, decidedAt: now(), outcome: chosen, version: row.version + 1 },
    });
    if (count === 0) continue;
    claimed.push({
      id: row.id as ProposalId, annotationId: row.annotationId as AnnotationId, words: want.words, replacement: chosen ?? row.replacement,
      holds: Boolean(want.outcome) || wordsHash(want.words) === row.beforeHash,
    });
  }
  return claimed;
}
