// Word files of the tests' own making: as small as Word would open them, packed as a test wants.
import { strToU8, zipSync } from "fflate";

const types = '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
  + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  + '<Default Extension="png" ContentType="image/png"/>'
  + '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
  + '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
  + '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (list: string) => `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
const root = relations(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`);
const spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  + ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  + ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

const style = (id: string, name: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const styles = `<?xml version="1.0" encoding="UTF-8"?><w:styles ${spaces}>${style("Title", "Title")}${style("Heading1", "heading 1")}${style("Quote", "Quote")}${style("Caption", "caption")}</w:styles>`;
const level = (at: number, format: string) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
const numbering = `<?xml version="1.0" encoding="UTF-8"?><w:numbering ${spaces}>`
  + `<w:abstractNum w:abstractNumId="0">${level(0, "decimal")}${level(1, "bullet")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** A red point, 1 by 1. */
export const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), (character) => character.charCodeAt(0),
);

export interface DocxParts {
  /** What stands in w:body. */
  body: string;
  /** Put before the root element of the document. */
  prolog?: string;
  /** More relationships of the document. */
  relations?: string;
  /** More parts, by name. */
  parts?: Record<string, Uint8Array | string>;
}

/** The parts of a Word file, by name. */
export function docxParts({ body, prolog = "", relations: more = "", parts = {} }: DocxParts): Record<string, Uint8Array> {
  const all = {
    "[Content_Types].xml": types, "_rels/.rels": root, "word/styles.xml": styles, "word/numbering.xml": numbering,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(
      `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="n" Type="${office}/numbering" Target="numbering.xml"/>`
      + `<Relationship Id="p" Type="${office}/image" Target="media/image1.png"/>${more}`,
    ),
    "word/media/image1.png": png, ...parts,
  };
  return Object.fromEntries(Object.entries(all).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]));
}

export function docx(parts: DocxParts): Uint8Array {
  return zipSync(docxParts(parts));
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A run of text, with run properties as XML. */
export const run = (text: string, properties = "") => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs, with paragraph properties as XML. */
export const paragraph = (runs: string, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

export const styled = (id: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${id}"/>`);

export const numbered = (text: string, at = 0) => paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);

export const table = (rows: string[][]) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;

/** A link to a relationship's target. */
export const linked = (relation: string, text: string) => `<w:hyperlink r:id="${relation}">${run(text)}</w:hyperlink>`;

export const linkRelation = (id: string, target: string) => `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`;

/** The picture image1.png, or another relationship's. */
export const drawing = (alt: string, blip = 'r:embed="p"') => `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${escaped(alt)}"/><a:graphic>`
  + `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
