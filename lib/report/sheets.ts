// A report as rows for a spreadsheet: one sheet a list, empty ones left out.
import type { Sheet, SheetCell } from "#lib/formats/sheet/sheet.ts";
import { findingLabel, kindLabel, type Drawing } from "#lib/report/drawing.ts";
import type { ReportSection } from "#lib/report/audiences.ts";
import type { ReportItem } from "#lib/report/schema.ts";
import { signOffLines } from "#lib/report/sign-offs.ts";

export const sheetNames = ["conclusion", "items", "evidence", "corrections", "queries", "talk", "signOffs", "sources", "log", "work"] as const;
export type SheetName = (typeof sheetNames)[number];

const makers: Record<SheetName, (drawing: Drawing) => Omit<Sheet, "name">> = { conclusion, items, evidence, corrections, queries, talk, signOffs, sources, log, work };

/** Every sheet that has a row. */
export function reportSheets(drawing: Drawing): Sheet[] {
  return sheetNames.map((name) => oneSheet(drawing, name)).filter(({ rows }) => rows.length > 0);
}

/** The sheet a single file of rows is: of the one section that was chosen where it has a list, else that of the items. */
export function chosenSheet(drawing: Drawing, chosen: ReadonlySet<ReportSection> | null): Sheet {
  const only = chosen?.size === 1 ? [...chosen][0] : undefined;
  return oneSheet(drawing, sheetNames.find((name) => name === only) ?? "items");
}

function oneSheet(drawing: Drawing, name: SheetName): Sheet {
  return { name: drawing.t(`report.sheets.${name}`), ...makers[name](drawing) };
}

const columns = ({ t }: Drawing, ...list: [key: string, width: number][]) =>
  list.map(([key, width]) => {
    const label = t(key.includes(".") ? key : `report.sheets.${key}`);
    // A heading is read whole, in any language.
    return { label, width: Math.max(width, label.length + 3) };
  });

function conclusion(drawing: Drawing) {
  const { report, t, format } = drawing;
  const { article, text, audit, policy } = report;
  const { verdict, reasons, coverage, standings } = report.conclusion;
  const rows: SheetCell[][] = [
    [t("report.details.headline"), article.title], [t("report.details.author"), article.author], [t("report.sections.conclusion"), t(`report.verdicts.${verdict}`)],
    ...reasons.map(({ reason, count }): SheetCell[] => [t(`report.reasons.${reason}`, { count: format.number(count) }), count]),
    ...(["checked", "open", "read", "untouched"] as const).map((cover): SheetCell[] => [t(`words.coverage.${cover}`), coverage[cover]]),
    ...Object.entries(standings).map(([standing, count]): SheetCell[] => [t(`words.standings.${standing}`), count]),
    ...(policy?.unmet ?? []).map(({ gate, level, count }): SheetCell[] => [`${t(`policy.gates.${gate}`)} (${t(`report.policy.${level}`)})`, count]),
    [t("report.details.hash"), text.hash], [`${t("report.hashes.audit")} (${audit.seq})`, audit.hash], [t("report.columns.time"), format.instant(report.generated.at)],
  ];
  return { columns: columns(drawing, ["report.sections.details", 36], ["report.columns.result", 70]), rows: rows.filter(([, value]) => value !== null) };
}

/** One row an item, or a part of a person. */
function items(drawing: Drawing) {
  const { report, t, format } = drawing;
  const row = (item: ReportItem, on: Pick<ReportItem, "standing" | "verdict" | "afterChange">, part: string | null, words: string): SheetCell[] => [
    item.note, kindLabel(t, item), part, words, item.paragraph, item.workState ? t(`words.workStates.${item.workState}`) : null, item.assigneeName ?? null, item.risk ?? null, on.standing && t(`words.standings.${on.standing}`), on.verdict && findingLabel(drawing, on.verdict.finding, on.afterChange),
    on.verdict?.words ?? null, on.verdict && on.verdict.evidence.map(({ title, locator }) => (locator ? `${title}, ${locator}` : title)).join("; "),
    on.verdict?.byName ?? null, on.verdict && format.instant(on.verdict.at), on.verdict?.note ?? null, item.remark,
  ];
  return {
    columns: columns(drawing, ["report.columns.note", 6], ["kind", 14], ["part", 10], ["report.columns.words", 46], ["paragraph", 8], ["workState", 14], ["assignee", 18], ["risk", 8], ["standing", 14], ["report.columns.found", 18], ["checkedWords", 36],
      ["report.columns.evidence", 36], ["report.columns.by", 18], ["report.columns.time", 17], ["why", 30], ["remark", 30]),
    rows: report.items.flatMap((item) => (item.parts.length > 0 ? item.parts.map((part) => row(item, part, t(`words.partRoles.${part.role}`), part.words)) : [row(item, item, null, item.words)])),
  };
}

