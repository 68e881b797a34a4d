// The pen of Suggest mode, outside React: what is typed becomes a draft in the frame of the key,
// and a proposal when the typing rests or goes elsewhere. One stretch of typing in one place is
// one proposal; a caret put to one's own open proposal goes on with that.
import { editorTools } from "#components/editor/loaded.ts";
import { blockStart, pointAt, positionOf } from "#components/editor/positions.ts";
import type { GalleyActs } from "#components/galley/acts/galley-acts.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";
import { changesOf } from "#components/proposal/drawn.ts";
import { placeAt } from "#lib/anchor/find.ts";
import type { Block } from "#lib/article/block.ts";
import type { ProposalId } from "#lib/id.ts";
import { deleteBack, deleteForward, isNothing, proposedBy, rebased, resumeDraft, startDraft, withInsertion, type DeleteUnit, type Draft, type ProposedWords } from "#lib/proposal/draft.ts";
import type { Span } from "#lib/text/canonical.ts";

/** Milliseconds without a key after which what is typed is sent. Typing may go on in it all the same. */
const rest = 1_500;

export class PenState {
  readonly #state: GalleyState;
  readonly #acts: GalleyActs;
  /** The proposal the draft is saved as, and the words that were sent. */
  #saved: { id: ProposalId; words: ProposedWords } | null = null;
  /** What it was before each key; null before the first. */
  #history: (Draft | null)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  isComposing = false;
  /** The mouse is down on the text. */
  isHeld = false;

  constructor(state: GalleyState, acts: GalleyActs) {
    this.#state = state;
    this.#acts = acts;
  }

  /** The proposal that the draft is saved as; null before that. */
  get savedAs(): ProposalId | null {
    return this.#saved?.id ?? null;
  }

  get draft(): Draft | null {
    return this.#state.snapshot.pen?.draft ?? null;
  }

  /** The textarea says what is in it. */
  input(value: string, at: number): void {
    const draft = this.draft ?? this.#start();
    if (draft) this.#put(withInsertion(draft, value, at));
  }

  /** Only the caret moved in the insertion. */
  moveTo(at: number): void {
    const { pen } = this.#state.snapshot;
    if (pen && pen.draft.at !== at) this.#state.set({ pen: { ...pen, draft: { ...pen.draft, at } } });
  }

  delete(direction: "back" | "forward", unit: DeleteUnit): void {
    const isSelected = !this.draft && this.#selection()?.isEmpty === false;
    const draft = this.draft ?? this.#start();
    if (!draft) return;
    const next = isSelected ? draft : direction === "back" ? deleteBack(draft, unit) : deleteForward(draft, unit);
    if (next === draft && !isSelected) return this.#acts.refuse("one_block");
    this.#put(next);
  }

  /** Back to what the draft was before the last key; false when there is none. */
  undo(): boolean {
    const { pen } = this.#state.snapshot;
    const before = pen ? this.#history.pop() : undefined;
    if (!pen || before === undefined) return false;
    if (before === null) {
      this.#drop();
      return true;
    }
    this.#state.set({ pen: { ...pen, draft: before } });
    this.#wait();
    return true;
  }

  /** The caret stands somewhere new: what was typed is saved, and an own open proposal there is gone on with. */
  settle(): void {
    this.end();
    const at = this.#selection();
    const own = at?.isEmpty ? this.#ownAt(at.block, at.span.from) : null;
    if (!at || !own) return this.#state.set({ proposal: null });
    this.#saved = { id: own.id, words: { ...own.span, before: own.before, after: own.replacement } };
    this.#state.set({ proposal: own.id, pen: { block: at.block.id, draft: resumeDraft(at.block.text, own.span, own.replacement, at.span.from) } });
  }

  /** The mouse goes down: until it is up, what is drawn stays as it is. */
  hold(): void {
    this.isHeld = true;
    this.#state.set({});
  }

  /** The caret was put somewhere with the mouse. */
  put(): void {
    this.isHeld = false;
    this.settle();
    this.#state.set({});
  }

  /** Saves what is typed and lets go of it; the caret stays behind it. */
  end(): void {
    const { pen } = this.#state.snapshot;
    if (!pen) return;
    this.#save();
    clearTimeout(this.#timer);
    this.#saved = null;
    this.#history = [];
    this.#state.set({ pen: null });
  }

  /** Leaves the draft to one of its sides, as an arrow key does. */
  leave(side: "from" | "to"): void {
    const { pen } = this.#state.snapshot;
    if (!pen) return;
    this.end();
    this.#caretAt(pen.block, pen.draft[side]);
  }

  /** The text changed around the draft. */
  follow(): void {
    const { pen, blocks } = this.#state.snapshot;
    const text = pen && blocks.find((block) => block.id === pen.block)?.text;
    if (!pen || text === pen.draft.base) return;
    const draft = text === null || text === undefined ? null : rebased(pen.draft, text);
    if (draft) this.#state.set({ pen: { ...pen, draft } });
    else this.end();
  }

  #put(draft: Draft): void {
    const { pen } = this.#state.snapshot;
    const block = pen?.block ?? this.#selection()?.block.id;
    if (block === undefined) return;
    this.#history.push(pen?.draft ?? null);
    this.#state.set({ pen: { block, draft } });
    this.#wait();
  }

