// What an open element means for the text inside it: how it is drawn, what kind of block it
// makes, and where in a list or a table it stands. A frame inherits from the one around it.
import type { Token } from "parse5";
import type { BlockKind, CellPlace } from "#lib/article/block.ts";
import { detailsOf } from "#lib/article/block-attributes.ts";
import { safeHref } from "#lib/article/href.ts";
import type { RunStyle } from "#lib/formats/draft/block-builder.ts";
import type { DraftBlock } from "#lib/formats/draft/draft.ts";
import { droppedElements, kindOfClass, kindOfElement, listElements, readStyle } from "#lib/formats/draft/html-elements.ts";

/** A block as it is read, before lists and tables are settled. */
export interface ReadBlock extends DraftBlock {
  /** Which list item its words are of; blocks of one item become one. */
  item?: number;
  /** Which table it is in and which cell of it, counted through the text; the kind is what it would be without the table. */
  within?: { table: number; id: number; cell: CellPlace; parents: readonly number[] };
}

/** What the elements around say of a block. */
export type ReadFrame = Omit<ReadBlock, "text" | "marks" | "picture">;

interface OpenList {
  type: "bullet" | "ordered";
  level: number;
  next: number;
}

interface OpenTable {
  id: number;
  parents: readonly number[];
  row: number;
  column: number;
  /** For each column the first row that no cell from above reaches into. */
  freeFrom: number[];
}

export interface Frame extends RunStyle {
  tag: string;
  isDropped: boolean;
  isDeleted: boolean;
  isHidden: boolean;
  /** Word's number or bullet of a list item. */
  isMarker: boolean;
  isLinkRefused: boolean;
  list: OpenList | null;
  table: OpenTable | null;
  /** What a block is that begins here. */
  block(): ReadFrame;
}

/** What counts through one text. */
export interface Counters {
  next: number;
  /** Word's number or bullet before the item whose words come next. */
  marker: string;
}

export function newCounters(): Counters {
  return { next: 1, marker: "" };
}

const paragraph: ReadFrame = { kind: "paragraph", suggested: false };

export const root: Frame = {
  tag: "", bold: false, italic: false, href: null, isPre: false, isDropped: false, isDeleted: false, isHidden: false, isMarker: false, isLinkRefused: false,
  list: null, table: null, block: () => paragraph,
};

/** The frame of an element that opens inside another. */
export function openFrame(token: Token.TagToken, parent: Frame, counters: Counters): Frame {
  const tag = token.tagName;
  const attribute = (name: string) => token.attrs.find((each) => each.name === name)?.value;
  const style = readStyle(attribute("style") ?? "");
  const isMarker = parent.isMarker || style.list === "marker";
  const isHidden = style.isHidden || attribute("hidden") !== undefined;
  const isDeleted = parent.isDeleted || tag === "del";
  const target = tag === "a" ? attribute("href")?.trim() ?? "" : "";
  const href = target === "" ? null : safeHref(target);
  const frame: Frame = {
    tag, isDeleted, isHidden, isMarker,
    bold: style.bold ?? (tag === "b" || tag === "strong" || parent.bold),
    italic: style.italic ?? (tag === "i" || tag === "em" || parent.italic),
    href: target === "" ? parent.href : href,
    isPre: style.isPre ?? (tag === "pre" || parent.isPre),
    // The arrow behind a footnote leads back to its number: no word of the text.
    isDropped: parent.isDropped || isDeleted || isHidden || droppedElements.has(tag) || tag.startsWith("v:") || /^#(?:foot|end)note-ref/.test(target)
      || /(?:^|\s)no-picture(?:\s|$)/.test(attribute("class")?.slice(0, 500) ?? ""),
    isLinkRefused: target !== "" && href === null && !target.startsWith("#"),
    list: parent.list, table: parent.table, block: parent.block,
  };
  if (listElements.has(tag)) frame.list = openList(tag, attribute, parent);
  else if (tag === "table") frame.table = openTable(parent, counters);
  else if (tag === "tr" && frame.table) Object.assign(frame.table, { row: frame.table.row + 1, column: 0 });
  const kinds = kindsOf(tag, (attribute("class") ?? "").slice(0, 500), style.list);
  if (tag === "li") frame.block = listItem(frame, attribute, counters);
  else if ((tag === "td" || tag === "th") && frame.table) {
    const within = placeOfCell(frame, frame.table, tag, attribute, counters);
    // Newsroom systems put a caption into a cell below its picture's.
    frame.block = () => ({ kind: kinds.kind ?? "paragraph", suggested: kinds.suggested, within });
  }
  else if (kinds.isWordItem) frame.block = wordItem(frame, style.list, counters);
  else if (kinds.kind) frame.block = kindFrame(parent, kinds.kind, kinds.suggested);
  const own = ownDetails(token);
  if (own) frame.block = () => own;
  return frame;
}

