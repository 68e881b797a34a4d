// How a standing, a finding and its evidence are said on paper. The words are those of the page's form.
import { findingLabel, kindLabel, provenance, signs, type Drawing } from "#lib/report/drawing.ts";
import { difference, type Run } from "#lib/report/difference.ts";
import { lineOf, type Line, type Span } from "#lib/report/paper.ts";
import type { Report, ReportItem, ReportVerdict } from "#lib/report/schema.ts";
import type { Standing } from "#lib/workflow/finding.ts";

export function standingSpan({ t }: Drawing, standing: Standing): Span {
  return { text: `${signs[standing]} ${t(`words.standings.${standing}`)}`, looks: ["bold"], tone: standing };
}

export function noteSpan(note: number): Span {
  return { text: `[${note}]`, to: `note-${note}` };
}

export function noteSpans(notes: readonly number[]): Span[] {
  return notes.flatMap((note, index) => (index > 0 ? [{ text: ", " }, noteSpan(note)] : [noteSpan(note)]));
}

/** "Kind · paragraph 3", softly. */
export function placeSpan({ t }: Drawing, item: ReportItem): Span {
  return { text: `${kindLabel(t, item)} · ${paragraphOf({ t }, item.paragraph)}`, looks: ["soft"] };
}

export function paragraphOf({ t }: Pick<Drawing, "t">, number: number | null): string {
  return number === null ? t("report.noPlace") : t("report.paragraph", { number });
}

type Stood = Pick<ReportItem, "standing" | "freshness" | "afterChange" | "verdict">;

/** How it stands and what was found; of a check whose words are gone or changed, that it found this before. */
export function resultLines(drawing: Drawing, on: Stood): Line[] {
  const { t } = drawing;
  const found = on.verdict && findingLabel(drawing, on.verdict.finding, on.afterChange);
  const isPast = on.standing === "recheck" || on.standing === "lost";
  return [
    ...(on.standing ? [[standingSpan(drawing, on.standing), ...(found ? [{ text: ` · ${isPast ? t("report.before", { finding: found }) : found}` }] : [])]] : []),
    ...(on.freshness === "context" ? [lineOf(t("words.freshness.context"), "soft")] : []),
  ];
}

/** Sources of the check with locator and passage, then the checker's own note. */
export function groundLines({ t, format }: Pick<Drawing, "t" | "format">, verdict: ReportVerdict | null): Line[] {
  if (!verdict) return [];
  return [
    ...verdict.evidence.flatMap((one): Line[] => [
      [
        { text: `${one.stance === "supports" ? "" : `${t(`words.stances.${one.stance}`)}: `}${one.title}${one.locator ? `, ${one.locator}` : ""}` },
        ...(one.isPrimary ? [{ text: ` (${t("report.primary")})`, looks: ["soft"] as const }] : []),
      ],
      ...(one.passage ? [lineOf(one.passage, "words", "italic")] : []),
    ]),
    ...provenance(t, format, verdict).map((line) => lineOf(line, "soft")),
    ...(verdict.isReconfirmed ? [lineOf(t("report.reconfirmed"), "soft")] : []),
    ...(verdict.note ? [lineOf(t("report.checkerNote", { note: verdict.note }), "soft")] : []),
  ];
}

export function checkerLines({ format }: Pick<Drawing, "format">, verdict: ReportVerdict | null): Line[] {
  return verdict ? [...(verdict.byName ? [lineOf(verdict.byName)] : []), lineOf(format.instant(verdict.at), "soft")] : [];
}

/** Evidence with the checker and the time below it; nothing without a check. */
export function proofLines(drawing: Drawing, verdict: ReportVerdict | null): Line[] {
  if (!verdict) return [];
  const by = [verdict.byName, drawing.format.instant(verdict.at)].filter((one) => one !== "").join(", ");
  return [...groundLines(drawing, verdict), lineOf(by, "soft")];
}

/** Runs of one side of a difference, what changed struck or inserted. */
export function runSpans(runs: readonly Run[], look: "struck" | "inserted"): Span[] {
  return runs.map(({ text, isChanged }) => ({ text, looks: isChanged ? ["words", look] : ["words"] }));
}

export function correctionLines(drawing: Drawing, one: Report["corrections"][number]): Line[] {
  const { t, format } = drawing;
  const { then, now } = difference(one.before, one.after);
  const state = one.state === "open" ? [] : [{ text: t(`proposal.states.${one.state}`), looks: ["bold"] as const }, { text: " · " }];
  return [
    [{ text: `${t("report.corrections.before")}: `, looks: ["soft"] }, ...runSpans(then, "struck")],
    [{ text: `${t(`report.corrections.${one.state === "accepted" ? "became" : "after"}`)}: `, looks: ["soft"] }, ...runSpans(now, "inserted")],
    [
      ...state, { text: one.errorClass ? `${t(`proposal.classes.${one.errorClass}`)} · ` : "" }, { text: paragraphOf(drawing, one.paragraph), looks: ["soft"] },
      { text: one.decisionReason ? ` · ${one.decisionReason}` : "" },
    ],
    lineOf([
      `${t("report.corrections.by", { name: one.byName, at: format.instant(one.at) })}${one.why ? `: ${one.why}` : ""}`,
      ...(one.decidedByName && one.decidedAt ? [t("report.corrections.decided", { name: one.decidedByName, at: format.instant(one.decidedAt) })] : []),
    ].join(" · "), "soft"),
  ];
}