  /** As if nothing had been typed: the selection is where it was. */
  #drop(): void {
    clearTimeout(this.#timer);
    if (this.#saved) void this.#acts.withdrawProposal(this.#saved.id, { isQuiet: true });
    this.#saved = null;
    this.#state.set({ pen: null, proposal: null });
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.isComposing || this.isHeld ? this.#wait() : this.#save()), rest);
  }

  #save(): void {
    const { pen, blocks } = this.#state.snapshot;
    clearTimeout(this.#timer);
    if (!pen) return;
    const words = proposedBy(pen.draft);
    const saved = this.#saved;
    if (!words) {
      if (saved) void this.#acts.withdrawProposal(saved.id, { isQuiet: true });
      else if (!isNothing(pen.draft)) this.#acts.refuse("whole_block");
      this.#saved = null;
      return;
    }
    if (saved && saved.words.before === words.before && saved.words.after === words.after && saved.words.from === words.from) return;
    const index = blocks.findIndex((block) => block.id === pen.block);
    const place = index < 0 ? null : placeAt(blocks, { index, offset: words.from }, { index, offset: words.to });
    if (!place) return;
    if (!saved) {
      this.#saved = { id: this.#acts.propose(place, words.after), words };
      // On the card, so that a reason can be given.
      this.#state.set({ proposal: this.#saved.id });
    } else {
      const isSamePlace = saved.words.from === words.from && saved.words.before === words.before;
      void this.#acts.reviseProposal(saved.id, { replacement: words.after, place: isSamePlace ? null : place });
      this.#saved = { id: saved.id, words };
    }
  }

  #start(): Draft | null {
    const at = this.#selection();
    if (!at) {
      this.#acts.refuse("one_block");
      return null;
    }
    return startDraft(at.block.text, at.span);
  }

  /** Where the caret or the selection is; null across blocks. */
  #selection(): { block: Block; span: Span; isEmpty: boolean } | null {
    const editor = this.#state.editor;
    if (!editor) return null;
    const { doc, selection } = editor.state;
    const [start, end] = [pointAt(doc, selection.from), pointAt(doc, selection.to)];
    const block = this.#state.snapshot.blocks[start.index];
    return block && start.index === end.index ? { block, span: { from: start.offset, to: end.offset }, isEmpty: selection.empty } : null;
  }

  #ownAt(block: Block, offset: number) {
    const { proposals, derived } = this.#state.snapshot;
    for (const one of proposals) {
      const living = one.state === "open" && one.byId === this.#state.data.me.id ? derived.living.get(one.annotationId) : undefined;
      if (!living || living.start.block !== block.id || living.start.index !== living.end.index) continue;
      const span = { from: living.start.offset, to: living.end.offset };
      const touches = changesOf(one, living.words).some((change) => span.from + change.from <= offset && offset <= span.from + change.to);
      if (touches) return { id: one.id, before: one.before, replacement: one.replacement, span };
    }
    return null;
  }

  #caretAt(block: string, offset: number): void {
    const editor = this.#state.editor;
    const position = editor ? positionOf(editor.state.doc, { block, offset }) : null;
    if (editor && position !== null) editor.view.dispatch(editor.state.tr.setSelection(editorTools().TextSelection.create(editor.state.doc, position)));
  }

  /** Moves the caret by a line, out of a draft first. */
  stepLine(direction: 1 | -1, extend: boolean): void {
    this.leave(direction === 1 ? "to" : "from");
    const view = this.#state.editor?.view;
    if (!view) return;
    const { anchor, head } = view.state.selection;
    const at = view.coordsAtPos(head);
    const height = at.bottom - at.top;
    for (const lines of [1, 2, 3]) {
      const found = view.posAtCoords({ left: at.left, top: at.top + height / 2 + direction * height * 1.4 * lines });
      if (!found || (direction === 1 ? found.pos <= head : found.pos >= head)) continue;
      view.dispatch(view.state.tr.setSelection(editorTools().TextSelection.between(view.state.doc.resolve(extend ? anchor : found.pos), view.state.doc.resolve(found.pos))));
      break;
    }
    if (!extend) this.settle();
  }

  /** Moves the caret over the text, out of a draft first; from a selection to its end. */
  step(direction: 1 | -1, unit: "character" | "word" | "block", extend: boolean): void {
    this.leave(direction === 1 ? "to" : "from");
    const editor = this.#state.editor;
    if (!editor) return;
    const { doc, selection } = editor.state;
    if (unit === "character" && !extend && !selection.empty) {
      editor.view.dispatch(editor.state.tr.setSelection(editorTools().TextSelection.create(doc, direction === 1 ? selection.to : selection.from)));
      return this.settle();
    }
    const at = pointAt(doc, selection.head);
    const block = this.#state.snapshot.blocks[at.index];
    if (!block) return;
    const offset = offsetBeside(block.text, at.offset, direction, unit);
    const isOut = offset === at.offset && unit !== "block";
    const index = isOut ? at.index + direction : at.index;
    const target = this.#state.snapshot.blocks[index];
    if (!target) return;
    const head = blockStart(doc, index) + (isOut ? (direction === 1 ? 0 : target.text.length) : offset);
    const anchor = extend ? selection.anchor : head;
    editor.view.dispatch(editor.state.tr.setSelection(editorTools().TextSelection.create(doc, anchor, head)));
    if (!extend) this.settle();
  }
}

function offsetBeside(text: string, offset: number, direction: 1 | -1, unit: "character" | "word" | "block"): number {
  if (unit === "block") return direction === 1 ? text.length : 0;
  const moved = direction === 1
    ? deleteForward(startDraft(text, { from: offset, to: offset }), unit).to
    : deleteBack(startDraft(text, { from: offset, to: offset }), unit).from;
  // A line break or a picture inside the block stops a deletion, not the caret.
  return moved === offset ? Math.max(0, Math.min(text.length, offset + direction)) : moved;
}
