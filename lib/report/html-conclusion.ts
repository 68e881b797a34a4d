// First page of the form: may it be printed, why not, and what remains to be done.
import { findingLabel, noteLink, paragraphLabel, proof, signs, standingLabel, kindLabel, type Drawing } from "#lib/report/drawing.ts";
import { difference, type Run } from "#lib/report/difference.ts";
import { html, type Html } from "#lib/report/markup.ts";
import { workLine } from "#lib/report/paper-work.ts";
import type { ReportItem } from "#lib/report/schema.ts";
import { standings, type Standing } from "#lib/workflow/finding.ts";

const covers = ["checked", "open", "read", "untouched"] as const;

export function conclusion(drawing: Drawing): Html {
  const { report, t, format } = drawing;
  const { verdict, reasons, items } = report.conclusion;
  const why = reasons.map(({ reason, count }) => t(`report.reasons.${reason}`, { count: format.number(count) }));
  return html`<div class="verdict ${verdict}"><strong>${t(`report.verdicts.${verdict}`)}</strong><p>${why.length > 0 ? why.join(" · ") : t("report.nothingOpen", { count: format.number(items) })}</p></div>
<ul class="tally">${standings.map((standing) => html`
<li><b class="is-${standing}">${format.number(report.conclusion.standings[standing])}</b>${signs[standing]} ${t(`words.standings.${standing}`)}</li>`)}
</ul>
${coverage(drawing)}`;
}

/** A strip of the whole text, word for word in proportion; the same numbers stand below it in words. */
function coverage({ report, t, format }: Drawing): Html {
  const counts = report.conclusion.coverage;
  const whole = covers.reduce((sum, cover) => sum + counts[cover], 0);
  let from = 0;
  const bars = covers.map((cover) => {
    const bar = html`<rect class="cover-${cover}" x="${from}" y="0" width="${counts[cover]}" height="1"></rect>`;
    from += counts[cover];
    return bar;
  });
  return html`<svg class="strip" viewBox="0 0 ${Math.max(whole, 1)} 1" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
<ul class="key">${covers.map((cover) => html`
<li><svg viewBox="0 0 1 1" aria-hidden="true"><rect class="cover-${cover}" width="1" height="1"></rect></svg>${t(`words.coverage.${cover}`)}: ${t("report.words", { words: format.number(counts[cover]) })} (${format.share(counts[cover], whole)})</li>`)}
</ul>
`;
}

/** What is unresolved, under a heading for each standing, most urgent first. */
export function remaining(drawing: Drawing): Html {
  const { report, t, items } = drawing;
  const left = report.remains.map((note) => items.get(note)).filter((item) => item !== undefined);
  const proposed = report.corrections.some(({ state }) => state === "open");
  if (left.length === 0) return proposed ? html`` : html`<p>${t("report.nothingRemains")}</p>`;
  const urgent = [...new Set(left.map((item) => item.standing))].filter((standing) => standing !== null);
  return html`${urgent.map((standing) => group(drawing, standing, left.filter((item) => item.standing === standing)))}`;
}

function group(drawing: Drawing, standing: Standing, items: readonly ReportItem[]): Html {
  return html`<h3>${standingLabel(drawing, standing)} (${drawing.format.number(items.length)})</h3>
<ul class="todo">${items.map((item) => html`
<li class="todo-${standing}"><p>${noteLink(drawing, item.note)} <span class="words">${item.words}</span> <span class="soft">${kindLabel(drawing.t, item)} · ${paragraphLabel(drawing, item)}</span></p>
${work(drawing, item)}${what(drawing, item, standing)}${item.remark && html`<p class="soft">${drawing.t("report.remarkBy", { name: item.createdByName })} ${item.remark}</p>`}</li>`)}
</ul>
`;
}

function work(drawing: Drawing, item: ReportItem): Html {
  const said = workLine(drawing, item);
  return html`${said !== null && html`<p class="soft">${said}</p>`}`;
}

function what(drawing: Drawing, item: ReportItem, standing: Standing): Html {
  const { t } = drawing;
  switch (standing) {
    case "recheck":
      return html`${staleWords(item).map(({ then, now, verdict }) => html`<dl class="then"><dt>${t("report.then")}</dt><dd class="words">${drawRuns(difference(then, now).then, "del")}</dd><dt>${t("report.now")}</dt><dd class="words">${drawRuns(difference(then, now).now, "ins")}</dd></dl>
<p class="soft">${t("report.wasChecked", { finding: findingLabel(drawing, verdict.finding, false), name: verdict.byName, at: drawing.format.instant(verdict.at) })}</p>`)}`;
    case "lost":
      return html`<p>${t("report.lostHint")}</p>`;
    case "waiting":
      return item.waitingFor ? html`<p>${t("report.waitingFor", { who: t(`words.waitingFor.${item.waitingFor}`) })}</p>` : html``;
    case "problem":
      return html`${verdictsOf(item).map(({ label, on }) => html`<p>${label && html`${t(`words.partRoles.${label}`)} <span class="words">${on.words}</span>: `}<strong>${findingLabel(drawing, on.finding, false)}</strong></p>${proof(drawing, on)}`)}${openList(drawing, item, drawing.t("words.standings.unchecked"))}`;
    case "unchecked":
      return openList(drawing, item, null);
    case "passed":
      return html``;
  }
}

function openList({ t }: Drawing, item: ReportItem, standing: string | null): Html {
  return html`${openParts(item).map((part) => html`<p class="soft">${standing && `${standing} · `}${t(`words.partRoles.${part.role}`)}: <span class="words">${part.words}</span></p>`)}`;
}

/** Runs of one side of a difference, what changed in an element of this name. */
export function drawRuns(runs: readonly Run[], tag: "del" | "ins"): Html[] {
  return runs.map(({ text, isChanged }) => !isChanged ? html`${text}` : tag === "del" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`);
}

/** For a person some of whose parts are checked: those that are not. */
function openParts(item: ReportItem) {
  const open = item.parts.filter((part) => part.standing === "unchecked");
  return open.length < item.parts.length ? open : [];
}

function staleWords(item: ReportItem) {
  const parts = item.parts.filter((part) => part.standing === "recheck");
  const stale = parts.length > 0 ? parts : [item];
  return stale.flatMap((on) => on.verdict ? [{ then: on.verdict.words, now: on.words, verdict: on.verdict }] : []);
}

function verdictsOf(item: ReportItem) {
  const parts = item.parts.filter((part) => part.standing === "problem");
  return parts.length > 0
    ? parts.flatMap((part) => part.verdict ? [{ label: part.role, on: part.verdict }] : [])
    : item.verdict ? [{ label: null, on: item.verdict }] : [];
}
