// GET what a galley page shows beside the text. With ?ids= only these annotations, deleted ones
// included; with ?history= what happened to one's place, with ?memory= what was checked before about one; with ?beside only sources and readings; with ?threads= or
// ?proposals= only these; with ?changes what was changed since this person received the text; with ?people only whom a
// comment may mention, with ?checkers those an item may be given to; with ?sources= what these words find in the library; with ?since= nothing when nothing happened.
import { z } from "zod";
import type { AnnotationId, ArticleId, ProposalId, ThreadId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { loadChangedSpans } from "#server/queries/load-changed-spans.ts";
import { loadCheckers } from "#server/queries/load-checkers.ts";
import { loadAnchorSteps } from "#server/queries/load-losses.ts";
import { loadMemory } from "#server/queries/load-memory.ts";
import { searchOfferedSources } from "#server/queries/load-offered-sources.ts";
import { loadProposals } from "#server/queries/load-proposals.ts";
import { loadBeside, loadGalley } from "#server/queries/load-galley.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";
import { loadTalkers } from "#server/queries/load-talkers.ts";
import { loadThreads } from "#server/queries/load-threads.ts";
import { loadActArticle } from "#server/services/act.ts";

const asked = z.object({
  articleId: idOf<ArticleId>(),
  ids: z.string().transform((list) => list.split(",")).pipe(z.array(idOf<AnnotationId>()).max(100)).optional(),
  history: idOf<AnnotationId>().optional(),
  memory: idOf<AnnotationId>().optional(),
  beside: z.string().optional(),
  threads: z.string().transform((list) => list.split(",")).pipe(z.array(idOf<ThreadId>()).max(100)).optional(),
  people: z.string().optional(),
  checkers: z.string().optional(),
  sources: z.string().max(200).optional(),
  proposals: z.string().transform((list) => list.split(",")).pipe(z.array(idOf<ProposalId>()).max(200)).optional(),
  changes: z.string().optional(),
  since: z.coerce.number().int().min(0).optional(),
});

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ reason: "signed_out" }, { status: 401 });
  const context = contextOf(actor);
  const parsed = asked.safeParse({ ...Object.fromEntries(new URL(request.url).searchParams), articleId: (await params).id });
  if (!parsed.success) return Response.json({ reason: "invalid" }, { status: 400 });
  const { articleId, ids, history, memory, beside, threads, people, checkers, sources, proposals, changes, since } = parsed.data;
  const { db } = context.desk;
  if (!(await loadActArticle(db, context, articleId))) return Response.json({ reason: "missing" }, { status: 404 });
  if (ids) return answer({ annotations: await loadSeenAnnotations(db, actor, articleId, { ids }) });
  if (history) return answer({ steps: await loadAnchorSteps(db, articleId, history) });
  if (memory) return answer({ entries: (await loadMemory(context, articleId, memory)) ?? [] });
  if (threads) return answer({ threads: await loadThreads(db, articleId, { ids: threads }) });
  if (people !== undefined) return answer({ people: await loadTalkers(db, articleId) });
  if (checkers !== undefined) return answer({ people: await loadCheckers(db, articleId) });
  if (sources !== undefined) return answer({ sources: await searchOfferedSources(context, sources) });
  if (proposals) return answer({ proposals: await loadProposals(db, articleId, { ids: proposals }) });
  if (changes !== undefined) return answer(await loadChangedSpans(context, articleId));
  if (beside !== undefined) return answer(await loadBeside(context, articleId));
  if (since !== undefined && (await db.auditHead.findUnique({ where: { id: 1 }, select: { seq: true } }))?.seq === since) return answer({ unchanged: true });
  return answer(await loadGalley(context, articleId));
}

function answer(value: unknown): Response {
  return Response.json(value, { headers: { "cache-control": "no-store" } });
}
