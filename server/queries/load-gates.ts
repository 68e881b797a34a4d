// The gates of an article on its living text, and what was said in its order of sign-off.
import type { Block } from "#lib/article/block.ts";
import { language } from "#lib/article/article.ts";
import type { ArticleId } from "#lib/id.ts";
import { role } from "#lib/permission/role.ts";
import { seenBy, type Eyes } from "#lib/workflow/blind.ts";
import { gatesOf, type Gate } from "#lib/workflow/gates.ts";
import { gateNames, type Rules } from "#lib/workflow/policy.ts";
import { decisions, type SignOffView } from "#lib/workflow/sign-off.ts";
import { z } from "zod";
import type { Db, Tx } from "#server/db/client.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadProposals } from "#server/queries/load-proposals.ts";
import { loadThreads } from "#server/queries/load-threads.ts";

/** Permission is the caller's to ask. `eyes`: counted as these see it, for showing; without them as it is, for signing. */
export async function loadGates(db: Db | Tx, article: { id: string; language: string }, blocks: readonly Block[], rules: Rules, eyes: Eyes | null = null): Promise<Gate[]> {
  const articleId = article.id as ArticleId;
  const [annotations, readings, proposals, threads] = await Promise.all([
    loadAnnotations(db, articleId),
    db.reading.findMany({ where: { articleId, takenBack: null }, orderBy: { id: "asc" }, select: { blockId: true, sentence: true } }),
    loadProposals(db, articleId), loadThreads(db, articleId),
  ]);
  const seen = eyes ? annotations.map((view) => seenBy(view, eyes, rules)) : annotations;
  return gatesOf({ blocks, language: language.parse(article.language), annotations: seen, readings, proposals, threads }, rules);
}

const stored = {
  role: z.union([role, z.literal("desk")]),
  decision: z.enum(decisions),
  unmet: z.array(z.object({ gate: z.enum(gateNames), count: z.int() })),
};

/** Everything said in the order of sign-off, oldest first. */
export async function loadSignOffs(db: Db | Tx, articleId: ArticleId): Promise<SignOffView[]> {
  const rows = await db.signOff.findMany({
    where: { articleId }, orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, role: true, isStead: true, decision: true, unmet: true, note: true, at: true, by: { select: { name: true } }, signed: { select: { id: true, number: true, hash: true } } },
  });
  return rows.map((row) => ({
    id: row.id, role: stored.role.parse(row.role), isStead: row.isStead, decision: stored.decision.parse(row.decision), byName: row.by.name, at: row.at.toISOString(), note: row.note,
    unmet: row.unmet ? stored.unmet.parse(JSON.parse(row.unmet)) : [], version: row.signed,
  }));
}
