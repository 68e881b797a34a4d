// Who a socket belongs to and what it may do with one article: asked when it opens, and again
// whenever something has changed that may change the answer.
import type { ArticleId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { canEditText, canReadArticle } from "#lib/permission/can.ts";
import { parseRoles } from "#lib/permission/role.ts";
import type { Auth, SessionPerson } from "#server/desk.ts";
import type { Db } from "#server/db/client.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

export interface Access {
  person: SessionPerson;
  readOnly: boolean;
}

export type AccessVerdict = Access | "signed_out" | "missing";

const articleId = idOf<ArticleId>();

/** "missing": there is no such article, or it is hidden from this person; which of the two is not told. An archived one is read only. */
export async function accessOf(services: { db: Db; auth: Auth }, cookie: string | null, documentName: string): Promise<AccessVerdict> {
  const person = await services.auth.person(cookie);
  if (!person) return "signed_out";
  const id = articleId.safeParse(documentName);
  if (!id.success || id.data !== documentName) return "missing";
  const article = await services.db.article.findUnique({ where: { id: id.data }, select: articleSubject(person.id) });
  const actor = { id: person.id, roles: parseRoles(person.roles) };
  if (!article || !canReadArticle(actor, article)) return "missing";
  return { person, readOnly: !canEditText(actor, article) };
}