/** List items and cells that were copied out of a galley say themselves where they stand. */
function ownDetails({ attrs }: Token.TagToken): ReadFrame | null {
  const said = Object.fromEntries(attrs.filter(({ name }) => name.startsWith("data-")).map(({ name, value }) => [name.slice("data-".length), value]));
  if (said["kind"] !== "listItem" && said["kind"] !== "tableCell") return null;
  const number = (name: string) => (said[name] === undefined ? null : Number(said[name]));
  const { kind, list, cell } = detailsOf({
    kind: said["kind"], list: said["list"], level: number("level"), start: number("start"),
    row: number("row"), column: number("column"), columns: number("columns"), span: number("span"), header: said["header"] !== undefined,
  });
  return { kind, suggested: false, ...(list && { list }), ...(cell && { cell }) };
}

function kindsOf(tag: string, className: string, list: number | "marker" | null): { kind: BlockKind | null; suggested: boolean; isWordItem: boolean } {
  const named = tag === "h1" ? null : kindOfClass(className);
  const isWordItem = named === null && (/^MsoListParagraph/.test(className) || (typeof list === "number" && tag === "p"));
  const own = tag === "td" || tag === "th" || tag === "li" ? null : kindOfElement(tag);
  return { kind: named ?? own, suggested: named !== null, isWordItem };
}

/** A kind that an element names; in a table it still belongs to its cell. */
function kindFrame(parent: Frame, kind: BlockKind, suggested: boolean): Frame["block"] {
  return () => {
    const { within } = parent.block();
    return { kind, suggested, ...(within && { within }) };
  };
}

function openList(tag: string, attribute: (name: string) => string | undefined, parent: Frame): OpenList {
  const start = Number.parseInt(attribute("start") ?? "1", 10);
  return { type: tag === "ol" ? "ordered" : "bullet", level: Math.min(8, (parent.list?.level ?? -1) + 1), next: Number.isNaN(start) ? 1 : Math.max(0, start) };
}

function listItem(frame: Frame, attribute: (name: string) => string | undefined, counters: Counters): Frame["block"] {
  const around = frame.block;
  const { type, level, next } = frame.list ?? { type: "bullet", level: 0, next: 1 };
  const value = Number.parseInt(attribute("value") ?? "", 10);
  const number = Number.isNaN(value) ? next : Math.max(0, value);
  if (frame.list) frame.list.next = number + 1;
  const item = counters.next++;
  return () => {
    const { within } = around();
    return { kind: "listItem", suggested: false, list: { type, level, start: type === "ordered" ? number : null }, item, ...(within && { within }) };
  };
}

/** Word writes a list as paragraphs, each with its number or bullet in front as text that is not to be read. */
function wordItem(frame: Frame, list: number | "marker" | null, counters: Counters): Frame["block"] {
  const around = frame.block;
  const level = typeof list === "number" ? Math.min(8, list) : 0;
  counters.marker = "";
  return () => {
    const { within } = around();
    const number = /^\s*\(?(\d{1,4})[.)]/.exec(counters.marker)?.[1];
    const start = number === undefined ? null : Number(number);
    // A letter stays in front of the words, as text.
    const list = isLetterMarker(counters.marker) ? null : { type: start === null ? "bullet" as const : "ordered" as const, level, start };
    return { kind: "listItem", suggested: false, ...(list && { list }), ...(within && { within }) };
  };
}

/** Whether Word numbers an item by a letter or in Roman numerals: such a number is read as text. */
export function isLetterMarker(marker: string): boolean {
  return /^\s*\(?\p{L}{1,6}[.)]\s*$/u.test(marker);
}

function openTable(parent: Frame, counters: Counters): OpenTable {
  return { id: counters.next++, parents: parent.table ? [...parent.table.parents.slice(-20), parent.table.id] : [], row: -1, column: 0, freeFrom: [] };
}

const mostColumns = 200;

function placeOfCell(frame: Frame, table: OpenTable, tag: string, attribute: (name: string) => string | undefined, counters: Counters): NonNullable<ReadBlock["within"]> {
  const count = (name: string, most: number) => Math.min(most, Math.max(1, Number.parseInt(attribute(name) ?? "1", 10) || 1));
  const row = Math.max(0, table.row);
  while ((table.freeFrom[table.column] ?? 0) > row && table.column < mostColumns) table.column += 1;
  const column = Math.min(table.column, mostColumns - 1);
  const span = Math.min(count("colspan", mostColumns), mostColumns - column);
  const until = row + count("rowspan", 1_000);
  for (let at = column; at < column + span; at += 1) table.freeFrom[at] = until;
  table.column = column + span;
  const cell = { row, column, columns: column + span, span, isHeader: tag === "th" };
  frame.list = null;
  return { table: table.id, id: counters.next++, cell, parents: table.parents };
}
