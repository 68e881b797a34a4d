// Runs the rules beside the page: a checker that remembers the text, told only what changed of
// it, and answering only what changed in the hints. Nothing of it ever stops the typing.
import type { HintAnswer, HintRun, PlainBlock } from "#components/hints/hint-messages.ts";
import type { Language } from "#lib/article/article.ts";
import { namesOnDay, type NamesOnDay } from "#lib/entity/known-names.ts";
import { distinctMentions } from "#lib/entity/distinct-mentions.ts";
import { mentionsOf } from "#lib/entity/mentions.ts";
import { isSameHint, type HintView } from "#lib/hints/hint-view.ts";
import { spliced } from "#lib/hints/splice.ts";
import type { PairFile } from "#lib/lexicon/pair-table.ts";
import { ruleBlockOf, viewsByBlock } from "#lib/hints/views-by-block.ts";
import { textLedgers } from "#lib/hints/text-ledgers.ts";
import { createChecker, levelOf } from "#lib/rules/checker.ts";
import { typoPairRule } from "#lib/rules/copy/typo-pair.ts";
import type { RuleBlock } from "#lib/rules/prepared.ts";
import { rules } from "#lib/rules/registry.ts";
import type { PairTable } from "#lib/rules/rule.ts";
import { defaultSettings } from "#lib/rules/settings.ts";

const check = createChecker(rules);
const prepared = new WeakMap<PlainBlock, RuleBlock>();
let plain: readonly PlainBlock[] = [];
let sent: readonly (readonly HintView[])[] = [];
let settings = defaultSettings;
let pairs: PairTable | null = null;
let names: NamesOnDay | null = null;
let toldMentions = "";
let hasAskedForPairs = false;
let hasTold = false;
let last: Pick<HintRun, "run" | "language" | "wantsLedgers"> | null = null;

self.addEventListener("message", ({ data }: MessageEvent<HintRun>) => {
  if (data.change) plain = spliced(plain, data.change);
  settings = data.settings ?? settings;
  if (data.names) names = namesOnDay(data.names.known, data.names.day);
  last = data;
  answer(data);
  // The table of pairs is half a megabyte: after the first hints, which do not need it.
  if (!hasAskedForPairs && data.language === "vi" && levelOf(typoPairRule, settings) !== null) void loadPairs();
});

function answer({ run, language, wantsLedgers }: { run: number; language: Language; wantsLedgers: boolean }): void {
  const blocks = plain.map(ruleBlock);
  const checked = check({ blocks, language, settings, pairs, names });
  const lists = viewsByBlock(checked.hints, blocks);
  const before = new Map<string, number[]>();
  sent.forEach((list, at) => {
    const key = keyOf(list);
    const same = before.get(key);
    if (same) same.push(at);
    else before.set(key, [at]);
  });
  const mentions = distinctMentions(mentionsOf(checked));
  const key = JSON.stringify(mentions);
  const told: HintAnswer = {
    run, mentions: key === toldMentions ? null : mentions, titles: hasTold ? null : Object.fromEntries(rules.map(({ id, title }) => [id, title])), ledgers: wantsLedgers ? textLedgers(checked, blocks, settings.issueDate) : null,
    lists: lists.map((list) => before.get(keyOf(list))?.find((at) => isSameList(list, sent[at] ?? [])) ?? list),
  };
  sent = lists;
  toldMentions = key;
  hasTold = true;
  self.postMessage(told);
}

async function loadPairs(): Promise<void> {
  hasAskedForPairs = true;
  // Data, not code: nothing of it is compiled.
  const [{ pairTable }, answered] = await Promise.all([import("#lib/lexicon/pair-table.ts"), fetch(new URL("../../lib/lexicon/vi-pairs.json", import.meta.url))]);
  pairs = pairTable((await answered.json()) as PairFile);
  if (last) answer(last);
}

function ruleBlock(block: PlainBlock): RuleBlock {
  const known = prepared.get(block) ?? ruleBlockOf(block);
  prepared.set(block, known);
  return known;
}

function keyOf(list: readonly HintView[]): string {
  return `${list.length} ${list[0]?.rule ?? ""} ${list[0]?.from ?? 0} ${list[0]?.text ?? ""}`;
}

function isSameList(a: readonly HintView[], b: readonly HintView[]): boolean {
  return a.length === b.length && a.every((hint, at) => {
    const other = b[at];
    return other !== undefined && isSameHint(hint, other);
  });
}
