// The forms in which a report leaves the house.
import { z } from "zod";

export const reportForms = ["html", "md", "json"] as const;
export type ReportForm = (typeof reportForms)[number];
export const reportForm = z.enum(reportForms);

/** Media types; all are UTF-8. */
export const mediaTypes: Record<ReportForm, string> = { html: "text/html", md: "text/markdown", json: "application/json" };
