// The names of a text as its rules find them, with where each rank and post of a person stands, so that the names
// file can be asked about each and what is wrong can be put right where it stands.
import { rankIn } from "#lib/annotation/military-rank.ts";
import { splitPerson } from "#lib/annotation/parts.ts";
import type { EntityKind } from "#lib/entity/entity.ts";
import type { NameMention } from "#lib/entity/known-names.ts";
import { organisationRule } from "#lib/rules/detect/organisation.ts";
import { personRule } from "#lib/rules/detect/person.ts";
import { placeRule } from "#lib/rules/detect/place.ts";
import type { Located, Reading } from "#lib/rules/rule.ts";

export interface FoundMention extends NameMention, Located {
  block: number;
  /** As it stands here: of a person also the given name alone, whose full name is in `words`. */
  text: string;
  rank: (Located & { text: string }) | null;
  posts: readonly (Located & { text: string })[];
}

/** In text order within each kind. */
export function mentionsOf({ hintsOf }: Pick<Reading, "hintsOf">): FoundMention[] {
  const plain = (kind: EntityKind, rule: typeof organisationRule | typeof placeRule) =>
    hintsOf(rule as typeof placeRule).map(({ block, from, to, text }): FoundMention => ({ kind, words: text, text, block, from, to, rank: null, posts: [] }));
  const people = hintsOf(personRule).map(({ block, from, to, data }): FoundMention => {
    const parts = splitPerson(data.mention).map(({ role, quote, ...span }) => ({ role, text: quote, from: data.mentionFrom + span.from, to: data.mentionFrom + span.to }));
    const rank = parts.flatMap((part) => (part.role === "rank" ? (rankIn(part) ?? []) : []))[0];
    return { kind: "person", words: data.fullName, text: data.name, block, from, to, rank: rank ?? null, posts: parts.filter((part) => part.role === "post") };
  });
  return [...people, ...plain("organisation", organisationRule), ...plain("place", placeRule)];
}
