// What every part of the printed report shares: labels, formats, and how a standing, a
// finding and the evidence of a check are said.
import { html, type Html } from "#lib/report/markup.ts";
import type { ReportFormat } from "#lib/report/format.ts";
import type { Report, ReportItem, ReportVerdict } from "#lib/report/schema.ts";
import type { Finding, Standing } from "#lib/workflow/finding.ts";

/** Looks up a label of the catalogues: `report.…` and `words.…`. Answers plain text, never markup. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

export interface Drawing {
  report: Report;
  t: Translate;
  format: ReportFormat;
  items: ReadonlyMap<number, ReportItem>;
}

/** Shape beside the colour, so that a standing is told apart in black and white. */
export const signs: Record<Standing, string> = { passed: "✓", problem: "✗", recheck: "↻", unchecked: "○", waiting: "…", lost: "–" };

export function standingLabel({ t }: Drawing, standing: Standing): Html {
  return html`<span class="standing is-${standing}">${signs[standing]} ${t(`words.standings.${standing}`)}</span>`;
}

export function findingLabel({ t }: Drawing, finding: Finding, afterChange: boolean): string {
  return finding === "confirmed" && afterChange ? t("words.findings.confirmed_after_change") : t(`words.findings.${finding}`);
}

/** What an item's kind is called: by the newsroom's own name, where it has one. */
export function kindLabel(t: Translate, item: Pick<ReportItem, "kind" | "kindLabel">): string {
  return item.kindLabel ?? t(`words.kinds.${item.kind}`);
}

/** Number of an item as a link to its note; the note links back to the passage. */
export function noteLink({ t }: Drawing, note: number): Html {
  return html`<a href="#note-${note}" aria-label="${t("report.toNote", { note })}">[${note}]</a>`;
}

export function noteLinks(drawing: Drawing, notes: readonly number[]): Html[] {
  return notes.map((note, index) => html`${index > 0 && ", "}${noteLink(drawing, note)}`);
}

export function paragraphLabel({ t }: Drawing, item: ReportItem): Html {
  return item.paragraph === null
    ? html`<span class="soft">${t("report.noPlace")}</span>`
    : html`<a class="soft" href="#r-${item.note}">${t("report.paragraph", { number: item.paragraph })}</a>`;
}

/** How it stands and what was found; of a check whose words are gone or changed, that it found this before. */
export function result(drawing: Drawing, on: Pick<ReportItem, "standing" | "freshness" | "afterChange" | "verdict">): Html {
  const { t } = drawing;
  const { standing, verdict } = on;
  const found = verdict && findingLabel(drawing, verdict.finding, on.afterChange);
  const isPast = standing === "recheck" || standing === "lost";
  return html`${standing && html`<p>${standingLabel(drawing, standing)}${found && html` · ${isPast ? t("report.before", { finding: found }) : found}`}</p>`}${
    on.freshness === "context" && html`<p class="soft">${t("words.freshness.context")}</p>`}`;
}

/** What is older than the check itself: the earlier one it cites, the day it speaks of. Plain text, a line each. */
export function provenance(t: Translate, format: ReportFormat, { cited, asOf }: Pick<ReportVerdict, "cited" | "asOf">): string[] {
  return [
    ...(cited ? [cited.at === null ? t("report.citedUnseen") : t("report.cited", { at: format.instant(cited.at), name: cited.byName ?? "", title: cited.title ?? "" })] : []),
    ...(asOf ? [t("report.asOf", { at: asOf })] : []),
  ];
}

/** Sources of the check with locator and passage, then the checker's own note. Empty when there is neither. */
export function grounds({ t, format }: Drawing, verdict: ReportVerdict | null): Html {
  if (!verdict) return html``;
  const sources = verdict.evidence.map((one) => html`<p>${one.stance !== "supports" && html`${t(`words.stances.${one.stance}`)}: `}${one.title}${
    one.locator && html`, <span class="locator">${one.locator}</span>`}${one.isPrimary && html` <span class="soft">(${t("report.primary")})</span>`}</p>${
    one.passage && html`<blockquote>${one.passage}</blockquote>`}`);
  return html`${sources}${provenance(t, format, verdict).map((line) => html`<p class="soft">${line}</p>`)}${verdict.isReconfirmed && html`<p class="soft">${t("report.reconfirmed")}</p>`}${verdict.note && html`<p class="soft">${t("report.checkerNote", { note: verdict.note })}</p>`}`;
}

/** Who checked and when, in two lines for a narrow column. */
export function checker({ format }: Drawing, verdict: ReportVerdict | null): Html {
  return verdict ? html`<p>${verdict.byName}</p><p class="soft">${format.instant(verdict.at)}</p>` : html``;
}

/** Evidence with the checker and the time below it; nothing without a check. */
export function proof(drawing: Drawing, verdict: ReportVerdict | null): Html {
  return verdict ? html`<div class="proof">${grounds(drawing, verdict)}<p class="soft">${verdict.byName}, ${drawing.format.instant(verdict.at)}</p></div>` : html``;
}
