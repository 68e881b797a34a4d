// What a newsroom counts as words.

const word = /[\p{L}\p{N}]/u;

/** Runs between whitespace that hold a letter or a digit: "QS - QP" counts 2, "T.Ư" 1. */
export function countWords(text: string): number {
  let count = 0;
  for (const run of text.split(/\s+/)) if (word.test(run)) count += 1;
  return count;
}
