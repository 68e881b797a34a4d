// The report as one HTML file that needs nothing else and does nothing: no script, no remote
// content, its own policy, one style named by its hash. The page shows this same file in a
// frame, so what an editor sees is what is sent.
import { logTable, itemTable, peopleTable, sourceTable } from "#lib/report/html-tables.ts";
import { annotatedText, legend, noteList } from "#lib/report/html-text.ts";
import { correctionList, openCorrections } from "#lib/report/html-corrections.ts";
import { conclusion, remaining } from "#lib/report/html-conclusion.ts";
import { htmlFile } from "#lib/report/html-file.ts";
import { partsHtml } from "#lib/report/paper-html.ts";
import { policyParts, signOffParts, talkParts, workTable } from "#lib/report/paper-work.ts";
import type { ReportSection } from "#lib/report/audiences.ts";
import type { Drawing, Translate } from "#lib/report/drawing.ts";
import type { ReportFormat } from "#lib/report/format.ts";
import { html, type Html } from "#lib/report/markup.ts";
import type { Report } from "#lib/report/schema.ts";

/** Roles that sign the printed form, in the order in which they sign. */
const signing = ["reporter", "checker", "copy_editor", "managing_editor", "editor_in_chief"] as const;

/** The whole file, or of its sections those that were chosen. Equal reports, labels and formats make equal bytes. */
export function reportHtml(report: Report, labels: Translate, format: ReportFormat, chosen: ReadonlySet<ReportSection> | null = null): string {
  const drawing: Drawing = { report, t: labels, format, items: new Map(report.items.map((item) => [item.note, item])) };
  const t = labels;
  const draw = (section: ReportSection, content: () => Html | null) => (chosen && !chosen.has(section) ? html`` : block(t(`report.sections.${section}`), content()));
  const body = html`<main>
${masthead(drawing)}
${draw("details", () => details(drawing))}
${draw("conclusion", () => html`${conclusion(drawing)}${partsHtml(policyParts(drawing))}`)}
${draw("remains", () => html`${remaining(drawing)}${openCorrections(drawing)}`)}
${draw("corrections", () => correctionList(drawing))}
${draw("people", () => peopleTable(drawing))}
${draw("bodies", () => itemTable(drawing, "bodies"))}
${draw("figures", () => itemTable(drawing, "figures"))}
${draw("quotations", () => itemTable(drawing, "quotations"))}
${draw("claims", () => itemTable(drawing, "claims"))}
${draw("images", () => itemTable(drawing, "images"))}
${draw("talk", () => partsHtml(talkParts(drawing)))}
${draw("sources", () => sourceTable(drawing))}
${draw("untouched", () => untouched(drawing))}
${draw("signatures", () => signatures(drawing))}
${chosen && !chosen.has("appendix") ? null : appendix(drawing)}
</main>`;
  return htmlFile(t("report.title", { title: report.article.title }), format.locale, body);
}

/** A heading with its content; a section without data says so by its absence, except where absence is the message. */
function block(heading: string, content: Html | null): Html {
  return content ? html`<section><h2>${heading}</h2>
${content}</section>` : html``;
}

function masthead({ report, t, format }: Drawing): Html {
  return html`<header>
<div class="masthead"><strong>${report.newsroom || t("report.newsroomBlank")}</strong><span>${t("report.printed", { at: format.instant(report.generated.at), name: report.generated.byName })}</span></div>
<h1>${t("report.heading")}</h1>
<p class="headline" lang="${report.article.language}">${report.article.title}</p>
</header>`;
}

