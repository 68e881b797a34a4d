// What must hold before an article is signed, counted on the living text and the rows: never on a cache. Each gate
// says what stands in the way, so that nobody is stopped by something they cannot find.
import { z } from "zod";
import { isOpenProposal, type ProposalView } from "#lib/proposal/proposal.ts";
import type { ThreadView } from "#lib/talk/thread.ts";
import { countWords } from "#lib/text/count.ts";
import { checklistOf, isMissing, type ChecklistSubject } from "#lib/workflow/checklist.ts";
import { backingOf, lacksOf } from "#lib/workflow/evidence-policy.ts";
import { gateNames, gatesAt, type GateLevel, type GateName, type Rules } from "#lib/workflow/policy.ts";
import { surveyOf, type GateLink, type SurveyedItem, type SurveyInput } from "#lib/workflow/survey.ts";

export interface Gate {
  name: GateName;
  /** Never "off": what the policy ignores is not counted. */
  level: Exclude<GateLevel, "off">;
  /** Words for "untouched", else how many of them there are. 0: it holds. */
  count: number;
  links: readonly GateLink[];
}

export interface GateInput extends SurveyInput, ChecklistSubject {
  proposals: readonly ProposalView[];
  threads: readonly ThreadView[];
}

/** Every gate of the policy, in a fixed order, those that hold with a count of 0. */
export function gatesOf(input: GateInput, rules: Rules, survey = surveyOf(input)): Gate[] {
  const found = new Map<GateName, GateLink[]>(gateNames.map((name) => [name, []]));
  const put = (name: GateName, link: GateLink) => found.get(name)?.push(link);
  const { blocks } = input;
  const { items, living, cover } = survey;
  for (const item of items) {
    const { view, words, state } = item;
    const link: GateLink = { kind: "item", id: view.id, words };
    // Of a person each part may stand otherwise, and every one counts where it stands.
    const stands = state.standing === "waiting" || state.standing === "lost" || state.parts.length === 0 ? [state] : state.parts;
    for (const standing of ["unchecked", "recheck", "lost"] as const) if (stands.some((one) => one.standing === standing)) put(standing, link);
    for (const finding of ["wrong", "unsupported", "conflicting"] as const) if (stands.some((one) => one.standing === "problem" && one.finding === finding)) put(finding, link);
    if (view.workState === "waiting" || view.queries?.some((query) => !query.closedAt)) put("waiting", link);
    else if (state.standing !== "unchecked" && (view.workState === "second_check" || view.workState === "checking")) put("second_check", link);
    if (lacksEvidence(item, rules)) put("evidence", link);
  }
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
  const { type, lines } = checklistOf(input, rules.checklists.types, survey);
  if (!type && rules.checklists.needsType) put("checklist", { kind: "entry", entry: "type", words: null });
  for (const line of lines) if (line.ask === "required" && isMissing(line)) put("checklist", { kind: "entry", entry: line.entry, words: null });
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
export function gateCounts(input: GateInput, rules: Rules): GateCounts {
  return Object.fromEntries(gatesOf(input, { ...rules, gates: gatesAt("warn") }).flatMap(({ name, count }) => (count > 0 ? [[name, count]] : [])));
}

/** Those of the counted gates that a policy stops an article for. */
export function blockedBy(counts: GateCounts, { gates }: Pick<Rules, "gates">): { gate: GateName; count: number }[] {
  return gateNames.flatMap((gate) => (gates[gate] === "block" && counts[gate] ? [{ gate, count: counts[gate] }] : []));
}

/** Whether the checklist's gate waits for somebody to say the type of article, and how hard it insists; null: it does not. */
export function asksForType(gates: readonly Gate[]): Gate["level"] | null {
  return gates.find(({ name, links }) => name === "checklist" && links.some((link) => link.kind === "entry" && link.entry === "type"))?.level ?? null;
}

/** The gates that do not hold and block. */
export function blocking(gates: readonly Gate[]): Gate[] {
  return gates.filter(({ level, count }) => level === "block" && count > 0);
}

function lacksEvidence({ view, words, state }: SurveyedItem, rules: Rules): boolean {
  const deciding = state.parts.length > 0 ? state.parts : [state];
  return deciding.some(({ standing, finding, check }) => standing === "passed" && finding && check && lacksOf({
    kind: view.kind, finding, risk: view.risk, workState: "closed", note: check.note, isAuthor: false, hasOthersCheck: true,
    evidence: [...check.evidence, ...backingOf(view, words)],
  }, rules).length > 0);
}
