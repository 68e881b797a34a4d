// A small builder of HTML that escapes by default: what is not already Html is text. There
// is no other way into a report's file, so nothing has to be remembered at each place.

/** A piece of finished HTML. Only `html` makes one, and only from its own literal parts and escaped values. */
export class Html {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  static join(strings: readonly string[], values: readonly Value[]): Html {
    let out = strings[0] ?? "";
    values.forEach((value, index) => {
      out += markupOf(value) + (strings[index + 1] ?? "");
    });
    return new Html(out);
  }
  toString(): string {
    return this.#text;
  }
}

/** What may stand in `${…}`: nothing at all for null, undefined and false; lists are joined without a separator. */
export type Value = Html | string | number | null | undefined | false | readonly Value[];

/** Finished HTML from a literal: every value in it that is not Html is escaped. Attribute values must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return Html.join(strings, values);
}

function markupOf(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  return value.map(markupOf).join("");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "`": "&#96;" };

// Characters that change how their neighbours read without being seen: a reader of the
// report must see that they are there, and the page around them must not turn.
const hidden = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Text as it may stand between tags and inside quoted attributes. Line breaks of a block
 * (U+2028) become line feeds, half a surrogate pair becomes U+FFFD, and control and
 * direction characters become a visible [U+XXXX].
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"'`]/g, (character) => entities[character] ?? "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(hidden, (character) => character === "\t" ? " " : `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);
}
