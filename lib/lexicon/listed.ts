// Lexicons are written as one text, many phrases to a line: they are read by people first.

/** The phrases of a lexicon, parted by bars and line ends. */
export function listed(text: string): string[] {
  return text.split(/[|\n]/).map((phrase) => phrase.trim()).filter((phrase) => phrase !== "");
}
