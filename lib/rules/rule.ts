// The shape of a rule: what it finds in one block, and what it makes of all blocks together.
import type { Kind } from "#lib/annotation/kind.ts";
import type { NamesOnDay } from "#lib/entity/known-names.ts";
import type { Language } from "#lib/article/article.ts";
import type { PreparedBlock } from "#lib/rules/prepared.ts";

/**
 * "safe": warns by default; "information": shown folded; "doubtful": off until a newsroom switches it on. In rising
 * order of what they ask of a reader.
 */
export const levels = ["doubtful", "information", "safe"] as const;
export type Level = (typeof levels)[number];

/** A fact or hint lies at offsets of its block's text. */
export interface Located {
  from: number;
  to: number;
}

/** A fact with the block it was found in. */
export type Placed<Fact> = Fact & { block: number };

/** What a rule says of one stretch of words. */
export interface Finding<Data = unknown> extends Located {
  /** Which block, counted from 0. */
  block: number;
  data: Data;
  /** The words to put in place of these; null or left out when only a person can say. */
  fix?: string | null;
  /** When not the rule's own. */
  level?: Level;
}

export interface Hint<Data = unknown> extends Finding<Data> {
  rule: string;
  kind: Kind;
  level: Level;
  text: string;
  message: Record<Language, string>;
  fix: string | null;
}

/** What every rule may ask of the whole text. */
export interface Reading {
  blocks: readonly PreparedBlock[];
  language: Language;
  settings: RuleSettings;
  /** Hints of another rule in this text; each rule is judged once a run. */
  hintsOf<Data>(rule: Rule<Located, Data>): readonly Hint<Data>[];
  /** What this rule keeps from run to run over one text: made when first asked for. An answer may not depend on it, only its price. */
  keep<T extends object>(make: () => T): T;
  /** What a rule that only knows about pairs of words looks up; null when the table is not loaded. */
  pairs: PairTable | null;
  /** What the newsroom's names file knows of the names of this text; null where there is none, as on the command line. */
  names: NamesOnDay | null;
}

/** Counts of pairs of syllables, folded. See lib/lexicon/pair-table.ts. */
export interface PairTable {
  /** Null where the pair was never seen. */
  pair(first: string, second: string): { count: number; isCompound: boolean; edge: number } | null;
  /** How often a syllable was seen. */
  count(syllable: string): number;
  /** Known syllables with the same letters and other marks, without the syllable itself. */
  siblings(syllable: string): readonly string[];
}

/** What a newsroom sets; `defaults` in settings.ts. */
export interface RuleSettings {
  /** Levels other than a rule's own, by rule id; "off" drops it. */
  levels: Readonly<Record<string, Level | "off">>;
  /** Acronyms that need no introduction, with what they stand for. */
  acronyms: Readonly<Record<string, string>>;
  /** "write X, not Y". */
  terms: readonly { write: string; not: string }[];
  /** Words that no copy rule touches. */
  exceptions: readonly string[];
  toneMarks: "own" | "old" | "new";
  dateSeparator: "own" | "." | "/" | "-";
  /** Thousands and decimals in Vietnamese text: 1.250,5 or 1,250.5. */
  numberStyle: "own" | "vi" | "en";
  /** What capitals are measured by. */
  capitals: "own" | "decree30";
  /** The order in which leaders are named, first to last. */
  leaders: readonly string[];
  /** ISO date of the issue, for "today" and lists that hold from a day on. Null: from the text. */
  issueDate: string | null;
}

export interface Example {
  text: string;
  /** The words a hint is on, in order. Empty: nothing to say. */
  hits: readonly string[];
  language?: Language;
  /** The words after the fixes, where there are any. */
  fixed?: string;
  /** The words before they were brought into NFC. */
  original?: string;
  /** What the example supposes a newsroom has set. */
  settings?: Partial<RuleSettings>;
  /** What it supposes is in the names file. */
  names?: NamesOnDay;
}

export interface Rule<Fact extends Located = Located, Data = unknown> {
  id: string;
  kind: Kind;
  level: Level;
  languages: readonly Language[];
  /** What it looks for, in a few words. */
  title: Readonly<Record<Language, string>>;
  /** Facts of one block, from its words alone: cached as long as they stay. */
  scan(block: PreparedBlock): readonly Fact[];
  /** Hints from the facts of all blocks, in text order. */
  judge(facts: readonly Placed<Fact>[], reading: Reading): readonly Finding<Data>[];
  message(data: Data): Readonly<Record<Language, string>>;
  examples: readonly Example[];
}
