// What is listed of the items on paper: what remains, the tables, the notes, the log.
import { kindLabel, findingLabel, provenance, type Drawing } from "#lib/report/drawing.ts";
import { difference } from "#lib/report/difference.ts";
import { lineOf, type Line, type PaperPart } from "#lib/report/paper.ts";
import { checkerLines, correctionLines, groundLines, noteSpan, noteSpans, paragraphOf, placeSpan, proofLines, resultLines, runSpans, standingSpan } from "#lib/report/paper-lines.ts";
import { workLine } from "#lib/report/paper-work.ts";
import type { ReportItem, Section } from "#lib/report/schema.ts";

type Table = Extract<PaperPart, { kind: "table" }>;

/** What is unresolved, under a heading for each standing, most urgent first; then proposals nobody decided on. */
export function remainsParts(drawing: Drawing): PaperPart[] {
  const { report, t, items, format } = drawing;
  const left = report.remains.flatMap((note) => items.get(note) ?? []);
  const open = report.corrections.filter(({ state }) => state === "open");
  if (left.length === 0 && open.length === 0) return [{ kind: "line", line: lineOf(t("report.nothingRemains")) }];
  const urgent = [...new Set(left.map((item) => item.standing))].filter((standing) => standing !== null);
  return [
    ...urgent.flatMap((standing): PaperPart[] => {
      const own = left.filter((item) => item.standing === standing);
      return [
        { kind: "heading", level: 2, text: `${t(`words.standings.${standing}`)} (${format.number(own.length)})` },
        { kind: "entries", entries: own.map((item) => ({ tone: standing, lines: remainLines(drawing, item) })) },
      ];
    }),
    ...(open.length > 0 ? [
      { kind: "heading", level: 2, text: `${t("report.corrections.open")} (${format.number(open.length)})` } as const,
      { kind: "entries", entries: open.map((one) => ({ lines: correctionLines(drawing, one) })) } as const,
    ] : []),
  ];
}

function remainLines(drawing: Drawing, item: ReportItem): Line[] {
  const { t } = drawing;
  const head: Line = [noteSpan(item.note), { text: " " }, { text: item.words, looks: ["words"] }, { text: "  " }, placeSpan(drawing, item)];
  const remark = item.remark ? [lineOf(`${t("report.remarkBy", { name: item.createdByName })} ${item.remark}`, "soft")] : [];
  return [head, ...workLines(drawing, item), ...whatLines(drawing, item), ...remark];
}

function workLines(drawing: Drawing, item: ReportItem): Line[] {
  const work = workLine(drawing, item);
  return work === null ? [] : [lineOf(work, "soft")];
}

function whatLines(drawing: Drawing, item: ReportItem): Line[] {
  const { t, format } = drawing;
  const parts = item.parts.filter((part) => part.standing === item.standing);
  const on = parts.length > 0 ? parts : [{ ...item, role: null }];
  switch (item.standing) {
    case "recheck":
      return on.flatMap(({ verdict, words }) => {
        if (!verdict) return [];
        const { then, now } = difference(verdict.words, words);
        return [
          [{ text: `${t("report.then")}: `, looks: ["soft"] }, ...runSpans(then, "struck")], [{ text: `${t("report.now")}: `, looks: ["soft"] }, ...runSpans(now, "inserted")],
          lineOf(t("report.wasChecked", { finding: findingLabel(drawing, verdict.finding, false), name: verdict.byName, at: format.instant(verdict.at) }), "soft"),
        ] satisfies Line[];
      });
    case "lost":
      return [lineOf(t("report.lostHint"))];
    case "waiting":
      return item.waitingFor ? [lineOf(t("report.waitingFor", { who: t(`words.waitingFor.${item.waitingFor}`) }))] : [];
    case "problem":
      return on.flatMap(({ role, verdict, words }): Line[] => verdict ? [
        [...(role ? [{ text: `${t(`words.partRoles.${role}`)} ${words}: ` }] : []), { text: findingLabel(drawing, verdict.finding, false), looks: ["bold"] }],
        ...proofLines(drawing, verdict),
      ] : []);
    case "unchecked":
    case "passed":
    case null:
      return [];
  }
}

/** Items of one section in text order; people part by part. Null when there are none. `last` heads the column of who checked and when. */
export function sectionTable(drawing: Drawing, section: Section, last: "by" | "checkedAt" = "by"): Table | null {
  const { report, t } = drawing;
  const items = report.items.filter((item) => item.section === section);
  if (items.length === 0) return null;
  const column = (key: string) => t(`report.columns.${key}`);
  return {
    kind: "table", caption: t(`report.sections.${section}`),
    columns: [{ label: column("note"), share: 7 }, { label: column("words"), share: 29 }, { label: column("result"), share: 20 }, { label: column("evidence"), share: 27 }, { label: column(last), share: 17 }],
    rows: items.flatMap((item) => (item.parts.length > 0 ? partRows(drawing, item) : [itemRow(drawing, item)])),
  };
}

