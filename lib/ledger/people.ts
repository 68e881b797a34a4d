// Everybody a text names, with every mention in order: ranks and posts at each, spellings,
// what changed since the first.
import type { Checked } from "#lib/rules/checker.ts";
import { isVariant } from "#lib/rules/copy/name-variants.ts";
import { militaryRank } from "#lib/annotation/military-rank.ts";
import { type PersonData, personRule } from "#lib/rules/detect/person.ts";
import type { Hint } from "#lib/rules/rule.ts";

export interface PersonMention {
  block: number;
  from: number;
  to: number;
  name: string;
  rank: string | null;
  posts: readonly string[];
  /** Posts of the first mention with posts that are missing where this one has some. */
  dropped: readonly string[];
  /** Posts that the first mention with posts did not have. */
  added: readonly string[];
}

export interface PersonRow {
  /** The fullest form. */
  name: string;
  mentions: readonly PersonMention[];
  /** Every form of the name, first use first. */
  spellings: readonly string[];
  /** Every military or police rank, first use first; more than one is a contradiction or a promotion. */
  ranks: readonly string[];
  posts: readonly string[];
  /** Forms of address ("đồng chí", "ông"), first use first. */
  honorifics: readonly string[];
  /** True where a short form stands before the full one. */
  isIntroducedLate: boolean;
  /** Other rows whose name differs by a tone mark, a letter or a syllable. */
  alike: readonly string[];
}

const address = /(?:^|\s)(đồng chí|đ\/c|ông|bà|anh|chị|em|cháu|cụ|cô|chú|bác|thầy|mr|mrs|ms|dr)(?=\s|$)/iu;

/** Rows in order of first mention. */
export function peopleLedger(checked: Pick<Checked, "hintsOf">): PersonRow[] {
  const groups = Map.groupBy(checked.hintsOf(personRule), (hint) => hint.data.fullName);
  const rows = [...groups].map(([name, hints]) => row(name, hints));
  return rows.map((one) => ({ ...one, alike: rows.filter((other) => other !== one && isVariant(one.name, other.name)).map((other) => other.name) }));
}

function row(name: string, hints: readonly Hint<PersonData>[]): Omit<PersonRow, "alike"> {
  const known = hints.find((hint) => hint.data.posts.length > 0)?.data.posts ?? [];
  const lower = (posts: readonly string[]) => new Set(posts.map((post) => post.toLowerCase()));
  const mentions = hints.map(({ block, from, to, data }) => ({
    block, from, to, name: data.name, rank: data.rank, posts: data.posts,
    dropped: data.posts.length === 0 ? [] : known.filter((post) => !lower(data.posts).has(post.toLowerCase())),
    added: data.posts.filter((post) => !lower(known).has(post.toLowerCase())),
  }));
  const each = (values: readonly (string | null | undefined)[]) => [...new Set(values.filter((value) => value != null))];
  const full = hints.findIndex((hint) => hint.data.name === name);
  return {
    name, mentions, spellings: each(hints.map((hint) => hint.data.name)), ranks: each(hints.map((hint) => militaryRank(hint.data.rank))),
    posts: each(hints.flatMap((hint) => hint.data.posts)), honorifics: each(hints.map((hint) => address.exec(hint.data.rank ?? "")?.[1]?.toLowerCase())), isIntroducedLate: full > 0,
  };
}
