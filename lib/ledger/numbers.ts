// Every figure of a text by what it counts, so that one figure told twice with two values
// stands side by side.
import type { Checked } from "#lib/rules/checker.ts";
import { numberRule } from "#lib/rules/detect/number.ts";

export interface NumberMention {
  block: number;
  from: number;
  to: number;
  words: string;
  value: number | null;
  /** The words before it in its sentence, at most sixty characters. */
  before: string;
}

export interface NumberRow {
  unit: string | null;
  type: string;
  mentions: readonly NumberMention[];
  /** Sum of the values; null where one is unknown. */
  sum: number | null;
  /** Pairs of mentions with the same words before them and other values. */
  differing: readonly (readonly [NumberMention, NumberMention])[];
}

/** Rows by unit, in order of first mention. */
export function numberLedger(checked: Pick<Checked, "hintsOf" | "blocks">): NumberRow[] {
  const groups = Map.groupBy(checked.hintsOf(numberRule), (hint) => `${hint.data.type} ${hint.data.unit ?? ""}`);
  return [...groups.values()].map((hints) => {
    const mentions = hints.map(({ block, from, to, data }): NumberMention => ({ block, from, to, words: data.words, value: data.value, before: wordsBefore(checked.blocks[block]?.text ?? "", from) }));
    const values = mentions.map((mention) => mention.value);
    return {
      unit: hints[0]?.data.unit ?? null, type: hints[0]?.data.type ?? "count", mentions,
      sum: values.every((value) => value !== null) ? values.reduce((total, value) => total + value, 0) : null, differing: differing(mentions),
    };
  });
}

function wordsBefore(text: string, from: number): string {
  const before = text.slice(Math.max(0, from - 60), from);
  const stop = Math.max(...[". ", "; ", ": ", "! ", "? "].map((mark) => before.lastIndexOf(mark)));
  return before.slice(stop < 0 ? 0 : stop + 2).trim();
}

/** The last three words before a figure: what it is a figure of. */
function subject(mention: NumberMention): string {
  return mention.before.toLowerCase().split(/\s+/u).filter((word) => !/^(?:là|đạt|có|được|với|gần|hơn|khoảng|trên|dưới|tổng|cộng|lên|tới|đến|the|a|of|to|about|nearly|over|more|than|some)$/u.test(word)).slice(-3).join(" ");
}

function differing(mentions: readonly NumberMention[]): (readonly [NumberMention, NumberMention])[] {
  const groups = Map.groupBy(mentions.filter((mention) => subject(mention).includes(" ")), subject);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? others.filter((other) => other.value !== first.value).map((other) => [first, other] as const) : []));
}
