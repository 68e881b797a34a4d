// POST whom the names of this article may mean: {mentions: [{kind, words}]}, answered with entities of the names file
// and with what people said of these names here. It reads; the words go in the body because they are many.
import { z } from "zod";
import { entityKind } from "#lib/entity/entity-schema.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { readJson } from "#server/http/read-json.ts";
import { loadKnownNames } from "#server/queries/load-known-names.ts";
import { loadActArticle } from "#server/services/act.ts";

const asked = z.object({ articleId: idOf<ArticleId>(), mentions: z.array(z.object({ kind: entityKind, words: z.string().max(1_000) })).max(500) });

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return Response.json({ reason: "signed_out" }, { status: 401 });
  const body = await readJson(request, 1_000_000);
  const parsed = asked.safeParse({ ...(typeof body === "object" && body !== null && body), articleId: (await params).id });
  if (!parsed.success) return Response.json({ reason: "invalid" }, { status: 400 });
  const context = contextOf(actor);
  const { articleId, mentions } = parsed.data;
  if (!(await loadActArticle(context.desk.db, context, articleId))) return Response.json({ reason: "missing" }, { status: 404 });
  return Response.json(await loadKnownNames(context, articleId, mentions), { headers: { "cache-control": "no-store" } });
}
