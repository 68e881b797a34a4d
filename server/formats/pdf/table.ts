// Tables on pages: the head again on every page, a row cut only where a whole page would not hold it.
import type { PaperPart } from "#lib/report/paper.ts";
import { setLines, type SetLine, type Setting } from "#server/formats/pdf/lines.ts";
import type { Sheet, Tag } from "#server/formats/pdf/sheet.ts";

type Table = Extract<PaperPart, { kind: "table" }>;

const text: Setting = { size: 8, family: "sans", leading: 1.42 };
const pad = { x: 4, y: 3 };
const line = "#b9b0a2";

interface Column {
  x: number;
  width: number;
}

export function drawTable(sheet: Sheet, { caption, columns, rows }: Table): void {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = sheet.margins.left;
  const places = columns.map(({ share }): Column => {
    const column = { x, width: (share / whole) * sheet.width };
    x += column.width;
    return column;
  });
  const heads = columns.map(({ label }, at) => setLines(sheet.faces, [{ text: label }], (places[at]?.width ?? 0) - pad.x * 2, { ...text, size: 7.5, isBold: true }));
  const headHeight = heightOf(heads);
  const table = sheet.tag("Table", sheet.root, { title: caption });
  sheet.need(headHeight + 40);

  const drawHead = (parent: Tag | null) => {
    ground(sheet, places, headHeight, "#f5f1e8");
    const row = parent && sheet.tag("TR", parent);
    heads.forEach((lines, at) => {
      const draw = () => stack(sheet, lines, places[at]);
      if (row) sheet.put("TH", draw, row);
      else sheet.beside(draw);
    });
    row?.end();
    sheet.y += headHeight;
  };
  drawHead(table);

  for (const cells of rows) {
    const left = cells.map((lines, at) => lines.flatMap((one) => setLines(sheet.faces, one, (places[at]?.width ?? 0) - pad.x * 2, text)));
    const height = heightOf(left);
    if (height > sheet.room && (height <= sheet.whole - headHeight || sheet.room < 60)) {
      sheet.breakPage();
      drawHead(null);
    }
    const row = sheet.tag("TR", table);
    const tags = cells.map(() => sheet.tag("TD", row));
    let isFirst = true;
    while (isFirst || left.some((lines) => lines.length > 0)) {
      if (!isFirst) {
        sheet.breakPage();
        drawHead(null);
      }
      isFirst = false;
      const slice = left.map((lines) => lines.splice(0, fitting(lines, sheet.room - pad.y * 2)));
      const sliceHeight = heightOf(slice);
      ground(sheet, places, sliceHeight, null);
      slice.forEach((lines, at) => {
        const tag = tags[at];
        if (tag && lines.length > 0) sheet.within(tag, "TD", () => stack(sheet, lines, places[at]));
      });
      sheet.y += sliceHeight;
    }
    row.end();
    sheet.step();
  }
  table.end();
  sheet.y += 6;
}

function heightOf(cells: readonly (readonly SetLine[])[]): number {
  return Math.max(...cells.map((lines) => lines.reduce((sum, { height }) => sum + height, 0)), 0) + pad.y * 2;
}

/** How many lines fit; at least one, so that every page takes something. */
function fitting(lines: readonly SetLine[], room: number): number {
  let sum = 0;
  const at = lines.findIndex(({ height }) => (sum += height) > room);
  return at < 0 ? lines.length : Math.max(at, 1);
}

function stack(sheet: Sheet, lines: readonly SetLine[], column: Column | undefined): void {
  let y = sheet.y + pad.y;
  for (const one of lines) {
    sheet.drawLine(one, (column?.x ?? 0) + pad.x, y);
    y += one.height;
  }
}

function ground(sheet: Sheet, places: readonly Column[], height: number, colour: string | null): void {
  const { pen, y } = sheet;
  sheet.beside(() => {
    if (colour) pen.fill([sheet.margins.left, y, sheet.width, height], colour);
    pen.frame(places.map(({ x, width }) => [x, y, width, height]), 0.4, line);
  });
}
