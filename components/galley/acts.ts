// What a person can do in a galley. Every act is painted at once and confirmed by the server
// afterwards; a refusal takes the paint back and says why. Acts that change something can be
// taken back by their compensating act, by toast and by key.
import { selectedPlace } from "#components/editor/selection.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";
import { isOpen, type ItemRow } from "#components/galley/item-row.ts";
import type { Act } from "#components/galley/send-command.ts";
import type { AnnotationView, CheckView } from "#lib/annotation/annotation.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { sentenceOf } from "#lib/anchor/living.ts";
import type { CommandOf, Outcome, Refusal } from "#lib/commands.ts";
import type { BlockKind } from "#lib/article/block.ts";
import { newId, type AnnotationId, type CheckId, type SourceId } from "#lib/id.ts";
import { wordsForm } from "#lib/text/words.ts";
import type { Finding } from "#lib/workflow/finding.ts";

export type Done = { act: "annotated" | "deleted" | "restored" | "kind" | "checked" | "voided" | "waiting" | "read"; count: number };

interface Effects {
  send: (act: Act) => Promise<Outcome>;
  onRefused: (reason: Refusal | "nothing_selected") => void;
  onDone: (done: Done, undo: (() => void) | null) => void;
  /** Brings an item's words into view. */
  reveal: (id: AnnotationId) => void;
  /** Gives the keyboard back to the text. */
  focusText: () => void;
}

export interface CheckDetails {
  locator?: string;
  passage?: string;
  note?: string;
}

export type GalleyActs = ReturnType<typeof galleyActs>;

