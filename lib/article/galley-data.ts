// What a galley page is given by the server: plain data, parsed again where it is fetched.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Language } from "#lib/article/article.ts";
import type { Stage } from "#lib/article/stages.ts";
import type { Shelf } from "#lib/article/desk-filter.ts";
import type { ArticleDetails } from "#lib/article/details-schema.ts";
import type { RuleSettings } from "#lib/rules/rule.ts";
import type { House } from "#lib/newsroom/house-schema.ts";
import type { ProposalView } from "#lib/proposal/proposal.ts";
import type { ArticleId, SourceId, UserId } from "#lib/id.ts";
import type { Policy } from "#lib/workflow/policy.ts";
import type { ThreadView } from "#lib/talk/thread.ts";

export interface SourceView {
  id: SourceId;
  kind: "document" | "official" | "person" | "recording" | "page" | "observation";
  isPrimary: boolean;
  title: string;
  reference: string | null;
  /** As EvidenceView.group. */
  group?: string | null;
}

export interface ReadingView {
  blockId: string;
  sentence: string;
  byName: string;
  at: string;
}

export interface DismissedView {
  id: string;
  rule: string;
  words: string;
  isEverywhere: boolean;
}

export interface GalleyData {
  /** The end of the audit chain before the rest was read: while it is still that, nothing here has changed. */
  seq: number;
  article: { id: ArticleId; title: string; language: Language; stage: Stage; shelf: Shelf; isRestricted: boolean };
  /** What the strip above the text says; the title may be empty. */
  details: ArticleDetails;
  /** The newsroom's own kinds, retired ones too, where its keys are, what of items it shows, and how long checks hold. */
  house: Pick<House, "ownKinds" | "keys" | "shows" | "lasts">;
  policy: Policy;
  me: { id: UserId; name: string; /** Wrote the article. */ isAuthor: boolean; canEditText: boolean; canEditDetails: boolean; canAnnotate: boolean; canSetBlockKind: boolean; canCheck: boolean; canAssign: boolean; canTalk: boolean; canManageSources: boolean; canPropose: boolean; canDecide: boolean; canDismissEverywhere: boolean; canKeepNames: boolean };
  annotations: AnnotationView[];
  sources: SourceView[];
  sourceInUse: SourceId | null;
  readings: ReadingView[];
  /** What is no error, here and in every article. */
  dismissed: DismissedView[];
  /** How the newsroom has its rules. */
  rules: RuleSettings;
  threads: ThreadView[];
  /** All but those their authors took back. */
  proposals: ProposalView[];
}
