// An entity as it is being typed: dates are words until they are read.
import type { AliasKind, EntityKind, TenureRole } from "#lib/entity/entity.ts";
import type { Alias, EntityContent, Tenure } from "#lib/entity/entity-schema.ts";
import { isPeriod } from "#lib/entity/partial-date.ts";
import { typedDate } from "#lib/formats/draft/typed-date.ts";
import { newId, type AliasId, type SourceId, type TenureId } from "#lib/id.ts";
import { typedText } from "#lib/text/typed-text.ts";

export interface AliasDraft { id: AliasId; kind: AliasKind; text: string; from: string; to: string }
export interface TenureDraft { id: TenureId; role: TenureRole; words: string; body: string; from: string; to: string; asOf: string; sourceId: SourceId | null; sourceText: string }
export interface EntityDraft { kind: EntityKind; name: string; note: string; from: string; to: string; aliases: readonly AliasDraft[]; tenures: readonly TenureDraft[] }

export type DraftProblem = "missing" | "badDate" | "badPeriod";

const text = (value: string | null) => value ?? "";
const shown = (date: string | null) => (date === null ? "" : date.split("-").reverse().join("/"));

export const blankAlias = (): AliasDraft => ({ id: newId(), kind: "spelling", text: "", from: "", to: "" });
export const blankTenure = (): TenureDraft => ({ id: newId(), role: "post", words: "", body: "", from: "", to: "", asOf: "", sourceId: null, sourceText: "" });

export function draftOf({ kind, name, note, from, to, aliases, tenures }: EntityContent): EntityDraft {
  return {
    kind, name, note: text(note), from: shown(from), to: shown(to),
    aliases: aliases.map((one) => ({ ...one, from: shown(one.from), to: shown(one.to) })),
    tenures: tenures.map((one) => ({ ...one, body: text(one.body), sourceText: text(one.sourceText), from: shown(one.from), to: shown(one.to), asOf: shown(one.asOf) })),
  };
}

/** What keeps a row from being saved; null: nothing. A row without words and dates is none, and says nothing. */
export function problemOf(row: { words: string; from: string; to: string; asOf?: string }): DraftProblem | null {
  const dates = [row.from, row.to, row.asOf ?? ""].filter((date) => date.trim() !== "");
  if (dates.some((date) => typedDate(date) === null)) return "badDate";
  if (!isPeriod({ from: dateOf(row.from), to: dateOf(row.to) })) return "badPeriod";
  return typedText(row.words) === "" && dates.length > 0 ? "missing" : null;
}

/** As it is to be stored; null: something is wrong with it. Rows that say nothing are left out. */
export function contentOf(draft: EntityDraft): EntityContent | null {
  const name = typedText(draft.name);
  const rows = [{ words: name, from: draft.from, to: draft.to }, ...draft.aliases.map((one) => ({ ...one, words: one.text })), ...draft.tenures];
  if (name === "" || rows.some((row) => problemOf(row) !== null)) return null;
  return {
    kind: draft.kind, name, note: typedText(draft.note) || null, from: dateOf(draft.from), to: dateOf(draft.to),
    aliases: draft.aliases.filter((one) => typedText(one.text) !== "").map((one): Alias => ({ id: one.id, kind: one.kind, text: typedText(one.text), from: dateOf(one.from), to: dateOf(one.to) })),
    tenures: draft.kind !== "person" ? [] : draft.tenures.filter((one) => typedText(one.words) !== "").map((one): Tenure => ({
      id: one.id, role: one.role, words: typedText(one.words), body: one.role === "post" ? typedText(one.body) || null : null,
      from: dateOf(one.from), to: dateOf(one.to), asOf: dateOf(one.asOf), sourceId: one.sourceId, sourceText: one.sourceId ? null : typedText(one.sourceText) || null,
    })),
  };
}

function dateOf(typed: string): string | null {
  return typed.trim() === "" ? null : typedDate(typed);
}
