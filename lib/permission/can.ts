// Who may do what: pure functions of actor and subject, asked in services, queries, the
// socket and the screens alike. A person with several roles may do what any of them may.
// Nobody acts on an archived article; reading it stays possible.
import type { UserId } from "#lib/id.ts";
import type { Role } from "#lib/permission/role.ts";

export interface ActorSubject {
  id: UserId;
  roles: readonly Role[];
}

/** What permission needs to know of an article; the row's own columns, unparsed. */
export interface ArticleSubject {
  createdById: string;
  archivedAt: Date | null;
  stage: string;
}

const everyone: readonly Role[] = ["editor_in_chief", "managing_editor", "editor", "copy_editor", "checker", "reporter", "legal", "viewer"];
const leads: readonly Role[] = ["editor_in_chief", "managing_editor"];
const editors: readonly Role[] = [...leads, "editor"];
const hands: readonly Role[] = [...editors, "copy_editor"];
const checkers: readonly Role[] = [...hands, "checker", "legal"];

const has = (actor: ActorSubject, allowed: readonly Role[]) => actor.roles.some((role) => allowed.includes(role));

/** Everyone with a role reads every article, the archived ones too; an account without a role sees nothing. */
export function canReadArticle(actor: ActorSubject, _article: ArticleSubject): boolean {
  return has(actor, everyone);
}

/** Legal and viewers bring no texts in. */
export function canLoadArticle(actor: ActorSubject): boolean {
  return has(actor, [...hands, "checker", "reporter"]);
}

/** Editing hands change any text; a reporter only their own, until it waits for sign-off. */
export function canEditText(actor: ActorSubject, article: ArticleSubject): boolean {
  if (article.archivedAt) return false;
  if (has(actor, hands)) return true;
  const isOwnDraft = article.createdById === actor.id && (article.stage === "draft" || article.stage === "checking");
  return isOwnDraft && has(actor, ["reporter"]);
}

/** Marking words, noting on them and taking a mark away: everyone who works on the text, not viewers. */
export function canAnnotate(actor: ActorSubject, article: ArticleSubject): boolean {
  return !article.archivedAt && has(actor, [...checkers, "reporter"]);
}

/** Filing and voiding checks, reading sentences off, asking. Not reporters: nobody clears their own facts. */
export function canCheck(actor: ActorSubject, article: ArticleSubject): boolean {
  return !article.archivedAt && has(actor, checkers);
}

/** Adding sources. A reporter may name theirs, though not check with them. */
export function canManageSources(actor: ActorSubject): boolean {
  return has(actor, [...checkers, "reporter"]);
}

/** Moving an article between stages before anybody signs; signing off and publishing are for editors. */
export function canChangeStage(actor: ActorSubject, article: ArticleSubject, to: string): boolean {
  if (article.archivedAt) return false;
  return has(actor, to === "draft" || to === "checking" || to === "awaiting_sign_off" ? hands : editors);
}

/** Putting an article into the archive or the trash and taking it back, archived or not. Who loaded one by mistake may while it is a draft. */
export function canShelveArticle(actor: ActorSubject, article: ArticleSubject): boolean {
  return has(actor, editors) || (canLoadArticle(actor) && article.createdById === actor.id && article.stage === "draft");
}

/** What is said of an article beside its text: title, section, dates, limits. Whoever edits texts, and whoever loaded this one. */
export function canEditDetails(actor: ActorSubject, article: ArticleSubject): boolean {
  if (article.archivedAt) return false;
  return has(actor, hands) || (canLoadArticle(actor) && article.createdById === actor.id);
}

/** The newsroom's name, clock, kinds and keys. */
export function canManageNewsroom(actor: ActorSubject): boolean {
  return has(actor, leads);
}

/** Adding people and closing their accounts. */
export function canManagePeople(actor: ActorSubject): boolean {
  return has(actor, leads);
}

/** Closing or opening one account: never one's own, so that nobody locks the newsroom out by a slip. */
export function canDisablePerson(actor: ActorSubject, personId: string): boolean {
  return canManagePeople(actor) && personId !== actor.id;
}
