// The report as Markdown: the sections of the HTML form in their order, for those who paste it into a
// ticket or keep it beside the text. Equal reports, labels and formats make equal bytes.
import type { Translate } from "#lib/report/drawing.ts";
import { kindLabel, signs } from "#lib/report/drawing.ts";
import { signOffLines } from "#lib/report/sign-offs.ts";
import type { ReportFormat } from "#lib/report/format.ts";
import { plainText, table } from "#lib/report/markdown-text.ts";
import { nested, type Piece } from "#lib/report/nest.ts";
import type { Report, ReportItem, ReportParagraph, ReportVerdict, Section } from "#lib/report/schema.ts";
import { standings, type Standing } from "#lib/workflow/finding.ts";

interface Drawing {
  report: Report;
  t: Translate;
  format: ReportFormat;
}

type Checked = Pick<ReportItem, "standing" | "afterChange" | "verdict">;

/** The whole file. */
export function reportMarkdown(report: Report, t: Translate, format: ReportFormat): string {
  const drawing: Drawing = { report, t, format };
  const section = (name: string, body: string) => (body === "" ? "" : `## ${t(`report.sections.${name}`)}\n\n${body}`);
  const sections = [
    `# ${t("report.heading")}\n\n**${plainText(report.article.title)}**\n\n${plainText(report.newsroom || t("report.newsroomBlank"))} · ${plainText(t("report.printed", { at: format.instant(report.generated.at), name: report.generated.byName }))}`,
    section("details", details(drawing)),
    section("conclusion", conclusion(drawing)),
    section("remains", remains(drawing)),
    section("corrections", corrections(drawing, ["accepted", "refused"])),
    section("people", people(drawing)),
    ...(["bodies", "figures", "quotations", "claims", "images"] as const).map((name) => section(name, items(drawing, name))),
    section("talk", talk(drawing)),
    section("sources", sources(drawing)),
    section("untouched", untouched(drawing)),
    section("signatures", signatures(drawing)),
    section("appendix", appendix(drawing)),
  ];
  return `${sections.filter((text) => text !== "").join("\n\n")}\n`;
}

function talk({ report, t, format }: Drawing): string {
  return report.talk.map((thread) => {
    const state = thread.resolvedAt ? t("report.talk.resolved", { name: thread.resolvedByName ?? "", at: format.instant(thread.resolvedAt) }) : t("report.talk.open");
    const head = `- ${thread.note === null ? "" : `\\[${thread.note}\\] `}**${plainText(thread.words ?? t("report.talk.article"))}** · ${plainText(state)}`;
    return [head, ...thread.comments.map((one) => `  - ${plainText(one.byName)} (${format.instant(one.at)}): ${plainText(one.body)}`)].join("\n");
  }).join("\n");
}

function details({ report, t, format }: Drawing): string {
  const { article, text, people: hands } = report;
  const rows: [string, string | null][] = [
    ["headline", article.title], ["section", article.section], ["author", article.author],
    ["origin", article.origin && t(`words.origins.${article.origin}`)],
    ["eventDate", article.eventDate && format.date(article.eventDate)], ["issueDate", article.issueDate && format.date(article.issueDate)],
    ["stage", t(`words.stages.${article.stage}`)],
    ["length", t("report.length", { words: format.number(text.words), paragraphs: format.number(report.paragraphs.length) })],
    ["loaded", t("report.byAt", { name: article.createdByName, at: format.instant(article.createdAt) })],
    ["version", text.version
      ? `${t("report.versionNumber", { number: text.version.number, at: format.instant(text.version.at) })}; ${t(text.version.isLiving ? "report.versionLiving" : "report.versionChanged")}`
      : t("report.noVersion")],
    ["hash", text.hash],
    ...hands.map((one): [string, string] => ["people", `${one.name}: ${t("report.didWhat", { made: one.made, checks: one.checks, readings: one.readings })}`]),
  ];
  return rows.flatMap(([name, value]) => (value ? [`- **${t(`report.details.${name}`)}:** ${plainText(value)}`] : [])).join("\n");
}

