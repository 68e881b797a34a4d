// Names of kinds in the files of other programs: ours, and those that taggers of names commonly use.
import { kinds, type Kind } from "#lib/annotation/kind.ts";

const common: Record<string, Kind> = {
  per: "person", pers: "person", people: "person", human: "person",
  org: "organisation", organization: "organisation", company: "organisation", institution: "organisation", corp: "organisation",
  loc: "place", location: "place", gpe: "place", geo: "place", city: "place", country: "place", fac: "place", facility: "place", address: "place",
  time: "date", datetime: "date", timex: "date",
  num: "number", cardinal: "number", ordinal: "number", quantity: "number", money: "number", percent: "number", percentage: "number", measure: "number",
  quotation: "quote", speech: "quote", abbreviation: "acronym", abbr: "acronym", picture: "image", photo: "image",
  statement: "claim", fact: "claim", comment: "note", highlight: "note", typo: "style",
};

/** The kind that a label names; null: none that we know. Case, and the B- and I- of taggers, do not matter. */
export function kindOfLabel(label: string): Kind | null {
  const name = label.normalize("NFC").trim().toLowerCase().replace(/^[bi][-_]/, "");
  return kinds.find((kind) => kind === name) ?? (Object.hasOwn(common, name) ? common[name] ?? null : null);
}

/** The first label that names a kind; a note, with every label that names none in its words, where none does. */
export function kindOfLabels(labels: readonly string[]): { kind: Kind; others: string[] } {
  let kind: Kind | null = null;
  const others: string[] = [];
  for (const label of labels) {
    const named = kindOfLabel(label);
    if (named && kind === null) kind = named;
    else if (named !== kind && label.trim() !== "") others.push(label.trim());
  }
  return { kind: kind ?? "note", others };
}

/** What CoNLL-2003 calls a kind: four classes, and MISC for whatever is a name or number of another sort. */
export const conllLabels: Partial<Record<Kind, string>> = { person: "PER", organisation: "ORG", place: "LOC", date: "MISC", number: "MISC", acronym: "MISC" };
