// What works in an open editor and brings ProseMirror along. It is loaded with the editor, while the page is read already.
import { TextSelection } from "@tiptap/pm/state";
import { showCorrections, showPen } from "#components/editor/extensions/corrections.ts";
import { showHits } from "#components/editor/extensions/find-hits.ts";
import { showHints } from "#components/editor/extensions/hint-marks.ts";
import { showPending } from "#components/editor/extensions/pending-marks.ts";

export const tools = { TextSelection, showCorrections, showHits, showHints, showPen, showPending };
