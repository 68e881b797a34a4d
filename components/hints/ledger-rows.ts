// The ledgers of a text as rows of one shape: what it is about, what is odd about it, where it stands.
import type { Kind } from "#lib/annotation/kind.ts";
import type { LedgerName } from "#lib/hints/ledger-names.ts";
import type { TextLedgers } from "#lib/hints/text-ledgers.ts";

/** A sentence of the catalogue, under "textLedgers.odd", with what it speaks of. */
export interface Odd {
  name: "ranks" | "spellings" | "lateName" | "alike" | "undefined" | "early" | "expansions" | "forms" | "differing" | "impossible" | "afterIssue" | "dropped" | "added";
  words: string;
}

export interface LedgerPlace {
  block: number;
  from: number;
  to: number;
  /** Null: the words themselves, with those before them. */
  label: string | null;
  odd: readonly Odd[];
}

export interface LedgerRowData {
  key: string;
  title: string;
  /** Empty for none. */
  detail: string;
  odd: readonly Odd[];
  places: readonly LedgerPlace[];
}

export const kindOfLedger: Readonly<Record<Exclude<LedgerName, "similar">, Kind>> = { people: "person", acronyms: "acronym", numbers: "number", dates: "date", organisations: "organisation" };

const odd = (name: Odd["name"], words: readonly (string | number)[], isOdd = words.length > 0): Odd[] => (isOdd ? [{ name, words: words.join(" · ") }] : []);

/** The rows of a ledger, those with something odd first, else in text order. */
export function ledgerRows(ledgers: TextLedgers, name: Exclude<LedgerName, "similar">, number: (value: number) => string): LedgerRowData[] {
  return rowsOf(ledgers, name, number).sort((a, b) => Number(isOdd(b)) - Number(isOdd(a)));
}

export function isOdd(row: LedgerRowData): boolean {
  return row.odd.length > 0 || row.places.some((place) => place.odd.length > 0);
}

function rowsOf(ledgers: TextLedgers, name: Exclude<LedgerName, "similar">, number: (value: number) => string): LedgerRowData[] {
  switch (name) {
    case "people": return ledgers.people.map((row): LedgerRowData => ({
      key: row.name, title: row.name, detail: row.posts.slice(0, 4).join(", "),
      odd: [...odd("ranks", row.ranks, row.ranks.length > 1), ...odd("lateName", [row.name], row.isIntroducedLate), ...odd("alike", row.alike)],
      places: row.mentions.map((one) => ({ ...one, label: [one.rank, one.name].filter(Boolean).join(" ") + (one.posts.length > 0 ? `, ${one.posts.join(", ")}` : ""), odd: [...odd("dropped", one.dropped), ...odd("added", one.dropped.length > 0 ? one.added : [])] })),
    }));
    case "acronyms": return ledgers.acronyms.map((row): LedgerRowData => ({
      key: row.acronym, title: row.acronym, detail: row.expansions.join(" / "),
      odd: [...odd("undefined", [row.acronym], row.expansions.length === 0), ...odd("early", [row.early], row.early > 0 && row.definition !== null), ...odd("expansions", row.expansions, row.expansions.length > 1), ...odd("forms", row.forms, row.forms.length > 1)],
      places: row.uses.map((one) => ({ ...one, label: null, odd: [] })),
    }));
    case "numbers": return ledgers.numbers.map((row): LedgerRowData => ({
      key: `${row.type} ${row.unit ?? ""}`, title: row.unit ?? row.mentions[0]?.words ?? "", detail: row.mentions.length > 1 && row.sum !== null && row.type !== "percent" ? `Σ ${number(row.sum)}` : "",
      odd: row.differing.flatMap(([first, second]) => odd("differing", [`${first.before.split(" ").slice(-3).join(" ")} ${first.words}`, second.words])),
      places: row.mentions.map((one) => ({ ...one, label: null, odd: [] })),
    }));
    case "dates": return [...Map.groupBy(ledgers.dates, (row) => row.resolved ?? row.iso ?? row.words.toLowerCase()).entries()].map(([key, rows]): LedgerRowData => {
      const [first] = rows;
      return {
        key, title: first?.words ?? "", detail: first?.resolved && /^\d{4}-/.test(first.resolved) ? first.resolved.replace("/", " – ") : "",
        odd: rows.slice(0, 1).flatMap((row) => [...odd("impossible", [row.words], !row.isPossible), ...odd("afterIssue", [row.words], row.relation === "after")]),
        places: rows.map((row) => ({ block: row.block, from: row.from, to: row.to, label: null, odd: [] })),
      };
    });
    case "organisations": return ledgers.organisations.map((row): LedgerRowData => ({
      key: row.name, title: row.name, detail: "",
      odd: odd("spellings", row.forms.map(({ form, count }) => `${form} ×${count}`), row.forms.length > 1),
      places: row.mentions.map((one) => ({ ...one, label: null, odd: [] })),
    }));
  }
}
