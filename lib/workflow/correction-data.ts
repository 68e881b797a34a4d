// What the page of corrections after publication is given by the server.
import type { Language } from "#lib/article/article.ts";
import type { Stage } from "#lib/article/stages.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import type { DiffRow } from "#lib/revision/diff-rows.ts";
import type { CorrectionState, CorrectionView, MissedCheck } from "#lib/workflow/correction.ts";

export interface CorrectionEntry extends CorrectionView {
  state: CorrectionState;
  /** What has been changed in the text since it was printed, where it is to be carried out. */
  since: readonly DiffRow[];
  /** Checks on these words, of which one may have missed the error. */
  checks: readonly (MissedCheck & { words: string })[];
  /** The text to be printed, once it is carried out. */
  notice: string | null;
}

export interface CorrectionsData {
  article: { id: ArticleId; title: string; language: Language; stage: Stage };
  isPublished: boolean;
  /** The text shown, as a version's hash. */
  hash: string;
  /** Whether the notice can say of which day the article is. */
  hasDate: boolean;
  /** The newest first. */
  corrections: readonly CorrectionEntry[];
  /** Items of the text, to be named in a request. */
  items: readonly { id: AnnotationId; words: string }[];
  me: { canRequest: boolean; canDecide: boolean; canEdit: boolean };
}
