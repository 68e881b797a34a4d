// People with rank, honorific and posts. One block says what looks like a name; the whole text
// then says who is meant: a bare given name counts once its full name stands somewhere.
import { allSurnames, givenSyllables, personVerbs } from "#lib/lexicon/vi-names.ts";
import { perFact } from "#lib/rules/found.ts";
import type { Chunk, PersonChunk } from "#lib/rules/names/chunk.ts";
import { spanOf, wordsOf } from "#lib/rules/names/chunk.ts";
import { chunksOf } from "#lib/rules/names/chunks.ts";
import type { PreparedBlock } from "#lib/rules/prepared.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import { remembered } from "#lib/rules/remembered.ts";
import type { Finding, Located, Placed, Rule } from "#lib/rules/rule.ts";
import { isSyllable } from "#lib/text/vi-syllable.ts";

export interface PersonData {
  name: string;
  /** Ranks, degrees and forms of address before the name; null without any. */
  rank: string | null;
  posts: string[];
  /** The mention with rank and posts, and where it stands in the block. */
  mention: string;
  mentionFrom: number;
  mentionTo: number;
  /** The fullest form of this name in the text. */
  fullName: string;
}

export interface PersonFact extends Located {
  name: string;
  trust: PersonChunk["trust"] | "open" | "other";
  rank: string[];
  posts: string[];
  mention: string;
  mentionFrom: number;
  mentionTo: number;
  isFirst: boolean;
  isPlaced: boolean;
  /** A word of saying or doing follows. */
  isActing: boolean;
}

const verbs = Phrases.of(personVerbs);

function fact(block: PreparedBlock, chunk: Chunk): PersonFact[] {
  const { tokens, text } = block;
  const span = spanOf(tokens, chunk);
  const name = text.slice(span.from, span.to);
  const base = { ...span, name, rank: [], posts: [], mention: name, mentionFrom: span.from, mentionTo: span.to, isFirst: tokens[chunk.start]?.first ?? false, isPlaced: false, isActing: false };
  if (chunk.type === "open") return [{ ...base, trust: "open", isPlaced: chunk.isPlaced, isActing: verbs.at(tokens, chunk.end) !== null }];
  if (chunk.type === "organisation" || chunk.type === "place") return [{ ...base, name: chunk.type === "place" ? wordsOf(text, tokens, chunk.name) : name, trust: "other" }];
  if (chunk.type !== "person") return [];
  const whole = spanOf(tokens, chunk.whole);
  return [{
    ...base, trust: chunk.trust, isActing: verbs.at(tokens, chunk.end) !== null,
    rank: chunk.ranks.map((rank) => wordsOf(text, tokens, rank).replace(/[.\s]+$/u, "")), posts: chunk.posts.map((post) => wordsOf(text, tokens, post)),
    mention: text.slice(whole.from, whole.to), mentionFrom: whole.from, mentionTo: whole.to,
  }];
}

interface Known {
  /** Short forms of full names, with the full name; null where two people share it. */
  aliases: Map<string, string | null>;
  sure: Set<string>;
  /** Names that stand for a place or body elsewhere in the text. */
  others: Set<string>;
}

/** What a person may be called by after the full name. */
const shortsOf = remembered((name: string): readonly string[] => {
  const words = name.split(/\s+/u);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (allSurnames.has(first) && words.every((word) => isSyllable(word.toLowerCase()))) return words.slice(1).map((_, at) => words.slice(at + 1).join(" "));
  if (words.length === 1) return [name];
  return [last, ...(words.length > 2 ? [words.slice(1).join(" ")] : []), ...(isSyllable(first.toLowerCase()) ? [] : [first])];
});

function known(facts: readonly PersonFact[]): Known {
  const aliases = new Map<string, string | null>();
  const sure = new Set<string>();
  const others = new Set<string>();
  for (const { name, trust } of facts) {
    if (trust === "other") others.add(name);
    if (trust !== "sure" && trust !== "likely") continue;
    sure.add(name);
    for (const short of shortsOf(name)) {
      const other = aliases.get(short);
      aliases.set(short, other === undefined || other === name ? name : other === null ? null : other.endsWith(name) ? other : name.endsWith(other) ? name : null);
    }
  }
  return { aliases, sure, others };
}

/** Whether an undecided run is a person, given the names of the whole text. */
function isKnown(one: PersonFact, { aliases, sure }: Known): boolean {
  if (sure.has(one.name)) return true;
  if (!aliases.has(one.name)) return false;
  if (one.name.includes(" ") || !isSyllable(one.name.toLowerCase())) return true;
  // "Hải" of "Nguyễn Quang Hải": at the start of a sentence it may be a common word, unless it says or does something there.
  return !one.isPlaced && one.name.length > 1 && (one.isFirst ? one.isActing && givenSyllables.has(one.name) : true);
}

/** The finding for a fact, by the full name that the whole text gives the person. */
const called = perFact(({ block, from, to, name, rank, posts, mention, mentionFrom, mentionTo }: Placed<PersonFact>) => remembered(
  (fullName): Finding<PersonData> => ({ block, from, to, data: { name, rank: rank.join(" ") || null, posts, mention, mentionFrom, mentionTo, fullName } }),
));

export const personRule: Rule<PersonFact, PersonData> = {
  id: "person", kind: "person", level: "information", languages: ["vi", "en"],
  title: { vi: "Người, cấp bậc, chức vụ", en: "People with rank and posts" },
  scan: (block) => chunksOf(block).flatMap((chunk) => fact(block, chunk)),
  judge(facts: readonly Placed<PersonFact>[]): Finding<PersonData>[] {
    const names = known(facts);
    return facts.flatMap((one) => {
      const isPerson = one.trust === "sure" || one.trust === "likely" && !(names.others.has(one.name) && one.rank.length + one.posts.length === 0)
        || one.trust === "maybe" && (isKnown(one, names) || !names.others.has(one.name) && one.isFirst && (one.posts.length > 0 || one.isActing && !one.isPlaced && one.name.includes(" ")) || !names.others.has(one.name) && !one.isPlaced && one.name.split(" ").length > 2)
        || one.trust === "open" && isKnown(one, names);
      return isPerson ? [called(one)(names.aliases.get(one.name) ?? one.name)] : [];
    });
  },
  message: ({ mention }) => ({ vi: `Kiểm tên, cấp bậc, chức vụ: ${mention}`, en: `Check name, rank and posts: ${mention}` }),
  examples: [
    { text: "Thượng tá Vi Văn Sơn, Phó Trưởng Công an huyện Khe Lũng, trao quà cho bà Hứa Thị Mận.", hits: ["Vi Văn Sơn", "Hứa Thị Mận"] },
    { text: "Tiền vệ Trần Minh Quân ghi bàn. Sau trận, Minh Quân cảm ơn khán giả.", hits: ["Trần Minh Quân", "Minh Quân"] },
    { text: "Chủ tịch xã Lê Văn An đón đoàn. Chủ tịch UBND huyện Trần Văn Bình cảm ơn.", hits: ["Lê Văn An", "Trần Văn Bình"] },
    { text: "Đoàn xe đi qua đường Nguyễn Trãi, quận Thanh Xuân.", hits: [] },
    { text: "Mayor Linda Fraser met Dr. Samuel Okonkwo on Tuesday. Okonkwo voted against the delay.", hits: ["Linda Fraser", "Samuel Okonkwo", "Okonkwo"], language: "en" },
  ],
};
