// The tables of the form: items by section, people part by part, sources, the log.
import { grounds, checker, noteLink, noteLinks, paragraphLabel, result, findingLabel, kindLabel, provenance, type Drawing } from "#lib/report/drawing.ts";
import { html, type Html, type Value } from "#lib/report/markup.ts";
import type { ReportItem, Section } from "#lib/report/schema.ts";

/** A table with a heading cell a column; cells may carry the label again for narrow screens, where rows stack. */
function table(caption: string, columns: readonly { label: string; className?: string }[], rows: readonly Html[]): Html {
  const heads = columns.map((column) => html`<th scope="col"${attributes("", column.className ?? "")}>${column.label}</th>`);
  return html`<table aria-label="${caption}"><thead><tr>${heads}</tr></thead>
${rows}</table>
`;
}

const cell = (label: string, className: string, content: Value) => html`<td${attributes(label, className)}>${content}</td>`;

const spanning = (label: string, className: string, rows: number, content: Value) =>
  html`<td${attributes(label, className)} rowspan="${rows}">${content}</td>`;

/** Cells that explain themselves carry no label. */
function attributes(label: string, className: string): Html {
  return html`${className && html` class="${className}"`}${label && html` data-label="${label}"`}`;
}

type Checked = Pick<ReportItem, "verdict">;

/** One check usually covers several parts: its evidence is printed once, beside all of them. */
function isSameCheck(part: Checked, other: Checked | undefined): boolean {
  return part.verdict !== null && part.verdict.checkId === other?.verdict?.checkId;
}

function sameFrom(parts: readonly Checked[], from: number): number {
  let to = from + 1;
  while (to < parts.length && isSameCheck(parts[to] ?? { verdict: null }, parts[from])) to += 1;
  return to - from;
}

/** Items of one section in text order, one row each. Null when there are none. */
export function itemTable(drawing: Drawing, section: Section): Html | null {
  const { t, report } = drawing;
  const items = report.items.filter((item) => item.section === section);
  if (items.length === 0) return null;
  const [note, words, found, evidence, by] = headings(drawing);
  const rows = items.map((item) => html`<tbody><tr>
<th scope="row" class="note">${noteLink(drawing, item.note)}</th>
${cell("", "item", itemWords(drawing, item))}
${cell("", "result", item.foldedInto === null ? result(drawing, item) : folded(drawing, item.foldedInto))}
${cell(evidence, "", item.foldedInto === null && grounds(drawing, item.verdict))}
${cell(by, "by", item.foldedInto === null && checker(drawing, item.verdict))}
</tr></tbody>
`);
  return table(t(`report.sections.${section}`), [
    { label: note, className: "note" }, { label: words, className: "item" }, { label: found, className: "result" }, { label: evidence }, { label: by, className: "by" },
  ], rows);
}

/** People: one group of rows each, a row for name, rank and every post with its own finding. */
export function peopleTable(drawing: Drawing): Html | null {
  const { t, report } = drawing;
  const people = report.items.filter((item) => item.section === "people");
  if (people.length === 0) return null;
  const [note, , found, evidence, by] = headings(drawing);
  const role = t("report.columns.part");
  const printed = t("report.columns.printed");
  const rows = people.map((person) => {
    const parts = person.parts.length > 0 ? person.parts : [{ ...person, role: null, standing: person.standing ?? "unchecked" as const }];
    return html`<tbody>${parts.map((part, index) => html`<tr>
${index === 0 && html`<th scope="rowgroup" rowspan="${parts.length}" class="note">${noteLink(drawing, person.note)}<p>${paragraphLabel(drawing, person)}</p></th>`}
${cell("", "role", part.role ? t(`words.partRoles.${part.role}`) : t("words.kinds.person"))}
${cell("", "words", part.words)}
${cell("", "result", result(drawing, part))}
${index > 0 && isSameCheck(part, parts[index - 1]) ? null : html`${spanning(evidence, "", sameFrom(parts, index), grounds(drawing, part.verdict))}
${spanning(by, "by", sameFrom(parts, index), checker(drawing, part.verdict))}`}
</tr>`)}</tbody>
`;
  });
  return table(t("report.sections.people"), [
    { label: note, className: "note" }, { label: role, className: "role" }, { label: printed }, { label: found, className: "result" }, { label: evidence }, { label: by, className: "by" },
  ], rows);
}

export function sourceTable(drawing: Drawing): Html | null {
  const { t, report } = drawing;
  if (report.sources.length === 0) return null;
  const [source, kind, reference, used] = ["source", "kind", "reference", "usedFor"].map((column) => t(`report.columns.${column}`));
  const rows = report.sources.map((one) => html`<tr>
<th scope="row">${one.title}</th>
${cell(kind ?? "", "", html`<p>${t(`words.sourceKinds.${one.kind}`)}</p><p class="soft">${t(one.isPrimary ? "report.primary" : "report.secondary")}</p>`)}
${cell(reference ?? "", "", one.reference)}
${cell(used ?? "", "", one.citedBy.length > 0 ? noteLinks(drawing, one.citedBy) : html`<span class="none">${t("report.noItem")}</span>`)}
</tr>
`);
  return table(t("report.sections.sources"), [source, kind, reference, used].map((label) => ({ label: label ?? "" })), [html`<tbody>${rows}</tbody>`]);
}

export function logTable(drawing: Drawing): Html | null {
  const { t, report, format } = drawing;
  if (report.log.length === 0) return null;
  const [time, by, found, words, evidence] = ["time", "by", "found", "words", "evidence"].map((column) => t(`report.columns.${column}`));
  const rows = report.log.map((entry) => html`<tr>
<th scope="row" class="time">${format.instant(entry.at)}</th>
${cell("", "by", entry.byName)}
${cell("", "finding", html`${findingLabel(drawing, entry.finding, false)}${provenance(t, drawing.format, entry).map((line) => html`<p class="soft">${line}</p>`)}${entry.isReconfirmed && html`<p class="soft">${t("report.reconfirmed")}</p>`}`)}
${cell("", "", entry.on.map((on) => html`<p>${on.note === null ? html`<span class="soft">${t("report.deleted")}</span>` : noteLink(drawing, on.note)} <span class="words">${on.words}</span></p>`))}
${cell(evidence ?? "", "", html`${entry.evidence.map((one) => html`<p>${one.title}${one.locator && html`, ${one.locator}`}</p>`)}${entry.note && html`<p class="soft">${t("report.checkerNote", { note: entry.note })}</p>`}`)}
</tr>
`);
  return table(t("report.appendix.log"), [
    { label: time ?? "", className: "time" }, { label: by ?? "", className: "by" }, { label: found ?? "", className: "finding" }, { label: words ?? "" }, { label: evidence ?? "" },
  ], [html`<tbody>${rows}</tbody>`]);
}

function headings({ t }: Drawing): [string, string, string, string, string] {
  return [t("report.columns.note"), t("report.columns.words"), t("report.columns.result"), t("report.columns.evidence"), t("report.columns.by")];
}

function itemWords(drawing: Drawing, item: ReportItem): Html {
  return html`<p class="words">${item.words}</p><p class="soft">${kindLabel(drawing.t, item)} · ${paragraphLabel(drawing, item)}</p>${
    item.remark && html`<p>${item.remark}</p>`}`;
}

function folded(drawing: Drawing, note: number): Html {
  return html`<p class="soft">${drawing.t("report.checkedWith")} ${noteLink(drawing, note)}</p>`;
}
