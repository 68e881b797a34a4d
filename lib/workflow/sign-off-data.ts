// What the page of sign-off is given by the server.
import type { Language } from "#lib/article/article.ts";
import type { Stage } from "#lib/article/stages.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Role } from "#lib/permission/role.ts";
import type { DiffRow } from "#lib/revision/diff-rows.ts";
import type { TickedEntry } from "#lib/workflow/article-type.ts";
import type { ArticleType } from "#lib/workflow/article-type-schema.ts";
import type { Checklist } from "#lib/workflow/checklist.ts";
import type { Gate } from "#lib/workflow/gates.ts";
import type { Profile, SignRole } from "#lib/workflow/policy.ts";
import type { SignOffState, SignOffView, StageMove } from "#lib/workflow/sign-off.ts";

export interface SignOffData {
  article: { id: ArticleId; title: string; language: Language; stage: Stage; type: string | null };
  profile: Profile;
  /** The text shown, as a version's hash. */
  hash: string;
  gates: Gate[];
  checklist: Checklist;
  /** The newsroom's types of article. */
  types: readonly ArticleType[];
  state: SignOffState;
  /** Everything that was said, newest first. */
  said: SignOffView[];
  /** The newest version somebody signed that the text is no more, with what changed since. */
  since: { version: number; rows: DiffRow[] } | null;
  me: {
    /** How this person may sign the next step. */
    next: "own" | "stead" | "no";
    /** Steps whose signature they may take back. */
    withdraw: SignRole[];
    /** In which role they may release; null: not. */
    release: Role | null;
    /** In which role they may send it back; null: not. */
    sendBack: Role | null;
    /** In which role they may hold it for the law, and lift that; null: not, or there is nothing to. */
    hold: Role | null;
    lift: Role | null;
    moves: StageMove[];
    /** Entries of the checklist they may answer for. */
    ticks: TickedEntry[];
    canEditDetails: boolean;
  };
}
