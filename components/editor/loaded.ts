// The tools of an open editor, for those who know that there is one: by their type alone, so that nothing the page is read
// with waits for them.
import type { tools } from "#components/editor/tools.ts";

let known: typeof tools | null = null;

/** They have been loaded; called before an editor is made. */
export function bringTools(brought: typeof tools): void {
  known = brought;
}

/** Throws where no editor was ever made: whoever asks holds one. */
export function editorTools(): typeof tools {
  if (!known) throw new Error("There is no editor yet.");
  return known;
}
