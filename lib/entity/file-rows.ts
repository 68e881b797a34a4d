// A names file as it travels: CSV with a row for each fact, or JSON with an object for each entity. Both are read into the
// same rows, each with its number and, where it is not understood, the reason.
import { z } from "zod";
import { aliasKinds, tenureRoles, type AliasKind, type EntityKind, type KnownEntity, type TenureRole } from "#lib/entity/entity.ts";
import { entityKind } from "#lib/entity/entity-schema.ts";
import { importLimits } from "#lib/entity/import-limits.ts";
import { isPeriod } from "#lib/entity/partial-date.ts";
import { typedDate } from "#lib/formats/draft/typed-date.ts";
import { readCsv } from "#lib/formats/sheet/read-csv.ts";
import { writeCsv } from "#lib/formats/sheet/csv.ts";
import { typedText } from "#lib/text/typed-text.ts";

export const namesFormats = ["csv", "json"] as const;
export type NamesFormat = (typeof namesFormats)[number];

export const rowReasons = ["columns", "kind", "name", "what", "words", "date", "period", "long", "two", "id", "other", "shape", "archived", "role"] as const;
export type RowReason = (typeof rowReasons)[number];

/** One fact of one entity, as the file has it. */
export interface FactRow {
  /** Line of a CSV file, number of the entity in a JSON file; from 1. */
  row: number;
  kind: EntityKind;
  name: string;
  id: string | null;
  what: "name" | AliasKind | TenureRole;
  words: string;
  body: string | null;
  from: string | null;
  to: string | null;
  asOf: string | null;
  source: string | null;
  note: string | null;
}

export interface RefusedRow {
  row: number;
  name: string;
  reason: RowReason;
}

export interface FileRows {
  rows: readonly FactRow[];
  refused: readonly RefusedRow[];
  /** How many there were. */
  total: number;
}

const columns = ["kind", "name", "what", "words", "body", "from", "to", "as_of", "source", "note", "id"] as const;
type Raw = Partial<Record<(typeof columns)[number], string>>;

const kindWords: Record<string, EntityKind> = { "": "person", "người": "person", "cơ quan": "organisation", "đơn vị": "organisation", "cơ quan, đơn vị": "organisation", body: "organisation", organization: "organisation", "địa danh": "place" };
const whats: readonly string[] = ["name", ...aliasKinds, ...tenureRoles];
const longest = { name: 300, words: 500, body: 300, source: 500, note: 4_000 };

