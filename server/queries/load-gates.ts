// The gates of an article on its living text, and what was said in its order of sign-off.
import type { Block } from "#lib/article/block.ts";
import { language } from "#lib/article/article-schema.ts";
import type { ArticleId } from "#lib/id.ts";
import { role } from "#lib/permission/role-schema.ts";
import { tickedEntries } from "#lib/workflow/article-type.ts";
import { seenBy, type Eyes } from "#lib/workflow/blind.ts";
import { checklistOf, type Checklist, type TickView } from "#lib/workflow/checklist.ts";
import { gatesOf, type Gate, type GateInput } from "#lib/workflow/gates.ts";
import { surveyOf } from "#lib/workflow/survey.ts";
import { gateNames, type Rules } from "#lib/workflow/policy.ts";
import { decisions, type SignOffView } from "#lib/workflow/sign-off.ts";
import { z } from "zod";
import type { Db, Tx } from "#server/db/client.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadProposals } from "#server/queries/load-proposals.ts";
import { loadThreads } from "#server/queries/load-threads.ts";

/** What counting needs to know of an article's row. */
export interface GatedArticle {
  id: string;
  language: string;
  title: string;
  type: string | null;
}

/** Permission is the caller's to ask. `eyes`: counted as these see it, for showing; without them as it is, for signing. */
export async function loadGates(db: Db | Tx, article: GatedArticle, blocks: readonly Block[], rules: Rules, eyes: Eyes | null = null): Promise<{ gates: Gate[]; checklist: Checklist }> {
  const input = seenInput(await loadGateInput(db, article, blocks), rules, eyes);
  const survey = surveyOf(input);
  return { gates: gatesOf(input, rules, survey), checklist: checklistOf(input, rules.checklists.types, survey) };
}

/** The same as somebody's eyes see it. */
export function seenInput(input: GateInput, rules: Rules, eyes: Eyes | null): GateInput {
  return eyes ? { ...input, annotations: input.annotations.map((view) => seenBy(view, eyes, rules)) } : input;
}

/** Everything that gates are counted from. */
export async function loadGateInput(db: Db | Tx, { id, language: written, title, type }: GatedArticle, blocks: readonly Block[]): Promise<GateInput> {
  const articleId = id as ArticleId;
  const [annotations, readings, proposals, threads, ticks] = await Promise.all([
    loadAnnotations(db, articleId),
    db.reading.findMany({ where: { articleId, takenBack: null }, orderBy: { id: "asc" }, select: { blockId: true, sentence: true } }),
    loadProposals(db, articleId), loadThreads(db, articleId), loadTicks(db, articleId),
  ]);
  return { blocks, language: language.parse(written), annotations, readings, proposals, threads, ticks, article: { title, type } };
}

/** Every tick of a checklist and every one taken back, oldest first. */
export async function loadTicks(db: Db | Tx, articleId: ArticleId): Promise<TickView[]> {
  const rows = await db.checklistTick.findMany({
    where: { articleId }, orderBy: [{ at: "asc" }, { id: "asc" }], select: { id: true, entry: true, isMet: true, wordsHash: true, at: true, by: { select: { name: true } } },
  });
  return rows.map(({ id, entry, isMet, wordsHash, at, by }) => ({ id, entry: stored.entry.parse(entry), isMet, hash: wordsHash, byName: by.name, at: at.toISOString() }));
}

const stored = {
  entry: z.enum(tickedEntries),
  role: z.union([role, z.literal("desk")]),
  decision: z.enum(decisions),
  unmet: z.array(z.object({ gate: z.enum(gateNames), count: z.int() })),
};

/** Everything said in the order of sign-off, oldest first. */
export async function loadSignOffs(db: Db | Tx, articleId: ArticleId): Promise<SignOffView[]> {
  return (await loadSignOffsOf(db, [articleId])).get(articleId) ?? [];
}

/** The same of several articles, in one query; those of which nothing was said are left out. */
export async function loadSignOffsOf(db: Db | Tx, articleIds: readonly ArticleId[]): Promise<Map<ArticleId, SignOffView[]>> {
  const rows = await db.signOff.findMany({
    where: { articleId: { in: [...articleIds] } }, orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, articleId: true, role: true, isStead: true, decision: true, unmet: true, note: true, at: true, by: { select: { name: true } }, signed: { select: { id: true, number: true, hash: true } } },
  });
  const said = rows.map((row): [ArticleId, SignOffView] => [row.articleId as ArticleId, {
    id: row.id, role: stored.role.parse(row.role), isStead: row.isStead, decision: stored.decision.parse(row.decision), byName: row.by.name, at: row.at.toISOString(), note: row.note,
    unmet: row.unmet ? stored.unmet.parse(JSON.parse(row.unmet)) : [], version: row.signed,
  }]);
  return new Map([...Map.groupBy(said, ([id]) => id)].map(([id, own]) => [id, own.map(([, view]) => view)]));
}
