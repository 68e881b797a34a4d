// The state of one open galley, outside React: the rows of the database, the living text, and
// what is derived from both. A key press only marks the text as changed; deriving and telling
// React happen once a frame, and React components subscribe to the slice they draw.
import type { AnnoLook } from "#components/editor/anno-elements.ts";
import type { SaveState } from "#components/editor/connection.ts";
import type { OpenEditor } from "#components/editor/open-editor.ts";
import { showPending, type PendingMark } from "#components/editor/extensions/pending-marks.ts";
import { readDoc } from "#components/editor/read-doc.ts";
import type { GalleyData, ReadingView, SourceView } from "#lib/article/galley-data.ts";
import { derive, nothingDerived, type Derived } from "#components/galley/item-row.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { createLivingIndex } from "#lib/anchor/living-index.ts";
import { inTextOrder, livingOf, type Living, type Piece } from "#lib/anchor/living.ts";
import type { Block } from "#lib/article/block.ts";
import type { AnnotationId, SourceId } from "#lib/id.ts";
import type { Finding } from "#lib/workflow/finding.ts";

export type Mode = "check" | "edit";
export type LedgerFilter = "all" | "open" | "problem";

/** A check about to be filed, waiting for its locator. */
export interface CheckPrompt {
  finding: Finding;
  /** Every open item with the same words, not only the selected one. */
  everywhere: boolean;
}

export interface GalleySnapshot {
  blocks: readonly Block[];
  derived: Derived;
  selected: AnnotationId | null;
  /** The picked part of a person; null is the whole item. */
  part: number | null;
  mode: Mode;
  filter: LedgerFilter;
  save: SaveState;
  isLineDown: boolean;
  hasSelection: boolean;
  /** Index of the block the caret is in. */
  caretBlock: number | null;
  prompt: CheckPrompt | null;
  dialog: "sources" | "keys" | null;
  panel: "text" | "ledger" | "card";
  sources: readonly SourceView[];
  sourceInUse: SourceId | null;
  readings: readonly ReadingView[];
  isReady: boolean;
}

export class GalleyState {
  readonly data: GalleyData;
  #snapshot: GalleySnapshot;
  #views: Map<AnnotationId, AnnotationView>;
  #pending = new Map<AnnotationId, PendingMark>();
  #index = createLivingIndex();
  #open: OpenEditor | null = null;
  #frame = 0;
  readonly #listeners = new Set<() => void>();

  constructor(data: GalleyData, blocks: readonly Block[]) {
    this.data = data;
    this.#views = new Map(data.annotations.map((view) => [view.id, view]));
    this.#snapshot = {
      blocks, derived: nothingDerived, selected: null, part: null, mode: "check", filter: "all", save: "connecting", isLineDown: false,
      hasSelection: false, caretBlock: null, prompt: null, dialog: null, panel: "text", sources: data.sources, sourceInUse: data.sourceInUse,
      readings: data.readings, isReady: false,
    };
    this.#snapshot = { ...this.#snapshot, derived: this.#derive(blocks) };
  }

  get snapshot(): GalleySnapshot {
    return this.#snapshot;
  }

  get open(): OpenEditor | null {
    return this.#open;
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
    if (change.selected !== undefined || change.derived) this.#paint();
    for (const listener of this.#listeners) listener();
  }

  /** The editor took over from the server's rendering. */
  attach(open: OpenEditor | null): void {
    this.#open = open;
    if (open) this.#settle({ isReady: true });
  }

  /** The text changed: derive in the next frame, however many changes come until then. */
  readonly textChanged = () => {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#settle({});
    });
  };

  view(id: AnnotationId): AnnotationView | undefined {
    return this.#views.get(id);
  }

  /** Rows as the server has them; what was painted ahead of the server gives way. */
  receive(views: readonly AnnotationView[]): void {
    const next = new Map(this.#views);
    for (const view of views) next.set(view.id, view);
    this.#views = next;
    this.#settle({});
  }

  /** Every row as the server has it, after a time without a line: what is not among them is gone. */
  replace(views: readonly AnnotationView[]): void {
    const kept = [...this.#views.values()].filter((view) => this.#pending.has(view.id));
    this.#views = new Map([...views, ...kept].map((view) => [view.id, view]));
    this.#settle({});
  }

  /** A change painted before the server confirmed it. */
  anticipate(view: AnnotationView, pending?: PendingMark): void {
    this.#views = new Map(this.#views).set(view.id, view);
    if (pending) this.#pending.set(pending.id, pending);
    this.#settle({});
  }

  /** What was painted ahead was refused: back to what the server had. */
  retract(id: AnnotationId, before: AnnotationView | undefined): void {
    const next = new Map(this.#views);
    if (before) next.set(id, before);
    else next.delete(id);
    this.#views = next;
    this.#pending.delete(id);
    this.#settle(this.#snapshot.selected === id && !before ? { selected: null } : {});
  }

  #settle(change: Partial<GalleySnapshot>): void {
    const blocks = this.#open ? readDoc(this.#open.editor.state.doc) : this.#snapshot.blocks;
    const derived = this.#derive(blocks);
    if (this.#open) showPending(this.#open.editor.view, [...this.#pending.values()]);
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

  #paint(): void {
    if (!this.#open) return;
    const looks = new Map<AnnotationId, AnnoLook>();
    const { derived, selected } = this.#snapshot;
    for (const row of derived.rows) {
      const isSelected = row.id === selected;
      looks.set(row.id, {
        kind: row.view.kind, standing: row.isItem ? row.state.standing : "none",
        details: isSelected ? "galley-card" : null, isSelected,
      });
    }
    this.#open.elements.show(looks);
  }
}

/** The living annotations with those still being placed, in text order. */
function withPending(living: ReadonlyMap<AnnotationId, Living>, pending: Iterable<PendingMark>, blocks: readonly Block[]): Map<AnnotationId, Living> {
  const all = [...living.values()];
  for (const mark of pending) {
    const at = livingOf(blocks, mark.id, piecesOf(mark, blocks));
    if (at) all.push(at);
  }
  return new Map(all.sort(inTextOrder).map((one) => [one.id, one]));
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
