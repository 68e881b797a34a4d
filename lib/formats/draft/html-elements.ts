// What each HTML element means for a draft. Elements not named here are looked through:
// their text counts, they themselves and all their attributes do not.
import type { BlockKind } from "#lib/article/block.ts";

const named = (list: string) => new Set(list.split(" "));

/** Elements that begin and end a block. */
export const blockElements = named(
  "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
  + " header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul",
);

export const voidElements = named("area base br col embed hr img input link meta param source track wbr");

/** Elements whose content is no text of the article. "o:p" is Word's empty paragraph filler. */
export const droppedElements = named(
  "audio button canvas datalist embed frameset head iframe input math noembed noframes noscript o:p object script select style svg template textarea title video xml",
);

/** Pictures that are never kept: what they hold can run, or is no picture. */
export const drawingElements = named("canvas embed object svg video");
export const listElements = named("dir menu ol ul");

/** Elements after whose start tag the tokenizer must not look for tags. */
export const rawText = named("iframe noembed noframes style xmp");
export const escapableRawText = named("textarea title");

/** What may stand inside head; any other start tag ends it. */
export const headElements = named("base link meta noscript script style template title");

/** Start tags that end an open element without an end tag: which, and not beyond which. */
export function impliedEnd(tag: string): { ends: ReadonlySet<string>; within: ReadonlySet<string> } | null {
  return implied.get(tag) ?? (blockElements.has(tag) ? paragraphEnd : null);
}

const cells = named("table td th caption");
const paragraphEnd = { ends: named("p"), within: named("table td th caption button object li") };
const implied = new Map([
  ["li", { ends: named("li"), within: named("ul ol menu dir table td th") }],
  ["dt", { ends: named("dt dd"), within: named("dl table td th") }],
  ["dd", { ends: named("dt dd"), within: named("dl table td th") }],
  ["td", { ends: named("td th"), within: named("table") }],
  ["th", { ends: named("td th"), within: named("table") }],
  ["tr", { ends: named("tr"), within: named("table") }],
  ["tbody", { ends: named("tbody thead tfoot caption"), within: named("table") }],
  ["table", { ends: named("p"), within: cells }],
  ["body", { ends: named("head"), within: named("body") }],
]);

/** The kind of block that an element makes of the text inside it; null leaves it to the elements around. */
export function kindOfElement(tag: string): BlockKind | null {
  switch (tag) {
    case "h1": return "title";
    case "h2": case "h3": case "h4": case "h5": case "h6": return "crosshead";
    case "li": return "listItem";
    case "td": case "th": return "tableCell";
    case "figcaption": case "caption": return "caption";
    case "blockquote": return "quotation";
    default: return null;
  }
}

/** What class names of newsroom systems say of a block: a guess, since anybody may name a class anything. */
export function kindOfClass(name: string): BlockKind | null {
  if (/caption/i.test(name)) return "caption";
  if (/sapo/i.test(name)) return "lead";
  if (/\bauthor\b|byline/i.test(name)) return "credit";
  return null;
}

export interface InlineStyle {
  bold: boolean | null;
  italic: boolean | null;
  isPre: boolean | null;
  isHidden: boolean;
  /** Word's own marks of a list: how deep the item is, counted from 0; "marker" where its number or bullet stands. */
  list: number | "marker" | null;
}

const unstyled: InlineStyle = { bold: null, italic: null, isPre: null, isHidden: false, list: null };
const property = (name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`);
const properties = {
  weight: property("font-weight"), slant: property("font-style"), space: property("white-space"),
  display: property("display"), visibility: property("visibility"), hide: property("mso-hide"), list: property("mso-list"),
};

/** What a style attribute says of the few properties that matter; null where it says nothing. */
export function readStyle(style: string): InlineStyle {
  if (style === "") return unstyled;
  const text = style.slice(0, 4_000).toLowerCase();
  const value = (name: keyof typeof properties) => properties[name].exec(text)?.[1]?.trim() ?? "";
  const weight = value("weight");
  const slant = value("slant");
  const space = value("space");
  const list = value("list");
  const level = /\blevel(\d)\b/.exec(list)?.[1];
  return {
    bold: weight === "" ? null : /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600,
    italic: slant === "" ? null : /^(italic|oblique)/.test(slant),
    isPre: space === "" ? null : space.startsWith("pre"),
    isHidden: value("display").startsWith("none") || value("visibility").startsWith("hidden")
      || value("hide").startsWith("all"),
    list: list.startsWith("ignore") ? "marker" : level ? Number(level) - 1 : null,
  };
}
