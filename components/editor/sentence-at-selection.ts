// The sentence the caret is in, and the one after it.
import type { EditorView } from "@tiptap/pm/view";
import { blockStart, pointAt } from "#components/editor/positions.ts";
import { readDoc } from "#components/editor/read-doc.ts";
import type { Language } from "#lib/article/article.ts";
import { sentences } from "#lib/text/sentences.ts";

export interface SentenceAtSelection {
  block: string;
  sentence: string;
  /** Positions of the next sentence; null at the end of the text. */
  next: { from: number; to: number } | null;
}

/** Null when the caret is in an empty block. */
export function sentenceAtSelection(view: EditorView, language: Language): SentenceAtSelection | null {
  const { doc, selection } = view.state;
  const blocks = readDoc(doc);
  const at = pointAt(doc, selection.from);
  const block = blocks[at.index];
  if (!block) return null;
  const all = sentences(block.text, language);
  const index = all.findIndex((one) => at.offset < one.to);
  const own = all[index < 0 ? all.length - 1 : index];
  if (!own) return null;
  return { block: block.id, sentence: block.text.slice(own.from, own.to).trim(), next: nextSentence() };

  function nextSentence() {
    const following = index < 0 ? undefined : all[index + 1];
    if (following) return range(at.index, following);
    for (let i = at.index + 1; i < blocks.length; i++) {
      const first = sentences(blocks[i]?.text ?? "", language)[0];
      if (first) return range(i, first);
    }
    return null;
  }
  function range(i: number, span: { from: number; to: number }) {
    const base = blockStart(doc, i);
    return { from: base + span.from, to: base + span.to };
  }
}
