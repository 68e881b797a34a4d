// Who may do what: pure functions of actor and subject, asked in services, queries, the
// socket and the screens alike. The table says what a role may; here is what the subject adds. A
// person with several roles may do what any of them may. Nobody acts on an archived article
// (reading it stays possible), and a restricted one does not exist for whoever is not among its people.
import type { UserId } from "#lib/id.ts";
import { roles, type Role } from "#lib/permission/role.ts";
import type { TickedEntry } from "#lib/workflow/article-type.ts";
import { grantOf, type Action } from "#lib/permission/table.ts";

export interface ActorSubject {
  id: UserId;
  roles: readonly Role[];
}

/** What permission needs to know of an article; the row's own columns, unparsed. */
export interface ArticleSubject {
  createdById: string;
  archivedAt: Date | null;
  stage: string;
  isRestricted: boolean;
  /** Its people, or only the actor where they are one of them: nobody else's rows are asked for. */
  members: readonly { userId: string }[];
}

const may = (actor: ActorSubject, action: Action) => grantOf(actor.roles, action) === "any";

/** With "own" in the table, only on what the actor brought in. */
function mayOn(actor: ActorSubject, action: Action, subject: { createdById: string }): boolean {
  const grant = grantOf(actor.roles, action);
  return grant === "any" || (grant === "own" && subject.createdById === actor.id);
}

/**
 * Everyone with a role reads every article, the archived ones too, but a restricted one only its people and those who
 * manage people: they could let themselves in through anybody's account, and so no article is ever left without a reader.
 */
export function canReadArticle(actor: ActorSubject, article: ArticleSubject): boolean {
  if (!may(actor, "article.read")) return false;
  return !article.isRestricted || canReadRestricted(actor) || article.members.some(({ userId }) => userId === actor.id);
}

/** Reading what is restricted without being one of its people. */
export function canReadRestricted(actor: ActorSubject): boolean {
  return may(actor, "article.read-restricted");
}

/** Saying who may see an article. Whoever loaded one may for theirs. */
export function canChooseReaders(actor: ActorSubject, article: ArticleSubject): boolean {
  return canReadArticle(actor, article) && mayOn(actor, "article.choose-readers", article);
}

/** Legal and viewers bring no texts in. */
export function canLoadArticle(actor: ActorSubject): boolean {
  return may(actor, "article.load");
}

/** Editing hands change any text; a reporter only their own, until it waits for sign-off. */
export function canEditText(actor: ActorSubject, article: ArticleSubject): boolean {
  if (!canActOn(actor, article)) return false;
  if (may(actor, "article.edit-text")) return true;
  return (article.stage === "draft" || article.stage === "checking") && mayOn(actor, "article.edit-text", article);
}

/** Marking words, noting on them and taking a mark away: everyone who works on the text, not viewers. */
export function canAnnotate(actor: ActorSubject, article: ArticleSubject): boolean {
  return canActOn(actor, article) && may(actor, "article.annotate");
}

/** Suggesting corrections: whoever may annotate. The text is untouched by it. */
export function canPropose(actor: ActorSubject, article: ArticleSubject): boolean {
  return canActOn(actor, article) && may(actor, "proposal.make");
}

/** Making one's own open proposal longer, classing it, taking it back. */
export function canReviseProposal(actor: ActorSubject, article: ArticleSubject, proposal: { byId: string }): boolean {
  return canPropose(actor, article) && proposal.byId === actor.id;
}

/** Accepting is an edit of the text; refusing (STET) is for the same hands, and so is taking either back. */
export function canDecideProposals(actor: ActorSubject, article: ArticleSubject): boolean {
  return canEditText(actor, article) && mayOn(actor, "proposal.decide", article);
}

/** Saying of a hint that it is none: in this article whoever marks it, in every article editing hands; never out of a restricted one. */
export function canDismissHints(actor: ActorSubject, article: ArticleSubject, everywhere: boolean): boolean {
  return canAnnotate(actor, article) && (!everywhere || (!article.isRestricted && may(actor, "hint.dismiss-everywhere")));
}

/** Seeing what was dismissed for every article, and taking it back: for the same hands, whatever article it came from. */
export function canRestoreEverywhere(actor: ActorSubject): boolean {
  return may(actor, "hint.dismiss-everywhere");
}