function details(drawing: Drawing): Html {
  const { report, t, format } = drawing;
  const { article, people, text } = report;
  const rows: [string, string | Html | null][] = [
    ["headline", html`<span lang="${article.language}">${article.title}</span>`],
    ["section", article.section],
    ["author", article.author],
    ["origin", article.origin && t(`words.origins.${article.origin}`)],
    ["eventDate", article.eventDate && format.date(article.eventDate)],
    ["issueDate", article.issueDate && format.date(article.issueDate)],
    ["stage", t(`words.stages.${article.stage}`)],
    ["length", t("report.length", { words: format.number(text.words), paragraphs: format.number(report.paragraphs.length) })],
    ["loaded", t("report.byAt", { name: article.createdByName, at: format.instant(article.createdAt) })],
    ["version", text.version
      ? html`${t("report.versionNumber", { number: text.version.number, at: format.instant(text.version.at) })}; ${t(text.version.isLiving ? "report.versionLiving" : "report.versionChanged")}`
      : t("report.noVersion")],
    ["hash", html`<code>${text.hash}</code>`],
  ];
  const part = people.map((person) => html`<li>${person.name}${person.roles.length > 0 && html` <span class="soft">(${person.roles.map((role) => t(`words.roles.${role}`)).join(", ")})</span>`}: ${
    t("report.didWhat", { made: person.made, checks: person.checks, readings: person.readings })}${
    person.firstAt && person.lastAt && html` <span class="soft">${period(drawing, person.firstAt, person.lastAt)}</span>`}</li>`);
  return html`<dl class="facts">${rows.filter(([, value]) => value !== null && value !== "").map(([key, value]) => html`
<dt>${t(`report.details.${key}`)}</dt><dd>${value}</dd>`)}${part.length > 0 && html`
<dt>${t("report.details.people")}</dt><dd><ul>${part}</ul></dd>`}
</dl>
`;
}

function period({ t, format }: Drawing, first: string, last: string): string {
  const [from, to] = [format.instant(first), format.instant(last)];
  return from === to ? `(${from})` : t("report.between", { from, to });
}

function untouched({ report, t, format }: Drawing): Html {
  if (report.untouched.length === 0) return html`<p>${t("report.allTouched")}</p>`;
  return html`<p class="hint">${t("report.untouchedHint", { words: format.number(report.conclusion.coverage.untouched) })}</p>
<ul class="todo">${report.untouched.map((passage) => html`
<li><a class="soft" href="#p-${passage.paragraph}">${t("report.paragraph", { number: passage.paragraph })}</a> · <span class="soft">${t("report.words", { words: format.number(passage.words) })}</span>
<p class="words" lang="${report.article.language}">${passage.passages.map((text, index) => html`${index > 0 && html` <span class="soft">[…]</span> `}${text}`)}</p></li>`)}
</ul>
`;
}

function signatures(drawing: Drawing): Html {
  const { t } = drawing;
  return html`${partsHtml(signOffParts(drawing))}<ul class="signatures">${signing.map((role) => html`
<li><b>${t(`words.roles.${role}`)}</b><span class="soft">${t("report.signHere")}</span></li>`)}
</ul>
`;
}

function appendix(drawing: Drawing): Html {
  const { report, t, format } = drawing;
  const { version, hash, form } = report.text;
  const work = workTable(drawing);
  return html`<section class="appendix"><h2>${t("report.sections.appendix")}</h2>
<h3>${t("report.appendix.text")}</h3>
${legend(drawing)}${annotatedText(drawing)}
<h3>${t("report.appendix.notes")}</h3>
${report.items.length > 0 ? noteList(drawing) : html`<p class="none">${t("report.noItems")}</p>`}
<h3>${t("report.appendix.log")}</h3>
${logTable(drawing) ?? html`<p class="none">${t("report.noChecks")}</p>`}
${work && html`<h3>${t("report.appendix.work")}</h3>
${partsHtml([work])}`}<h3>${t("report.appendix.hashes")}</h3>
<dl class="facts">
<dt>${t("report.hashes.text")}</dt><dd><code>${hash}</code></dd>
<dt>${t("report.hashes.form")}</dt><dd><code>${form}</code>, SHA-256</dd>${version && html`
<dt>${t("report.hashes.version", { number: version.number })}</dt><dd><code>${version.hash}</code></dd>`}
<dt>${t("report.hashes.audit")}</dt><dd>${t("report.hashes.entry", { seq: format.number(report.audit.seq) })} <code>${report.audit.hash}</code></dd>
<dt>${t("report.hashes.verify")}</dt><dd>${t("report.hashes.how")}</dd>
</dl>
</section>`;
}
