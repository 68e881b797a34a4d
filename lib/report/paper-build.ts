// Puts a report on paper for one audience: which parts, in which order. The editor's form keeps the
// order of the newsroom's printed form; the others say first what their reader asks first.
import { reportFor } from "#lib/report/audience.ts";
import type { Audience, ReportSection } from "#lib/report/audiences.ts";
import { signs, type Drawing, type Translate } from "#lib/report/drawing.ts";
import type { ReportFormat } from "#lib/report/format.ts";
import { lineOf, textOf, type Line, type Paper, type PaperPart } from "#lib/report/paper.ts";
import { logTable, noteParts, remainsParts, sectionTable, sourceTable } from "#lib/report/paper-items.ts";
import { checkerLines, correctionLines, groundLines, noteSpan, paragraphOf, resultLines } from "#lib/report/paper-lines.ts";
import { articlePart } from "#lib/report/paper-text.ts";
import { policyParts, signOffParts, talkParts, workTable } from "#lib/report/paper-work.ts";
import { sections, type Report } from "#lib/report/schema.ts";
import { standings } from "#lib/workflow/finding.ts";

/** Roles that sign the printed form, in the order in which they sign. */
const signing = ["reporter", "checker", "copy_editor", "managing_editor", "editor_in_chief"] as const;

export interface PaperOptions {
  audience: Audience;
  /** Null: everything this audience gets. Only the editor's form lets sections be chosen. */
  sections?: ReadonlySet<ReportSection> | null;
}

/** The paper of a report, with what its audience may know and nothing else. Equal input makes equal paper. */
export function buildPaper(whole: Report, t: Translate, format: ReportFormat, { audience, sections: chosen = null }: PaperOptions): Paper {
  const report = reportFor(whole, audience);
  const drawing: Drawing = { report, t, format, items: new Map(report.items.map((item) => [item.note, item])) };
  const isBare = audience === "clean" || audience === "proof";
  return {
    title: isBare ? report.article.title : t("report.title", { title: report.article.title }), language: format.locale, at: report.generated.at,
    foot: isBare ? report.article.title : `${t(`report.audiences.${audience}`)} · ${report.article.title}`,
    parts: partsOf(drawing, audience, chosen),
  };
}

function partsOf(drawing: Drawing, audience: Audience, chosen: ReadonlySet<ReportSection> | null): PaperPart[] {
  switch (audience) {
    case "editor": return [...head(drawing, "report.heading"), ...editorParts(drawing, chosen)];
    case "proof": return [...mast(drawing), articlePart(drawing, "proof")];
    case "clean": return [articlePart(drawing, "clean")];
    // As a file it is the article in Word (lib/formats/word/article.ts); on the page what that file will hold.
    case "comments":
    case "annotated": return [...head(drawing, `report.audienceHeadings.${audience}`), ...legend(drawing), articlePart(drawing, "marked"), { kind: "break" }, heading(drawing, "report.appendix.notes"), noteParts(drawing), ...(audience === "comments" ? under(drawing, "report.sections.talk", talkParts(drawing)) : [])];
    case "lawyer": return [...head(drawing, "report.audienceHeadings.lawyer"), ...lawyerParts(drawing)];
    case "auditor": return [...head(drawing, "report.audienceHeadings.auditor"), ...auditorParts(drawing)];
    case "public": return [...head(drawing, "report.audienceHeadings.public"), ...publicParts(drawing)];
  }
}

function mast({ report, t, format }: Drawing): PaperPart[] {
  const by = report.generated.byName;
  const at = format.instant(report.generated.at);
  return [{ kind: "masthead", left: report.newsroom || t("report.newsroomBlank"), right: by ? t("report.printed", { at, name: by }) : at }];
}

function head(drawing: Drawing, key: string): PaperPart[] {
  const { article } = drawing.report;
  return [...mast(drawing), { kind: "title", text: drawing.t(key), subtitle: article.title, language: article.language }];
}

function heading({ t }: Drawing, key: string, level: 1 | 2 = 1): PaperPart {
  return { kind: "heading", level, text: t(key) };
}

