// What was suggested to be corrected: open ones among what remains, decided ones as a list of their own.
import type { Drawing } from "#lib/report/drawing.ts";
import { drawRuns } from "#lib/report/html-conclusion.ts";
import { difference } from "#lib/report/difference.ts";
import { html, type Html } from "#lib/report/markup.ts";
import type { Report } from "#lib/report/schema.ts";

type Correction = Report["corrections"][number];

/** Proposals that nobody has decided on; nothing where there are none. */
export function openCorrections(drawing: Drawing): Html {
  const { report, t, format } = drawing;
  const open = report.corrections.filter(({ state }) => state === "open");
  if (open.length === 0) return html``;
  return html`<h3>${t("report.corrections.open")} (${format.number(open.length)})</h3>
${list(drawing, open)}`;
}

/** Corrections made and words that were let stand. Null when nothing was decided. */
export function correctionList(drawing: Drawing): Html | null {
  const decided = drawing.report.corrections.filter(({ state }) => state !== "open");
  return decided.length > 0 ? list(drawing, decided) : null;
}

function list(drawing: Drawing, corrections: readonly Correction[]): Html {
  const { t, format } = drawing;
  return html`<ul class="todo">${corrections.map((one) => {
    const { then, now } = difference(one.before, one.after);
    return html`
<li><dl class="then"><dt>${t("report.corrections.before")}</dt><dd class="words">${drawRuns(then, "del")}</dd><dt>${t(`report.corrections.${one.state === "accepted" ? "became" : "after"}`)}</dt><dd class="words">${drawRuns(now, "ins")}</dd></dl>
<p>${one.state !== "open" && html`<strong>${t(`proposal.states.${one.state}`)}</strong> · `}${one.errorClass && html`${t(`proposal.classes.${one.errorClass}`)} · `}<span class="soft">${one.paragraph === null ? t("report.noPlace") : t("report.paragraph", { number: one.paragraph })}</span>${one.decisionReason && html` · ${one.decisionReason}`}</p>
<p class="soft">${t("report.corrections.by", { name: one.byName, at: format.instant(one.at) })}${one.why && html`: ${one.why}`}${one.decidedByName && one.decidedAt && html` · ${t("report.corrections.decided", { name: one.decidedByName, at: format.instant(one.decidedAt) })}`}</p></li>`;
  })}
</ul>
`;
}
