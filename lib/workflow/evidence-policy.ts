// What a finding still lacks under the newsroom's policy. Page and server ask the same function: the page says it
// before anybody tries, the server refuses where the policy says so.
import type { AnnotationView, EvidenceView } from "#lib/annotation/annotation.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { UserId } from "#lib/id.ts";
import { groupKey } from "#lib/source/group.ts";
import { sameWords } from "#lib/text/words.ts";
import type { Finding, WorkState } from "#lib/workflow/finding.ts";
import type { Rules } from "#lib/workflow/policy.ts";

/** What of a source counts here. */
export type Backing = Pick<EvidenceView, "sourceId" | "isPrimary" | "stance" | "locator"> & Partial<Pick<EvidenceView, "sourceKind" | "group">>;

/** What a finding lacks; each has a sentence in messages under "policy.lacks". */
export type Lack =
  | { lack: "source" | "locator" | "official" | "own_text" | "second_checker" | "statement" | "not_on_author" }
  /** So many independent secondary sources where there have to be so many, or one primary. */
  | { lack: "independent"; have: number; need: number };

export interface FindingSubject {
  kind: Kind;
  finding: Finding;
  risk: AnnotationView["risk"];
  workState: WorkState;
  /** What stands behind the finding, with what is about to be filed. */
  evidence: readonly Backing[];
  /** What the author signed, for a finding on the author. */
  note: string | null;
  /** Whether whoever files it wrote the article. */
  isAuthor: boolean;
  /** Whether somebody else's check of the item counts. */
  hasOthersCheck: boolean;
}

// An official text settles wording, names and posts; whether what it claims is true it does not.
const settledByOfficial: readonly Kind[] = ["person", "organisation", "place", "acronym", "quote"];
// What can be looked up is never the author's alone to answer for.
const neverOnAuthor: readonly Kind[] = ["person", "organisation", "place", "date", "number", "acronym"];

/** Everything that a finding lacks; empty: nothing. Findings that say something is missing lack nothing themselves. */
export function lacksOf(subject: FindingSubject, { evidence: asked }: Pick<Rules, "evidence">): Lack[] {
  const lacks: Lack[] = [];
  if (subject.isAuthor && !asked.authorMayCheck && subject.finding !== "unsupported" && subject.finding !== "wrong") lacks.push({ lack: "own_text" });
  if (asked.secondCheck && subject.workState === "second_check" && !subject.hasOthersCheck) lacks.push({ lack: "second_checker" });
  if (subject.finding === "confirmed") lacks.push(...lacksOfConfirmed(subject, asked));
  if (subject.finding === "on_author") {
    if (neverOnAuthor.includes(subject.kind) || subject.risk === 3) lacks.push({ lack: "not_on_author" });
    else if (!subject.note?.trim()) lacks.push({ lack: "statement" });
  }
  return lacks;
}

function lacksOfConfirmed({ kind, evidence }: FindingSubject, asked: Rules["evidence"]): Lack[] {
  const supporting = evidence.filter(({ stance }) => stance === "supports");
  if (supporting.length === 0) return [{ lack: "source" }];
  const counted = supporting.filter(({ locator }) => !asked.needsLocator || Boolean(locator?.trim()));
  const settles = (one: Backing) => (one.sourceKind === "official" ? settledByOfficial.includes(kind) : one.isPrimary);
  if (counted.some(settles)) return [];
  const have = new Set(counted.map(({ group, sourceId }) => groupKey(group) ?? sourceId)).size;
  if (have >= asked.secondary) return [];
  if (counted.length < supporting.length) return [{ lack: "locator" }];
  return [...(counted.some(({ sourceKind }) => sourceKind === "official") ? [{ lack: "official" } as const] : []), { lack: "independent", have, need: asked.secondary }];
}

/** What stands behind an item on words: sources put to it and not yet checked with, and those of checks on the same words that count. */
export function backingOf({ evidence = [], checks }: Pick<AnnotationView, "evidence" | "checks">, words: string): Backing[] {
  return [...evidence, ...standing(checks).filter((check) => check.finding === "confirmed" && check.on.some((row) => row.partId !== null || sameWords(row.words, words))).flatMap((check) => check.evidence)];
}

/** Whether a check of somebody else than this person counts. */
export function hasOthersCheck(checks: AnnotationView["checks"], me: UserId): boolean {
  return standing(checks).some((check) => check.byId !== me);
}

/** Where filing leaves the work: grave items go on to a second person. */
export function stateAfterCheck({ risk, checks, isBlind }: Pick<AnnotationView, "risk" | "checks" | "isBlind">, me: UserId, { evidence }: Pick<Rules, "evidence">): WorkState {
  return evidence.secondCheck && risk === 3 && !isBlind && !hasOthersCheck(checks, me) ? "second_check" : "closed";
}

/** Whether a person wrote an article: named in its byline, or, without one, a reporter who loaded it; editors load what others wrote. */
export function isAuthorOf(person: { id: string; name: string; roles: readonly string[] }, article: { author: string | null; createdById: string }): boolean {
  const names = (article.author ?? "").split(/\s*(?:,|;|\/|&|\s-\s|\svà\s|\sand\s)\s*/u).filter(Boolean).map(plain);
  if (names.length > 0) return names.includes(plain(person.name));
  const edits = ["editor_in_chief", "managing_editor", "editor"].some((role) => person.roles.includes(role));
  return article.createdById === person.id && person.roles.includes("reporter") && !edits;
}

// Not without diacritics: Lan and Lân are two people.
const plain = (name: string) => name.normalize("NFC").toLowerCase().trim();

function standing(checks: AnnotationView["checks"]) {
  const takenBack = new Set(checks.map((check) => check.voids));
  return checks.filter((check) => check.finding !== "void" && !takenBack.has(check.id));
}