/** A heading with what stands under it; nothing where there is nothing. */
function under(drawing: Drawing, key: string, parts: readonly (PaperPart | null)[], level: 1 | 2 = 1): PaperPart[] {
  const own = parts.filter((part) => part !== null);
  return own.length > 0 ? [heading(drawing, key, level), ...own] : [];
}

/** The parts of the editor's form behind its head. */
export function editorParts(drawing: Drawing, chosen: ReadonlySet<ReportSection> | null): PaperPart[] {
  const decided = drawing.report.corrections.filter(({ state }) => state !== "open");
  const all: [ReportSection, () => PaperPart[]][] = [
    ["details", () => [details(drawing)]],
    ["conclusion", () => conclusion(drawing)],
    ["remains", () => remainsParts(drawing)],
    ["corrections", () => (decided.length > 0 ? [{ kind: "entries", entries: decided.map((one) => ({ lines: correctionLines(drawing, one) })) }] : [])],
    ...sections.filter((section) => section !== "remarks").map((section): [ReportSection, () => PaperPart[]] => [section, () => [sectionTable(drawing, section)].filter((part) => part !== null)]),
    ["talk", () => talkParts(drawing)],
    ["sources", () => [sourceTable(drawing)].filter((part) => part !== null)],
    ["untouched", () => untouched(drawing)],
    ["signatures", () => [...signOffParts(drawing), { kind: "signatures", people: signing.map((role) => ({ role: drawing.t(`words.roles.${role}`), hint: drawing.t("report.signHere") })) }]],
  ];
  return [
    ...all.flatMap(([section, make]) => (chosen && !chosen.has(section) ? [] : under(drawing, `report.sections.${section}`, make()))),
    ...(chosen && !chosen.has("appendix") ? [] : appendix(drawing)),
  ];
}

function appendix(drawing: Drawing): PaperPart[] {
  return [
    { kind: "break" }, heading(drawing, "report.sections.appendix"), heading(drawing, "report.appendix.text", 2), ...legend(drawing), articlePart(drawing, "marked"),
    heading(drawing, "report.appendix.notes", 2), noteParts(drawing),
    ...under(drawing, "report.appendix.log", [logTable(drawing) ?? { kind: "line", line: lineOf(drawing.t("report.noChecks"), "soft") }], 2),
    ...under(drawing, "report.appendix.work", [workTable(drawing)], 2),
    heading(drawing, "report.appendix.hashes", 2), hashes(drawing),
  ];
}

function legend({ t }: Drawing): PaperPart[] {
  const entries: Line = [
    ...standings.filter((standing) => standing !== "lost").flatMap((standing): Line => [{ text: `${signs[standing]} ${t(`words.standings.${standing}`)}`, tone: standing, isMarked: true }, { text: "   " }]),
    { text: t("report.remark"), tone: "remark", isMarked: true },
  ];
  return [{ kind: "line", line: entries }];
}

function details(drawing: Drawing): PaperPart {
  const { report, t, format } = drawing;
  const { article, text } = report;
  const version = text.version
    ? `${t("report.versionNumber", { number: text.version.number, at: format.instant(text.version.at) })}; ${t(text.version.isLiving ? "report.versionLiving" : "report.versionChanged")}` : t("report.noVersion");
  const rows: [string, string | null][] = [
    ["headline", article.title], ["section", article.section], ["author", article.author], ["origin", article.origin && t(`words.origins.${article.origin}`)],
    ["eventDate", article.eventDate && format.date(article.eventDate)], ["issueDate", article.issueDate && format.date(article.issueDate)], ["stage", t(`words.stages.${article.stage}`)],
    ["length", t("report.length", { words: format.number(text.words), paragraphs: format.number(report.paragraphs.length) })],
    ["loaded", t("report.byAt", { name: article.createdByName, at: format.instant(article.createdAt) })], ["version", version], ["hash", text.hash],
  ];
  const people = report.people.map((person): Line => [
    { text: person.name }, ...(person.roles.length > 0 ? [{ text: ` (${person.roles.map((role) => t(`words.roles.${role}`)).join(", ")})`, looks: ["soft"] as const }] : []),
    { text: `: ${t("report.didWhat", { made: person.made, checks: person.checks, readings: person.readings })}` },
  ]);
  return {
    kind: "facts",
    rows: [
      ...rows.flatMap(([key, value]) => (value ? [{ label: t(`report.details.${key}`), lines: [lineOf(value)] }] : [])),
      ...(people.length > 0 ? [{ label: t("report.details.people"), lines: people }] : []),
    ],
  };
}

