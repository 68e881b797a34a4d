// Text that was copied in a galley says so, and is taken as it is; but anybody can say so. It is
// believed only where it holds nothing but what the schema writes: one other element or
// attribute, and it is foreign HTML like any other.
import { type Token, Tokenizer } from "parse5";
import { isFileHash } from "#lib/article/block-attributes.ts";
import { safeHref } from "#lib/article/href.ts";

const elements = new Set("html head body meta p h1 h2 blockquote figure figcaption img span a strong em br".split(" "));
/** Values of these are never an address and never run. */
const harmless = /^data-[a-z-]+$|^(?:charset|alt|title|loading|draggable)$/;

/** Whether HTML is what the editor itself put on the clipboard. */
export function isOwnHtml(html: string): boolean {
  if (!html.includes("data-pm-slice=")) return false;
  let isOwn = true;
  const tokenizer = new Tokenizer({}, {
    onStartTag: (token) => { isOwn &&= elements.has(token.tagName) && token.attrs.every((attribute) => isOwnAttribute(token.tagName, attribute)); },
    onEndTag: () => undefined, onCharacter: () => undefined, onWhitespaceCharacter: () => undefined, onNullCharacter: () => { isOwn = false; },
    onComment: () => undefined, onDoctype: () => undefined, onEof: () => undefined,
  });
  tokenizer.write(html, true);
  return isOwn;
}

function isOwnAttribute(tag: string, { name, value }: Token.Attribute): boolean {
  switch (name) {
    case "href": return tag === "a" && safeHref(value) === value;
    case "src": return tag === "img" && isFileHash(/^\/api\/pictures\/(.*)$/.exec(value)?.[1]);
    case "class": return value === "no-picture";
    case "target": return value === "_blank";
    case "rel": return value === "noopener noreferrer nofollow";
    default: return harmless.test(name);
  }
}
