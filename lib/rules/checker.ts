// Runs rules over a text. Blocks are prepared and scanned once for their words; after an edit
// only new words are scanned, and a rule whose facts stayed the same is not judged again.
import type { Language } from "#lib/article/article.ts";
import type { NamesOnDay } from "#lib/entity/known-names.ts";
import { prepareBlock, type PreparedBlock, type RuleBlock } from "#lib/rules/prepared.ts";
import type { Hint, Level, Located, PairTable, Placed, Reading, Rule, RuleSettings } from "#lib/rules/rule.ts";
import { defaultSettings } from "#lib/rules/settings.ts";

export interface CheckInput {
  blocks: readonly RuleBlock[];
  language: Language;
  settings?: RuleSettings;
  pairs?: PairTable | null;
  names?: NamesOnDay | null;
}

export interface Checked {
  /** In text order, the longer first. */
  hints: readonly Hint[];
  blocks: readonly PreparedBlock[];
  /** Hints of one rule with their data, also of one that is off: ledgers ask so. */
  hintsOf: Reading["hintsOf"];
}

interface Kept {
  prepared: PreparedBlock;
  /** With the place the block had when they were made. */
  facts: Map<Rule, { at: number; placed: readonly Placed<Located>[] }>;
}

/** What a rule said last time, and on what: said again when all of that is the same. */
interface Memory {
  facts: readonly (readonly Placed<Located>[])[];
  on: readonly unknown[];
  /** The names file as it was; undefined where it was not asked. */
  names: NamesOnDay | null | undefined;
  asked: Map<Rule, readonly Hint[]>;
  hints: readonly Hint[];
}

interface Standing {
  text: string;
  placed: readonly Placed<Located>[];
}

/** A rule's facts in every block it reads, by the block's place, and without the blocks that have none. */
interface Places {
  blocks: readonly Kept[];
  standing: (Standing | undefined)[];
  facts: readonly (readonly Placed<Located>[])[];
}

/** What outlives a run. */
interface Keeping {
  memory: Map<Rule, Memory>;
  /** Facts that come out the same again are the same again. */
  places: Map<Rule, Places>;
  kept: Map<Rule, object>;
}

/** A checker remembers the blocks and hints of its last run: keep one for each text that is edited. */
export function createChecker(rules: readonly Rule[]): (input: CheckInput) => Checked {
  let kept = new Map<string, Kept>();
  const keeping: Keeping = { memory: new Map(), places: new Map(), kept: new Map() };
  return (input) => {
    const next = new Map<string, Kept>();
    const blocks = input.blocks.map((block) => {
      const key = `${input.language} ${block.kind} ${block.original === undefined ? "" : "!"}${block.text}`;
      const known = next.get(key) ?? kept.get(key) ?? { prepared: prepareBlock(block, input.language), facts: new Map() };
      next.set(key, known);
      return known;
    });
    kept = next;
    return runRules(rules, blocks, input, keeping);
  };
}

/** One run over a text that is not kept. */
export function checkText(rules: readonly Rule[], input: CheckInput): Checked {
  return createChecker(rules)(input);
}

function runRules(rules: readonly Rule[], blocks: readonly Kept[], input: CheckInput, { memory, places, kept }: Keeping): Checked {
  const prepared = blocks.map((block) => block.prepared);
  const settings = input.settings ?? defaultSettings;
  const pairs = input.pairs ?? null;
  const names = input.names ?? null;
  const judged = new Map<Rule, readonly Hint[]>();
  // Which rules a rule asks, and whether it reads the blocks: with them its answer changes.
  function judge(rule: Rule): readonly Hint[] {
    const stand = placedFacts(rule, blocks, places.get(rule) ?? { blocks: [], standing: [], facts: [] });
    places.set(rule, stand);
    const { facts } = stand;
    const last = memory.get(rule);
    if (last && (last.names === undefined || last.names === names) && isSame(last, facts, prepared, settings, pairs, hintsOf)) return last.hints;
    const asked = new Map<Rule, readonly Hint[]>();
    let readsBlocks = false;
    let readsNames = false;
    const reading: Reading = {
      language: input.language, settings, pairs,
      get names() {
        readsNames = true;
        return names;
      },
      get blocks() {
        readsBlocks = true;
        return prepared;
      },
      keep: <T extends object>(make: () => T) => {
        const met = kept.get(rule);
        // Made by this same rule, which asks for one thing.
        if (met) return met as T;
        const made = make();
        kept.set(rule, made);
        return made;
      },
      hintsOf: <Data>(other: Rule<Located, Data>) => {
        const hints = hintsOf(other);
        asked.set(other, hints);
        return hints;
      },
    };
    const hints = hintsFrom(rule, facts.flat(), reading, prepared);
    memory.set(rule, { facts, on: [settings, pairs, ...(readsBlocks ? prepared : [])], names: readsNames ? names : undefined, asked, hints });
    return hints;
  }
  function hintsOf<Data>(rule: Rule<Located, Data>): readonly Hint<Data>[] {
    const met = judged.get(rule) ?? judge(rule);
    judged.set(rule, met);
    // Made by this rule's own judge, with its own data.
    return met as readonly Hint<Data>[];
  }
  const hints: Hint[] = [];
  const exceptions = new Set(settings.exceptions.map((words) => words.normalize("NFC").toLowerCase()));
  for (const rule of rules) {
    if (levelOf(rule, settings) === null) continue;
    for (const hint of hintsOf(rule)) if (hint.kind !== "style" || !exceptions.has(hint.text.toLowerCase())) hints.push(hint);
  }
  hints.sort((a, b) => a.block - b.block || a.from - b.from || b.to - a.to);
  return { hints, blocks: prepared, hintsOf };
}

