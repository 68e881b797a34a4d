// GET what a galley page shows beside the text; with ?ids= only these annotations, deleted ones included.
import { z } from "zod";
import { idOf, type AnnotationId, type ArticleId } from "#lib/id.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadGalley } from "#server/queries/load-galley.ts";
import { loadActArticle } from "#server/services/act.ts";

const wanted = z.object({
  articleId: idOf<ArticleId>(),
  ids: z.array(idOf<AnnotationId>()).max(100).nullable(),
});

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ reason: "signed_out" }, { status: 401 });
  const context = contextOf(actor);
  const ids = new URL(request.url).searchParams.get("ids");
  const parsed = wanted.safeParse({ articleId: (await params).id, ids: ids === null ? null : ids.split(",") });
  if (!parsed.success) return Response.json({ reason: "invalid" }, { status: 400 });
  const { articleId } = parsed.data;
  const noStore = { headers: { "cache-control": "no-store" } };
  if (parsed.data.ids) {
    if (!(await loadActArticle(context.desk.db, context, articleId))) return Response.json({ reason: "missing" }, { status: 404 });
    return Response.json({ annotations: await loadAnnotations(context.desk.db, articleId, { ids: parsed.data.ids }) }, noStore);
  }
  const galley = await loadGalley(context, articleId);
  return galley ? Response.json(galley, noStore) : Response.json({ reason: "missing" }, { status: 404 });
}
