// Runs rules over a text. Blocks are prepared and scanned once for their words; after an edit
// only new words are scanned, and a rule whose facts stayed the same is not judged again.
import type { Language } from "#lib/article/article.ts";
import { prepareBlock, type PreparedBlock, type RuleBlock } from "#lib/rules/prepared.ts";
import type { Hint, Level, Located, PairTable, Placed, Reading, Rule, RuleSettings } from "#lib/rules/rule.ts";
import { defaultSettings } from "#lib/rules/settings.ts";

export interface CheckInput {
  blocks: readonly RuleBlock[];
  language: Language;
  settings?: RuleSettings;
  pairs?: PairTable | null;
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
  facts: Map<Rule, readonly Located[]>;
}

/** A checker remembers the blocks of its last run: keep one for each text that is edited. */
export function createChecker(rules: readonly Rule[]): (input: CheckInput) => Checked {
  let kept = new Map<string, Kept>();
  return (input) => {
    const next = new Map<string, Kept>();
    const blocks = input.blocks.map((block) => {
      const key = `${input.language} ${block.kind} ${block.original === undefined ? "" : "!"}${block.text}`;
      const known = next.get(key) ?? kept.get(key) ?? { prepared: prepareBlock(block, input.language), facts: new Map<Rule, readonly Located[]>() };
      next.set(key, known);
      return known;
    });
    kept = next;
    return runRules(rules, blocks, input);
  };
}

/** One run over a text that is not kept. */
export function checkText(rules: readonly Rule[], input: CheckInput): Checked {
  return createChecker(rules)(input);
}

function runRules(rules: readonly Rule[], blocks: readonly Kept[], input: CheckInput): Checked {
  const prepared = blocks.map((block) => block.prepared);
  const settings = input.settings ?? defaultSettings;
  const judged = new Map<string, readonly Hint[]>();
  const reading: Reading = {
    blocks: prepared, language: input.language, settings, pairs: input.pairs ?? null,
    hintsOf: <Data>(rule: Rule<Located, Data>): readonly Hint<Data>[] => {
      const met = judged.get(rule.id);
      // Written there by the call below, with this rule's own data.
      if (met) return met as readonly Hint<Data>[];
      const hints = hintsOf(rule, blocks, reading);
      judged.set(rule.id, hints);
      return hints;
    },
  };
  const hints: Hint[] = [];
  const exceptions = new Set(settings.exceptions.map((words) => words.normalize("NFC").toLowerCase()));
  for (const rule of rules) {
    if (levelOf(rule, settings) === null) continue;
    for (const hint of reading.hintsOf(rule)) if (hint.kind !== "style" || !exceptions.has(hint.text.toLowerCase())) hints.push(hint);
  }
  hints.sort((a, b) => a.block - b.block || a.from - b.from || b.to - a.to);
  return { hints, blocks: prepared, hintsOf: reading.hintsOf };
}

/** The level of a rule in a newsroom; null when it is off. A doubtful rule is off until it is given a level. */
export function levelOf(rule: Rule, settings: RuleSettings): Level | null {
  const set = settings.levels[rule.id];
  if (set === "off") return null;
  if (set) return set;
  return rule.level === "doubtful" ? null : rule.level;
}

function hintsOf<Data>(rule: Rule<Located, Data>, blocks: readonly Kept[], reading: Reading): Hint<Data>[] {
  const facts: Placed<Located>[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!rule.languages.includes(block.prepared.language)) continue;
    let scanned = block.facts.get(rule);
    if (!scanned) block.facts.set(rule, scanned = rule.scan(block.prepared));
    for (const fact of scanned) facts.push({ ...fact, block: index });
  }
  const level = levelOf(rule, reading.settings) ?? rule.level;
  return rule.judge(facts, reading).map((finding) => ({
    level, fix: null, ...finding,
    rule: rule.id, kind: rule.kind,
    text: reading.blocks[finding.block]?.text.slice(finding.from, finding.to) ?? "",
    message: rule.message(finding.data),
  }));
}
