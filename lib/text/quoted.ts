// Words of an article between quotation marks.

/** The words in quotation marks; as they are where they are one quotation with marks of its own. */
export function quoted(words: string): string {
  return /^[“"«][^“”"«»]*[”"»]$/.test(words) ? words : `“${words}”`;
}
