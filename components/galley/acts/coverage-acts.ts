// Every word is accounted for: going to words nobody has looked at, and reading a paragraph at once.
import { blockStart, pointAt } from "#components/editor/positions.ts";
import { selectRange } from "#components/editor/selection.ts";
import type { Acting } from "#components/galley/acts/acting.ts";
import { sendBatches } from "#components/galley/acts/send-batches.ts";
import type { ReadingView } from "#lib/article/galley-data.ts";
import { newId, type CommandId } from "#lib/id.ts";
import { countWords } from "#lib/text/count.ts";
import { sentences } from "#lib/text/sentences.ts";

export function coverageActs(acting: Acting) {
  const { state, send, done, onRefused, focusText } = acting;
  const { me, article } = state.data;

  /** Selects the sentence around a point and brings it into view. */
  function goToSentence(index: number, offset: number): void {
    const view = state.editor?.view;
    const block = state.snapshot.blocks[index];
    if (!view || !block) return;
    const own = sentences(block.text, article.language).find(({ to }) => offset < to) ?? { from: 0, to: block.text.length };
    const base = blockStart(view.state.doc, index);
    state.set({ panel: "text" });
    selectRange(view, base + own.from, base + own.to);
    view.dom.children[index]?.scrollIntoView({ block: "center" });
    focusText();
  }

  function goToWords(block: string, offset: number): void {
    const index = state.snapshot.blocks.findIndex(({ id }) => id === block);
    if (index >= 0 && Number.isFinite(offset)) goToSentence(index, offset);
  }

  /** The next words nobody has looked at after the caret, round the end of the text. False when there are none. */
  function nextUntouched(): boolean {
    const view = state.editor?.view;
    state.coverNow();
    const { coverage } = state;
    if (!view || !coverage) return false;
    const { blocks } = state.snapshot;
    const caret = pointAt(view.state.doc, view.state.selection.to);
    for (let i = 0; i <= blocks.length; i++) {
      const index = (caret.index + i) % blocks.length;
      const found = (coverage.blocks[index] ?? []).find(({ state: is, from, to }) =>
        is === "untouched" && (i > 0 || from >= caret.offset) && countWords(blocks[index]?.text.slice(from, to) ?? "") > 0);
      if (!found) continue;
      const text = blocks[index]?.text ?? "";
      // Not the space between two sentences: its sentence would be the one before.
      goToSentence(index, found.from + text.slice(found.from).search(/\S/u));
      return true;
    }
    onRefused("all_touched");
    return false;
  }

  /** Every sentence of the caret's paragraph read, with nothing to check; one undo takes all of it back. */
  async function readParagraph(): Promise<void> {
    const view = state.editor?.view;
    if (!me.canCheck) return onRefused("forbidden");
    const block = view && state.snapshot.blocks[pointAt(view.state.doc, view.state.selection.from).index];
    if (!block) return;
    const read = sentences(block.text, article.language).map(({ from, to }) => block.text.slice(from, to).trim()).filter((sentence) => sentence !== "");
    if (read.length === 0) return;
    const readings: ReadingView[] = read.map((sentence) => ({ blockId: block.id, sentence, byName: me.name, at: new Date().toISOString() }));
    state.set({ readings: [...state.snapshot.readings, ...readings] });
    const outcomes = await sendBatches(send, read.map((sentence) => ({ id: newId<CommandId>(), type: "record-reading", block: block.id, sentence })));
    const refused = new Set(readings.filter((_one, i) => !outcomes[i]?.ok));
    const first = outcomes.find((outcome) => !outcome.ok);
    if (first && !first.ok) {
      state.set({ readings: state.snapshot.readings.filter((one) => !refused.has(one)) });
      onRefused(first.reason);
    }
    const ids = outcomes.flatMap((outcome) => (outcome.ok ? [(outcome.value as { readingId: string }).readingId] : []));
    if (ids.length === 0) return;
    done("read", ids.length, async () => {
      const back = await sendBatches(send, ids.map((readingId) => ({ id: newId<CommandId>(), type: "void-reading", readingId })));
      if (back.every(({ ok }) => ok)) state.set({ readings: state.snapshot.readings.filter((one) => !readings.includes(one)) });
    });
  }

  return { goToWords, nextUntouched, readParagraph };
}
