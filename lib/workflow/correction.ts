// What is said to be wrong in a published article, what is decided about it, and what was put right. Requests, decisions
// and what was done are rows that only come: the newest decision counts until it is carried out.
import { z } from "zod";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { AnnotationId, CheckId } from "#lib/id.ts";
import { errorClasses } from "#lib/proposal/error-class.ts";
import { wordsForm } from "#lib/text/words.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import type { Channel } from "#lib/workflow/query.ts";

/** "clarified": what was printed is not wrong, but is said more clearly. */
export const correctionDecisions = ["correct", "clarify", "refuse"] as const;
export const correctionDecision = z.enum(correctionDecisions);
export type CorrectionDecision = z.infer<typeof correctionDecision>;

/** Where an error came from. */
export const originCauses = ["misheard", "wrong_source", "edited_in", "not_checked"] as const;
/** How the words came to be wrong: where it came from, or else what kind of error it was. */
export const correctionCauses = [...originCauses, ...errorClasses] as const;
export const correctionCause = z.enum(correctionCauses);
export type CorrectionCause = z.infer<typeof correctionCause>;

export interface CorrectionView {
  id: string;
  annotationId: AnnotationId | null;
  /** The words said to be wrong, as they were printed. */
  words: string;
  claim: string;
  askedBy: string;
  contact: string | null;
  channel: Channel;
  filedByName: string;
  /** ISO instant, UTC. */
  at: string;
  /** What was printed when it was filed. */
  printed: { id: string; number: number };
  /** Oldest first. */
  decisions: readonly { id: string; decision: CorrectionDecision; reason: string; byName: string; at: string }[];
  done: {
    falseWords: string;
    rightWords: string;
    cause: CorrectionCause;
    /** Null: the words were never checked. */
    missed: MissedCheck | null;
    /** The version with the new words. */
    after: { id: string; number: number };
    byName: string;
    at: string;
  } | null;
}

/** A check that did not find the error. */
export interface MissedCheck {
  id: CheckId;
  finding: Finding;
  byName: string;
  at: string;
}

export type CorrectionState = "open" | "to_do" | "refused" | "done";

export function correctionState({ decisions, done }: Pick<CorrectionView, "decisions" | "done">): CorrectionState {
  if (done) return "done";
  const last = decisions.at(-1);
  return !last ? "open" : last.decision === "refuse" ? "refused" : "to_do";
}

/** Whether words stand in a text, whatever its spaces and quotation marks; no words stand nowhere. */
export function standsIn(words: string, text: string): boolean {
  const form = wordsForm(words);
  return form !== "" && wordsForm(text).includes(form);
}

/** The checks that were made on these words, on more or on a part of them, newest first; those taken back are not among them. */
export function checksOn(annotations: readonly Pick<AnnotationView, "checks">[], words: string): (MissedCheck & { words: string })[] {
  const found = annotations.flatMap(({ checks }) => {
    const takenBack = new Set(checks.map((check) => check.voids));
    return checks.filter((check) => check.finding !== "void" && !takenBack.has(check.id)).flatMap(({ id, finding, byName, at, on }) => {
      const row = on.find((one) => standsIn(words, one.words) || standsIn(one.words, words));
      return row ? [{ id, finding, byName, at, words: row.words }] : [];
    });
  });
  // One check may cover several items.
  return [...new Map(found.map((one) => [one.id, one])).values()].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

export interface NoticeInput {
  decision: "correct" | "clarify";
  title: string;
  section: string | null;
  /** As it is to be printed. */
  date: string | null;
  falseWords: string;
  rightWords: string;
  newsroom: string;
}

type NoticeKey = `${"heading" | "where" | "now"}.${NoticeInput["decision"]}` | "article" | "section" | "date" | "printed" | "sorry" | "sorryOnly";
/** A sentence of the notice from its catalogue. */
export type NoticeText = (key: NoticeKey, values?: Record<string, string>) => string;

/** The notice as plain text: heading, the article with section and date, the false words, the right ones. */
export function noticeText({ decision, title, section, date, falseWords, rightWords, newsroom }: NoticeInput, t: NoticeText): string {
  const line = (text: string) => text.replaceAll(/\s+/gu, " ").trim();
  const where = [t("article", { title: line(title) }), ...(section ? [t("section", { section: line(section) })] : []), ...(date ? [t("date", { date })] : [])].join(", ");
  return [
    t(`heading.${decision}`), "", t(`where.${decision}`, { where }), "",
    t("printed", { words: line(falseWords) }), t(`now.${decision}`, { words: line(rightWords) }),
    ...(decision === "correct" ? ["", newsroom ? t("sorry", { newsroom: line(newsroom) }) : t("sorryOnly")] : []),
  ].join("\n");
}
