// Corrections after publication as the report tells them: what was said to be wrong, what was decided, what was put
// right, and which check missed it. Who asked is named; how to reach them stays in the house.
import type { Drawing } from "#lib/report/drawing.ts";
import type { Report } from "#lib/report/schema.ts";
import { errorClasses } from "#lib/proposal/error-class.ts";
import { correctionState, type CorrectionCause, type CorrectionView } from "#lib/workflow/correction.ts";

/** What the report keeps of them, oldest first. */
export function afterPublicationReport(views: readonly CorrectionView[]): Report["afterPublication"] {
  return views.map(({ words, claim, askedBy, at, decisions, done, printed }) => ({
    state: correctionState({ decisions, done }), words, claim, askedBy, at, printed: printed.number,
    decisions: decisions.map(({ decision, reason, byName, at: decidedAt }) => ({ decision, reason, byName, at: decidedAt })),
    done: done && { ...done, after: done.after.number, missed: done.missed && { finding: done.missed.finding, byName: done.missed.byName, at: done.missed.at } },
  }));
}

/** One entry a request: its heading, and what there is to tell. */
export function afterPublicationLines({ report, t, format }: Pick<Drawing, "report" | "t" | "format">): { said: string; more: string[] }[] {
  const cause = (one: CorrectionCause) => (errorClasses.some((kind) => kind === one) ? t(`proposal.classes.${one}`) : t(`correction.causes.${one}`));
  return report.afterPublication.map(({ state, words, claim, askedBy, at, decisions, done, printed }) => ({
    said: [t("correction.report.line", { state: t(`correction.states.${state}`) }), format.instant(at), t("correction.printed", { number: printed })].join(" · "),
    more: [
      t("correction.report.asked", { name: askedBy, words, claim }),
      ...decisions.map((one) => `${t("correction.decided", { decision: t(`correction.decisions.${one.decision}`), name: one.byName, at: format.instant(one.at) })}: ${one.reason}`),
      ...(done ? [
        `${t("correction.report.wording", { before: done.falseWords, after: done.rightWords })} · ${t("correction.done", { name: done.byName, at: format.instant(done.at) })} · ${t("correction.versions", { before: printed, after: done.after })}`,
        t("correction.report.cause", { cause: cause(done.cause) }),
        done.missed
          ? t("correction.report.missed", { check: t("correction.missedCheck", { finding: t(`words.findings.${done.missed.finding}`), name: done.missed.byName, at: format.instant(done.missed.at) }) })
          : t("correction.neverChecked"),
      ] : []),
    ],
  }));
}