function evidence(drawing: Drawing) {
  const { report, t } = drawing;
  return {
    columns: columns(drawing, ["report.columns.note", 6], ["report.columns.words", 40], ["report.columns.source", 36], ["report.columns.reference", 30], ["isPrimary", 10], ["stance", 14], ["locator", 14], ["passage", 46]),
    rows: report.items.flatMap((item) => [item, ...item.parts].flatMap((on) => (on.verdict?.evidence ?? []).map((one): SheetCell[] => [
      item.note, on.words, one.title, one.reference, t(one.isPrimary ? "report.sheets.yes" : "report.sheets.no"), t(`words.stances.${one.stance}`), one.locator, one.passage,
    ]))),
  };
}

function corrections(drawing: Drawing) {
  const { report, t, format } = drawing;
  return {
    columns: columns(drawing, ["paragraph", 8], ["report.corrections.before", 40], ["report.corrections.after", 40], ["errorClass", 18], ["why", 30], ["report.corrections.who", 18], ["report.columns.time", 17],
      ["state", 16], ["reason", 30], ["decidedBy", 18], ["decidedAt", 17]),
    rows: report.corrections.map((one): SheetCell[] => [
      one.paragraph, one.before, one.after, one.errorClass && t(`proposal.classes.${one.errorClass}`), one.why, one.byName, format.instant(one.at),
      t(one.state === "open" ? "report.corrections.open" : `proposal.states.${one.state}`), one.decisionReason, one.decidedByName, one.decidedAt && format.instant(one.decidedAt),
    ]),
  };
}

/** One row an answer; a question that nobody answered yet has a row of its own. */
function queries(drawing: Drawing) {
  const { report, t, format } = drawing;
  return {
    columns: columns(drawing, ["report.columns.note", 6], ["report.columns.words", 36], ["asked", 24], ["question", 46], ["report.corrections.who", 18], ["report.columns.time", 17], ["due", 17], ["state", 14],
      ["answer", 46], ["answeredBy", 24], ["channel", 14], ["answeredAt", 17]),
    rows: report.queries.flatMap((query) => (query.answers.length > 0 ? query.answers : [null]).map((answer): SheetCell[] => [
      query.note, query.words, [t(`words.waitingFor.${query.to}`), query.contact].filter(Boolean).join(": "), query.question, query.byName, format.instant(query.at),
      query.dueAt && format.instant(query.dueAt), t(query.closedAt ? "query.closed" : "query.open"),
      answer && answer.text, answer && answer.givenBy, answer && t(`query.channels.${answer.channel}`), answer && format.instant(answer.at),
    ])),
  };
}

function signOffs(drawing: Drawing) {
  return {
    columns: columns(drawing, ["report.sections.signatures", 90], ["why", 60]),
    rows: signOffLines(drawing).map(({ said, more }): SheetCell[] => [said, more.join("; ")]),
  };
}

function work(drawing: Drawing) {
  const { report, t, format } = drawing;
  return {
    columns: columns(drawing, ["report.columns.time", 17], ["report.columns.by", 18], ["report.columns.note", 6], ["report.columns.words", 46], ["report.columns.step", 30], ["why", 36]),
    rows: report.work.map((step): SheetCell[] => [
      format.instant(step.at), step.byName, step.note, step.words, t(`work.steps.${step.act}`, { name: step.assigneeName ?? "none" }), step.reason,
    ]),
  };
}

function talk(drawing: Drawing) {
  const { report, t, format } = drawing;
  return {
    columns: columns(drawing, ["report.columns.note", 6], ["report.columns.words", 40], ["report.corrections.who", 18], ["report.columns.time", 17], ["report.sheets.talk", 60], ["state", 26]),
    rows: report.talk.flatMap((thread) => thread.comments.map((comment): SheetCell[] => [
      thread.note, thread.words ?? t("report.talk.article"), comment.byName, format.instant(comment.at), comment.body,
      thread.resolvedAt ? t("report.talk.resolved", { name: thread.resolvedByName ?? "", at: format.instant(thread.resolvedAt) }) : t("report.talk.open"),
    ])),
  };
}

function sources(drawing: Drawing) {
  const { report, t } = drawing;
  return {
    columns: columns(drawing, ["report.columns.source", 46], ["kind", 16], ["isPrimary", 10], ["report.columns.reference", 46], ["report.columns.usedFor", 24]),
    rows: report.sources.map((one): SheetCell[] => [one.title, t(`words.sourceKinds.${one.kind}`), t(one.isPrimary ? "report.sheets.yes" : "report.sheets.no"), one.reference, one.citedBy.join(", ")]),
  };
}

function log(drawing: Drawing) {
  const { report, format } = drawing;
  return {
    columns: columns(drawing, ["report.columns.time", 17], ["report.columns.by", 18], ["report.columns.found", 18], ["report.columns.note", 6], ["report.columns.words", 46], ["report.columns.evidence", 40], ["why", 36]),
    rows: report.log.flatMap((entry) => entry.on.map((on): SheetCell[] => [
      format.instant(entry.at), entry.byName, findingLabel(drawing, entry.finding, false), on.note, on.words,
      entry.evidence.map(({ title, locator }) => (locator ? `${title}, ${locator}` : title)).join("; "), entry.note,
    ])),
  };
}
