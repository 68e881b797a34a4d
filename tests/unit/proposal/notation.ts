// A draft as one line: "Có [27→28|] xã" is a text in which 27 goes and 28 comes, the caret behind
// it. Before anything is done: "Có 27| xã" a caret, "Có {27} xã" a selection. Keys are letters, ⌫
// Backspace, ⌦ Delete, ⇤ and ⇥ the same by words.
import { deleteBack, deleteForward, startDraft, typeInto, type Draft } from "#lib/proposal/draft.ts";

export function draftOf(notation: string): Draft {
  const base = notation.replace(/[{}|]/g, "");
  const caret = notation.indexOf("|");
  return caret >= 0 ? startDraft(base, { from: caret, to: caret }) : startDraft(base, { from: notation.indexOf("{"), to: notation.indexOf("}") - 1 });
}

export function press(draft: Draft, keys: string): Draft {
  for (const key of keys) {
    if (key === "⌫") draft = deleteBack(draft);
    else if (key === "⌦") draft = deleteForward(draft);
    else if (key === "⇤") draft = deleteBack(draft, "word");
    else if (key === "⇥") draft = deleteForward(draft, "word");
    else draft = typeInto(draft, key);
  }
  return draft;
}

export function shown({ base, from, to, insert, at }: Draft): string {
  return `${base.slice(0, from)}[${base.slice(from, to)}→${insert.slice(0, at)}|${insert.slice(at)}]${base.slice(to)}`;
}
