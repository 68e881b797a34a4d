// The state of one open galley, outside React: the rows of the database, the living text, and
// what is derived from both. A key press only marks the text as changed; deriving and telling
// React happen once a frame, behind it, and React components subscribe to the slice they draw.
import { AnnoElements } from "#components/editor/anno-elements.ts";
import type { Editor } from "@tiptap/core";
import type { Presence } from "#components/presence/presence.ts";
import type { writeEdits } from "#components/editor/write-edits.ts";
import type { PendingMark } from "#components/editor/extensions/pending-marks.ts";
import { editorTools } from "#components/editor/loaded.ts";
import { afterPaint } from "#components/galley/after-paint.ts";
import { knowBlocks, readDoc } from "#components/editor/read-doc.ts";
import type { GalleyData } from "#lib/article/galley-data.ts";
import { derive, lookOf, nothingDerived, type Derived, type ItemRow } from "#components/galley/item-row.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { LedgerFilter } from "#lib/annotation/ledger-filter.ts";
import { createLivingIndex } from "#lib/anchor/living-index.ts";
import { inTextOrder, livingOf, type Living, type Piece } from "#lib/anchor/living.ts";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import type { Coverage } from "#lib/workflow/coverage.ts";
import { nothingPicked, type GalleySnapshot } from "#components/galley/galley-snapshot.ts";

export class GalleyState {
  readonly data: GalleyData;
  #snapshot: GalleySnapshot;
  #views: Map<AnnotationId, AnnotationView>;
  #pending = new Map<AnnotationId, PendingMark>();
  #index = createLivingIndex();
  /** As the snapshot's `covered`, per block. */
  coverage: Coverage | null = null;
  /** Covers what changed since at once, for who goes on before the typing rests. */
  coverNow: () => void = () => {};
  /** Null until the editor has taken over from the server's rendering. */
  editor: Editor | null = null;
  /** Writes a replacement; null without an editor. Comes with it, because it brings Yjs along. */
  writeEdits: typeof writeEdits | null = null;
  /** Null until there is an editor. */
  presence: Presence | null = null;
  readonly elements = new AnnoElements();
  /** Resolves once what was typed by now is on the server's disk; at once while there is no connection yet. */
  whenSaved: () => Promise<void> = () => Promise.resolve();
  /** Gives up what is to be derived; null when nothing is. */
  #giveUp: (() => void) | null = null;
  #painted: { rows: ReadonlyMap<AnnotationId, ItemRow>; selected: AnnotationId | null } = { rows: new Map(), selected: null };
  readonly #listeners = new Set<() => void>();

  /** Kind and standing of a row in the interface's words. */
  readonly say: (row: ItemRow) => string;

