// What the names file says of a mention on the day an article tells of: right, written another way, of another
// time, or nothing. Where a day or an end is not known nothing is said to be wrong.
import { knownAcronyms } from "#lib/lexicon/vi-acronyms.ts";
import { sourceOf, type KnownEntity, type KnownTenure } from "#lib/entity/entity.ts";
import type { Alias } from "#lib/entity/entity-schema.ts";
import { isSameName, nameKey } from "#lib/entity/name-key.ts";
import { covers, firstDay, isBefore, type Certainty, type Period } from "#lib/entity/partial-date.ts";
import { isLowerRank, militaryRank } from "#lib/annotation/military-rank.ts";

export type NameVerdict =
  | { kind: "right" }
  /** Not as the house writes it. */
  | { kind: "spelling"; write: string }
  /** It was not, or not yet, called so on the day; `write`: what it was called, null where that is not known. */
  | { kind: "other_time"; write: string | null; called: Period };

export type TenureVerdict =
  /** "maybe": held as far as the file goes, which does not reach the day for certain. */
  | { kind: "right"; tenure: KnownTenure; certainty: Exclude<Certainty, "no"> }
  /** `said`: when it was held, null where the file does not have it; `held`: what was held on the day instead. */
  | { kind: "other_time"; said: KnownTenure | null; held: readonly KnownTenure[]; isSure: boolean }
  | { kind: "unknown" };

/** How an entity is written in these words on a day; null: the day is not known, and no name is of another time. */
export function judgeName(words: string, entity: Pick<KnownEntity, "name" | "aliases" | "from" | "to">, day: string | null): NameVerdict {
  const on = (period: Period): Certainty => (day === null ? "maybe" : covers(period, day));
  const forms: (Pick<Alias, "text" | "from" | "to"> & { kind: Alias["kind"] | "name" })[] = [{ kind: "name", text: entity.name, from: entity.from, to: entity.to }, ...entity.aliases];
  const called = forms.find(({ kind, ...period }) => (kind === "name" || kind === "former" && (period.from ?? period.to) !== null) && on(period) !== "no");
  const written = forms.filter(({ text }) => isSameName(text, words));
  if (written.some((form) => form.kind !== "spelling" && on(form) !== "no")) return { kind: "right" };
  const past = written.find((form) => form.kind !== "spelling");
  if (past) return { kind: "other_time", write: called?.text ?? null, called: { from: past.from, to: past.to } };
  return { kind: "spelling", write: called?.text ?? entity.name };
}

/** Whether a tenure was held on a day: between a beginning and a day on which it was held there is no doubt. */
export function wasHeld({ from, to, asOf }: Pick<KnownTenure, "from" | "to" | "asOf">, day: string): Certainty {
  return covers({ from: from ?? asOf, to: to ?? asOf }, day) === "yes" ? "yes" : covers({ from, to }, day);
}

const since = ({ from, asOf }: KnownTenure) => from ?? asOf;

/** A rank of army or police. One holds one at a time: each ends where the next begins. Other titles are "unknown". */
export function judgeRank(words: string, tenures: readonly KnownTenure[], day: string): TenureVerdict {
  const said = militaryRank(words);
  const ranks = tenures.filter((one) => one.role === "rank" && militaryRank(one.words) !== null).sort((a, b) => (firstDay(since(a) ?? "0000") < firstDay(since(b) ?? "0000") ? -1 : 1));
  if (said === null || ranks.length === 0) return { kind: "unknown" };
  const ended = ranks.map((one, at) => {
    const next = ranks[at + 1];
    return next && one.to === null && next.from !== null && militaryRank(next.words) !== militaryRank(one.words) ? { ...one, to: next.from } : one;
  });
  // On the very day of a promotion both are right.
  const on = ended.map((tenure, at) => ({ tenure: ranks[at] ?? tenure, certainty: wasHeld(tenure, day), isSaid: militaryRank(tenure.words) === said }));
  const sure = on.filter(({ certainty }) => certainty === "yes");
  const held = sure.length > 0 ? sure : on.filter(({ certainty, tenure }) => certainty === "maybe" && !isBefore(day, since(tenure) ?? day)).slice(-1);
  const right = held.find(({ isSaid }) => isSaid);
  if (right) return { kind: "right", tenure: right.tenure, certainty: sure.length > 0 ? "yes" : "maybe" };
  const known = on.filter(({ isSaid }) => isSaid);
  const maybe = known.find(({ certainty }) => certainty === "maybe");
  if (sure.length === 0 && maybe) return { kind: "right", tenure: maybe.tenure, certainty: "maybe" };
  if (held.length === 0 && known.length === 0) return { kind: "unknown" };
  // Nobody is known to fall in rank: below what was held since a day before, it is of another time.
  const isBelow = held.some(({ tenure }) => isLowerRank(said, militaryRank(tenure.words) ?? ""));
  return { kind: "other_time", said: known[0]?.tenure ?? null, held: held.map(({ tenure }) => tenure), isSure: sure.length > 0 || known.length > 0 || isBelow };
}

