// Looking for words, going from hit to hit, and putting others in their place.
import { revealHit, type Hit } from "#components/editor/reveal-hit.ts";
import { blockStart, pointAt } from "#components/editor/positions.ts";
import { readDoc } from "#components/editor/read-doc.ts";
import { selectRange } from "#components/editor/selection.ts";
import type { Acting } from "#components/galley/acts/acting.ts";
import type { Find } from "#components/galley/galley-snapshot.ts";
import type { Block } from "#lib/article/block.ts";
import { editsFor } from "#lib/find/edits.ts";
import { findInBlock, type FindOptions } from "#lib/find/find-words.ts";
import type { AnnotationId } from "#lib/id.ts";

/** A hit that is to be replaced, with its block as it was when it was looked at. */
export interface ChosenHit extends Hit {
  block: Block;
}

export type ReplaceOutcome = "done" | "nothing" | "changed" | "refused";

/** Where the words stand in the whole text, in order. */
export function hitsIn(blocks: readonly Block[], { query, ...options }: FindOptions & { query: string }): Hit[] {
  return query === "" ? [] : blocks.flatMap((block, index) => findInBlock(block, query, options).map((span) => ({ index, ...span })));
}

let lastOptions: FindOptions = { isExact: false, isWhole: false };

export function findActs({ state, done, onRefused, focusText }: Acting) {
  /** Opens the search for what is selected, or gives it the keyboard where it is open already. */
  function openFind(): void {
    const view = state.editor?.view;
    const { from = 0, to = 0 } = view?.state.selection ?? {};
    const selected = view && to - from <= 200 ? view.state.doc.textBetween(from, to, "\n", "\n") : "";
    const query = selected.trim() && !selected.includes("\n") ? selected.trim() : (state.snapshot.find?.query ?? "");
    state.set({ find: { replacement: "", at: 0, ...lastOptions, ...state.snapshot.find, query }, panel: "text" });
    goNear();
    document.getElementById("find-words")?.focus();
  }

  /** Closes the search; what was found last is selected, ready to be tagged. */
  function closeFind(): void {
    const { find, blocks } = state.snapshot;
    const view = state.editor?.view;
    const hit = find && hitsIn(blocks, find)[find.at];
    state.set({ find: null });
    if (view && hit) {
      const start = blockStart(view.state.doc, hit.index);
      selectRange(view, start + hit.from, start + hit.to);
    }
    if (state.snapshot.mode === "edit") view?.focus();
    else focusText();
  }

  /** Another query or other options: the first hit behind the selection is looked at. */
  function setFind(change: Partial<Omit<Find, "at">>): void {
    const { find } = state.snapshot;
    if (!find) return;
    const next = { ...find, ...change };
    lastOptions = { isExact: next.isExact, isWhole: next.isWhole };
    state.set({ find: next });
    if (!("replacement" in change)) goNear();
  }

  function goNear(): void {
    const { find, blocks } = state.snapshot;
    const view = state.editor?.view;
    if (!find || !view) return;
    const caret = pointAt(view.state.doc, view.state.selection.from);
    const hits = hitsIn(blocks, find);
    const at = hits.findIndex((hit) => hit.index > caret.index || (hit.index === caret.index && hit.from >= caret.offset));
    go(hits, Math.max(0, at));
  }

  /** Goes to the next or previous hit, round the ends of the text. */
  function stepHit(direction: 1 | -1): void {
    const { find, blocks } = state.snapshot;
    if (!find) return;
    const hits = hitsIn(blocks, find);
    if (hits.length > 0) go(hits, (Math.min(find.at, hits.length - 1) + direction + hits.length) % hits.length);
  }

  function go(hits: readonly Hit[], at: number): void {
    const { find } = state.snapshot;
    if (find) state.set({ find: { ...find, at } });
    const hit = hits[at];
    if (hit && state.editor) revealHit(state.editor.view, hit);
  }

  /** Replaces these hits in one edit. "changed": a block of theirs is not what it was, and nothing was replaced. */
  function replaceHits(hits: readonly ChosenHit[], replacement: string, lapses: readonly AnnotationId[]): ReplaceOutcome {
    return replaceEach(hits.map((hit) => ({ ...hit, replacement })), lapses);
  }

  /** As `replaceHits`, each hit with words of its own. */
  function replaceEach(hits: readonly (ChosenHit & { replacement: string })[], lapses: readonly AnnotationId[]): ReplaceOutcome {
    const { editor, writeEdits } = state;
    if (hits.length === 0) return "nothing";
    if (!editor || !writeEdits || !state.data.me.canEditText || state.snapshot.shutOut) {
      onRefused("forbidden");
      return "refused";
    }
    const living = new Map(readDoc(editor.state.doc).map((block) => [block.id, block]));
    const changes = new Map<string, { block: Block; hits: (ChosenHit & { replacement: string })[] }>();
    for (const hit of hits) {
      const block = living.get(hit.block.id);
      if (block?.text !== hit.block.text) return "changed";
      const known = changes.get(block.id);
      if (known) known.hits.push(hit);
      else changes.set(block.id, { block, hits: [hit] });
    }
    const takeBack = writeEdits(editor, [...changes.values()].map(({ block, hits: own }) => ({ block, edits: own.flatMap((hit) => editsFor(block, hit, hit.replacement)) })));
    state.flush();
    state.set({ dialog: null, lapsed: lapses });
    done("replaced", hits.length, () => {
      if (takeBack()) done("unreplaced", hits.length, null);
      state.flush();
      state.set({ lapsed: [] });
      return Promise.resolve();
    });
    return "done";
  }

  return { openFind, closeFind, setFind, stepHit, replaceHits, replaceEach };
}