function itemRow(drawing: Drawing, item: ReportItem): Line[][] {
  const words: Line[] = [lineOf(item.words, "words"), [placeSpan(drawing, item)], ...(item.remark ? [lineOf(item.remark)] : [])];
  if (item.foldedInto !== null) return [[[noteSpan(item.note)]], words, [[{ text: `${drawing.t("report.checkedWith")} `, looks: ["soft"] }, noteSpan(item.foldedInto)]], [], []];
  return [[[noteSpan(item.note)]], words, resultLines(drawing, item), groundLines(drawing, item.verdict), checkerLines(drawing, item.verdict)];
}

/** One check usually covers several parts: its evidence is printed once. */
function partRows(drawing: Drawing, item: ReportItem): Line[][][] {
  const { t } = drawing;
  return item.parts.map((part, index) => {
    const isSame = part.verdict !== null && part.verdict.checkId === item.parts[index - 1]?.verdict?.checkId;
    return [
      index === 0 ? [[noteSpan(item.note)]] : [],
      [[{ text: `${t(`words.partRoles.${part.role}`)}: `, looks: ["soft"] }, { text: part.words, looks: ["words"] }], ...(index === 0 ? [lineOf(paragraphOf(drawing, item.paragraph), "soft")] : [])],
      resultLines(drawing, part), isSame ? [lineOf("〃", "soft")] : groundLines(drawing, part.verdict), isSame ? [] : checkerLines(drawing, part.verdict),
    ];
  });
}

export function sourceTable({ report, t }: Drawing): Table | null {
  if (report.sources.length === 0) return null;
  return {
    kind: "table", caption: t("report.sections.sources"),
    columns: [["source", 36], ["kind", 18], ["reference", 28], ["usedFor", 18]].map(([key, share]) => ({ label: t(`report.columns.${key}`), share: Number(share) })),
    rows: report.sources.map((one) => [
      [lineOf(one.title)], [lineOf(t(`words.sourceKinds.${one.kind}`)), lineOf(t(one.isPrimary ? "report.primary" : "report.secondary"), "soft")],
      one.reference ? [lineOf(one.reference)] : [], [one.citedBy.length > 0 ? noteSpans(one.citedBy) : lineOf(t("report.noItem"), "soft")],
    ]),
  };
}

export function logTable(drawing: Drawing): Table | null {
  const { report, t, format } = drawing;
  if (report.log.length === 0) return null;
  return {
    kind: "table", caption: t("report.appendix.log"),
    columns: [["time", 16], ["by", 15], ["found", 15], ["words", 29], ["evidence", 25]].map(([key, share]) => ({ label: t(`report.columns.${key}`), share: Number(share) })),
    rows: report.log.map((entry) => [
      [lineOf(format.instant(entry.at))], [lineOf(entry.byName)],
      [lineOf(findingLabel(drawing, entry.finding, false)), ...provenance(t, drawing.format, entry).map((line) => lineOf(line, "soft")), ...(entry.isReconfirmed ? [lineOf(t("report.reconfirmed"), "soft")] : [])],
      entry.on.map((on): Line => [on.note === null ? { text: t("report.deleted"), looks: ["soft"] } : noteSpan(on.note), { text: " " }, { text: on.words, looks: ["words"] }]),
      [...entry.evidence.map((one) => lineOf(`${one.title}${one.locator ? `, ${one.locator}` : ""}`)), ...(entry.note ? [lineOf(t("report.checkerNote", { note: entry.note }), "soft")] : [])],
    ]),
  };
}

/** The notes that the numbers in the text lead to. */
export function noteParts(drawing: Drawing): PaperPart {
  const { report, t } = drawing;
  if (report.items.length === 0) return { kind: "line", line: lineOf(t("report.noItems"), "soft") };
  return { kind: "entries", entries: report.items.map((item) => ({ name: `note-${item.note}`, lines: noteLines(drawing, item) })) };
}

function noteLines(drawing: Drawing, item: ReportItem): Line[] {
  const { t } = drawing;
  const head: Line = [
    { text: `[${item.note}] `, looks: ["bold"], ...(item.paragraph !== null && { to: `place-${item.note}` }) }, { text: item.words, looks: ["words"] },
    { text: `  ${kindLabel(t, item)} · ${paragraphOf(drawing, item.paragraph)}`, looks: ["soft"] },
  ];
  const remark = item.remark ? [lineOf(`${t("report.remarkBy", { name: item.createdByName })} ${item.remark}`)] : [];
  if (item.foldedInto !== null) return [head, [{ text: `${t("report.checkedWith")} `, looks: ["soft"] }, noteSpan(item.foldedInto)], ...remark];
  const parts = item.parts.flatMap((part, index): Line[] => [
    [{ text: `${t(`words.partRoles.${part.role}`)}: ` }, { text: part.words, looks: ["words"] }, ...(part.standing ? [{ text: " · " }, standingSpan(drawing, part.standing)] : []),
      ...(part.verdict ? [{ text: ` · ${findingLabel(drawing, part.verdict.finding, part.afterChange)}` }] : [])],
    ...(part.verdict && part.verdict.checkId !== item.parts[index + 1]?.verdict?.checkId ? proofLines(drawing, part.verdict) : []),
  ]);
  return [head, ...workLines(drawing, item), ...resultLines(drawing, item), ...parts, ...proofLines(drawing, item.verdict), ...remark];
}
