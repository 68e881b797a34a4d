// What a person types into a field: kept in NFC, without characters that are not seen or that
// turn what stands beside them, so that a name looks in a list as it will in a report.

// Control characters but line feeds and tabs, direction marks, zero-width characters, halves of pairs.
const unseen = /(?![\n\t])\p{Cc}|[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;

/** NFC, without unseen characters, trimmed. */
export function typedText(text: string): string {
  return text.normalize("NFC").replace(unseen, "").trim();
}
