// A picture comes in for a caption of an article.
import { pictureForm, type PictureRefusal } from "#lib/formats/picture-form.ts";
import { pictureLimits } from "#lib/formats/picture.ts";
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { contextOf, currentActor } from "#server/auth/session.ts";
import { attachPicture } from "#server/services/attach-picture.ts";

const articleIdOf = idOf<ArticleId>();
const statuses: Record<PictureRefusal, number> = { signed_out: 401, forbidden: 403, missing: 404, invalid: 400, no_picture: 415 };

const refused = (reason: PictureRefusal) => Response.json({ ok: false, reason }, { status: statuses[reason] });

/** Attaches a picture: 201 with its file, or a status and a reason. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused("signed_out");
  const articleId = articleIdOf.safeParse((await params).id);
  if (!articleId.success) return refused("missing");
  const form = await request.formData().catch(() => null);
  const picture = form?.get("picture");
  const command = form?.get("command");
  const fields = pictureForm.safeParse(typeof command === "string" ? parseJson(command) : null);
  if (!fields.success || !(picture instanceof File)) return refused("invalid");
  if (picture.size > pictureLimits.bytes) return refused("no_picture");
  const { commandId: id, block } = fields.data;
  const outcome = await attachPicture(contextOf(actor), { id, articleId: articleId.data, block, bytes: new Uint8Array(await picture.arrayBuffer()) });
  return outcome.ok ? Response.json(outcome, { status: 201 }) : refused(outcome.reason);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
