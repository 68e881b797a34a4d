// Builds a report from plain data. Everything is derived here from the living text and the
// append-only rows, never from a cache: a report proves what it says at the moment it was made.
import type { Living } from "#lib/anchor/living.ts";
import type { Block } from "#lib/article/block.ts";
import { listNumbers } from "#lib/article/list-numbers.ts";
import type { AnnotationId } from "#lib/id.ts";
import { afterPublicationReport } from "#lib/report/after-publication.ts";
import { checklistReport } from "#lib/report/checklist.ts";
import { coverOf } from "#lib/report/cover.ts";
import { correctionsOf } from "#lib/report/corrections.ts";
import type { ReportInput } from "#lib/report/input.ts";
import { numberedItems } from "#lib/report/items.ts";
import { logOf, peopleOf } from "#lib/report/log.ts";
import type { Report, ReportItem, ReportParagraph } from "#lib/report/schema.ts";
import { talkOf } from "#lib/report/talk.ts";
import { policyOf, queriesOf, stepsOf } from "#lib/report/work.ts";
import { countWords } from "#lib/text/count.ts";
import type { Standing } from "#lib/workflow/finding.ts";

/** What remains to be done, most urgent first: what is known to be wrong, what nobody knows any more, what nobody knew yet. */
const urgency = ["problem", "recheck", "lost", "unchecked", "waiting"] as const satisfies Standing[];

/** The report of this very input: nothing in it depends on a clock, a locale or the order of rows. */
export function buildReport(input: ReportInput): Report {
  const { blocks, article } = input;
  const copy = input.version;
  // What only holds the place of a proposal is told with the proposal.
  const annotations = input.annotations.filter(({ carries }) => !carries).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const standing = annotations.filter((view) => view.deletedAt === null);
  const paragraphs = paragraphNumbers(blocks);
  const { items, notes, living } = numberedItems(standing, blocks, article.language, paragraphs, input.ownKinds);
  const cover = coverOf({ blocks, language: article.language, readings: input.readings }, items, living, paragraphs);
  const counted = items.filter(isCounted);
  const standings = countStandings(counted);
  const corrections = correctionsOf(input.proposals ?? [], living, paragraphs);
  const waiting = corrections.filter(({ state }) => state === "open").length;
  return {
    schemaVersion: 1,
    newsroom: input.newsroom, generated: input.generated, article,
    people: peopleOf({ ...input, annotations }),
    text: {
      form: "version/1", hash: input.textHash, words: blocks.reduce((sum, block) => sum + countWords(block.text), 0),
      version: copy && { ...copy, isLiving: copy.hash === input.textHash },
    },
    conclusion: { ...conclude(unknownToo(standings, counted), cover.counts, waiting), items: counted.length, standings, coverage: cover.counts },
    // A person with a wrong part may have parts that nobody looked at: both remain.
    remains: urgency.flatMap((one) => counted.filter((item) => item.standing === one).map((item) => item.note)),
    items,
    corrections,
    checklist: input.checklist ? checklistReport(input.checklist) : null,
    signOffs: (input.signOffs ?? []).map(({ id: _id, version, unmet, ...said }) => ({
      ...said, version: version.number, hash: version.hash, holds: version.hash === input.textHash, unmet: [...unmet],
    })),
    afterPublication: afterPublicationReport(input.afterPublication ?? []),
    queries: queriesOf(annotations, notes, items),
    work: stepsOf(annotations, notes),
    policy: policyOf(input),
    talk: talkOf(input.threads ?? [], items),
    sources: input.sources
      .map((source) => ({ ...source, citedBy: items.filter((item) => cites(item, source.id)).map((item) => item.note) }))
      .sort((a, b) => (a.citedBy[0] ?? Infinity) - (b.citedBy[0] ?? Infinity) || (a.id < b.id ? -1 : 1)),
    untouched: cover.untouched,
    paragraphs: markedParagraphs(blocks, paragraphs, living, notes),
    log: logOf(annotations, notes),
    audit: input.audit,
  };
}

