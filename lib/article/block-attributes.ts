// A block's kind and details as the attributes of its node, and back. One place for both
// directions: Yjs, ProseMirror and HTML must never read them differently. Attributes come from
// other people's browsers, so whatever is not what it should be counts as absent.
import { blockKinds, type Block, type CellPlace, type ListPlace, type Picture } from "#lib/article/block.ts";

/** Names of the attributes of details; absent is null. */
export const detailNames = ["list", "level", "start", "row", "column", "columns", "span", "header", "picture", "alt"] as const;

type Attributes = Readonly<Record<string, unknown>>;
type Details = Pick<Block, "kind" | "list" | "cell" | "picture">;

const deepestLevel = 8;
const mostRows = 50_000;
const mostColumns = 200;
const longestAlt = 500;
/** Value of the attribute "picture" when there is no file. */
const missing = "missing";

/** The attributes of a block without its id; null where there is nothing to say. */
export function attributesOf({ kind, list, cell, picture }: Details): Record<string, string | number | boolean | null> {
  return {
    kind,
    list: list?.type ?? null, level: list?.level ?? null, start: list?.start ?? null,
    row: cell?.row ?? null, column: cell?.column ?? null, columns: cell?.columns ?? null,
    span: cell && cell.span > 1 ? cell.span : null, header: cell?.isHeader ? true : null,
    picture: picture ? picture.file ?? missing : null, alt: picture && picture.alt !== "" ? picture.alt : null,
  };
}

/** What attributes say. A detail counts only on the kind it belongs to; an unknown kind is a paragraph. */
export function detailsOf(attributes: Attributes): Details {
  const kind = blockKinds.find((known) => known === attributes["kind"]) ?? "paragraph";
  const list = kind === "listItem" ? listOf(attributes) : undefined;
  const cell = kind === "tableCell" ? cellOf(attributes) : undefined;
  const picture = kind === "caption" ? pictureOf(attributes) : undefined;
  return { kind, ...(list && { list }), ...(cell && { cell }), ...(picture && { picture }) };
}

/** Whether a text is the name of a stored file: SHA-256 in lower-case hex. */
export function isFileHash(text: unknown): text is string {
  return typeof text === "string" && /^[0-9a-f]{64}$/.test(text);
}

/** Where a picture is fetched from: our own store, whoever wrote the attribute. `file` is a hash that isFileHash knows. */
export function pictureAddress(file: string): string {
  return `/api/pictures/${file}`;
}

/** The attributes of a block's element: what styles and copies go by. */
export function elementAttributes(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(attributesOf(detailsOf(attributes))).filter(([, value]) => value !== null && value !== false);
  return Object.fromEntries(entries.map(([name, value]) => [`data-${name}`, value === true ? "" : String(value)]));
}

function listOf({ list, level, start }: Attributes): ListPlace | undefined {
  if (list !== "bullet" && list !== "ordered") return undefined;
  return { type: list, level: wholeNumber(level, 0, deepestLevel) ?? 0, start: list === "ordered" ? wholeNumber(start, 0, 1_000_000) : null };
}

function cellOf({ row, column, columns, span, header }: Attributes): CellPlace | undefined {
  const at = { row: wholeNumber(row, 0, mostRows), column: wholeNumber(column, 0, mostColumns) };
  if (at.row === null || at.column === null) return undefined;
  return {
    row: at.row, column: at.column, columns: Math.max(wholeNumber(columns, 1, mostColumns) ?? 1, at.column + 1),
    span: wholeNumber(span, 1, mostColumns) ?? 1, isHeader: header === true,
  };
}

function pictureOf({ picture, alt }: Attributes): Picture | undefined {
  if (typeof picture !== "string") return undefined;
  return { file: isFileHash(picture) ? picture : null, alt: typeof alt === "string" ? alt.slice(0, longestAlt).toWellFormed() : "" };
}

function wholeNumber(value: unknown, least: number, most: number): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= least ? Math.min(value, most) : null;
}
