// GET who changed which words of an article, and made which annotations, after an entry of its log (?since=).
import { z } from "zod";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { loadTextChanges } from "#server/queries/load-text-changes.ts";
import { loadActArticle } from "#server/services/act.ts";

const asked = z.object({ articleId: idOf<ArticleId>(), since: z.coerce.number().int().min(0) });

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ reason: "signed_out" }, { status: 401 });
  const context = contextOf(actor);
  const parsed = asked.safeParse({ since: new URL(request.url).searchParams.get("since"), articleId: (await params).id });
  if (!parsed.success) return Response.json({ reason: "invalid" }, { status: 400 });
  const { articleId, since } = parsed.data;
  if (!(await loadActArticle(context.desk.db, context, articleId))) return Response.json({ reason: "missing" }, { status: 404 });
  return Response.json(await loadTextChanges(context.desk, articleId, since), { headers: { "cache-control": "no-store" } });
}
