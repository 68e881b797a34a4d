// What a report is built from: rows and text as plain data, already limited to what the reader may see.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Block } from "#lib/article/block.ts";
import type { UserId } from "#lib/id.ts";
import type { Role } from "#lib/permission/role.ts";
import type { ProposalView } from "#lib/proposal/proposal.ts";
import type { Checklist } from "#lib/workflow/checklist.ts";
import type { CorrectionView } from "#lib/workflow/correction.ts";
import type { SignOffView } from "#lib/workflow/sign-off.ts";
import type { Report } from "#lib/report/schema.ts";
import type { ThreadView } from "#lib/talk/thread.ts";
import type { Gate } from "#lib/workflow/gates.ts";
import type { Policy } from "#lib/workflow/policy.ts";

export interface ReportReading {
  blockId: string;
  sentence: string;
  byId: UserId;
  /** ISO instant, UTC. */
  at: string;
}

export interface ReportInput {
  newsroom: string;
  /** Names of the newsroom's own kinds by id. */
  ownKinds?: ReadonlyMap<string, string>;
  generated: Report["generated"];
  article: Report["article"];
  /** Everyone who may have taken part; those who did nothing are left out. */
  people: readonly { id: UserId; name: string; roles: readonly Role[] }[];
  /** version/1 hash of `blocks`. */
  textHash: string;
  /** The last stored copy; null when none was made. */
  version: { number: number; hash: string; at: string } | null;
  blocks: readonly Block[];
  /** Deleted ones too where they have checks: they appear in the log alone. */
  annotations: readonly AnnotationView[];
  readings: readonly ReportReading[];
  proposals?: readonly ProposalView[];
  checklist?: Checklist;
  /** Oldest first. */
  signOffs?: readonly SignOffView[];
  /** Oldest first. */
  afterPublication?: readonly CorrectionView[];
  threads?: readonly ThreadView[];
  /** The newsroom's rules in force. */
  policy?: Policy;
  /** Those of its gates that it looks at, counted on these words. */
  gates?: readonly Gate[];
  sources: readonly Omit<Report["sources"][number], "citedBy">[];
  audit: Report["audit"];
}
