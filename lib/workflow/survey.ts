// An article as its gates and its checklist count it: the living items with how they stand, and the coverage of every
// word. Made once and asked by both, never from a cache.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { folded } from "#lib/annotation/fold.ts";
import { isItemKind } from "#lib/annotation/kind.ts";
import { livingAnnotations, sentenceOf, type Living } from "#lib/anchor/living.ts";
import type { Language } from "#lib/article/article.ts";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId, ThreadId } from "#lib/id.ts";
import { coverage, type Coverage } from "#lib/workflow/coverage.ts";
import type { ChecklistEntry } from "#lib/workflow/article-type.ts";
import type { ReadSentence } from "#lib/workflow/read-spans.ts";
import { standingOf, type ItemStanding } from "#lib/workflow/standing.ts";

/** Where something stands in the way, with its words as they stand. */
export type GateLink =
  | { kind: "item"; id: AnnotationId; words: string }
  | { kind: "words"; block: string; offset: number; words: string }
  /** Null: talk about the article as a whole. */
  | { kind: "thread"; id: ThreadId; words: string | null }
  /** An entry of the checklist; "type": nobody said what type of article it is. */
  | { kind: "entry"; entry: ChecklistEntry | "type"; words: null };

export interface SurveyInput {
  blocks: readonly Block[];
  language: Language;
  annotations: readonly AnnotationView[];
  readings: readonly ReadSentence[];
}

export interface SurveyedItem {
  view: AnnotationView;
  /** Absent: lost. */
  at: Living | undefined;
  words: string;
  state: ItemStanding;
}

export interface Survey {
  /** Items checked in their own right, in text order, lost ones first. */
  items: readonly SurveyedItem[];
  living: ReadonlyMap<AnnotationId, Living>;
  cover: Coverage;
}

export function surveyOf({ blocks, language, annotations, readings }: SurveyInput): Survey {
  const living = livingAnnotations(blocks);
  const views = annotations.filter((view) => !view.deletedAt && !view.carries);
  const inside = folded(views.map((view) => ({ id: view.id, kind: view.kind, living: living.get(view.id) ?? null })));
  const items = views.filter((view) => isItemKind(view.kind) && !inside.has(view.id)).map((view): SurveyedItem => {
    const at = living.get(view.id);
    const now = at ? { words: at.words, sentence: sentenceOf(blocks, at, language) } : null;
    return { view, at, words: at?.words ?? view.quote, state: standingOf(view, now) };
  });
  const order = new Map([...living.keys()].map((id, at) => [id, at]));
  items.sort((a, b) => (order.get(a.view.id) ?? -1) - (order.get(b.view.id) ?? -1));
  const cover = coverage(blocks, items.flatMap(({ at, state }) => (at ? [{ living: at, standing: state.standing }] : [])), readings, language);
  return { items, living, cover };
}