/** Filing and voiding checks, reading sentences off, asking. Not reporters: nobody clears their own facts. */
export function canCheck(actor: ActorSubject, article: ArticleSubject): boolean {
  return canActOn(actor, article) && may(actor, "article.check");
}

/** Citing an earlier check in a new one: whoever checks here and may read the article it was made in. */
export function canReuseCheck(actor: ActorSubject, article: ArticleSubject, from: ArticleSubject): boolean {
  return canCheck(actor, article) && canReadArticle(actor, from);
}

/** Whether any article is theirs to check: what there is to be shown of such work. */
export function canCheckAnything(actor: ActorSubject): boolean {
  return may(actor, "article.check");
}

/** Giving an item to somebody else, or away from them. Taking one oneself, or handing back one's own, is for whoever checks. */
export function canAssign(actor: ActorSubject, article: ArticleSubject): boolean {
  return canCheck(actor, article) && may(actor, "item.assign");
}

/** Writing comments, resolving a thread and opening it again. Viewers read what is said. */
export function canTalk(actor: ActorSubject, article: ArticleSubject): boolean {
  return canActOn(actor, article) && may(actor, "article.talk");
}

/** Editing or deleting a comment: one's own words are nobody else's to change. */
export function canChangeComment(actor: ActorSubject, article: ArticleSubject, comment: { byId: string }): boolean {
  return canActOn(actor, article) && mayOn(actor, "comment.change", { createdById: comment.byId });
}

/** Adding sources. A reporter may name theirs, though not check with them. */
export function canManageSources(actor: ActorSubject): boolean {
  return may(actor, "source.manage");
}

/** Reading the names file: everyone with a role. Where a name was met is told of the articles one may read alone. */
export function canReadNames(actor: ActorSubject): boolean {
  return may(actor, "article.read");
}

/** Writing in the names file: whoever checks. */
export function canWriteNames(actor: ActorSubject): boolean {
  return may(actor, "names.keep");
}

/** Saying that two are one, putting one away, taking in a whole list. */
export function canManageNames(actor: ActorSubject): boolean {
  return may(actor, "names.manage");
}

/** Keeping a name out of an article; never out of a restricted one, whose names would be told to everybody. */
export function canKeepName(actor: ActorSubject, article: ArticleSubject): boolean {
  return canCheck(actor, article) && !article.isRestricted && canWriteNames(actor);
}

/** Saying whom a name means in this article: nothing of it leaves the article. */
export function canSayWho(actor: ActorSubject, article: ArticleSubject): boolean {
  return canCheck(actor, article);
}

/** Taking back a file or page that was kept of a source by mistake: whoever kept it, and editors. */
export function canTakeBackSnapshot(actor: ActorSubject, snapshot: { byId: string }): boolean {
  return canManageSources(actor) && mayOn(actor, "source.take-back", { createdById: snapshot.byId });
}

/** Moving an article between stages before anybody signs; signing off and publishing are for editors. */
export function canChangeStage(actor: ActorSubject, article: ArticleSubject, to: string): boolean {
  if (!canActOn(actor, article)) return false;
  return may(actor, to === "draft" || to === "checking" || to === "awaiting_sign_off" ? "article.hand-in" : "article.sign-off");
}

/**
 * Signing one step of the order: "own" in a role one holds, "stead" in another's (KT.), which those who lead may; for legal only the
 * editor-in-chief stands in. A reporter signs what they brought in or wrote.
 */
export function canSignStep(actor: ActorSubject, article: ArticleSubject, step: Role | "desk", isAuthor: boolean): "own" | "stead" | "no" {
  if (!canActOn(actor, article) || !may(actor, "article.sign-step")) return "no";
  if (step === "desk") return may(actor, "article.sign-off") ? "own" : "no";
  const isOwn = step !== "reporter" || isAuthor || article.createdById === actor.id;
  if (actor.roles.includes(step) && isOwn) return "own";
  if (step === "legal") return actor.roles.includes("editor_in_chief") ? "stead" : "no";
  return may(actor, "article.sign-stead") ? "stead" : "no";
}

/** Letting an article go although gates do not hold. */
export function canRelease(actor: ActorSubject, article: ArticleSubject): boolean {
  return canActOn(actor, article) && may(actor, "article.release");
}

