// What must hold before an article is signed, counted on the living text and the rows: never on a cache. Each gate
// says what stands in the way, so that nobody is stopped by something they cannot find.
import { z } from "zod";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { folded } from "#lib/annotation/fold.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId, ThreadId } from "#lib/id.ts";
import { isOpenProposal, type ProposalView } from "#lib/proposal/proposal.ts";
import type { ThreadView } from "#lib/talk/thread.ts";
import { countWords } from "#lib/text/count.ts";
import { coverage } from "#lib/workflow/coverage.ts";
import { backingOf, lacksOf } from "#lib/workflow/evidence-policy.ts";
import { gateNames, gatesAt, type GateLevel, type GateName, type Rules } from "#lib/workflow/policy.ts";
import type { ReadSentence } from "#lib/workflow/read-spans.ts";
import { standingOf } from "#lib/workflow/standing.ts";

/** Where in the galley something stands in the way, with its words as they stand. */
export type GateLink =
  | { kind: "item"; id: AnnotationId; words: string }
  | { kind: "words"; block: string; offset: number; words: string }
  /** Null: talk about the article as a whole. */
  | { kind: "thread"; id: ThreadId; words: string | null };

export interface Gate {
  name: GateName;
  /** Never "off": what the policy ignores is not counted. */
  level: Exclude<GateLevel, "off">;
  /** Words for "untouched", else how many of them there are. 0: it holds. */
  count: number;
  links: readonly GateLink[];
}

export interface GateInput {
  blocks: readonly Block[];
  language: Language;
  annotations: readonly AnnotationView[];
  readings: readonly ReadSentence[];
  proposals: readonly ProposalView[];
  threads: readonly ThreadView[];
}

/** Every gate of the policy, in a fixed order, those that hold with a count of 0. */
export function gatesOf(input: GateInput, rules: Pick<Rules, "evidence" | "gates">): Gate[] {
  const found = new Map<GateName, GateLink[]>(gateNames.map((name) => [name, []]));
  const put = (name: GateName, link: GateLink) => found.get(name)?.push(link);
  const { blocks, language } = input;
  const living = livingAnnotations(blocks);
  const views = input.annotations.filter((view) => !view.deletedAt && !view.carries);
  const inside = folded(views.map((view) => ({ id: view.id, kind: view.kind, living: living.get(view.id) ?? null })));
  const items = views.filter((view) => isItemKind(view.kind) && !inside.has(view.id)).map((view) => {
    const at = living.get(view.id);
    const now = at ? { words: at.words, sentence: sentenceOf(blocks, at, language) } : null;
    return { view, at, words: at?.words ?? view.quote, state: standingOf(view, now) };
  });
  const order = new Map([...living.keys()].map((id, at) => [id, at]));
  items.sort((a, b) => (order.get(a.view.id) ?? -1) - (order.get(b.view.id) ?? -1));
  for (const { view, words, state } of items) {
    const link: GateLink = { kind: "item", id: view.id, words };
    // Of a person each part may stand otherwise, and every one counts where it stands.
    const stands = state.standing === "waiting" || state.standing === "lost" || state.parts.length === 0 ? [state] : state.parts;
    for (const standing of ["unchecked", "recheck", "lost"] as const) if (stands.some((one) => one.standing === standing)) put(standing, link);
    for (const finding of ["wrong", "unsupported", "conflicting"] as const) if (stands.some((one) => one.standing === "problem" && one.finding === finding)) put(finding, link);
    if (view.workState === "waiting" || view.queries?.some((query) => !query.closedAt)) put("waiting", link);
    else if (state.standing !== "unchecked" && (view.workState === "second_check" || view.workState === "checking")) put("second_check", link);
    if (lacksEvidence(view, words, state, rules)) put("evidence", link);
  }
  const cover = coverage(blocks, items.flatMap(({ at, state }) => (at ? [{ living: at, standing: state.standing }] : [])), input.readings, language);
  blocks.forEach((block, index) => {
    for (const { from, to, state } of cover.blocks[index] ?? []) {
      const words = block.text.slice(from, to);
      if (state !== "untouched" || countWords(words) === 0) continue;
      // Not from the comma that was left of the sentence before.
      const start = Math.max(0, words.search(/[\p{L}\p{N}]/u));
      put("untouched", { kind: "words", block: block.id, offset: from + start, words: words.slice(start).trim() });
    }
  });
  for (const proposal of input.proposals) if (isOpenProposal(proposal)) put("proposals", { kind: "item", id: proposal.annotationId, words: `${proposal.before} → ${proposal.replacement}` });
  for (const thread of input.threads) if (!thread.resolved) put("threads", { kind: "thread", id: thread.id, words: thread.annotationId && (living.get(thread.annotationId)?.words ?? null) });
  return gateNames.flatMap((name): Gate[] => {
    const level = rules.gates[name];
    if (level === "off") return [];
    const links = found.get(name) ?? [];
    const count = name === "untouched" ? cover.totals.untouched : name === "no_text" ? Number(cover.totals.words === 0) : links.length;
    return [{ name, level, count, links }];
  });
}

/** What stands in the way of each gate, whatever the policy makes of it; those that hold are left out. */
export type GateCounts = Readonly<Partial<Record<GateName, number>>>;
export const gateCountsRow = z.partialRecord(z.enum(gateNames), z.int().min(1));

/** Counts for the desk's cache: every gate is counted, so that another policy can be asked about them later. */
export function gateCounts(input: GateInput, { evidence }: Pick<Rules, "evidence">): GateCounts {
  return Object.fromEntries(gatesOf(input, { evidence, gates: gatesAt("warn") }).flatMap(({ name, count }) => (count > 0 ? [[name, count]] : [])));
}

/** Those of the counted gates that a policy stops an article for. */
export function blockedBy(counts: GateCounts, { gates }: Pick<Rules, "gates">): { gate: GateName; count: number }[] {
  return gateNames.flatMap((gate) => (gates[gate] === "block" && counts[gate] ? [{ gate, count: counts[gate] }] : []));
}

/** The gates that do not hold and block. */
export function blocking(gates: readonly Gate[]): Gate[] {
  return gates.filter(({ level, count }) => level === "block" && count > 0);
}

function lacksEvidence(view: AnnotationView, words: string, state: ReturnType<typeof standingOf>, rules: Pick<Rules, "evidence">): boolean {
  const deciding = state.parts.length > 0 ? state.parts : [state];
  return deciding.some(({ standing, finding, check }) => standing === "passed" && finding && check && lacksOf({
    kind: view.kind, finding, risk: view.risk, workState: "closed", note: check.note, isAuthor: false, hasOthersCheck: true,
    evidence: [...check.evidence, ...backingOf(view, words)],
  }, rules).length > 0);
}