function conclusion(drawing: Drawing): PaperPart[] {
  const { report, t, format } = drawing;
  const { verdict, reasons, items, coverage } = report.conclusion;
  const whole = coverage.checked + coverage.open + coverage.read + coverage.untouched;
  const why = reasons.map(({ reason, count }) => t(`report.reasons.${reason}`, { count: format.number(count) })).join(" · ");
  const covers = (["checked", "open", "read", "untouched"] as const)
    .map((cover) => `${t(`words.coverage.${cover}`)}: ${t("report.words", { words: format.number(coverage[cover]) })} (${format.share(coverage[cover], whole)})`);
  return [
    { kind: "verdict", tone: verdict === "release" ? "passed" : verdict === "hold" ? "problem" : "recheck", strong: t(`report.verdicts.${verdict}`), why: why || t("report.nothingOpen", { count: format.number(items) }) },
    { kind: "tally", cells: standings.map((standing) => ({ value: format.number(report.conclusion.standings[standing]), label: `${signs[standing]} ${t(`words.standings.${standing}`)}`, tone: standing })) },
    { kind: "line", line: lineOf(covers.join("   ·   "), "soft") },
    ...policyParts(drawing),
  ];
}

function untouched({ report, t, format }: Drawing): PaperPart[] {
  if (report.untouched.length === 0) return [{ kind: "line", line: lineOf(t("report.allTouched")) }];
  return [
    { kind: "line", line: lineOf(t("report.untouchedHint", { words: format.number(report.conclusion.coverage.untouched) }), "soft") },
    { kind: "entries", entries: report.untouched.map(({ paragraph, words, passages }) => ({
      lines: [lineOf(`${t("report.paragraph", { number: paragraph })} · ${t("report.words", { words: format.number(words) })}`, "soft"), lineOf(passages.join(" […] "), "words")],
    })) },
  ];
}

function hashes({ report, t, format }: Drawing): PaperPart {
  const { version, hash, form } = report.text;
  const row = (key: string, value: string, values?: Record<string, number>) => ({ label: t(`report.hashes.${key}`, values), lines: [lineOf(value)] });
  return {
    kind: "facts",
    rows: [
      row("text", hash), row("form", `${form}, SHA-256`), ...(version ? [row("version", version.hash, { number: version.number })] : []),
      row("audit", `${t("report.hashes.entry", { seq: format.number(report.audit.seq) })} ${report.audit.hash}`), row("verify", t("report.hashes.how")),
    ],
  };
}

