// Examples are written as one text, a line a block.
import type { PreparedBlock, RuleBlock } from "#lib/rules/prepared.ts";
import type { Hint } from "#lib/rules/rule.ts";

export function splitBlocks(text: string, original?: string): RuleBlock[] {
  return text.split("\n").map((line) => ({ kind: "paragraph", text: line, original }));
}

export function applyFixes(blocks: readonly PreparedBlock[], hints: readonly Hint[]): string {
  return blocks.map(({ text }, index) => hints.filter((hint) => hint.block === index && hint.fix !== null).toReversed()
    .reduce((done, hint) => done.slice(0, hint.from) + (hint.fix ?? "") + done.slice(hint.to), text)).join("\n");
}
