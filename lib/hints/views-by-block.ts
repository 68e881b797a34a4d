// From what the rules found to what a page shows of it. Apart from the shape of it, since it brings the rules along, which
// run beside the page.
import type { HintView } from "#lib/hints/hint-view.ts";
import { createOffsets } from "#lib/hints/nfc-offsets.ts";
import { namesWhoRule, type WhoData } from "#lib/rules/copy/names-who.ts";
import type { PersonData } from "#lib/rules/detect/person.ts";
import type { RuleBlock } from "#lib/rules/prepared.ts";
import type { Hint } from "#lib/rules/rule.ts";

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
