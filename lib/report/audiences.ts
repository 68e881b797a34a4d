// For whom a report can be, and what may be chosen to stand in it: what a page offers, without how it is made.
import { z } from "zod";

export const audiences = ["editor", "proof", "clean", "annotated", "comments", "lawyer", "auditor", "public"] as const;
export type Audience = (typeof audiences)[number];
export const audience = z.enum(audiences);

/** What may be chosen to stand in a report, in the order in which it is printed. */
export const reportSections = [
  "details", "conclusion", "remains", "corrections", "people", "bodies", "figures", "quotations", "claims", "images", "talk", "sources", "untouched", "signatures", "appendix",
] as const;
export type ReportSection = (typeof reportSections)[number];
export const reportSection = z.enum(reportSections);
