// A hint as a page shows it: placed in the text as it stands in the editor (which need not be
// NFC), over the words that an item would get, with what one needs to act on it.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Language } from "#lib/article/article.ts";
import type { WhoData } from "#lib/rules/copy/names-who.ts";
import type { Level } from "#lib/rules/rule.ts";

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
