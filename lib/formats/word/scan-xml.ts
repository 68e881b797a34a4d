// Walks XML tag by tag, in one pass and without a tree. Enough for Word's parts, whose document type was
// refused before; what is no well-formed tag is passed over as text.

export interface XmlTag {
  name: string;
  isEnd: boolean;
  /** Closes itself. */
  isEmpty: boolean;
  /** As it stands in the file. */
  source: string;
  /** Null: it has none of that name. */
  attribute(name: string): string | null;
}

export interface XmlVisitor {
  /** What is to stand in the tag's place; null leaves it. */
  tag(tag: XmlTag): string | null;
  /** The text without entities, and as it stands in the file; answers what is to stand in its place. */
  text?(text: string, source: string): string | void;
}

const token = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<[^>]*>|[^<]+|</g;

/** The XML with what the visitor put in place of its tags and text. */
export function mapXml(xml: string, visitor: XmlVisitor): string {
  const out: string[] = [];
  for (const [source, end, name, attributes, empty] of xml.matchAll(token)) {
    if (name === undefined) {
      out.push(source.startsWith("<") ? source : (visitor.text?.(decoded(source), source) ?? source));
      continue;
    }
    const attribute = (asked: string) => {
      const found = new RegExp(`\\s${asked}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes ?? "");
      return found ? decoded(found[1] ?? found[2] ?? "") : null;
    };
    out.push(visitor.tag({ name, isEnd: end === "/", isEmpty: empty === "/", source, attribute }) ?? source);
  }
  return out.join("");
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
