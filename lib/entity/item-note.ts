// What the names file says of one item, and what it could learn from it once it is checked.
import { rankIn } from "#lib/annotation/military-rank.ts";
import { splitPerson } from "#lib/annotation/parts.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { entityKinds, type EntityKind, type KnownEntity, type TenureRole } from "#lib/entity/entity.ts";
import { judgeName, judgePost, judgeRank, type NameVerdict, type TenureVerdict } from "#lib/entity/judge.ts";
import type { NamesOnDay } from "#lib/entity/known-names.ts";

export interface PartNote {
  text: string;
  role: TenureRole;
  /** "unknown" too where the day of the article is not known. */
  verdict: TenureVerdict;
}

/** A rank or post as an item has it. */
export interface SaidTenure {
  role: TenureRole;
  words: string;
}

export type ItemNote = { entityKind: EntityKind; name: string; /** Somebody said already whom it means here. */ isSaid: boolean } & (
  | { kind: "new"; lacks: readonly SaidTenure[] }
  /** `lacks`: what the item has and the file does not. */
  | { kind: "known"; entity: KnownEntity; nameVerdict: NameVerdict; parts: readonly PartNote[]; lacks: readonly SaidTenure[] }
  | { kind: "several"; among: readonly KnownEntity[] }
);

/** Null where it is no name, or one that cannot be a line of the file. */
export function itemNote(item: { kind: Kind; words: string }, names: NamesOnDay): ItemNote | null {
  const kind = entityKinds.find((one) => one === (item.kind === "acronym" ? "organisation" : item.kind));
  if (!kind || item.words.length > 1_000) return null;
  const parts = kind === "person" ? splitPerson(item.words) : [];
  const name = kind === "person" ? parts.find(({ role }) => role === "name")?.quote : item.words;
  if (!name || name.length > 300 || /\n/.test(name)) return null;
  const base = { entityKind: kind, name, isSaid: names.isSaid(name) };
  // Forms of address are no rank to remember.
  const said = parts.flatMap(({ role, quote }): SaidTenure[] => {
    const words = role === "rank" ? rankIn({ text: quote })?.text : role === "post" ? quote : undefined;
    return words && words.length <= 500 && role !== "name" ? [{ role, words }] : [];
  });
  const meant = names.meant({ kind, words: name });
  if (meant.kind === "several") return { ...base, kind: "several", among: meant.among };
  // One syllable is a given name; an acronym alone says not whose.
  if (meant.kind === "none") return isWhole(item.kind, name) ? { ...base, kind: "new", lacks: said } : null;
  const { entity } = meant;
  const { day } = names;
  const notes = said.map(({ role, words }): PartNote => ({
    role, text: words, verdict: day === null ? { kind: "unknown" } : role === "rank" ? judgeRank(words, entity.tenures, day) : judgePost(words, entity.tenures, day),
  }));
  const lacks = notes.filter(({ role, text, verdict }) => (day === null ? !isKnown(role, text, entity) : verdict.kind === "unknown" || verdict.kind === "other_time" && verdict.said === null)).map(({ role, text }) => ({ role, words: text }));
  return { ...base, kind: "known", entity, nameVerdict: judgeName(name, entity, day), parts: notes, lacks };
}

function isWhole(kind: Kind, name: string): boolean {
  return kind !== "acronym" && (kind !== "person" || /\s/.test(name.trim()));
}

/** Whether it was ever held, on whichever day. */
function isKnown(role: TenureRole, words: string, { tenures }: KnownEntity): boolean {
  return tenures.some((tenure) => {
    const on = tenure.asOf ?? tenure.from ?? tenure.to ?? "2000";
    return (role === "rank" ? judgeRank(words, [tenure], on) : judgePost(words, [tenure], on)).kind === "right";
  });
}
