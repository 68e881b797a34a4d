// CoNLL-2003 with IOB2 tags: a token a line, an empty line between sentences. Out only: it has no way back to the text.
// It knows four classes and no overlap; the tokeniser it was cut with is declared in the file beside it.
import { leftBeside, type Annotated, type AnnotatedText, type Converted } from "#lib/formats/annotations/annotated.ts";
import { notCarried } from "#lib/formats/annotations/brat.ts";
import { conllLabels } from "#lib/formats/annotations/labels.ts";
import { pointIndex } from "#lib/formats/annotations/plain-text.ts";
import { blockSentences } from "#lib/text/block-sentences.ts";
import { tokens } from "#lib/text/tokens.ts";

const declaration = `CoNLL-2003 columns: token, part of speech and chunk (not known here: -X-), name in IOB2.
Tokens: soat/1. A token is a run of letters, marks and digits, joined by - . / ' or a comma between digits
(T.Ư, 27.12, 3,5, 30/2020/NĐ-CP are one token each); every other character that is no blank is a token by itself.
The text is in NFC; sentences are parted by an empty line, and never cross a block.
Classes: PER, ORG, LOC; MISC for dates, numbers and acronyms.
`;

export function toConll(article: AnnotatedText): Converted {
  const named = article.annotations.filter(({ kind }) => conllLabels[kind] !== undefined);
  const { units } = pointIndex(article.text);
  const { taken, overlaps } = withoutOverlaps(named);
  const spans = taken.map((one) => ({ from: units(one.start), to: units(one.end), label: conllLabels[one.kind] ?? "MISC" }));
  const out = ["-DOCSTART- -X- -X- O", ""];
  let widened = 0;
  let base = 0;
  let next = 0;
  const met = new Set<number>();
  for (const raw of article.blocks) {
    const block = { ...raw, text: raw.text.normalize("NFC") };
    for (const sentence of blockSentences(block, article.language)) {
      for (const token of tokens(block.text.slice(sentence.from, sentence.to))) {
        const from = base + sentence.from + token.from;
        const to = base + sentence.from + token.to;
        while (next < spans.length && (spans[next]?.to ?? 0) <= from) next += 1;
        const span = spans[next];
        const isIn = span !== undefined && span.from < to;
        if (isIn && (from < span.from || to > span.to)) widened += 1;
        out.push(`${token.text} -X- -X- ${isIn ? `${met.has(next) ? "I" : "B"}-${span.label}` : "O"}`);
        if (isIn) met.add(next);
      }
      if (out.at(-1) !== "") out.push("");
    }
    base += block.text.length + 1;
  }
  const left = leftBeside(article, [], { overlaps, otherKinds: article.annotations.length - named.length, tokens: widened });
  return { files: [{ ending: "conll", content: `${out.join("\n")}\n` }, { ending: "README.txt", content: `${declaration}${left.length > 0 ? `\n${notCarried(left)}` : ""}` }], left };
}

/** Of those that overlap the one that begins first, and of two that begin together the longer. */
function withoutOverlaps(all: readonly Annotated[]): { taken: Annotated[]; overlaps: number } {
  const taken: Annotated[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) if (one.start >= (taken.at(-1)?.end ?? 0)) taken.push(one);
  return { taken, overlaps: all.length - taken.length };
}