function conclusion({ report, t, format }: Drawing): string {
  const { verdict, reasons, items: count, standings: counts, coverage } = report.conclusion;
  const why = reasons.map(({ reason, count: many }) => t(`report.reasons.${reason}`, { count: format.number(many) }));
  const whole = coverage.checked + coverage.open + coverage.read + coverage.untouched;
  return [
    `**${t(`report.verdicts.${verdict}`)}**: ${why.length > 0 ? why.join(" · ") : t("report.nothingOpen", { count: format.number(count) })}`,
    standings.map((standing) => `- ${signs[standing]} ${t(`words.standings.${standing}`)}: ${format.number(counts[standing])}`).join("\n"),
    (["checked", "open", "read", "untouched"] as const)
      .map((cover) => `- ${t(`words.coverage.${cover}`)}: ${t("report.words", { words: format.number(coverage[cover]) })} (${format.share(coverage[cover], whole)})`).join("\n"),
  ].join("\n\n");
}

function remains(drawing: Drawing): string {
  const { report, t } = drawing;
  const byNote = new Map(report.items.map((item) => [item.note, item]));
  const left = report.remains.flatMap((note) => byNote.get(note) ?? []);
  const open = corrections(drawing, ["open"]);
  const proposed = open === "" ? [] : [`### ${t("report.corrections.open")}\n\n${open}`];
  if (left.length === 0) return proposed[0] ?? t("report.nothingRemains");
  const urgent = [...new Set(left.map((item) => item.standing))].filter((standing) => standing !== null);
  return [...urgent.map((standing) => {
    const own = left.filter((item) => item.standing === standing);
    return `### ${standingName(drawing, standing)} (${drawing.format.number(own.length)})\n\n${own.map((item) => `- ${itemLine(drawing, item)}${todo(drawing, item)}`).join("\n")}`;
  }), ...proposed].join("\n\n");
}

function corrections({ report, t, format }: Drawing, states: readonly string[]): string {
  const rows = report.corrections.filter(({ state }) => states.includes(state)).map((one) => [
    `~~${plainText(one.before)}~~ → **${plainText(one.after)}**`, one.errorClass ? t(`proposal.classes.${one.errorClass}`) : "",
    [t(`proposal.states.${one.state}`), plainText(one.decisionReason ?? "")].filter(Boolean).join(": "),
    [plainText(t("report.corrections.by", { name: one.byName, at: format.instant(one.at) })), plainText(one.why ?? ""),
      one.decidedByName && one.decidedAt ? plainText(t("report.corrections.decided", { name: one.decidedByName, at: format.instant(one.decidedAt) })) : ""].filter(Boolean).join(" · "),
  ]);
  return table([t("report.corrections.change"), t("report.columns.kind"), t("report.columns.result"), t("report.corrections.who")], rows);
}

/** What is to be done about one item, below it. */
function todo(drawing: Drawing, item: ReportItem): string {
  const { t } = drawing;
  const on = item.parts.length > 0 ? item.parts.filter((part) => part.standing === item.standing) : [item];
  const lines = item.standing === "lost" ? [t("report.lostHint")]
    : item.standing === "waiting" && item.waitingFor ? [t("report.waitingFor", { who: t(`words.waitingFor.${item.waitingFor}`) })]
    : on.flatMap((one) => [
        ...("role" in one ? [`${t(`words.partRoles.${one.role}`)}: ${plainText(one.words)}`] : []),
        ...(item.standing === "recheck" && one.verdict ? [`${t("report.then")}: ${plainText(one.verdict.words)}`, `${t("report.now")}: ${plainText(one.words)}`] : []),
        ...(one.verdict ? [proof(drawing, one)] : []),
      ]);
  if (item.remark) lines.push(`${plainText(t("report.remarkBy", { name: item.createdByName }))} ${plainText(item.remark)}`);
  return lines.map((line) => `\n  - ${line}`).join("");
}

