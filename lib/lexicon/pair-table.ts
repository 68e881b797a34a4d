// The table of pairs of syllables: half a megabyte of counts, so it is loaded when asked for
// and by those that want it. A newsroom may build one from its own archive in the same form.
import type { PairTable } from "#lib/rules/rule.ts";

/** The parts of lib/lexicon/vi-pairs.json that are read. */
export interface PairFile {
  syllables: string;
  pairs: string;
}

interface Seen {
  count: number;
  isCompound: boolean;
  edge: number;
}

/** Reads a table; pairs of one first syllable are read when it is first met. */
export function pairTable(file: PairFile): PairTable {
  const counts = new Map<string, number>();
  for (const entry of file.syllables.split(" ")) {
    const digit = entry.search(/\d/);
    counts.set(entry.slice(0, digit), Number(entry.slice(digit)));
  }
  const rows = new Map<string, string>();
  for (const row of file.pairs.split("|")) {
    const blank = row.indexOf(" ");
    rows.set(row.slice(0, blank), row);
  }
  const read = new Map<string, Map<string, Seen>>();
  const siblings = new Map<string, string[]>();
  let byLetters: Map<string, string[]> | null = null;
  return {
    count: (syllable) => counts.get(syllable) ?? 0,
    pair(first, second) {
      let seconds = read.get(first);
      if (!seconds) read.set(first, seconds = readRow(rows.get(first) ?? ""));
      return seconds.get(second) ?? null;
    },
    siblings(syllable) {
      let known = siblings.get(syllable);
      if (!known) {
        byLetters ??= Map.groupBy(counts.keys(), lettersOf);
        known = (byLetters.get(lettersOf(syllable)) ?? []).filter((one) => one !== syllable);
        if (siblings.size > 5000) siblings.clear();
        siblings.set(syllable, known);
      }
      return known;
    },
  };
}

function readRow(row: string): Map<string, Seen> {
  const out = new Map<string, Seen>();
  for (const entry of row.split(" ").slice(1)) {
    const parts = /^([^\d!+]+)(!?)(\d+)(?:\+(\d+))?$/u.exec(entry);
    if (parts) out.set(parts[1] ?? "", { count: Number(parts[3]), isCompound: parts[2] === "!", edge: Number(parts[4] ?? 0) });
  }
  return out;
}

const plainLetters = new Map<string, string>();

/** A syllable's letters without any mark: what a slip of the marks leaves as it was. */
export function lettersOf(syllable: string): string {
  let letters = "";
  for (const letter of syllable) {
    let plain = plainLetters.get(letter);
    if (plain === undefined) plainLetters.set(letter, plain = letter === "đ" ? "d" : letter.normalize("NFD").replace(/\p{M}/gu, ""));
    letters += plain;
  }
  return letters;
}
