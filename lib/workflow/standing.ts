// Standing is derived, never stored: the checks an item has, held against the words that
// stand now. A check speaks only about the words it was made on. It is stale while other
// words stand and holds again when they return; a later check on the same words replaces
// it, and a void takes back whatever was checked before.
import type { AnnotationView, CheckedWords, CheckView, Part } from "#lib/annotation/annotation.ts";
import type { PartId } from "#lib/id.ts";
import type { Finding, Freshness, Standing } from "#lib/workflow/finding.ts";
import { occursIn } from "#lib/text/align.ts";
import { sameWords } from "#lib/text/words.ts";
import { partWords } from "#lib/workflow/part-words.ts";

export interface WordsNow {
  words: string;
  sentence: string;
}

export interface PartStanding {
  part: Part;
  /** Never "waiting": an item waits as a whole. */
  standing: Standing;
  finding: Finding | null;
  freshness: Freshness | null;
  /** The check that decides; null when none stands. */
  check: CheckView | null;
  /** The words that now stand for this part, in words/1; empty when they were cut, null when not known. A check on it stores these. */
  words: string | null;
}

export interface ItemStanding {
  standing: Standing;
  /** Of the deciding check; of a person the worst of the parts. Null without a check and for a lost item. */
  freshness: Freshness | null;
  /** Of the deciding check; of a person the finding behind `standing`, null while parts are open. */
  finding: Finding | null;
  /** Confirmed, on other words than those the annotation was made with. */
  afterChange: boolean;
  /** The deciding check; null for an item with parts. */
  check: CheckView | null;
  parts: PartStanding[];
  /** How many parts (or the item itself) have a check that holds, out of how many. */
  checked: number;
  total: number;
}

type Decision = Pick<PartStanding, "standing" | "finding" | "freshness" | "check">;

const good: readonly Finding[] = ["confirmed", "on_author", "not_a_fact", "cut"];
const undecided: Decision = { standing: "unchecked", finding: null, freshness: null, check: null };

/** How the words of a check compare with those that stand now, in words/1: stale, context (only the sentence changed) or fresh. */
export function freshness(checked: WordsNow, now: WordsNow): Freshness {
  if (!sameWords(checked.words, now.words)) return "stale";
  return sameWords(checked.sentence, now.sentence) ? "fresh" : "context";
}

/** How an item stands on the words that stand now; null words: its place is lost, whatever was checked. */
export function standingOf(item: AnnotationView, now: WordsNow | null): ItemStanding {
  if (item.kind === "person" && item.parts.length > 0) return personStanding(item, now);
  const decision = decide(item.checks, null, (row) => (now ? freshness(row, now) : "stale"));
  const standing = now ? awaiting(item, decision.standing) : "lost";
  const holds = now !== null && decision.freshness !== null && decision.freshness !== "stale";
  return {
    ...decision, standing, parts: [], checked: holds ? 1 : 0, total: 1,
    freshness: now && decision.freshness,
    afterChange: isAfterChange(item, now, standing, decision.finding),
  };
}

function personStanding(item: AnnotationView, now: WordsNow | null): ItemStanding {
  const living = now ? partWords(item.quote, item.parts, now.words) : [];
  const parts = item.parts.map((part, at): PartStanding => {
    const words = living[at] ?? null;
    const decision = decide(item.checks, part.id, (row) => (now ? partFreshness(item, at, row, words, now) : "stale"));
    return now ? { part, ...decision, words } : { part, ...decision, standing: "lost", freshness: null, words };
  });
  const derived = now ? together(parts) : "lost";
  const standing = now ? awaiting(item, derived) : "lost";
  const finding = findingOf(parts, derived);
  return {
    standing, finding, parts, check: null,
    freshness: (["stale", "context", "fresh"] as const).find((one) => parts.some((part) => part.freshness === one)) ?? null,
    afterChange: isAfterChange(item, now, standing, finding),
    checked: parts.filter((part) => part.standing === "passed" || part.standing === "problem").length,
    total: parts.length,
  };
}

function together(parts: readonly PartStanding[]): Standing {
  if (parts.some((part) => part.standing === "problem")) return "problem";
  if (parts.some((part) => part.standing === "recheck")) return "recheck";
  return parts.every((part) => part.standing === "passed") ? "passed" : "unchecked";
}

function findingOf(parts: readonly PartStanding[], standing: Standing): Finding | null {
  if (standing === "unchecked" || standing === "lost") return null;
  const behind = parts.filter((part) => part.standing === standing).map((part) => part.finding);
  return behind.includes("confirmed") ? "confirmed" : behind[0] ?? null;
}

// The latest check on the words that stand now decides; when none was made on them, the latest of all, stale. What
// was taken back counts as never filed: what stood before it stands again.
function decide(checks: readonly CheckView[], partId: PartId | null, freshnessOf: (row: CheckedWords) => Freshness): Decision {
  let stale: Decision | null = null;
  const takenBack = new Set(checks.map((check) => check.voids));
  for (const check of checks.toReversed()) {
    if (check.finding === "void" || takenBack.has(check.id)) continue;
    const rows = check.on.filter((row) => row.partId === null || row.partId === partId);
    if (rows.length === 0) continue;
    const best = rows.map(freshnessOf).reduce((a, b) => (a === "stale" || b === "fresh" ? b : a));
    if (best !== "stale") return { standing: good.includes(check.finding) ? "passed" : "problem", finding: check.finding, freshness: best, check };
    stale ??= { standing: "recheck", finding: check.finding, freshness: "stale", check };
  }
  return stale ?? undecided;
}

// A check of the whole item covers a part while the part's words are what they were in it. A check of
// the part holds while its words still stand in the item, unless words were added to them since.
function partFreshness(item: AnnotationView, at: number, row: CheckedWords, words: string | null, now: WordsNow): Freshness {
  const checked = row.partId === null ? (partWords(item.quote, item.parts, row.words)[at] ?? row.words) : row.words;
  const stands = words === null
    ? row.partId === null ? sameWords(row.words, now.words) : occursIn(checked, now.words)
    : sameWords(checked, words) || (row.partId !== null && occursIn(checked, now.words) && occursIn(words, row.sentence));
  if (!stands) return "stale";
  return sameWords(row.sentence, now.sentence) ? "fresh" : "context";
}

// Asking a question is a later act than the check that went stale: an item without a check that holds then waits.
function awaiting(item: AnnotationView, derived: Standing): Standing {
  return item.workState === "waiting" && (derived === "unchecked" || derived === "recheck") ? "waiting" : derived;
}

function isAfterChange(item: AnnotationView, now: WordsNow | null, standing: Standing, finding: Finding | null): boolean {
  return now !== null && standing === "passed" && finding === "confirmed" && !sameWords(item.quote, now.words);
}
