// Feeds the worker: only what changed, when the typing rests, and never while an input method
// composes. What it answers waits for the same.
import type { HintAnswer, HintRun, NamesOfDay, PlainBlock, RuleTitles } from "#components/hints/hint-messages.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";
import type { Block } from "#lib/article/block.ts";
import type { NameMention } from "#lib/entity/known-names.ts";
import type { HintView } from "#lib/hints/hint-view.ts";
import { spliceBetween } from "#lib/hints/splice.ts";
import type { TextLedgers } from "#lib/hints/text-ledgers.ts";
import type { RuleSettings } from "#lib/rules/rule.ts";

/** Milliseconds the typing rests before the rules run. */
const rest = 250;

export interface Fed {
  /** The blocks that were looked at, and the hints of each. */
  blocks: readonly Block[];
  lists: readonly (readonly HintView[])[];
  /** Null where nobody asked for them. */
  ledgers: TextLedgers | null;
  titles: RuleTitles;
  /** The names in it, each once. */
  mentions: readonly NameMention[];
}

interface FeedOptions {
  settings: () => RuleSettings;
  names: () => NamesOfDay;
  wantsLedgers: () => boolean;
  onFed: (fed: Fed) => void;
}

/** Starts a worker for one galley. `ask` runs the rules again soon, also when no word changed; `close` ends it. */
export function openFeed(galley: GalleyState, { settings, names, wantsLedgers, onFed }: FeedOptions): { ask: () => void; close: () => void } {
  const worker = new Worker(new URL("./hint-worker.ts", import.meta.url), { type: "module" });
  let run = 0;
  let asked: readonly Block[] = [];
  let told: readonly PlainBlock[] = [];
  let toldSettings: RuleSettings | null = null;
  let toldNames: NamesOfDay | null = null;
  let mentions: readonly NameMention[] = [];
  let lists: readonly (readonly HintView[])[] = [];
  let titles: RuleTitles = {};
  let isAsked = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | null = null;
  const isComposing = () => galley.editor?.view.composing ?? false;

  const send = () => {
    timer = undefined;
    const { blocks } = galley.snapshot;
    if (isComposing()) return later();
    const wanted = settings();
    const wantedNames = names();
    const isOther = isAsked || wanted !== toldSettings || wantedNames !== toldNames;
    if (blocks === asked && !isOther) return;
    const known = new Map(asked.map((block, at) => [block, told[at]]));
    const now = blocks.map((block): PlainBlock => known.get(block) ?? { kind: block.kind, text: block.text });
    const change = spliceBetween(told, now, (a, b) => a === b || a.text === b.text && a.kind === b.kind);
    const hasNews = change !== null || isOther;
    asked = blocks;
    told = now;
    if (!hasNews) return;
    isAsked = false;
    run += 1;
    const message: HintRun = { run, language: galley.data.article.language, change, settings: wanted === toldSettings ? null : wanted, names: wantedNames === toldNames ? null : wantedNames, wantsLedgers: wantsLedgers() };
    toldSettings = wanted;
    toldNames = wantedNames;
    worker.postMessage(message);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(send, rest);
  };
  const deliver = () => {
    if (isComposing()) setTimeout(deliver, rest);
    else {
      waiting?.();
      waiting = null;
    }
  };
  worker.addEventListener("message", ({ data }: MessageEvent<HintAnswer>) => {
    const before = lists;
    lists = data.lists.map((list) => (typeof list === "number" ? (before[list] ?? []) : list));
    mentions = data.mentions ?? mentions;
    const fed: Fed = { blocks: asked, lists, ledgers: data.ledgers, titles: titles = data.titles ?? titles, mentions };
    // A newer text is on its way: its answer follows.
    if (data.run !== run) return;
    const isIdle = waiting === null;
    waiting = () => onFed(fed);
    if (isIdle) deliver();
  });
  let seen: readonly Block[] | null = null;
  const forget = galley.subscribe(() => {
    if (galley.snapshot.blocks === seen) return;
    seen = galley.snapshot.blocks;
    later();
  });
  send();
  return {
    ask: () => {
      isAsked = true;
      later();
    },
    close: () => {
      clearTimeout(timer);
      forget();
      worker.terminate();
    },
  };
}
