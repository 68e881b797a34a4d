// How many errors of each class were proposed, and what checks found: for one article, or for as many as somebody may see.
import type { ErrorClass } from "#lib/proposal/error-class.ts";
import type { Finding } from "#lib/workflow/finding.ts";

export interface ClassCount {
  /** Null: nobody said it. */
  errorClass: ErrorClass | null;
  open: number;
  accepted: number;
  /** STET. */
  refused: number;
}

export interface ErrorCounts {
  /** In the order of lib/proposal/error-class, what nobody classed last; classes without a proposal are left out. Withdrawn ones do not count. */
  classes: ClassCount[];
  /** Items filed under each finding, as often as they were; a check that was taken back does not count. */
  findings: { finding: Exclude<Finding, "void">; count: number }[];
}
