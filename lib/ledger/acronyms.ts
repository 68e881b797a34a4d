// Every short form of a text: first use, where it is introduced, what it is said to mean.
import type { Checked } from "#lib/rules/checker.ts";
import { acronymRule } from "#lib/rules/detect/acronym.ts";

interface Place {
  block: number;
  from: number;
  to: number;
}

export interface AcronymRow {
  /** As first written. */
  acronym: string;
  /** Every way it is written. */
  forms: readonly string[];
  uses: readonly Place[];
  /** Where the text introduces it; null when it does not. */
  definition: Place | null;
  /** What the text says it means, in order; else what the house or the common list says. */
  expansions: readonly string[];
  /** Uses before the definition. */
  early: number;
}

/** Rows in order of first use. */
export function acronymLedger(checked: Pick<Checked, "hintsOf">): AcronymRow[] {
  const groups = Map.groupBy(checked.hintsOf(acronymRule), (hint) => hint.data.key);
  return [...groups.values()].map((hints) => {
    const at = hints.findIndex((hint) => hint.data.isDefinition);
    const definitions = hints.filter((hint) => hint.data.isDefinition);
    const place = ({ block, from, to }: Place): Place => ({ block, from, to });
    const meant = (definitions.length > 0 ? definitions : hints).flatMap((hint) => hint.data.expansion ?? []);
    return {
      acronym: hints[0]?.data.acronym ?? "", forms: [...new Set(hints.map((hint) => hint.data.acronym))], uses: hints.map(place),
      definition: hints[at] ? place(hints[at]) : null, expansions: [...new Set(meant)], early: Math.max(at, 0),
    };
  });
}