/** Whether it counts in the conclusion: remarks need no check, a folded item is checked with its person. */
function isCounted(item: ReportItem): boolean {
  return item.standing !== null && item.foldedInto === null;
}

function countStandings(items: readonly ReportItem[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { unchecked: 0, waiting: 0, passed: 0, problem: 0, recheck: 0, lost: 0 };
  for (const { standing } of items) if (standing) counts[standing] += 1;
  return counts;
}

/** The standings with, under each, also the persons some of whose parts stand so while the whole stands otherwise. */
function unknownToo(standings: Record<Standing, number>, items: readonly ReportItem[]): Record<Standing, number> {
  const partly = (standing: "unchecked" | "recheck") =>
    items.filter((item) => item.standing === "problem" && item.parts.some((part) => part.standing === standing)).length;
  return { ...standings, unchecked: standings.unchecked + partly("unchecked"), recheck: standings.recheck + partly("recheck") };
}

/**
 * May it be printed? Not while anything is unknown (unchecked, waiting, stale, lost, or words nobody has looked at);
 * once everything is known, after the problems are corrected and the proposals decided on.
 */
function conclude(standings: Record<Standing, number>, cover: Report["conclusion"]["coverage"], proposals: number): Pick<Report["conclusion"], "verdict" | "reasons"> {
  const isEmpty = cover.checked + cover.open + cover.read + cover.untouched === 0;
  const reasons = [
    ...urgency.map((reason) => ({ reason, count: standings[reason] })),
    { reason: "proposals" as const, count: proposals },
    { reason: "untouched" as const, count: cover.untouched },
    { reason: "no_text" as const, count: isEmpty ? 1 : 0 },
  ].filter(({ count }) => count > 0);
  const isUnknown = reasons.some(({ reason }) => reason !== "problem" && reason !== "proposals");
  return { verdict: isUnknown ? "hold" : reasons.length > 0 ? "after_correction" : "release", reasons };
}

/** Blocks with text are numbered from 1; empty ones have no number. */
function paragraphNumbers(blocks: readonly Block[]): (number | null)[] {
  let last = 0;
  return blocks.map((block) => (block.text === "" ? null : (last += 1)));
}

function markedParagraphs(
  blocks: readonly Block[], numbers: readonly (number | null)[], living: ReadonlyMap<AnnotationId, Living>, notes: ReadonlyMap<AnnotationId, number>,
): ReportParagraph[] {
  const ranges = new Map<number, ReportParagraph["ranges"]>();
  for (const { id, start, end } of living.values()) {
    const note = notes.get(id);
    if (note === undefined) continue;
    // From the first to the last marked character: words typed in between belong to the item, marked or not.
    for (let index = start.index; index <= end.index; index += 1) {
      const from = index === start.index ? start.offset : 0;
      const to = index === end.index ? end.offset : (blocks[index]?.text.length ?? 0);
      const range = { note, from, to, ends: index === end.index };
      const own = ranges.get(index);
      if (own) own.push(range);
      else ranges.set(index, [range]);
    }
  }
  const listed = listNumbers(blocks);
  return blocks.flatMap((block, index) => {
    const number = numbers[index];
    if (!number) return [];
    const { kind, text, list, cell } = block;
    const own = (ranges.get(index) ?? []).toSorted((a, b) => a.from - b.from || b.to - a.to || a.note - b.note);
    return [{
      number, kind, text, ranges: own,
      ...(list && { marker: list.type === "ordered" ? `${listed[index] ?? 1}.` : "•" }), ...(cell && { cell: { row: cell.row + 1, column: cell.column + 1 } }),
    }];
  });
}

function cites(item: ReportItem, sourceId: string): boolean {
  return [item, ...item.parts].some(({ verdict }) => verdict?.evidence.some((one) => one.sourceId === sourceId));
}
