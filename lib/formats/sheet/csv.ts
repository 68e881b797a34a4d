// A sheet as CSV (RFC 4180): UTF-8 with a mark so that Excel reads it as such, CRLF, every text quoted.
import { isLikeFormula, type Sheet, type SheetCell } from "#lib/formats/sheet/sheet.ts";
import { printable } from "#lib/report/paper.ts";

/** The .csv. CSV has no types, so text that looks like a formula begins with an apostrophe: that is the one thing it adds. */
export function writeCsv({ columns, rows }: Sheet): string {
  const line = (cells: readonly SheetCell[]) => cells.map(cellText).join(",");
  return `\ufeff${[line(columns.map(({ label }) => label)), ...rows.map(line)].join("\r\n")}\r\n`;
}

function cellText(cell: SheetCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // Before what is hidden is told: a line feed at the beginning counts too.
  const safe = isLikeFormula(cell) ? `'${cell}` : cell;
  return `"${printable(safe).replaceAll('"', '""')}"`;
}
