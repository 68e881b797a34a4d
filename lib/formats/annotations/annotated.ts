// What every converter is given: an article's text at one moment, and what is said of its words.
// Plain data, so that a converter is a function from it to a file.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import type { Finding, Standing } from "#lib/workflow/finding.ts";

/** A stretch of the article's NFC text, in code points, end exclusive. Never empty. */
export interface PointSpan {
  start: number;
  end: number;
}

export interface Annotated extends PointSpan {
  id: string;
  kind: Kind;
  /** What the newsroom calls its own kind; null: it is one of ours. */
  ownKind: string | null;
  /** The words that stand there, NFC. */
  quote: string;
  /** Up to 32 UTF-16 units on each side, NFC, across blocks. */
  prefix: string;
  suffix: string;
  note: string | null;
  createdById: string;
  createdByName: string;
  /** ISO instants, UTC. */
  createdAt: string;
  standing: Standing;
  /** The finding that stands, and when it was filed; null: none does. */
  finding: { finding: Finding; at: string } | null;
}

export interface Hinted extends PointSpan {
  rule: string;
  kind: Kind;
  quote: string;
}

export interface AnnotatedText {
  articleId: string;
  title: string;
  language: Language;
  /** Where it was published; null: nowhere yet. */
  publicUrl: string | null;
  stage: string;
  newsroom: string;
  /** ISO instant, UTC. */
  at: string;
  /** NFC, blocks joined by U+000A. */
  text: string;
  blocks: readonly Block[];
  /** In text order, outer before inner. Without those that only carry a proposal. */
  annotations: readonly Annotated[];
  hints: readonly Hinted[];
  /** What is kept of the article and stands in no format here, by what it is. */
  beside: Readonly<Partial<Record<LeftWhat, number>>>;
}

/** What a converter may have to leave behind; each has a sentence in messages under "exchange.left". */
export const leftWhat = [
  "lost", "checks", "evidence", "threads", "proposals", "readings", "parts", "notes", "authors", "ownKinds", "findings", "formatting", "hints",
  "overlaps", "otherKinds", "tokens", "lineBreaks", "verdicts", "unrated", "edited", "internal", "otherClaims",
  "bodies", "tags", "predictions", "relations", "replies", "attributes", "targets", "longNotes", "creators",
] as const;
export type LeftWhat = (typeof leftWhat)[number];

export interface Left {
  what: LeftWhat;
  /** How many of them. */
  count: number;
}

export interface ExportFile {
  /** Its ending, with what stands before it where a format has several files: "ann", "left.txt". */
  ending: string;
  content: string;
}

export interface Converted {
  /** At least one; where there are several they belong together. */
  files: readonly ExportFile[];
  /** What could not be carried, without what there is none of. */
  left: Left[];
}

/** Counts that are not zero, in the order of leftWhat. */
export function leftOf(counts: Partial<Record<LeftWhat, number>>): Left[] {
  return leftWhat.flatMap((what) => ((counts[what] ?? 0) > 0 ? [{ what, count: counts[what] ?? 0 }] : []));
}

/** Of everything beside the annotations, what a format that carries only these things of it leaves behind. */
export function leftBeside(article: AnnotatedText, carried: readonly LeftWhat[], more: Partial<Record<LeftWhat, number>> = {}): Left[] {
  const beside = Object.fromEntries(Object.entries(article.beside).filter(([what]) => !carried.some((one) => one === what)));
  return leftOf({ ...beside, ...more });
}
