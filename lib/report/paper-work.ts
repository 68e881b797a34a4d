// What was asked, said, moved and signed, on paper. Every form draws these same parts.
import type { Drawing } from "#lib/report/drawing.ts";
import { lineOf, type Line, type PaperPart } from "#lib/report/paper.ts";
import { noteSpan } from "#lib/report/paper-lines.ts";
import type { Report, ReportItem } from "#lib/report/schema.ts";
import { signOffLines } from "#lib/report/sign-offs.ts";

const onWhat = (note: number | null, words: Line[number]): Line => [...(note === null ? [] : [noteSpan(note), { text: " " }]), words];

/** Whose it is, how far, and how much hangs on it; null where nobody said any of it. */
export function workLine({ t }: Pick<Drawing, "t">, { workState, assigneeName, risk, voice }: ReportItem): string | null {
  const isMoved = workState !== undefined && workState !== "new";
  const said = [
    ...(isMoved ? [t("work.line", { name: assigneeName ?? "none", state: t(`words.workStates.${workState}`) })] : []),
    ...(risk ? [t("work.riskShort", { risk })] : []), ...(voice ? [t(`work.voices.${voice}`)] : []),
  ];
  return said.length > 0 ? said.join(" · ") : null;
}

/** The newsroom's rules, and which of their gates do not hold. Nothing where the report knows no rules. */
export function policyParts({ report, t, format }: Drawing): PaperPart[] {
  const { policy } = report;
  if (!policy) return [];
  const name = `${t(`policy.profiles.${policy.profile}`)}${policy.isAdjusted ? ` (${t("report.policy.adjusted")})` : ""}`;
  const gates = policy.unmet.map(({ gate, level, count }): Line => [
    { text: `${level === "block" ? "✗" : "!"} ${t(`policy.gates.${gate}`)}: ${format.number(count)}`, ...(level === "block" && { looks: ["bold"] as const }) },
    { text: ` · ${t(`report.policy.${level}`)}`, looks: ["soft"] },
  ]);
  return [{ kind: "facts", rows: [{ label: t("report.policy.title"), lines: [lineOf(name), ...(gates.length > 0 ? gates : [lineOf(t("signOff.allHold"))])] }] }];
}

/** Questions with their answers, then what was talked about. */
export function talkParts(drawing: Drawing): PaperPart[] {
  const entries = [...drawing.report.queries.map((query) => queryLines(drawing, query)), ...drawing.report.talk.map((thread) => threadLines(drawing, thread))];
  return entries.length > 0 ? [{ kind: "entries", entries: entries.map((lines) => ({ lines })) }] : [];
}

function queryLines({ t, format }: Drawing, { note, words, to, contact, question, byName, at, dueAt, closedAt, answers }: Report["queries"][number]): Line[] {
  const due = dueAt && !closedAt ? ` · ${t("query.due", { due: format.instant(dueAt) })}` : "";
  const asked = `${t(`words.waitingFor.${to}`)}${contact ? ` (${contact})` : ""}`;
  return [
    [...onWhat(note, { text: words, looks: ["words"] }), { text: `  ${t(closedAt ? "query.closed" : "query.open")}${due}`, looks: ["soft"] }],
    [{ text: `${t("query.to")} ${asked}: `, looks: ["bold"] }, { text: question }, { text: ` (${[byName && t("query.askedBy", { name: byName, at: format.instant(at) })].filter(Boolean).join("") || format.instant(at)})`, looks: ["soft"] }],
    ...answers.map((answer): Line => [
      { text: answer.givenBy || t(`words.waitingFor.${to}`), looks: ["bold"] },
      { text: ` (${t(`query.channels.${answer.channel}`)}, ${format.instant(answer.at)}${answer.filedByName ? `, ${t("report.filedBy", { name: answer.filedByName })}` : ""}): `, looks: ["soft"] }, { text: answer.text },
    ]),
  ];
}

function threadLines({ t, format }: Drawing, { note, words, resolvedAt, resolvedByName, comments }: Report["talk"][number]): Line[] {
  const state = resolvedAt ? t("report.talk.resolved", { name: resolvedByName ?? "", at: format.instant(resolvedAt) }) : t("report.talk.open");
  return [
    [...onWhat(note, { text: words ?? t("report.talk.article"), looks: words === null ? ["bold"] : ["words"] }), { text: `  ${state}`, looks: ["soft"] }],
    ...comments.map((comment): Line => [{ text: comment.byName, looks: ["bold"] }, { text: ` (${format.instant(comment.at)}): `, looks: ["soft"] }, { text: comment.body }]),
  ];
}

/** What was said in the order of sign-off, releases in spite of gates among it. */
export function signOffParts(drawing: Drawing): PaperPart[] {
  const said = signOffLines(drawing);
  return said.length > 0 ? [{ kind: "entries", entries: said.map((one) => ({ lines: [lineOf(one.said), ...one.more.map((line) => lineOf(line, "soft"))] })) }] : [];
}

/** How the work on the items moved. Null where it never did. */
export function workTable({ report, t, format }: Drawing): PaperPart | null {
  if (report.work.length === 0) return null;
  return {
    kind: "table", caption: t("report.appendix.work"),
    columns: [["columns.time", 17], ["columns.by", 18], ["columns.words", 33], ["columns.step", 32]].map(([key, share]) => ({ label: t(`report.${key}`), share: Number(share) })),
    rows: report.work.map((step) => [
      [lineOf(format.instant(step.at))], [lineOf(step.byName)],
      [[step.note === null ? { text: t("report.deleted"), looks: ["soft"] } : noteSpan(step.note), { text: " " }, { text: step.words, looks: ["words"] }]],
      [lineOf(t(`work.steps.${step.act}`, { name: step.assigneeName ?? "none" })), ...(step.reason ? [lineOf(step.reason, "soft")] : [])],
    ]),
  };
}
