// What the whole text says of each person, acronym, figure, date and body, and where two
// passages say nearly the same; offsets are those of the blocks as they stand in the editor.
import { createOffsets } from "#lib/hints/nfc-offsets.ts";
import { acronymLedger, type AcronymRow } from "#lib/ledger/acronyms.ts";
import { dateLedger, type DateRow } from "#lib/ledger/dates.ts";
import { numberLedger, type NumberRow } from "#lib/ledger/numbers.ts";
import { organisationLedger, type BodyRow } from "#lib/ledger/organisations.ts";
import { peopleLedger, type PersonRow } from "#lib/ledger/people.ts";
import { type SimilarPair, similarPassages } from "#lib/ledger/similar.ts";
import type { Checked } from "#lib/rules/checker.ts";
import type { RuleBlock } from "#lib/rules/prepared.ts";

export interface TextLedgers {
  people: PersonRow[];
  acronyms: AcronymRow[];
  numbers: NumberRow[];
  dates: DateRow[];
  organisations: BodyRow[];
  similar: (SimilarPair & { firstText: string; secondText: string })[];
}

export function textLedgers(checked: Checked, blocks: readonly RuleBlock[], issueDate: string | null): TextLedgers {
  const textOf = ({ block, from, to }: { block: number; from: number; to: number }) => (blocks[block]?.text ?? "").slice(from, to);
  const ledgers: TextLedgers = {
    people: peopleLedger(checked), acronyms: acronymLedger(checked), numbers: numberLedger(checked), dates: dateLedger(checked, issueDate), organisations: organisationLedger(checked),
    similar: similarPassages(checked.blocks).map((pair) => ({ ...pair, firstText: textOf(pair.first), secondText: textOf(pair.second) })),
  };
  return blocks.some((block) => block.original !== undefined) ? placed(ledgers, blocks) : ledgers;
}

/** Every place in a ledger with the offsets of its block's own text. */
function placed<T>(value: T, blocks: readonly RuleBlock[]): T {
  const known = new Map<number, (offset: number) => number>();
  const own = (block: number, offset: number) => {
    const original = blocks[block]?.original;
    if (original === undefined) return offset;
    const map = known.get(block) ?? createOffsets(original);
    known.set(block, map);
    return map(offset);
  };
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== "object" || one === null) return one;
    const inner = Object.fromEntries(Object.entries(one).map(([key, held]) => [key, walk(held)]));
    const { block, from, to } = inner;
    return typeof block === "number" && typeof from === "number" && typeof to === "number" ? { ...inner, from: own(block, from), to: own(block, to) } : inner;
  };
  // Of the same shape: only numbers were put in the place of numbers.
  return walk(value) as T;
}
