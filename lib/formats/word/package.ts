// The parts of a Word file as one archive. Its relationships point to its own parts alone: opening it
// asks nothing of anywhere. Equal input makes equal bytes.
import { strToU8, zipSync, type Zippable } from "fflate";
import { escapeXml, wordSpaces, xmlHead } from "#lib/formats/word/xml.ts";
import { stylesXml } from "#lib/formats/word/styles.ts";

export interface WordFile {
  title: string;
  /** Of what is written around the text; spelling is checked in it. */
  language: string;
  /** ISO instant: the only one the file carries. */
  at: string;
  /** What stands in w:body before the last section's properties. */
  body: string;
  /** Text at the foot of each page, with the page's number behind it. */
  foot: string;
  /** Wider right margin in twentieths of a point, and numbered lines: for the pen. */
  isProof?: boolean;
  /** comments.xml and its companion, where there are comments. */
  comments?: { list: string; extended: string };
  /** Whether Word goes on recording what is changed. */
  isTracked?: boolean;
  /** What stands in w:numbering, where there are lists. */
  numbering?: string | null;
  /** The sentence that tells what is not in it, as the file's description. */
  description?: string;
}

const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The one date that every archive may bear: the first of what the format knows. */
const epoch = new Date(1980, 0, 1);

/** The .docx. */
export function packWord(file: WordFile): Uint8Array {
  const { comments } = file;
  const parts: [name: string, type: string, relation: string, xml: string][] = [
    ["styles.xml", `${types}.styles+xml`, `${office}/styles`, stylesXml(file.language)],
    ["settings.xml", `${types}.settings+xml`, `${office}/settings`, settingsXml(file)],
    ["footer1.xml", `${types}.footer+xml`, `${office}/footer`, footerXml(file)],
    ...(file.numbering ? [["numbering.xml", `${types}.numbering+xml`, `${office}/numbering`, `${xmlHead}<w:numbering ${wordSpaces}>${file.numbering}</w:numbering>`] as [string, string, string, string]] : []),
    ...(comments ? [
      ["comments.xml", `${types}.comments+xml`, `${office}/comments`, `${xmlHead}<w:comments ${wordSpaces}>${comments.list}</w:comments>`] as [string, string, string, string],
      ["commentsExtended.xml", `${types}.commentsExtended+xml`, "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", `${xmlHead}<w15:commentsEx ${wordSpaces}>${comments.extended}</w15:commentsEx>`] as [string, string, string, string],
    ] : []),
  ];
  const files: Record<string, string> = {
    "[Content_Types].xml": `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
      + `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${parts.map(([name, type]) => `<Override PartName="/word/${name}" ContentType="${type}"/>`).join("")}`
      + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    "_rels/.rels": relations([["rId1", `${office}/officeDocument`, "word/document.xml"], ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"]]),
    "docProps/core.xml": coreXml(file),
    "word/document.xml": documentXml(file),
    "word/_rels/document.xml.rels": relations(parts.map(([name, , relation], index) => [`rId${index + 1}`, relation, name])),
    ...Object.fromEntries(parts.map(([name, , , xml]) => [`word/${name}`, xml])),
  };
  const packed: Zippable = {};
  for (const [name, xml] of Object.entries(files)) packed[name] = [strToU8(xml), { level: 6, mtime: epoch }];
  return zipSync(packed);
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;
}

function documentXml({ body, isProof }: WordFile): string {
  const margins = isProof
    ? '<w:pgMar w:top="1134" w:right="3969" w:bottom="1134" w:left="1418" w:header="567" w:footer="567" w:gutter="0"/><w:lnNumType w:countBy="1" w:restart="continuous"/>'
    : '<w:pgMar w:top="964" w:right="851" w:bottom="1077" w:left="851" w:header="567" w:footer="510" w:gutter="0"/>';
  return `${xmlHead}<w:document ${wordSpaces}><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>${margins}</w:sectPr></w:body></w:document>`;
}

function footerXml({ foot, isProof }: WordFile): string {
  const field = (name: string) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  // A proof's lines are short: its tab would lie beyond them.
  const tab = isProof ? '<w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="clear" w:pos="10205"/><w:tab w:val="right" w:pos="6519"/></w:tabs></w:pPr>' : '<w:pPr><w:pStyle w:val="Footer"/></w:pPr>';
  return `${xmlHead}<w:ftr ${wordSpaces}><w:p>${tab}<w:r><w:t xml:space="preserve">${escapeXml(short(foot))}</w:t></w:r><w:r><w:tab/></w:r>${field("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field("NUMPAGES")}</w:p></w:ftr>`;
}

function short(text: string): string {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length > 90 ? `${characters.slice(0, 89).join("")}…` : characters.join("");
}

function settingsXml({ isTracked, language }: WordFile): string {
  return `${xmlHead}<w:settings ${wordSpaces}>${isTracked ? "<w:trackRevisions/>" : ""}<w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language === "vi" ? "vi-VN" : "en-GB"}"/></w:settings>`;
}

function coreXml({ title, at, language, description }: WordFile): string {
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
    + `<dc:title>${escapeXml(title)}</dc:title>${description ? `<dc:description>${escapeXml(description)}</dc:description>` : ""}<dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at.replace(/\.\d+Z$/, "Z")}</dcterms:created></cp:coreProperties>`;
}
