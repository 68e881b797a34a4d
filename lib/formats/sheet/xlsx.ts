// Sheets as a workbook (.xlsx): every text is typed as text, in the cell itself; there is no formula, no
// link, no macro and nothing that lies outside the file. Equal sheets make equal bytes.
import { strToU8, zipSync, type Zippable } from "fflate";
import { isLikeFormula, type Sheet, type SheetCell } from "#lib/formats/sheet/sheet.ts";
import { escapeXml, xmlHead } from "#lib/formats/word/xml.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const epoch = new Date(1980, 0, 1);
/** Longest text Excel opens in one cell; a longer one makes it call the whole file damaged. */
const longest = 32_767;
/** Styles, by their place in cellXfs: heading, wrapped text, text that must stay text when edited, number. */
const styles = { head: 1, text: 2, quoted: 3, number: 4 } as const;

/** Of a row, in points. */
const lineHeight = 15;

/** The .xlsx. Names of sheets are made to fit; rows beyond what Excel opens are for the caller not to have. */
export function writeXlsx(sheets: readonly Sheet[], title: string, at: string): Uint8Array {
  const named = names(sheets);
  const relation = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
  const relations = (list: string) => `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
      + `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`
      + `${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}`
      + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    "_rels/.rels": relations(relation(1, `${office}/officeDocument`, "xl/workbook.xml") + relation(2, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")),
    "docProps/core.xml": `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${at.replace(/\.\d+Z$/, "Z")}</dcterms:created></cp:coreProperties>`,
    "xl/workbook.xml": `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(sheets.map((_, index) => relation(index + 1, `${office}/worksheet`, `worksheets/sheet${index + 1}.xml`)).join("") + relation(sheets.length + 1, `${office}/styles`, "styles.xml")),
    "xl/styles.xml": `${xmlHead}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>`
      + '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF5F1E8"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
      + '<cellXfs count="5"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>',
  };
  const packed: Zippable = {};
  for (const [name, xml] of Object.entries(files)) packed[name] = [strToU8(xml), { level: 6, mtime: epoch }];
  sheets.forEach((sheet, index) => { packed[`xl/worksheets/sheet${index + 1}.xml`] = [strToU8(sheetXml(sheet)), { level: 6, mtime: epoch }]; });
  return zipSync(packed);
}

function sheetXml({ columns, rows }: Sheet): string {
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("");
  const row = (cells: readonly SheetCell[], number: number, isHead: boolean) => `<row r="${number}" ht="${lineHeight * linesOf(cells, columns)}" customHeight="1">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`, isHead)).join("")}</row>`;
  return `${xmlHead}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols>`
    + `<sheetData>${row(columns.map(({ label }) => label), 1, true)}${rows.map((cells, index) => row(cells, index + 2, false)).join("")}</sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** Of the tallest cell, so that wrapped text hides nothing: not every program fits rows to it. Excel's own limit is some 27. */
function linesOf(cells: readonly SheetCell[], columns: Sheet["columns"]): number {
  const lines = cells.map((cell, column) => (typeof cell === "string" ? cell.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (columns[column]?.width ?? 10))), 0) : 1));
  return Math.min(Math.max(1, ...lines), 27);
}

function cellXml(cell: SheetCell, at: string, isHead: boolean): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}" s="${styles.number}"><v>${cell}</v></c>`;
  const style = isHead ? styles.head : isLikeFormula(cell) ? styles.quoted : styles.text;
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(fitting(cell))}</t></is></c>`;
}

function fitting(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** A, B … Z, AA … */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** At most 31 letters, none of those Excel refuses, each once. */
function names(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const clean = [...name.replace(/[[\]:*?/\\']/g, " ").trim()].slice(0, 28).join("") || "-";
    let own = clean;
    for (let again = 2; taken.has(own.toLowerCase()); again += 1) own = `${clean} ${again}`;
    taken.add(own.toLowerCase());
    return own;
  });
}