/** Sending it back to work: whoever signs in a role of the house, not its reporter. */
export function canReturn(actor: ActorSubject, article: ArticleSubject): boolean {
  return canActOn(actor, article) && (may(actor, "article.hand-in") || actor.roles.includes("legal"));
}

/** Answering for an entry of the checklist: whoever checks; for the law those who lead, editors and legal. */
export function canTick(actor: ActorSubject, article: ArticleSubject, entry: TickedEntry): boolean {
  return canActOn(actor, article) && may(actor, entry === "legal" ? "checklist.tick-legal" : "checklist.tick");
}

/** Filing that words of a published article are said to be wrong: everyone who works on texts, for whoever called. */
export function canRequestCorrection(actor: ActorSubject, article: ArticleSubject): boolean {
  return canActOn(actor, article) && may(actor, "correction.request");
}

/** Deciding about it, and recording that the text was put right. */
export function canDecideCorrection(actor: ActorSubject, article: ArticleSubject): boolean {
  return canActOn(actor, article) && may(actor, "correction.decide");
}

/** Putting an article into the archive or the trash and taking it back, archived or not. Who loaded one by mistake may while it is a draft. */
export function canShelveArticle(actor: ActorSubject, article: ArticleSubject): boolean {
  if (!canReadArticle(actor, article)) return false;
  return may(actor, "article.shelve") || (article.stage === "draft" && mayOn(actor, "article.shelve", article));
}

/** What is said of an article beside its text: title, section, dates, limits. Whoever edits texts, and whoever loaded this one. */
export function canEditDetails(actor: ActorSubject, article: ArticleSubject): boolean {
  return canActOn(actor, article) && mayOn(actor, "article.edit-details", article);
}

/** The newsroom's name, clock, kinds and keys. */
export function canManageNewsroom(actor: ActorSubject): boolean {
  return may(actor, "newsroom.manage");
}

/** Reading the record of who did what: those who see every article, since it names them all. */
export function canReadAudit(actor: ActorSubject): boolean {
  return may(actor, "audit.read") && canReadRestricted(actor);
}

/** How far checkers agree with each other: for those who lead them. */
export function canReadAgreement(actor: ActorSubject): boolean {
  return may(actor, "agreement.read");
}

/** Changing roles, closing accounts, making links for a new password, inviting leads. */
export function canManagePeople(actor: ActorSubject): boolean {
  return may(actor, "person.manage");
}

/** Inviting anybody at all. */
export function canInvite(actor: ActorSubject): boolean {
  return may(actor, "person.invite");
}

/** The roles an actor may hand on in an invitation: editors none that manages people. */
export function rolesToGive(actor: ActorSubject): readonly Role[] {
  if (!canInvite(actor)) return [];
  return may(actor, "person.invite-lead") ? roles : roles.filter((role) => grantOf([role], "person.manage") === "none");
}

/** Whether an actor may invite somebody to exactly these roles; an invitation without a role is none. */
export function canGiveRoles(actor: ActorSubject, given: readonly Role[]): boolean {
  const allowed = rolesToGive(actor);
  return given.length > 0 && given.every((role) => allowed.includes(role));
}

/** Withdrawing a link: one's own, or anybody's for those who manage people. */
export function canWithdrawLink(actor: ActorSubject, link: { createdById: string }): boolean {
  return canManagePeople(actor) || (canInvite(actor) && link.createdById === actor.id);
}

/** Giving a person other roles. Nobody takes the managing of people from themselves: another has to, so that one is left. */
export function canChangeRoles(actor: ActorSubject, personId: string, next: readonly Role[]): boolean {
  return canManagePeople(actor) && next.length > 0 && (personId !== actor.id || canManagePeople({ id: actor.id, roles: next }));
}

/** Closing or opening one account: never one's own, so that nobody locks the newsroom out by a slip. */
export function canDisablePerson(actor: ActorSubject, personId: string): boolean {
  return canManagePeople(actor) && personId !== actor.id;
}

/** Making a link for another's new password; one's own is changed with the old one. */
export function canResetPassword(actor: ActorSubject, personId: string): boolean {
  return canManagePeople(actor) && personId !== actor.id;
}

function canActOn(actor: ActorSubject, article: ArticleSubject): boolean {
  return !article.archivedAt && canReadArticle(actor, article);
}
