// The people of an article, for the page that chooses them.
import { language } from "#lib/article/article-schema.ts";
import { byName } from "#lib/i18n/by-name.ts";
import type { ArticleId, UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { canChooseReaders, canReadRestricted } from "#lib/permission/can.ts";
import type { ArticleReaders, ReaderEntry } from "#lib/permission/readers.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { sightOfArticle } from "#lib/permission/sight.ts";
import type { Context } from "#server/context.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";

const userId = idOf<UserId>();

/** Null: there is no such article, or it is hidden from the actor. */
export async function loadReaders({ actor, desk }: Context, articleId: ArticleId): Promise<ArticleReaders | null> {
  const { db } = desk;
  const article = await db.article.findUnique({ where: { id: articleId }, select: { title: true, language: true, ...articleSubject(actor.id) } });
  if (!article || sightOfArticle(actor, article) === "nothing") return null;
  const [members, people] = await Promise.all([
    db.articleMember.findMany({
      where: { articleId }, orderBy: { addedAt: "asc" },
      select: { user: { select: { id: true, name: true, roles: true, disabledAt: true } } },
    }),
    db.user.findMany({ where: { disabledAt: null }, select: { id: true, name: true, roles: true } }),
  ]);
  const readers = members.map(({ user }) => ({ ...entry(user), isDisabled: user.disabledAt !== null }));
  const isReader = new Set<string>(readers.map(({ id }) => id));
  const open = people.sort(byName).map(entry).filter(({ roles }) => roles.length > 0);
  const canChoose = canChooseReaders(actor, article);
  return {
    article: { id: articleId, title: article.title, language: language.parse(article.language), isRestricted: article.isRestricted },
    canChoose, readers,
    always: open.filter(canReadRestricted),
    others: canChoose ? open.filter((person) => !canReadRestricted(person) && !isReader.has(person.id)) : [],
  };
}

function entry(row: { id: string; name: string; roles: string }): ReaderEntry {
  return { id: userId.parse(row.id), name: row.name, roles: parseRoles(row.roles) };
}