/** The level of a rule in a newsroom; null when it is off. A doubtful rule is off until it is given a level. */
export function levelOf(rule: Rule, settings: RuleSettings): Level | null {
  const set = settings.levels[rule.id];
  if (set === "off") return null;
  if (set) return set;
  return rule.level === "doubtful" ? null : rule.level;
}

/** The facts of each block that a rule reads, with the block's place; the same arrays as long as neither changes. */
function placedFacts(rule: Rule, blocks: readonly Kept[], last: Places): Places {
  const { standing } = last;
  let isSame = true;
  for (const [at, block] of blocks.entries()) {
    // Sixty rules times every block of a long text: only those are looked at that are others than last time.
    if (last.blocks[at] === block) continue;
    const before = standing[at];
    const now = factsAt(rule, block, at, before);
    if (now?.placed !== before?.placed) isSame = false;
    standing[at] = now;
  }
  if (standing.length > blocks.length) {
    isSame = false;
    standing.length = blocks.length;
  }
  return { blocks, standing, facts: isSame ? last.facts : standing.flatMap((one) => (one && one.placed.length > 0 ? [one.placed] : [])) };
}

/** Undefined where the rule does not read the block. */
function factsAt(rule: Rule, { prepared, facts }: Kept, at: number, before: Standing | undefined): Standing | undefined {
  if (!rule.languages.includes(prepared.language)) return undefined;
  let known = facts.get(rule);
  if (known?.at !== at) {
    const scanned = known ? known.placed : rule.scan(prepared);
    const placed = scanned.map((fact) => ({ ...fact, block: at }));
    // Typing behind the last name of a block leaves its facts as they were: then nothing is judged again.
    facts.set(rule, known = { at, placed: before && isSameFacts(before, { text: prepared.text, placed }) ? before.placed : placed });
  }
  return { text: prepared.text, placed: known.placed };
}

function isSameFacts(a: Standing, b: Standing): boolean {
  if (a.placed.length !== b.placed.length || !a.placed.every((fact, at) => fact.from === b.placed[at]?.from)) return false;
  const last = b.placed.at(-1)?.to ?? 0;
  if (a.text.slice(0, last) !== b.text.slice(0, last)) return false;
  const facts = JSON.stringify(a.placed);
  if (facts !== JSON.stringify(b.placed)) return false;
  // Hints quote the block, as far as the last offset that any fact tells.
  let end = 0;
  for (const match of facts.matchAll(/"(?:to|[a-z]+To)":(\d+)/gi)) end = Math.max(end, Number(match[1]));
  return a.text.slice(0, end) === b.text.slice(0, end);
}

function isSame(last: Memory, facts: Memory["facts"], prepared: readonly PreparedBlock[], settings: RuleSettings, pairs: PairTable | null, hintsOf: (rule: Rule) => readonly Hint[]): boolean {
  const [lastSettings, lastPairs, ...lastBlocks] = last.on;
  return lastSettings === settings && lastPairs === pairs
    && (last.facts === facts || last.facts.length === facts.length && last.facts.every((one, at) => one === facts[at]))
    && (lastBlocks.length === 0 || lastBlocks.length === prepared.length && lastBlocks.every((one, at) => one === prepared[at]))
    && [...last.asked].every(([rule, hints]) => hintsOf(rule) === hints);
}

function hintsFrom(rule: Rule, facts: readonly Placed<Located>[], reading: Reading, prepared: readonly PreparedBlock[]): Hint[] {
  const level = levelOf(rule, reading.settings) ?? rule.level;
  return rule.judge(facts, reading).map((finding) => ({
    level, fix: null, ...finding,
    rule: rule.id, kind: rule.kind,
    text: prepared[finding.block]?.text.slice(finding.from, finding.to) ?? "",
    message: rule.message(finding.data),
  }));
}
