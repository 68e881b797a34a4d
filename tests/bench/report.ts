// The files of a report, for articles of which each is five or ten times the one before: every form as a ratio to the
// HTML form of the same report in one run, and how its time grows. A growth above that of the words is more than linear.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Block } from "#lib/article/block.ts";
import type { CheckId, SourceId, UserId } from "#lib/id.ts";
import { isTextForm, type ReportForm } from "#lib/report/forms.ts";
import { buildReport } from "#lib/report/model.ts";
import type { Report } from "#lib/report/schema.ts";
import { printFile } from "#server/formats/print-file.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { makeArticle } from "#tests/bench/article.ts";
import { median, short, table, times } from "#tests/bench/figures.ts";

const sizes = [1_000, 10_000, 100_000] as const;
const forms = ["html", "json", "docx", "xlsx", "pdf"] as const satisfies ReportForm[];
const options = { language: "vi", timeZone: "Asia/Ho_Chi_Minh" } as const;
const at = "2026-01-02T03:04:05.000Z";
/** Above so many words one round is enough to be seen by. */
const rounds = (words: number) => (words > 10_000 ? 1 : 3);

/** Measures and prints; milliseconds of the processor's time, the middle of some rounds, so that a busy machine tells the same. */
export async function benchReport(): Promise<void> {
  const rows: Record<string, number[]> = Object.fromEntries(["model", ...forms].map((form) => [form, []]));
  /** The most there was of it up to each size, which ascend. */
  const memory: number[] = [];
  for (const words of sizes) {
    const input = inputOf(words);
    let report = buildReport(input);
    rows["model"]?.push(await timed(words, () => { report = buildReport(input); }));
    for (const form of forms) {
      rows[form]?.push(await timed(words, () => file(report, form)));
    }
    memory.push(process.resourceUsage().maxRSS / 1024);
  }
  const cells = Object.entries(rows).map(([form, values]) => [
    form, ...values.map((value) => `${short(value)} ms`), ...values.map((value, index) => times(value, rows["html"]?.[index] ?? 0)), ...values.slice(1).map((value, index) => times(value, values[index] ?? 0)),
  ]);
  console.log(`\n${table([["Report", ...sizes.map((size) => `${size} words`), ...sizes.map(() => "to HTML"), ...sizes.slice(1).map(() => "growth")], ...cells])}\nMost memory of the process: ${memory.map((most, index) => `${Math.round(most)} MB at ${sizes[index]} words`).join(", ")}.\n`);
}

async function timed(words: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < rounds(words); round += 1) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    taken.push((user + system) / 1_000);
  }
  return median(taken);
}

function file(report: Report, form: ReportForm): unknown {
  return isTextForm(form) ? reportFile(report, options, form) : printFile({ kind: "report", report, options, form });
}

/** An item to every ten words, each checked with a row of evidence. */
function inputOf(words: number): Parameters<typeof buildReport>[0] {
  const article = makeArticle(words);
  const blocks = article.blocks.map((block): Block => ({ ...block }));
  const by = { byId: "u" as UserId, byName: "Nguyễn Thị Bình" };
  const sources = Array.from({ length: 50 }, (_, n) => ({ id: `s${n}` as SourceId, kind: "document", isPrimary: true, title: `Biên bản họp số ${n}`, reference: `${n}/BB`, independenceGroup: null }));
  const annotations = article.annotations.map((one) => ({ ...one, quote: article.blocks[one.block]?.text.slice(one.from, one.to) ?? "" })).map((one, n): AnnotationView => ({
    id: one.id, kind: "claim", quote: one.quote, anchorState: "attached", workState: "closed", waitingFor: null, note: null, version: 1,
    createdById: by.byId, createdByName: by.byName, createdAt: at, deletedAt: null, parts: [],
    checks: [{
      id: `c${n}` as CheckId, finding: "confirmed", voids: null, ...by, at, note: null, on: [{ partId: null, words: one.quote, sentence: one.quote }],
      evidence: [{ sourceId: `s${n % 50}` as SourceId, sourceTitle: `Biên bản họp số ${n % 50}`, sourceReference: `${n % 50}/BB`, isPrimary: true, stance: "supports", locator: `tr. ${n}`, passage: one.quote }],
    }],
  }));
  return {
    newsroom: "Tòa soạn", generated: { at, byName: by.byName },
    article: { id: "a", title: "Bài dài", language: "vi", stage: "checking", section: null, author: null, origin: null, eventDate: null, issueDate: null, createdAt: at, createdByName: by.byName },
    people: [{ id: by.byId, name: by.byName, roles: ["checker"] }], textHash: "0".repeat(64), version: null, blocks, annotations, readings: [], sources, audit: { seq: 1, hash: "0".repeat(64) },
  };
}
