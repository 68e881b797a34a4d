// Rules read text in NFC; a block that was typed or pasted otherwise keeps its own letters.

/** From offsets in the NFC form of a text to offsets in the text: the start of the letter with its marks. */
export function createOffsets(text: string): (offset: number) => number {
  const starts: { at: number; own: number }[] = [];
  let [at, own] = [0, 0];
  // A letter and the marks after it are brought into NFC together and by themselves.
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    starts.push({ at, own });
    at += cluster.normalize("NFC").length;
    own += cluster.length;
  }
  starts.push({ at, own: text.length });
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return starts[low]?.own ?? text.length;
  };
}
