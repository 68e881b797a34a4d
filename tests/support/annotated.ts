// Articles with annotations for the converters' tests: written by hand, or by chance.
import fc from "fast-check";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { kinds, type Kind } from "#lib/annotation/kind.ts";
import type { Block } from "#lib/article/block.ts";
import { annotatedText } from "#lib/formats/annotations/build.ts";
import type { AnnotatedText } from "#lib/formats/annotations/annotated.ts";
import type { AnnotationId } from "#lib/id.ts";
import { itemView } from "#tests/support/item-view.ts";

export interface Marked {
  id: AnnotationId;
  kind: Kind;
  start: { index: number; offset: number };
  end: { index: number; offset: number };
  note: string | null;
}

/** An article of these lines with these annotations, as the converters take it, and its blocks without marks. */
export function articleOf(lines: readonly string[], marked: readonly Marked[], more: Partial<AnnotatedText> = {}): { article: AnnotatedText; blocks: Block[]; views: AnnotationView[] } {
  const blocks = lines.map((text, index): Block => ({ id: `b${index}`, kind: "paragraph", text, marks: [] }));
  const withMarks = blocks.map((block, index): Block => ({
    ...block,
    marks: marked.flatMap(({ id, start, end }) => {
      if (index < start.index || index > end.index) return [];
      const from = index === start.index ? start.offset : 0;
      const to = index === end.index ? end.offset : block.text.length;
      return to > from ? [{ type: "anno" as const, id, from, to }] : [];
    }),
  }));
  const views = marked.map(({ id, kind, note }) => ({ ...itemView("x", kind, id), note, parts: [] }));
  const article = annotatedText({
    article: { articleId: "0199aaaa-0000-7000-8000-000000000001", title: "Bài thử", language: "vi", publicUrl: null, stage: "checking" },
    newsroom: "Báo Thử", at: "2026-01-02T03:04:05.000Z", blocks: withMarks, annotations: views, ownKinds: new Map(), threads: 0, proposals: 0, readings: 0,
  });
  return { article: { ...article, ...more }, blocks, views };
}

const piece = fc.constantFrom("Đại tá ", "Lê Huy Vịnh", " nói", ". ", "27 xã", "🇻🇳", "👩‍👩‍👧", "🚩", "e\u0302\u0301", "a\u0323", "ước ", "\u2028", "“Đúng”", ", ", "A", "\u1112\u1161\u11ab", "kg ", "km² ", "—", "\ufffc");

/** Lines with emoji, NFD, Hangul letters, line breaks inside a block; some empty. */
const lines = fc.array(fc.array(piece, { maxLength: 14 }).map((parts) => parts.join("")), { minLength: 1, maxLength: 6 });

/** Chance articles: spans of whole characters that overlap, nest and cross blocks, none on blanks alone. */
export const chanceArticle = lines.chain((all) => fc.record({
  lines: fc.constant(all),
  spans: fc.array(fc.record({ from: fc.nat(400), length: fc.integer({ min: 1, max: 60 }), kind: fc.constantFrom(...kinds), note: fc.option(fc.constantFrom("Xem lại.", "Dòng một\nDòng hai 🚩", "tab\tvà # dấu")) }), { maxLength: 8 }),
})).map(({ lines: all, spans }) => {
  const edges = edgesOf(all);
  const marked = spans.flatMap(({ from, length, kind, note }, nth): Marked[] => {
    if (edges.length < 2) return [];
    const first = from % (edges.length - 1);
    const [start, end] = [edges[first], edges[Math.min(edges.length - 1, first + length)]];
    const words = start && end ? between(all, start, end) : "";
    // Whole words of a span are what stands between its first and last character that is no blank.
    if (!start || !end || words === "" || words !== words.trim() || /^[\s\u200b\u2060\ufeff]|[\s\u200b\u2060\ufeff]$/.test(words)) return [];
    return [{ id: `0199bbbb-0000-7000-8000-${String(nth).padStart(12, "0")}` as AnnotationId, kind, start, end, note }];
  });
  return { lines: all, marked };
});

interface At {
  index: number;
  offset: number;
}

function edgesOf(all: readonly string[]): At[] {
  const characters = new Intl.Segmenter("vi", { granularity: "grapheme" });
  return all.flatMap((line, index) => line === "" ? [] : [...[...characters.segment(line)].map(({ index: offset }) => ({ index, offset })), { index, offset: line.length }]);
}

function between(all: readonly string[], start: At, end: At): string {
  if (start.index === end.index) return all[start.index]?.slice(start.offset, end.offset) ?? "";
  return all.slice(start.index, end.index + 1).map((line, at, part) => (at === 0 ? line.slice(start.offset) : at === part.length - 1 ? line.slice(0, end.offset) : line)).join("\n");
}
