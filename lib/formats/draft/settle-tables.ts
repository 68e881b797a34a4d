// What a table in HTML is for, is known only when it has been read: one of several columns
// with a few words in each cell is a table; the others lay out a page, and what they hold is
// read as if they were not there.
import type { CellPlace } from "#lib/article/block.ts";
import type { ReadBlock } from "#lib/formats/draft/html-frames.ts";

/** More blocks, or more characters, than a cell of a table holds. */
const mostBlocks = 15;
const mostCharacters = 3_000;

/** Cells of a table in which every empty one is kept. */
const mostFilled = 2_000;

interface Seen {
  columns: number;
  hasTable: boolean;
  isLong: boolean;
  cell: { id: number; blocks: number; characters: number };
}

/** The blocks with every cell of a table in one, and empty ones where they keep the others in their places. */
export function settleTables(blocks: readonly ReadBlock[]): ReadBlock[] {
  const tables = tablesOf(blocks);
  const settled: ReadBlock[] = [];
  let run: ReadBlock[] = [];
  const flush = (columns: number) => {
    settled.push(...tableOf(run, columns));
    run = [];
  };
  let open: number | null = null;
  for (const block of blocks) {
    const seen = block.within && tables.get(block.within.table);
    const table = block.within && seen && isTable(seen) ? block.within.table : null;
    if (open !== null && table !== open) flush(tables.get(open)?.columns ?? 1);
    open = table;
    if (table === null) settled.push(block);
    else run.push(block);
  }
  if (open !== null) flush(tables.get(open)?.columns ?? 1);
  return settled;
}

function isTable({ columns, hasTable, isLong }: Seen): boolean {
  return columns > 1 && !hasTable && !isLong;
}

function tablesOf(blocks: readonly ReadBlock[]): Map<number, Seen> {
  const tables = new Map<number, Seen>();
  const seenOf = (id: number) => {
    const known = tables.get(id) ?? { columns: 0, hasTable: false, isLong: false, cell: { id: 0, blocks: 0, characters: 0 } };
    tables.set(id, known);
    return known;
  };
  for (const { within, text } of blocks) {
    if (!within) continue;
    const seen = seenOf(within.table);
    seen.columns = Math.max(seen.columns, within.cell.column + within.cell.span);
    if (seen.cell.id !== within.id) seen.cell = { id: within.id, blocks: 0, characters: 0 };
    seen.cell.blocks += 1;
    seen.cell.characters += text.length;
    seen.isLong ||= seen.cell.blocks > mostBlocks || seen.cell.characters > mostCharacters;
    for (const parent of within.parents) seenOf(parent).hasTable = true;
  }
  return tables;
}

/** One table: its cells in order, the pictures that stood in them behind it. */
function tableOf(run: readonly ReadBlock[], columns: number): ReadBlock[] {
  const cells: ReadBlock[] = [];
  const pictures: ReadBlock[] = [];
  let last = -1;
  for (const block of run) {
    const { within, item: _item, list: _list, ...rest } = block;
    if (!within) continue;
    if (block.picture) {
      pictures.push(rest);
      continue;
    }
    const open = cells.at(-1);
    if (open && last === within.id) {
      const shift = open.text.length + 1;
      open.text += `\u2028${block.text}`;
      open.marks.push(...block.marks.map((mark) => ({ ...mark, from: mark.from + shift, to: mark.to + shift })));
      continue;
    }
    cells.push(cellBlock(within.cell, columns, block.text, [...block.marks]));
    last = within.id;
  }
  return [...filled(cells, columns), ...pictures];
}

/** Empty cells where a row has none: every one of a small table; of a large one, which may be mostly empty, only the first of a row. */
function filled(cells: readonly ReadBlock[], columns: number): ReadBlock[] {
  const rows = new Set(cells.map(({ cell }) => cell?.row));
  const isSmall = rows.size * columns <= mostFilled;
  const whole: ReadBlock[] = [];
  let at = { row: -1, column: columns };
  const fill = (row: number, until: number) => {
    for (let { column } = at; isSmall ? column < until : column === 0 && until > 0; column += 1) {
      whole.push(cellBlock({ row, column, columns, span: 1, isHeader: false }, columns, "", []));
    }
  };
  for (const block of cells) {
    const { row = 0, column = 0, span = 1 } = block.cell ?? {};
    if (row !== at.row) {
      fill(at.row, columns);
      at = { row, column: 0 };
    }
    fill(row, column);
    whole.push(block);
    at.column = column + span;
  }
  fill(at.row, columns);
  return whole;
}

function cellBlock(cell: CellPlace, columns: number, text: string, marks: ReadBlock["marks"]): ReadBlock {
  return { kind: "tableCell", suggested: false, cell: { ...cell, columns }, text, marks };
}
