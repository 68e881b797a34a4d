// What the page and the worker that runs the rules say to each other.
import type { Language } from "#lib/article/article.ts";
import type { KnownNames, NameMention } from "#lib/entity/known-names.ts";
import type { HintView } from "#lib/hints/hint-view.ts";
import type { Splice } from "#lib/hints/splice.ts";
import type { TextLedgers } from "#lib/hints/text-ledgers.ts";
import type { RuleBlock } from "#lib/rules/prepared.ts";
import type { RuleSettings } from "#lib/rules/rule.ts";

export type PlainBlock = Pick<RuleBlock, "kind" | "text">;

/** To the worker: what changed in the text since the last time, and what holds from now on. */
export interface HintRun {
  run: number;
  language: Language;
  change: Splice<PlainBlock> | null;
  /** Null: as before. */
  settings: RuleSettings | null;
  /** What the names file knows of this text's names, and the day it tells of; null: as before. */
  names: NamesOfDay | null;
  wantsLedgers: boolean;
}

export interface NamesOfDay {
  known: KnownNames;
  day: string | null;
}

/** From the worker. A number in a block's place: the hints that the block of that number had in the last answer. */
export interface HintAnswer {
  run: number;
  lists: (number | HintView[])[];
  ledgers: TextLedgers | null;
  /** The names that the rules found, each once; null: as before. */
  mentions: readonly NameMention[] | null;
  /** What each rule looks for; with the first answer only. */
  titles: RuleTitles | null;
}

export type RuleTitles = Readonly<Record<string, Readonly<Record<Language, string>>>>;