const former = /^(?:nguyên|cựu|former|ex)(?=[\s-])[\s-]*/iu;

/** A post, in as many words as the text has: "Thứ trưởng" is "Thứ trưởng Bộ Quốc phòng" said shortly. Of who is called a former one, having held it is right. */
export function judgePost(words: string, tenures: readonly KnownTenure[], day: string): TenureVerdict {
  const isFormer = former.test(words);
  const said = postKey(words.replace(former, ""));
  if (said === "") return { kind: "unknown" };
  const posts = tenures.filter(({ role }) => role === "post").map((tenure) => ({ tenure, certainty: wasHeld(tenure, day) }));
  const known = posts.filter(({ tenure }) => isSaid(said, tenure));
  const right = known.find(({ certainty }) => certainty === "yes") ?? known.find(({ certainty }) => certainty === "maybe");
  if (right && right.certainty !== "no") return { kind: "right", tenure: right.tenure, certainty: right.certainty };
  const past = known[0]?.tenure;
  if (!past) return { kind: "unknown" };
  if (isFormer && known.some(({ tenure }) => tenure.to !== null && isBefore(tenure.to, day))) return { kind: "right", tenure: past, certainty: "yes" };
  const held = posts.filter(({ tenure, certainty }) => certainty !== "no" && since(tenure) !== null && !isBefore(day, since(tenure) ?? day)).map(({ tenure }) => tenure);
  return { kind: "other_time", said: past, held, isSure: true };
}

/** The words of a post with acronyms written out, as a key. */
function postKey(words: string): string {
  return nameKey(words.replace(/[\p{L}\d][\p{L}\p{M}\d.&-]*/gu, (word) => knownAcronyms.get(word)?.expansion ?? word));
}

/** Whether words say this post, in short or in full. */
export function isSamePost(words: string, tenure: Pick<KnownTenure, "words" | "body">): boolean {
  return isSaid(postKey(words), tenure);
}

function isSaid(said: string, { words, body }: Pick<KnownTenure, "words" | "body">): boolean {
  const own = postKey(words);
  const of = body === null ? "" : postKey(body);
  const whole = of === "" || ` ${own} `.includes(` ${of} `) ? own : `${own} ${of}`;
  return said === whole || whole.startsWith(`${said} `) || said.startsWith(`${whole} `);
}

/** A tenure as one says it: its words with its body, unless they have it. */
export function tenureWords({ words, body }: Pick<KnownTenure, "words" | "body">): string {
  return body === null || ` ${postKey(words)} `.includes(` ${postKey(body)} `) ? words : `${words} ${body}`;
}

/** What stands in the place of a rank or post of another time: only where there is one answer. */
export function tenureFix(verdict: TenureVerdict): string | null {
  if (verdict.kind !== "other_time") return null;
  const { said, held } = verdict;
  const alike = said?.body != null ? held.filter(({ body }) => body !== null && nameKey(body) === nameKey(said.body ?? "")) : held;
  const only = (alike.length > 0 ? alike : held);
  return only.length === 1 && only[0] ? tenureWords(only[0]) : null;
}

/** Who says what was held instead, or else when the other was. */
export function verdictSource(verdict: TenureVerdict): string | null {
  if (verdict.kind === "right") return sourceOf(verdict.tenure);
  if (verdict.kind === "unknown") return null;
  const [held] = verdict.held;
  return (held && sourceOf(held)) ?? (verdict.said && sourceOf(verdict.said));
}
