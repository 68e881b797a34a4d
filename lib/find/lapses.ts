// What a replacement would do to the checks of an article, foretold: the text is edited on
// paper and every item whose words it touches is held against its checks before and after.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { livingAnnotations, sentenceOf, type Living } from "#lib/anchor/living.ts";
import { blockSpans } from "#lib/anchor/spans.ts";
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import { withEdits, type Edit } from "#lib/find/edits.ts";
import type { AnnotationId } from "#lib/id.ts";
import { standingOf, type ItemStanding } from "#lib/workflow/standing.ts";

/** An item whose check, or that of a part, holds now and would not any more. */
export interface Lapse {
  id: AnnotationId;
  /** Where it stands before the replacement. */
  at: Living;
  /** Its words afterwards; null: none of them would be left, and its place lost. */
  words: string | null;
  /** The parts of a person whose check lapses, by their number; empty for other items. */
  parts: readonly number[];
}

export interface EditedArticle {
  blocks: readonly Block[];
  /** By the number of the block. */
  edits: ReadonlyMap<number, readonly Edit[]>;
  view: (id: AnnotationId) => AnnotationView | undefined;
  language: Language;
}

/** The items whose checks would lapse, in text order. Nothing is changed. */
export function lapsesOf({ blocks, edits, view, language }: EditedArticle): Lapse[] {
  const touched = new Set([...edits.keys()].flatMap((index) => {
    const block = blocks[index];
    return block ? [...blockSpans(block).keys()] : [];
  }));
  if (touched.size === 0) return [];
  const after = blocks.map((block, index) => withEdits(block, edits.get(index) ?? []));
  const quoteOf = (id: AnnotationId) => view(id)?.quote;
  const [was, is] = [livingAnnotations(blocks, quoteOf), livingAnnotations(after, quoteOf)];
  return [...was.values()].flatMap((at): Lapse[] => {
    const item = touched.has(at.id) ? view(at.id) : undefined;
    if (!item || item.deletedAt || item.checks.length === 0 || !isItemKind(item.kind)) return [];
    const then = is.get(at.id);
    const before = standingOf(item, { words: at.words, sentence: sentenceOf(blocks, at, language) });
    const later = standingOf(item, then ? { words: then.words, sentence: sentenceOf(after, then, language) } : null);
    const parts = item.parts.flatMap((_, number) => (holds(before.parts[number]) && !holds(later.parts[number]) ? [number] : []));
    const isLapsed = before.parts.length > 0 ? parts.length > 0 : holds(before) && !holds(later);
    return isLapsed ? [{ id: at.id, at, words: then?.words ?? null, parts }] : [];
  });
}

function holds(standing: Pick<ItemStanding, "freshness" | "check"> | undefined): boolean {
  return standing?.check != null && standing.freshness !== null && standing.freshness !== "stale";
}
