// A hint as a page shows it: placed in the text as it stands in the editor (which need not be
// NFC), over the words that an item would get, with what one needs to act on it.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Language } from "#lib/article/article.ts";
import { createOffsets } from "#lib/hints/nfc-offsets.ts";
import { namesWhoRule, type WhoData } from "#lib/rules/copy/names-who.ts";
import type { PersonData } from "#lib/rules/detect/person.ts";
import type { RuleBlock } from "#lib/rules/prepared.ts";
import type { Hint, Level } from "#lib/rules/rule.ts";

/** warning: a copy rule that is sure of itself; information: one that is not; item: words that somebody should check. */
export const hintClasses = ["warning", "information", "item"] as const;
export type HintClass = (typeof hintClasses)[number];

export interface HintView {
  rule: string;
  kind: Kind;
  level: Level;
  /** The words that the item or note would be on. */
  from: number;
  to: number;
  text: string;
  message: Readonly<Record<Language, string>>;
  fix: string | null;
  /** What the rule itself points at, where an item takes in more: the bare name of a person with rank and posts. */
  core: { from: number; to: number } | null;
  /** Of a name that several bear: which name, and who may be meant; left out otherwise. */
  who?: WhoData;
}

/** A block's text in NFC, as rules want it; the text of before beside it where that changed anything. */
export function ruleBlockOf({ kind, text }: Pick<RuleBlock, "kind" | "text">): RuleBlock {
  const normal = text.normalize("NFC");
  return normal === text ? { kind, text } : { kind, text: normal, original: text };
}

/** Hints by block, each with offsets in the block's own text. */
export function viewsByBlock(hints: readonly Hint[], blocks: readonly RuleBlock[]): HintView[][] {
  const views: HintView[][] = blocks.map(() => []);
  const offsets = blocks.map((block) => (block.original === undefined ? null : createOffsets(block.original)));
  for (const hint of hints) {
    const block = blocks[hint.block];
    if (!block || hint.to <= hint.from) continue;
    const own = offsets[hint.block] ?? ((at: number) => at);
    const whole = hint.rule === "person" ? mentionOf(hint.data as PersonData) : null;
    const [from, to] = [own(whole?.from ?? hint.from), own(whole?.to ?? hint.to)];
    views[hint.block]?.push({
      rule: hint.rule, kind: hint.kind, level: hint.level, from, to, text: (block.original ?? block.text).slice(from, to), message: hint.message, fix: hint.fix,
      core: whole ? { from: own(hint.from), to: own(hint.to) } : null,
      // Its own rule made it.
      ...(hint.rule === namesWhoRule.id && { who: hint.data as WhoData }),
    });
  }
  return views;
}

function mentionOf({ mentionFrom, mentionTo }: PersonData): { from: number; to: number } {
  return { from: mentionFrom, to: mentionTo };
}

export function classOf({ kind, level }: Pick<HintView, "kind" | "level">): HintClass {
  if (kind !== "style") return "item";
  return level === "safe" ? "warning" : "information";
}

/** Characters from which on a hint is painted only where it begins: whole sentences underlined would hide all else. */
const longest = 80;

/** What is painted of a hint as long as nobody looks at it: a person's name alone, and of a long one the first word, as a start. */
export function paintedSpan({ from, to, text, core }: Pick<HintView, "from" | "to" | "text" | "core">): { from: number; to: number; isStart: boolean } {
  if (core) return { ...core, isStart: false };
  if (to - from <= longest) return { from, to, isStart: false };
  const first = /^\s*\S+/.exec(text)?.[0].length ?? longest;
  return { from, to: from + Math.min(first, longest), isStart: true };
}

/** Whether two hints say the same at the same place. */
export function isSameHint(a: HintView, b: HintView): boolean {
  return a.rule === b.rule && a.from === b.from && a.to === b.to && a.text === b.text && a.level === b.level && a.fix === b.fix && a.message.vi === b.message.vi && JSON.stringify(a.who) === JSON.stringify(b.who);
}