export function galleyActs(state: GalleyState, { send, onRefused, onDone, reveal, focusText }: Effects) {
  let lastUndo: (() => void) | null = null;
  const { me } = state.data;

  const done = (what: Done, undo: (() => void) | null) => {
    lastUndo = undo;
    onDone(what, undo);
  };

  const selectedRow = (): ItemRow | null => {
    const { selected, derived } = state.snapshot;
    return selected ? (derived.byId.get(selected) ?? null) : null;
  };

  const select = (id: AnnotationId | null, { keepView = false } = {}) => {
    // On a phone the card comes over the text, and the ledger makes room for both.
    state.set({ selected: id, part: null, prompt: null, panel: id ? "card" : "text" });
    if (id && !keepView) reveal(id);
  };

  const step = (direction: 1 | -1, wanted: (row: ItemRow) => boolean = isOpen) => {
    const { derived, selected } = state.snapshot;
    const rows = derived.rows;
    const at = rows.findIndex((row) => row.id === selected);
    for (let i = 1; i <= rows.length; i++) {
      const row = rows[(((at + direction * i) % rows.length) + rows.length) % rows.length];
      if (row && row.id !== selected && wanted(row) && !row.foldedInto) return select(row.id);
    }
  };

  const annotate = async (kind: Kind) => {
    const open = state.open;
    if (!me.canAnnotate) return onRefused("forbidden");
    const place = open ? selectedPlace(open.editor.view) : null;
    if (!open || !place) return onRefused("nothing_selected");
    const id = newId<AnnotationId>();
    const view: AnnotationView = {
      id, kind, quote: place.quote, anchorState: "pending", workState: "new", waitingFor: null, note: null, version: 0,
      createdById: me.id, createdByName: me.name, createdAt: new Date().toISOString(), deletedAt: null, parts: [], checks: [],
    };
    state.anticipate(view, { id, kind, place });
    state.set({ selected: id, part: null, prompt: null });
    const outcome = await send({ type: "create-annotation", annotationId: id, kind, place });
    if (!outcome.ok) {
      state.retract(id, undefined);
      return onRefused(outcome.reason);
    }
    done({ act: "annotated", count: 1 }, () => void remove(id));
  };

  const remove = async (id: AnnotationId) => {
    const before = state.view(id);
    if (!before) return;
    state.anticipate({ ...before, deletedAt: new Date().toISOString() });
    const outcome = await send({ type: "delete-annotation", annotationId: id });
    if (!outcome.ok) {
      state.retract(id, before);
      return onRefused(outcome.reason);
    }
    done({ act: "deleted", count: 1 }, () => void restore(id));
  };

  const restore = async (id: AnnotationId) => {
    const outcome = await send({ type: "restore-annotation", annotationId: id });
    if (!outcome.ok) return onRefused(outcome.reason);
    done({ act: "restored", count: 1 }, () => void remove(id));
  };

  const setKind = async (id: AnnotationId, kind: Kind) => {
    const before = state.view(id);
    if (!before || before.kind === kind) return;
    state.anticipate({ ...before, kind });
    const outcome = await send({ type: "change-kind", annotationId: id, kind });
    if (!outcome.ok) {
      state.retract(id, before);
      return onRefused(outcome.reason);
    }
    done({ act: "kind", count: 1 }, () => void setKind(id, before.kind));
  };

  /** The items one check would cover: the selected one, or every unchecked one with the same words and kind. */
  const sameWords = (row: ItemRow): ItemRow[] => {
    const words = wordsForm(row.words);
    return state.snapshot.derived.rows.filter((other) =>
      other.id !== row.id && isOpen(other) && other.isPlaced && other.view.kind === row.view.kind && wordsForm(other.words) === words);
  };

  const file = async (finding: Finding, details: CheckDetails, everywhere: boolean) => {
    const row = selectedRow();
    if (!me.canCheck) return onRefused("forbidden");
    if (!row?.isPlaced || !row.isItem) return onRefused(row && !row.isPlaced ? "missing" : "nothing_selected");
    const part = state.snapshot.part === null ? null : (row.view.parts[state.snapshot.part] ?? null);
    const rows = everywhere && !part ? [row, ...sameWords(row)] : [row];
    const source = state.snapshot.sourceInUse;
    const sendEvidence = source !== null && (finding === "confirmed" || finding === "wrong" || finding === "conflicting");
    const at = new Date().toISOString();
    const before = rows.map((one) => one.view);
    const evidence = sendEvidence
      ? { sourceId: source, stance: finding === "wrong" ? ("refutes" as const) : ("supports" as const), locator: details.locator ?? null, passage: details.passage ?? null }
      : null;
    for (const one of rows) state.anticipate({ ...one.view, workState: "closed", checks: [...one.view.checks, foreseen(one, part ? [part] : one.view.parts, finding, evidence)] });
    state.flush();
    state.set({ prompt: null });
    if (part) movePart(1);
    else step(1);
    const outcome = await send({
      type: "record-check", finding, note: details.note ?? null, evidence,
      on: rows.map((one) => ({ annotationId: one.id, partId: part?.id ?? null, words: one.words })),
    });
    if (!outcome.ok) {
      rows.forEach((one, i) => state.retract(one.id, before[i]));
      return onRefused(outcome.reason);
    }
    const { checkId } = outcome.value as { checkId: CheckId };
    done({ act: "checked", count: rows.length }, () => void takeBack(checkId));

    function sentenceNow(one: ItemRow): string {
      const { blocks, derived } = state.snapshot;
      const living = derived.living.get(one.id);
      return living ? sentenceOf(blocks, living, state.data.article.language) : "";
    }
    function foreseen(one: ItemRow, parts: AnnotationView["parts"], what: Finding, with_: typeof evidence): CheckView {
      const sentence = sentenceNow(one);
      const named = state.snapshot.sources.find((known) => known.id === with_?.sourceId);
      return {
        id: newId<CheckId>(), finding: what, byId: me.id, byName: me.name, at, note: details.note ?? null,
        on: parts.length > 0
          ? parts.map((each) => ({ partId: each.id, words: one.state.parts.find((known) => known.part.id === each.id)?.words ?? one.words, sentence }))
          : [{ partId: null, words: one.words, sentence }],
        evidence: with_ && named
          ? [{ sourceId: named.id, sourceTitle: named.title, sourceReference: named.reference, isPrimary: named.isPrimary, stance: with_.stance, locator: with_.locator, passage: with_.passage }]
          : [],
      };
    }
  };

  const takeBack = async (checkId: CheckId) => {
    const outcome = await send({ type: "void-check", checkId });
    if (!outcome.ok) return onRefused(outcome.reason);
    done({ act: "voided", count: 1 }, null);
  };

  const wait = async (id: AnnotationId, waitingFor: CommandOf<"set-waiting">["waitingFor"]) => {
    const before = state.view(id);
    if (!before) return;
    state.anticipate({ ...before, waitingFor, workState: waitingFor ? "waiting" : "checking" });
    const outcome = await send({ type: "set-waiting", annotationId: id, waitingFor });
    if (!outcome.ok) {
      state.retract(id, before);
      return onRefused(outcome.reason);
    }
    done({ act: "waiting", count: 1 }, () => void wait(id, before.waitingFor));
  };

  const read = async (block: string, sentence: string) => {
    if (!me.canCheck) return onRefused("forbidden");
    state.set({ readings: [...state.snapshot.readings, { blockId: block, sentence, byName: me.name, at: new Date().toISOString() }] });
    const outcome = await send({ type: "record-reading", block, sentence });
    if (!outcome.ok) return onRefused(outcome.reason);
  };

  const useSource = async (sourceId: SourceId | null) => {
    state.set({ sourceInUse: sourceId, dialog: null });
    const outcome = await send({ type: "use-source", sourceId });
    if (!outcome.ok) onRefused(outcome.reason);
  };

  const addSource = async (source: Omit<CommandOf<"add-source">, "id" | "articleId" | "type" | "sourceId">): Promise<boolean> => {
    const sourceId = newId<SourceId>();
    const outcome = await send({ type: "add-source", sourceId, ...source });
    if (!outcome.ok) {
      onRefused(outcome.reason);
      return false;
    }
    state.set({
      sources: [...state.snapshot.sources, { id: sourceId, ...source, reference: source.reference ?? null }],
      sourceInUse: sourceId, dialog: null,
    });
    return true;
  };

  const movePart = (direction: 1 | -1) => {
    const row = selectedRow();
    if (!row || row.view.parts.length === 0) return;
    const { part } = state.snapshot;
    const next = part === null ? (direction === 1 ? 0 : row.view.parts.length - 1) : part + direction;
    if (next >= row.view.parts.length && part !== null) return step(1);
    state.set({ part: next < 0 ? null : next, prompt: null });
  };

  const pickPart = (part: number | null) => state.set({ part, prompt: null });
  const startConfirm = (everywhere: boolean) => state.set({ prompt: { finding: "confirmed", everywhere }, panel: "card" });
  const cancelPrompt = () => {
    state.set({ prompt: null });
    focusText();
  };
  const openSources = () => state.set({ dialog: "sources" });
  const closeDialog = () => state.set({ dialog: null });

  const setBlockKind = async (block: string, kind: Exclude<BlockKind, "listItem" | "tableCell">) => {
    const outcome = await send({ type: "set-block-kind", block, kind });
    if (!outcome.ok) onRefused(outcome.reason);
  };

  const undo = () => {
    const act = lastUndo;
    lastUndo = null;
    act?.();
  };

  return {
    select, step, annotate, remove, restore, setKind, sameWords, file, takeBack, wait, read, useSource, addSource, movePart,
    pickPart, startConfirm, cancelPrompt, openSources, closeDialog, setBlockKind, undo, selectedRow, focusText,
  };
}