  constructor(data: GalleyData, blocks: readonly Block[], filter: LedgerFilter, say: (row: ItemRow) => string = () => "") {
    this.data = data;
    this.say = say;
    this.#views = new Map(data.annotations.map((view) => [view.id, view]));
    knowBlocks(blocks);
    this.#snapshot = {
      blocks, derived: nothingDerived, selected: null, part: null, mode: "check", filter,
      picked: nothingPicked, bulk: null, leftOut: [], awaitsKind: false, save: "connecting", shutOut: null, isLineDown: false,
      isDiskRefusing: false, damage: null, away: null, taken: [],
      hasSelection: false, caretBlock: null, prompt: null, remembering: null, dialog: null, find: null, lapsed: [], together: [], panel: "text", isFocused: false, isTouring: false, details: data.details,
      sources: data.sources, sourceInUse: data.sourceInUse,
      readings: data.readings, covered: null, dismissed: data.dismissed, rules: data.rules, namesTurn: 0, lastChecked: null, threads: data.threads, composing: null, people: [],
      proposals: data.proposals, proposal: null, isRefusing: false, changes: null, pen: null, isReady: false,
    };
    this.#snapshot = { ...this.#snapshot, derived: this.#derive(blocks) };
    this.#paint();
  }

  get snapshot(): GalleySnapshot {
    return this.#snapshot;
  }

  readonly getSnapshot = () => this.#snapshot;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  set(change: Partial<GalleySnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    this.#paint();
    for (const listener of this.#listeners) listener();
  }

  /** The editor took over from the server's rendering. */
  attach(editor: Editor | null): void {
    this.editor = editor;
    if (editor) this.#settle({ isReady: true });
  }

  /** As `set`, but told together with what is derived next: for what has no row before that. Whoever asks knows it at once. */
  setWithNext(change: Partial<GalleySnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    this.textChanged();
  }

  /** Text or rows changed: derive behind the next frame, however many changes come until then. */
  readonly textChanged = () => {
    this.#giveUp ??= afterPaint(() => {
      this.#giveUp = null;
      this.#settle({});
    });
  };

  /** Derives at once, for an act that goes on from what it has just changed. */
  flush(): void {
    this.#giveUp?.();
    this.#giveUp = null;
    this.#settle({});
  }

  view(id: AnnotationId): AnnotationView | undefined {
    return this.#views.get(id);
  }

  /** Rows as the server has them; what was painted ahead of the server gives way. */
  receive(views: readonly AnnotationView[]): void {
    const next = new Map(this.#views);
    for (const view of views) next.set(view.id, view);
    this.#views = next;
    this.textChanged();
  }

  /** Every row as the server has it, after a time without a line: what is not among them is gone. */
  replace(views: readonly AnnotationView[]): void {
    const kept = [...this.#views.values()].filter((view) => this.#pending.has(view.id));
    this.#views = new Map([...views, ...kept].map((view) => [view.id, view]));
    this.textChanged();
  }

  /** A change painted before the server confirmed it. */
  anticipate(view: AnnotationView, pending?: PendingMark): void {
    this.#views = new Map(this.#views).set(view.id, view);
    if (pending) {
      this.#pending.set(pending.id, pending);
      if (this.editor) editorTools().showPending(this.editor.view, [...this.#pending.values()]);
    }
    this.textChanged();
  }

  /** What was painted ahead was refused: back to what the server had. */
  retract(id: AnnotationId, before: AnnotationView | undefined): void {
    const next = new Map(this.#views);
    if (before) next.set(id, before);
    else next.delete(id);
    this.#views = next;
    this.#pending.delete(id);
    this.textChanged();
  }

  #settle(change: Partial<GalleySnapshot>): void {
    const blocks = this.editor ? readDoc(this.editor.state.doc) : this.#snapshot.blocks;
    const derived = this.#derive(blocks);
    if (this.editor) editorTools().showPending(this.editor.view, [...this.#pending.values()]);
    const selected = change.selected === undefined ? this.#snapshot.selected : change.selected;
    this.set({ ...change, blocks, derived, selected: selected && derived.byId.has(selected) ? selected : null });
  }

  #derive(blocks: readonly Block[]): Derived {
    const { living } = this.#index.update(blocks, (id) => this.#views.get(id)?.quote);
    for (const id of this.#pending.keys()) {
      if (living.has(id)) this.#pending.delete(id);
    }
    const all = this.#pending.size > 0 ? withPending(living, this.#pending.values(), blocks) : living;
    const { blocks: before, derived } = this.#snapshot;
    return derive(this.#views, all, { blocks, before, language: this.data.article.language }, derived);
  }

  /** Sets the looks of what changed since the last time, and of the selection. */
  #paint(): void {
    const { elements, say } = this;
    const { ownKinds } = this.data.house;
    const { derived, selected } = this.#snapshot;
    const { rows: before, selected: wasSelected } = this.#painted;
    if (before !== derived.byId) {
      for (const row of derived.rows) if (before.get(row.id) !== row) show(row);
      for (const id of before.keys()) if (!derived.byId.has(id)) elements.show(id, null);
    }
    if (selected !== wasSelected) {
      for (const id of [wasSelected, selected]) {
        const row = id && derived.byId.get(id);
        if (row) show(row);
      }
    }
    this.#painted = { rows: derived.byId, selected };

    function show(row: ItemRow): void {
      const isSelected = row.id === selected;
      elements.show(row.id, { ...lookOf(row, ownKinds), isSelected, said: say(row), details: isSelected ? "galley-card" : null });
    }
  }
}

/** The living annotations with those still being placed, in text order. */
function withPending(living: ReadonlyMap<AnnotationId, Living>, pending: Iterable<PendingMark>, blocks: readonly Block[]): Map<AnnotationId, Living> {
  const waiting = [...pending].flatMap((mark) => livingOf(blocks, mark.id, piecesOf(mark, blocks)) ?? []).sort(inTextOrder);
  const all = new Map<AnnotationId, Living>();
  for (const one of living.values()) {
    for (let next = waiting[0]; next && inTextOrder(next, one) < 0; next = waiting[0]) {
      all.set(next.id, next);
      waiting.shift();
    }
    all.set(one.id, one);
  }
  for (const one of waiting) all.set(one.id, one);
  return all;
}

function piecesOf({ place }: PendingMark, blocks: readonly Block[]): Piece[] {
  const first = blocks.findIndex((block) => block.id === place.start.block);
  const last = blocks.findIndex((block) => block.id === place.end.block);
  return blocks.slice(first < 0 ? blocks.length : first, last + 1).flatMap((block, i, all) => {
    const from = i === 0 ? place.start.offset : 0;
    const to = i === all.length - 1 ? place.end.offset : block.text.length;
    return to > from ? [{ index: first + i, from, to }] : [];
  });
}