function people(drawing: Drawing): string {
  const { report, t } = drawing;
  const rows = report.items.filter((item) => item.section === "people").flatMap((person) => {
    const parts = person.parts.length > 0 ? person.parts : [{ ...person, role: null }];
    return parts.map((part) => [
      `\\[${person.note}\\]`, part.role ? t(`words.partRoles.${part.role}`) : t("words.kinds.person"), plainText(part.words), ...judged(drawing, part),
    ]);
  });
  return table(["note", "part", "printed", "result", "evidence", "by"].map((name) => t(`report.columns.${name}`)), rows);
}

function items(drawing: Drawing, section: Section): string {
  const { report, t } = drawing;
  const rows = report.items.filter((item) => item.section === section).map((item) => [
    `\\[${item.note}\\]`, `${plainText(item.words)} (${plainText(kindLabel(t, item))})`,
    ...(item.foldedInto === null ? judged(drawing, item) : [`${t("report.checkedWith")} \\[${item.foldedInto}\\]`, "", ""]),
  ]);
  return table(["note", "words", "result", "evidence", "by"].map((name) => t(`report.columns.${name}`)), rows);
}

function sources({ report, t }: Drawing): string {
  const rows = report.sources.map((one) => [
    plainText(one.title), `${t(`words.sourceKinds.${one.kind}`)}, ${t(one.isPrimary ? "report.primary" : "report.secondary")}`, plainText(one.reference ?? ""),
    one.citedBy.length > 0 ? one.citedBy.map((note) => `\\[${note}\\]`).join(", ") : t("report.noItem"),
  ]);
  return table(["source", "kind", "reference", "usedFor"].map((name) => t(`report.columns.${name}`)), rows);
}

function untouched({ report, t, format }: Drawing): string {
  if (report.untouched.length === 0) return t("report.allTouched");
  const passages = report.untouched.map((one) => `- ${t("report.paragraph", { number: one.paragraph })}: ${one.passages.map(plainText).join(" \\[…\\] ")}`);
  return `${t("report.untouchedHint", { words: format.number(report.conclusion.coverage.untouched) })}\n\n${passages.join("\n")}`;
}

function signatures(drawing: Drawing): string {
  const { t } = drawing;
  const said = signOffLines(drawing).map((one) => `- ${[one.said, ...one.more].map(plainText).join("  \n  ")}\n`).join("");
  return said + (["reporter", "checker", "copy_editor", "managing_editor", "editor_in_chief"] as const)
    .map((role) => `- **${t(`words.roles.${role}`)}** ${t("report.signHere")}: ……………………`).join("\n");
}

function appendix(drawing: Drawing): string {
  const { report, t, format } = drawing;
  const byNote = new Map(report.items.map((item) => [item.note, item]));
  const log = report.log.map((entry) => [
    format.instant(entry.at), plainText(entry.byName), t(`words.findings.${entry.finding}`) + (entry.isReconfirmed ? ` (${t("report.reconfirmed")})` : ""),
    entry.on.map((on) => `${on.note === null ? t("report.deleted") : `\\[${on.note}\\]`} ${plainText(on.words)}`).join("; "),
    entry.evidence.map((one) => plainText([one.title, one.locator].filter(Boolean).join(", "))).join("; "),
  ]);
  return [
    `### ${t("report.appendix.text")}`,
    ...report.paragraphs.map((one) => `${one.number}\\. ${place(drawing, one)}${nested(one.text, one.ranges).map((piece) => numbered(piece, byNote)).join("")}`),
    `### ${t("report.appendix.notes")}`,
    report.items.length > 0 ? report.items.map((item) => `- ${itemLine(drawing, item)} · ${noteOf(drawing, item)}`).join("\n") : t("report.noItems"),
    `### ${t("report.appendix.log")}`,
    table(["time", "by", "found", "words", "evidence"].map((name) => t(`report.columns.${name}`)), log) || t("report.noChecks"),
    `### ${t("report.appendix.hashes")}`,
    `- ${t("report.hashes.text")}: ${report.text.hash} (${report.text.form}, SHA-256)\n- ${t("report.hashes.audit")}: ${plainText(t("report.hashes.entry", { seq: format.number(report.audit.seq) }))} ${report.audit.hash}`,
  ].join("\n\n");
}

