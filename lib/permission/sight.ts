// What an actor sees of a subject, beside what they may do to it. Every query, count, list,
// report and socket shows this much and no more.
import { canReadArticle, canWithdrawLink, type ActorSubject, type ArticleSubject } from "#lib/permission/can.ts";
import { grantOf } from "#lib/permission/table.ts";
import type { Eyes } from "#lib/workflow/blind.ts";

/** "nothing": not even that there is one, so a refusal reads as if it were missing. "whole": its text and all that is said about it. */
export function sightOfArticle(actor: ActorSubject, article: ArticleSubject): "nothing" | "whole" {
  return canReadArticle(actor, article) ? "whole" : "nothing";
}

/**
 * "name": name and roles, which stand beside everything they did. "account": e-mail, since when, whether closed.
 * Sessions are nobody's but their own.
 */
export function sightOfPerson(actor: ActorSubject, person: { id: string }): "nothing" | "name" | "account" {
  const account = grantOf(actor.roles, "person.see-account");
  if (account === "any" || (account === "own" && person.id === actor.id)) return "account";
  return grantOf(actor.roles, "person.see-name") === "any" ? "name" : "nothing";
}

/** A link that was handed out, never its token: those who may withdraw it see that there is one. */
export function sightOfLink(actor: ActorSubject, link: { createdById: string }): "nothing" | "whole" {
  return canWithdrawLink(actor, link) ? "whole" : "nothing";
}

/** A source is shown to everyone with a role, unless each article it was added at or used for is hidden from them. */
export function sightOfSource(actor: ActorSubject, articles: readonly ArticleSubject[]): "nothing" | "whole" {
  if (articles.length > 0) return articles.some((article) => canReadArticle(actor, article)) ? "whole" : "nothing";
  return grantOf(actor.roles, "article.read") === "any" ? "whole" : "nothing";
}

/** What of others' checks an actor sees is lib/workflow/blind's to say, of these eyes. An archived article is looked at as any other. */
export function eyesOf(actor: ActorSubject): Eyes {
  return { id: actor.id, checks: grantOf(actor.roles, "article.check") === "any", decides: grantOf(actor.roles, "item.assign") === "any" };
}

/** Who is behind a confidential source: its readers alone see it, whatever role anybody holds; everybody else sees its code. */
export function sightOfIdentity(actor: ActorSubject, readers: readonly { userId: string }[]): "nothing" | "whole" {
  return actor.roles.length > 0 && readers.some(({ userId }) => userId === actor.id) ? "whole" : "nothing";
}
