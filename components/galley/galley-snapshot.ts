// Everything that React draws of one open galley, at one moment.
import type { SaveState, ShutOut } from "#components/editor/connection.ts";
import type { TakenWords } from "#components/editor/taken-words.ts";
import type { Damage } from "#components/editor/incoming.ts";
import type { FaceOf } from "#components/presence/presence.ts";
import type { ShownChanges } from "#components/changes/shown-changes.ts";
import type { Pen } from "#components/editor/extensions/corrections.ts";
import type { DraftKey } from "#components/talk/drafts.ts";
import type { ArticleChanges } from "#lib/article/text-change.ts";
import type { DismissedView, ReadingView, SourceView } from "#lib/article/galley-data.ts";
import type { Derived } from "#components/galley/item-row.ts";
import type { BulkAsk, LeftOut } from "#components/galley/bulk-plan.ts";
import type { LedgerFilter } from "#lib/annotation/ledger-filter.ts";
import type { Block } from "#lib/article/block.ts";
import type { ArticleDetails } from "#lib/article/details-schema.ts";
import type { AnnotationId, ProposalId, SourceId } from "#lib/id.ts";
import type { FindOptions } from "#lib/find/find-words.ts";
import type { RuleSettings } from "#lib/rules/rule.ts";
import type { ThreadView } from "#lib/talk/thread.ts";
import type { ProposalView } from "#lib/proposal/proposal.ts";
import type { Coverage } from "#lib/workflow/coverage.ts";
import type { Finding } from "#lib/workflow/finding.ts";

/** Reading and checking, suggesting corrections, editing the text. */
export type Mode = "check" | "suggest" | "edit";

/** A check about to be filed, waiting for its locator. */
export interface CheckPrompt {
  finding: Finding;
  /** Every open item with the same words, not only the selected one. */
  everywhere: boolean;
}

/** What is looked for in the text, and what is to come in its place. */
export interface Find extends FindOptions {
  query: string;
  replacement: string;
  /** Number of the hit that is looked at. */
  at: number;
}

export const nothingPicked: ReadonlySet<AnnotationId> = new Set();

export interface GalleySnapshot {
  blocks: readonly Block[];
  derived: Derived;
  selected: AnnotationId | null;
  /** The picked part of a person; null is the whole item. */
  part: number | null;
  mode: Mode;
  filter: LedgerFilter;
  /** Items chosen in the ledger for one act on all of them; the selected one need not be among them. */
  picked: ReadonlySet<AnnotationId>;
  /** What is about to be done to the picked items, told before it is done. */
  bulk: BulkAsk | null;
  /** What the last act on picked items left out. */
  leftOut: readonly LeftOut[];
  /** The next key of a kind changes the kind of what is selected or picked. */
  awaitsKind: boolean;
  save: SaveState;
  /** Why the server does not take this page any more; null while it does. */
  shutOut: ShutOut | null;
  isLineDown: boolean;
  /** The server's disk takes nothing: nobody types until it does. */
  isDiskRefusing: boolean;
  /** What of the text was found damaged; null when nothing was, or the person has read it. */
  damage: Damage | null;
  /** What happened while the line was down, until the person has read it. */
  away: { milliseconds: number; changes: ArticleChanges } | null;
  /** Words that found no place in the text when the line was back, until the person has read them. */
  taken: readonly TakenWords[];
  hasSelection: boolean;
  /** Index of the block the caret is in. */
  caretBlock: number | null;
  prompt: CheckPrompt | null;
  /** The item of which earlier checks are looked at. */
  remembering: AnnotationId | null;
  dialog: "sources" | "keys" | "replace" | "reconfirm" | "talk" | "proposals" | null;
  /** Null while nothing is looked for. */
  find: Find | null;
  /** Items whose checks the last replacement of this page lapsed, until somebody puts the note of it away. */
  lapsed: readonly AnnotationId[];
  /** Items that the dialog "reconfirm" shows. */
  together: readonly AnnotationId[];
  panel: "text" | "ledger" | "card";
  /** A newcomer is being shown round. */
  isTouring: boolean;
  /** The text alone, without what stands beside it. */
  isFocused: boolean;
  details: ArticleDetails;
  sources: readonly SourceView[];
  sourceInUse: SourceId | null;
  readings: readonly ReadingView[];
  /** Words by coverage, when the typing last rested; null until then. */
  covered: Coverage["totals"] | null;
  proposals: readonly ProposalView[];
  /** The proposal on the card. */
  proposal: ProposalId | null;
  /** A reason for STET is being typed on the card. */
  isRefusing: boolean;
  /** What was changed since this person received the text, while they look at that; null else. */
  changes: ShownChanges | null;
  /** What is being typed in Suggest mode. */
  pen: Pen | null;
  /** Words that are no error under a rule, here or everywhere. */
  dismissed: readonly DismissedView[];
  /** How the newsroom has its rules. */
  rules: RuleSettings;
  /** Grows whenever the names file, or what was said of names here, has become another. */
  namesTurn: number;
  /** What this person confirmed last: the names file may want to know it. */
  lastChecked: AnnotationId | null;
  isReady: boolean;
  threads: readonly ThreadView[];
  /** Where a comment is being written (components/talk/drafts.ts); null: nowhere. */
  composing: DraftKey | null;
  /** Who else is here. */
  people: readonly FaceOf[];
}