/** What a reader of the text sees in front of a list item, or knows of a cell by its place. */
function place({ t }: Drawing, { marker, cell }: ReportParagraph): string {
  if (marker) return `${plainText(marker)} `;
  return cell ? `${plainText(t("report.cell", { row: cell.row, column: cell.column }))} ` : "";
}

function noteOf(drawing: Drawing, item: ReportItem): string {
  const { t } = drawing;
  const stands = item.foldedInto === null ? judged(drawing, item)[0] : `${t("report.checkedWith")} \\[${item.foldedInto}\\]`;
  return item.remark ? `${stands} · ${plainText(t("report.remarkBy", { name: item.createdByName }))} ${plainText(item.remark)}` : stands;
}

function numbered(piece: Piece, byNote: ReadonlyMap<number, ReportItem>): string {
  if (piece.type === "range") return piece.pieces.map((inner) => numbered(inner, byNote)).join("");
  // Not trimmed: spaces at the edges of a piece stand between words.
  if (piece.type === "text") return piece.text.split(/(\s+)/).map((run) => (/^\s+$/.test(run) ? " " : plainText(run))).join("");
  return piece.notes.map((note) => {
    const item = byNote.get(note);
    const carrier = item?.foldedInto ? byNote.get(item.foldedInto) : item;
    return `\\[${note}${carrier?.standing ? signs[carrier.standing] : ""}\\]`;
  }).join("");
}

function itemLine({ t }: Drawing, item: ReportItem): string {
  const where = item.paragraph === null ? t("report.noPlace") : t("report.paragraph", { number: item.paragraph });
  return `\\[${item.note}\\] **${plainText(item.words)}** (${plainText(kindLabel(t, item))}, ${where})`;
}

function standingName({ t }: Drawing, standing: Standing): string {
  return `${signs[standing]} ${t(`words.standings.${standing}`)}`;
}

/** Result, evidence and checker as three cells. */
function judged(drawing: Drawing, on: Checked): [string, string, string] {
  const { t, format } = drawing;
  const { verdict, standing } = on;
  const found = verdict ? findingName(drawing, on, verdict) : "";
  const isPast = standing === "recheck" || standing === "lost";
  const result = [standing ? standingName(drawing, standing) : t("report.remark"), isPast && found ? t("report.before", { finding: found }) : found];
  return [result.filter(Boolean).join(" · "), verdict ? grounds(drawing, verdict) : "", verdict ? `${plainText(verdict.byName)}, ${format.instant(verdict.at)}` : ""];
}

function proof(drawing: Drawing, on: Checked): string {
  const { verdict } = on;
  if (!verdict) return "";
  return [findingName(drawing, on, verdict), grounds(drawing, verdict), `${plainText(verdict.byName)}, ${drawing.format.instant(verdict.at)}`].filter(Boolean).join(" · ");
}

function findingName({ t }: Drawing, on: Checked, verdict: ReportVerdict): string {
  return t(`words.findings.${verdict.finding === "confirmed" && on.afterChange ? "confirmed_after_change" : verdict.finding}`);
}

function grounds({ t }: Drawing, verdict: ReportVerdict): string {
  const cited = verdict.evidence.map((one) => [
    `${one.stance === "supports" ? "" : `${t(`words.stances.${one.stance}`)}: `}${plainText(one.title)}`, plainText(one.locator ?? ""), one.passage ? `“${plainText(one.passage)}”` : "",
  ].filter(Boolean).join(", "));
  return [...cited, ...(verdict.note ? [plainText(t("report.checkerNote", { note: verdict.note }))] : [])].join("; ");
}
