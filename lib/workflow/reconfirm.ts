// Confirming several items again in one act, after a replacement made their checks stale. Only
// where the words that changed are plain ones: what touches a number, a name, a date, a
// negation or a quotation is looked at by itself, whatever a hurried person ticks.
import type { AnnotationView, CheckView } from "#lib/annotation/annotation.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { PartId } from "#lib/id.ts";
import { difference } from "#lib/report/difference.ts";
import { foldWords } from "#lib/text/fold.ts";
import { changeWeight } from "#lib/workflow/change-weight.ts";
import { partWords } from "#lib/workflow/part-words.ts";
import { standingOf, type WordsNow } from "#lib/workflow/standing.ts";

/** What is filed as the method of a check that was carried over. */
export const reconfirmedMethod = "reconfirmed";

/** An item, or one part of it, whose check is on other words than stand now. */
export interface ReconfirmSubject {
  partId: PartId | null;
  then: string;
  now: string;
  /** The check that would be carried over, with its evidence. */
  check: CheckView;
}

export interface Reconfirmation {
  /** Never empty. */
  subjects: readonly ReconfirmSubject[];
  /**
   * Why it is to be checked by itself. "weighty": see above. "finding": it was not found right, so there is nothing to
   * confirm again. "unclear": words of a part were cut or cannot be told from the rest.
   */
  alone: "weighty" | "finding" | "unclear" | null;
}

/** How an item could be confirmed again on the words that stand now; null where no check of it is stale or it waits for an answer. */
export function reconfirmation(item: AnnotationView, now: WordsNow): Reconfirmation | null {
  const state = standingOf(item, now);
  if (state.standing === "waiting" || state.standing === "lost") return null;
  if (state.parts.length === 0) {
    if (state.freshness !== "stale" || !state.check) return null;
    const then = state.check.on.find((row) => row.partId === null) ?? state.check.on[0];
    const subject = { partId: null, then: then?.words ?? "", now: now.words, check: state.check };
    return { subjects: [subject], alone: reason(subject, isPlainKind(item.kind)) };
  }
  const stale = state.parts.flatMap(({ part, standing, check, words }, at) => {
    if (standing !== "recheck" || !check) return [];
    const row = check.on.find((one) => one.partId === part.id) ?? check.on.find((one) => one.partId === null);
    const then = row?.partId === null ? (partWords(item.quote, item.parts, row.words)[at] ?? row.words) : (row?.words ?? "");
    return [{ subject: { partId: part.id, then, now: words ?? "", check }, role: part.role }];
  });
  if (stale.length === 0) return null;
  return { subjects: stale.map(({ subject }) => subject), alone: stale.map(({ subject, role }) => reason(subject, role !== "name")).find((one) => one !== null) ?? null };
}

/** The same for items in which the same words became the same others, without regard to case and diacritics. */
export function changeKey({ subjects }: Reconfirmation): string {
  const [first] = subjects;
  const { then, now } = difference(first?.then ?? "", first?.now ?? "");
  return [then, now].map((runs) => foldWords(runs.filter((run) => run.isChanged).map((run) => run.text).join(" … "))).join(" → ");
}

function reason({ then, now, check }: ReconfirmSubject, isPlain: boolean): Reconfirmation["alone"] {
  if (now === "") return "unclear";
  if (check.finding !== "confirmed") return "finding";
  return isPlain && changeWeight(then, now) === "plain" ? null : "weighty";
}

// Every other kind is by itself a number, name, date or quotation: whatever changes in it touches that.
function isPlainKind(kind: Kind): boolean {
  return kind === "claim" || kind === "image";
}