/** Null: it is neither CSV nor JSON that could be read. "too_big": more rows than the limit. */
export function readNamesFile(text: string): FileRows | "too_big" | null {
  return /^\ufeff?\s*[[{]/.test(text) ? readJsonRows(text) : readCsvRows(text);
}

function readCsvRows(text: string): FileRows | "too_big" | null {
  const all = readCsv(text);
  const [head, ...body] = all ?? [];
  if (!head) return null;
  if (body.length > importLimits.rows) return "too_big";
  const at = new Map(head.cells.map((cell, index) => [cell.trim().toLowerCase().replaceAll(" ", "_"), index]));
  if (!at.has("name")) return { rows: [], refused: [{ row: head.line, name: head.cells.join(", ").slice(0, 200), reason: "columns" }], total: 1 };
  return sorted(body.map(({ line, cells }) => factOf(line, Object.fromEntries(columns.map((column) => [column, cells[at.get(column) ?? -1] ?? ""])))));
}

const optional = z.string().nullish();
const jsonEntity = z.looseObject({
  id: optional, kind: z.string(), name: z.string(), note: optional, from: optional, to: optional,
  aliases: z.array(z.looseObject({ kind: z.string(), text: z.string(), from: optional, to: optional })).nullish(),
  tenures: z.array(z.looseObject({ role: z.string(), words: z.string(), body: optional, from: optional, to: optional, asOf: optional, source: optional })).nullish(),
});

function readJsonRows(text: string): FileRows | "too_big" | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
  const list = z.union([z.array(z.unknown()), z.looseObject({ entities: z.array(z.unknown()) }).transform(({ entities }) => entities)]).safeParse(parsed);
  if (!list.success) return null;
  const read = list.data.flatMap((value, index): (FactRow | RefusedRow)[] => {
    const one = jsonEntity.safeParse(value);
    const row = index + 1;
    if (!one.success) return [{ row, name: "", reason: "shape" }];
    const { id, kind, name, note, from, to, aliases, tenures } = one.data;
    const base = { id: id ?? "", kind, name };
    return [
      factOf(row, { ...base, what: "name", note: note ?? "", from: from ?? "", to: to ?? "" }),
      ...(aliases ?? []).map((alias) => factOf(row, { ...base, what: alias.kind, words: alias.text, from: alias.from ?? "", to: alias.to ?? "" })),
      ...(tenures ?? []).map((one) => factOf(row, { ...base, what: one.role, words: one.words, body: one.body ?? "", from: one.from ?? "", to: one.to ?? "", as_of: one.asOf ?? "", source: one.source ?? "" })),
    ];
  });
  return read.length > importLimits.rows ? "too_big" : sorted(read);
}

function sorted(all: readonly (FactRow | RefusedRow)[]): FileRows {
  return { rows: all.flatMap((one) => ("reason" in one ? [] : [one])), refused: all.flatMap((one) => ("reason" in one ? [one] : [])), total: all.length };
}

function factOf(row: number, raw: Raw): FactRow | RefusedRow {
  const said = (column: (typeof columns)[number]) => typedText(raw[column] ?? "");
  const name = said("name");
  const refused = (reason: RowReason): RefusedRow => ({ row, name: (name || said("words")).slice(0, 200), reason });
  if (name === "") return refused("name");
  const kind = entityKind.safeParse(kindWords[said("kind").toLowerCase()] ?? said("kind").toLowerCase());
  if (!kind.success) return refused("kind");
  const what = said("what").toLowerCase() || (said("words") === "" ? "name" : "");
  if (!isWhat(what)) return refused("what");
  const words = said("words");
  if (what !== "name" && words === "") return refused("words");
  if (kind.data !== "person" && (what === "rank" || what === "post")) return refused("role");
  if (name.length > longest.name || words.length > (what === "rank" || what === "post" ? longest.words : longest.name) || said("body").length > longest.body || said("source").length > longest.source || said("note").length > longest.note) return refused("long");
  const dates = (["from", "to", "as_of"] as const).map((column) => (said(column) === "" ? null : typedDate(said(column)) ?? "bad"));
  if (dates.includes("bad")) return refused("date");
  const [from = null, to = null, asOf = null] = dates;
  if (!isPeriod({ from, to })) return refused("period");
  return { row, kind: kind.data, name, id: said("id").toLowerCase() || null, what, words, body: said("body") || null, from, to, asOf, source: said("source") || null, note: said("note") || null };
}

function isWhat(text: string): text is FactRow["what"] {
  return whats.includes(text);
}

/** The file of these entities. What merging joined is written as one; a source is told as words. */
export function writeNamesFile(entities: readonly KnownEntity[], format: NamesFormat): string {
  if (format === "json") {
    return `${JSON.stringify({ format: "soat-names/1", entities: entities.map(({ id, kind, name, note, from, to, aliases, tenures }) => ({
      id, kind, name, note, from, to,
      aliases: aliases.map((one) => ({ kind: one.kind, text: one.text, from: one.from, to: one.to })),
      tenures: tenures.map((one) => ({ role: one.role, words: one.words, body: one.body, from: one.from, to: one.to, asOf: one.asOf, source: one.sourceTitle ?? one.sourceText })),
    })) }, null, 2)}\n`;
  }
  const rows = entities.flatMap(({ id, kind, name, note, from, to, aliases, tenures }) => [
    [kind, name, "name", null, null, from, to, null, null, note, id],
    ...aliases.map((one) => [kind, name, one.kind, one.text, null, one.from, one.to, null, null, null, id]),
    ...tenures.map((one) => [kind, name, one.role, one.words, one.body, one.from, one.to, one.asOf, one.sourceTitle ?? one.sourceText, null, id]),
  ]);
  return writeCsv({ name: "names", columns: columns.map((label) => ({ label, width: 20 })), rows });
}