/** Claims about people and what they said, with what stands behind each; who agreed to which wording, and when. */
function lawyerParts(drawing: Drawing): PaperPart[] {
  const { report, t } = drawing;
  const risky = report.items.filter(({ section, foldedInto }) => foldedInto === null && (section === "claims" || section === "quotations" || section === "people"));
  const entries = risky.map((item) => ({
    ...(item.standing && { tone: item.standing }),
    lines: [
      [noteSpan(item.note), { text: " " }, { text: item.words, looks: ["words", "bold"] }, { text: `  ${paragraphOf(drawing, item.paragraph)}`, looks: ["soft"] }],
      ...[...(item.parts.length > 0 ? item.parts : [{ ...item, role: null }])].flatMap((on): Line[] => [
        ...resultLines(drawing, on).map((line, at): Line => (at === 0 && on.role ? [{ text: `${t(`words.partRoles.${on.role}`)} ${on.words}: `, looks: ["soft"] }, ...line] : line)),
        ...groundLines(drawing, on.verdict),
        ...(on.verdict ? [lineOf(`${t(on.standing === "passed" ? "report.lawyer.wording" : "report.lawyer.checked", { words: on.verdict.words })} · ${checkerLines(drawing, on.verdict).map(textOf).join(", ")}`, "soft")] : []),
      ]),
      ...(item.verdict?.evidence.length || item.parts.some((part) => part.verdict?.evidence.length) ? [] : [lineOf(t("report.lawyer.noEvidence"), "bold")]),
    ] satisfies Line[],
  }));
  const decided = report.corrections.filter(({ state }) => state !== "open");
  return [
    ...under(drawing, "report.sections.conclusion", conclusion(drawing)),
    heading(drawing, "report.lawyer.claims"), ...(entries.length > 0 ? [{ kind: "entries", entries } as const] : [{ kind: "line", line: lineOf(t("report.noItems"), "soft") } as const]),
    ...under(drawing, "report.lawyer.replies", talkParts(drawing)),
    ...under(drawing, "report.lawyer.wordings", decided.length > 0 ? [{ kind: "entries", entries: decided.map((one) => ({ lines: correctionLines(drawing, one) })) }] : []),
    ...under(drawing, "report.sections.signatures", signOffParts(drawing)),
    ...under(drawing, "report.lawyer.sources", report.sources.length > 0 ? [{ kind: "line", line: lineOf(t("report.lawyer.codes"), "soft") }, sourceTable(drawing)] : []),
    heading(drawing, "report.lawyer.notRecorded"), { kind: "line", line: lineOf(t("report.lawyer.notRecordedHint")) },
    heading(drawing, "report.sections.details"), details(drawing),
  ];
}

/** What was done, by whom, what was not done, and how anybody can verify it. */
function auditorParts(drawing: Drawing): PaperPart[] {
  const { report, t } = drawing;
  const seen = new Set<string>();
  const repeated = report.log.filter(({ on }) => {
    const keys = on.map(({ note, words }) => `${note}:${words}`);
    const isAgain = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isAgain;
  });
  return [
    heading(drawing, "report.appendix.hashes"), hashes(drawing),
    heading(drawing, "report.auditor.notChecked"), ...conclusion(drawing), ...untouched(drawing),
    heading(drawing, "report.auditor.people"), details(drawing),
    ...under(drawing, "report.appendix.log", report.log.length > 0 ? [{ kind: "line", line: lineOf(t("report.auditor.repeated", { count: repeated.length }), "soft") }, logTable(drawing)] : [{ kind: "line", line: lineOf(t("report.noChecks"), "soft") }]),
    ...under(drawing, "report.appendix.work", [workTable(drawing)]),
    ...under(drawing, "report.sections.talk", talkParts(drawing)),
    ...under(drawing, "report.sections.signatures", signOffParts(drawing)),
    ...under(drawing, "report.sections.corrections", report.corrections.length > 0 ? [{ kind: "entries", entries: report.corrections.map((one) => ({ lines: correctionLines(drawing, one) })) }] : []),
    ...under(drawing, "report.sections.sources", [sourceTable(drawing)]),
  ];
}

/** What anybody may read: what was found right, by which sources. */
function publicParts(drawing: Drawing): PaperPart[] {
  const { report, t, format } = drawing;
  const tables = sections.filter((section) => section !== "remarks").flatMap((section) => under(drawing, `report.sections.${section}`, [sectionTable(drawing, section, "checkedAt")]));
  return [
    { kind: "line", line: lineOf(report.items.length > 0 ? t("report.public.about", { count: format.number(report.items.length) }) : t("report.public.none")) },
    ...tables, ...under(drawing, "report.sections.sources", [sourceTable(drawing)]),
    heading(drawing, "report.appendix.hashes"), { kind: "facts", rows: [{ label: t("report.hashes.text"), lines: [lineOf(report.text.hash)] }] },
  ];
}
