// The forms in which a report leaves the house, and which of them each audience gets.
import { z } from "zod";
import type { Audience } from "#lib/report/audiences.ts";

export const reportForms = ["html", "pdf", "docx", "xlsx", "csv", "md", "txt", "json"] as const;
export type ReportForm = (typeof reportForms)[number];
export const reportForm = z.enum(reportForms);

/** Media types; those of text are UTF-8. */
export const mediaTypes: Record<ReportForm, string> = {
  html: "text/html", md: "text/markdown", json: "application/json", txt: "text/plain", csv: "text/csv", pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const tabular = reportForms;
const forReading = ["html", "pdf", "docx", "md", "txt"] as const;

/** A text has no rows, a proof is for the pen, comments are Word's. */
export const formsOf: Record<Audience, readonly ReportForm[]> = {
  editor: tabular, proof: ["pdf", "docx", "html"], clean: ["docx", "txt", "pdf", "md", "html"], annotated: forReading, comments: ["docx", "html"],
  lawyer: tabular, auditor: tabular, public: tabular,
};

/** A form whose bytes are text. */
export type TextForm = Exclude<ReportForm, "pdf" | "docx" | "xlsx">;
export function isTextForm(form: ReportForm): form is TextForm {
  return form !== "pdf" && form !== "docx" && form !== "xlsx";
}
