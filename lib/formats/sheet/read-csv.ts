// CSV as spreadsheets write it (RFC 4180): quoted cells over several lines, comma, semicolon or tab between them.

/**
 * Rows of cells; the mark at the beginning and empty lines are left out, each row says on which line it begins, from 1. Null: a quote is
 * never closed. An apostrophe before what looks like a formula is the writer's safety and no part of the text.
 */
export function readCsv(text: string): { line: number; cells: string[] }[] | null {
  const body = text.replace(/^\ufeff/, "");
  const comma = separatorOf(body);
  const rows: { line: number; cells: string[] }[] = [];
  let [cell, line, start] = ["", 1, 1];
  let cells: string[] = [];
  let isQuoted = false;
  const endCell = () => {
    cells.push(/^'[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]/.test(cell) ? cell.slice(1) : cell);
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one.trim() !== "")) rows.push({ line: start, cells });
    cells = [];
  };
  for (let at = 0; at < body.length; at += 1) {
    const letter = body.charAt(at);
    if (letter === "\n") line += 1;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (body.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === comma) endCell();
    else if (letter === "\n") {
      endRow();
      start = line;
    } else if (letter !== "\r") cell += letter;
  }
  if (isQuoted) return null;
  endRow();
  return rows;
}

/** What parts the cells of the first line: the one there is most of. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/\n|$/)).replace(/"[^"]*"/g, "");
  const counted = [",", ";", "\t"].map((mark) => ({ mark, count: first.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}
