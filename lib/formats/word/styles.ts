// The styles of every Word file that leaves the house, and the colours of standings on paper.
import type { Standing } from "#lib/workflow/finding.ts";
import { wordSpaces, xmlHead } from "#lib/formats/word/xml.ts";

/** Letters and ground of each standing, as on the printed form. */
export const paperColours: Record<Standing | "remark", { ink: string; ground: string }> = {
  passed: { ink: "1F6640", ground: "DEECDF" }, problem: { ink: "A12A1D", ground: "F8E1DC" }, recheck: { ink: "83490A", ground: "F8E8CB" },
  unchecked: { ink: "5F574B", ground: "ECE7DC" }, waiting: { ink: "2A5A96", ground: "E0E9F3" }, lost: { ink: "753584", ground: "F0E2F1" }, remark: { ink: "5B5246", ground: "F5F1E8" },
};

interface Style {
  id: string;
  name: string;
  paragraph?: string;
  run?: string;
  type?: "paragraph" | "character";
  basedOn?: string;
}

const words = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
const size = (half: number) => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
const space = (before: number, after: number, line = 264) => `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;

const list: Style[] = [
  { id: "Title", name: "Title", paragraph: `<w:keepNext/>${space(240, 60)}<w:jc w:val="center"/>`, run: `<w:b/>${size(34)}` },
  { id: "Subtitle", name: "Subtitle", paragraph: `${space(0, 200)}<w:jc w:val="center"/>`, run: `${words}<w:i/>${size(26)}` },
  { id: "Heading1", name: "heading 1", paragraph: `<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="2" w:color="1F1B16"/></w:pBdr>${space(320, 120)}<w:outlineLvl w:val="0"/>`, run: `<w:b/>${size(24)}` },
  { id: "Heading2", name: "heading 2", paragraph: `<w:keepNext/>${space(220, 80)}<w:outlineLvl w:val="1"/>`, run: `<w:b/>${size(21)}` },
  { id: "Mast", name: "Mast", paragraph: `<w:tabs><w:tab w:val="right" w:pos="10205"/></w:tabs>${space(0, 0)}`, run: `<w:color w:val="5B5246"/>${size(18)}` },
  { id: "Cell", name: "Cell", paragraph: space(0, 20, 252), run: size(18) },
  { id: "CellHead", name: "Cell Head", paragraph: `<w:keepNext/>${space(0, 20, 252)}`, run: `<w:b/>${size(17)}`, basedOn: "Cell" },
  { id: "Entry", name: "Entry", paragraph: `${space(0, 30)}<w:ind w:left="170"/>`, run: size(19) },
  { id: "EntryHead", name: "Entry Head", paragraph: `<w:keepNext/>${space(110, 30)}`, basedOn: "Entry" },
  { id: "Article", name: "Article Text", paragraph: space(0, 140, 312), run: `${words}${size(24)}` },
  { id: "ArticleTitle", name: "Article Title", paragraph: `<w:keepNext/>${space(0, 160)}<w:outlineLvl w:val="0"/>`, run: `<w:b/>${size(32)}`, basedOn: "Article" },
  { id: "ArticleLead", name: "Article Lead", run: "<w:b/>", basedOn: "Article" },
  { id: "ArticleCrosshead", name: "Article Crosshead", paragraph: `<w:keepNext/>${space(200, 100)}<w:outlineLvl w:val="1"/>`, run: "<w:b/>", basedOn: "Article" },
  { id: "Caption", name: "caption", run: `<w:i/>${size(22)}`, basedOn: "Article" },
  { id: "Quote", name: "Quote", paragraph: `${space(60, 140, 312)}<w:ind w:left="567" w:right="567"/>`, run: "<w:i/>", basedOn: "Article" },
  { id: "Proof", name: "Proof", paragraph: space(0, 0, 480), run: `${words}${size(26)}` },
  { id: "CommentText", name: "annotation text", paragraph: space(0, 0, 240), run: size(20) },
  { id: "Footer", name: "footer", paragraph: `<w:tabs><w:tab w:val="right" w:pos="10205"/></w:tabs>`, run: `<w:color w:val="5B5246"/>${size(16)}` },
  { id: "CommentReference", name: "annotation reference", run: size(16), type: "character" },
];

/** word/styles.xml. Faces are named, none is carried: Word has them, LibreOffice its own of the same widths. */
export function stylesXml(language: string): string {
  const lang = language === "vi" ? "vi-VN" : "en-GB";
  const styles = list.map(({ id, name, paragraph = "", run = "", type = "paragraph", basedOn }) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${type === "paragraph" ? `<w:basedOn w:val="${basedOn ?? "Normal"}"/>` : ""}<w:qFormat/>`
    + `${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}</w:style>`).join("");
  return `${xmlHead}<w:styles ${wordSpaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${size(20)}<w:lang w:val="${lang}"/></w:rPr></w:rPrDefault>`
    + `<w:pPrDefault><w:pPr>${space(0, 80)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`
    + `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>${styles}</w:styles>`;
}
