// The files that were brought and what became of each, as a pure reducer.
import type { SendRefusal } from "#components/loading/send-article.ts";
import { newPreview, type Preview, type PreviewAct, reducePreview } from "#components/loading/preview-state.ts";
import type { Conversion, Draft } from "#lib/formats/draft/draft.ts";

export type FileState =
  | { kind: "waiting" }
  /** `sent` is the share that the server has, 0 to 1. */
  | { kind: "reading"; sent: number }
  | { kind: "ready"; preview: Preview }
  | { kind: "loading"; sent: number; preview: Preview }
  | { kind: "loaded"; articleId: string }
  /** `preview`: it was read, and loading it was refused. */
  | { kind: "refused"; reason: SendRefusal; preview: Preview | null };

export interface FileEntry {
  id: string;
  file: File;
  state: FileState;
}

export type FileAct =
  | { type: "bring"; entries: readonly { id: string; file: File }[] }
  | { type: "read"; id: string }
  | { type: "sent"; id: string; share: number }
  | ({ type: "ready"; id: string; draft: Draft } & Conversion)
  | { type: "load"; id: string }
  | { type: "loaded"; id: string; articleId: string }
  | { type: "refused"; id: string; reason: SendRefusal }
  | { type: "retry"; id: string }
  | { type: "forget"; id: string }
  | { type: "preview"; id: string; act: PreviewAct };

/** Reasons after which the same file may well be taken. */
const passing: readonly SendRefusal[] = ["busy", "cancelled", "unreachable", "failed", "signed_out"];

export function canRetry(reason: SendRefusal): boolean {
  return passing.includes(reason);
}

export function reduceFiles(entries: readonly FileEntry[], act: FileAct): readonly FileEntry[] {
  if (act.type === "bring") return [...entries, ...act.entries.map((entry): FileEntry => ({ ...entry, state: { kind: "waiting" } }))];
  if (act.type === "forget") return entries.filter(({ id }) => id !== act.id);
  return entries.map((entry) => (entry.id === act.id ? { ...entry, state: next(entry, act) } : entry));
}

function next({ file, state }: FileEntry, act: Exclude<FileAct, { type: "bring" | "forget" }>): FileState {
  const preview = "preview" in state ? state.preview : null;
  switch (act.type) {
    case "read": return { kind: "reading", sent: 0 };
    case "sent": return state.kind === "reading" || state.kind === "loading" ? { ...state, sent: act.share } : state;
    case "ready": return { kind: "ready", preview: newPreview({ kind: "file", file, convertFrom: act.convertFrom ?? null }, act.draft) };
    case "load": return preview ? { kind: "loading", sent: 0, preview } : state;
    case "loaded": return { kind: "loaded", articleId: act.articleId };
    case "refused": return { kind: "refused", reason: act.reason, preview };
    case "retry": return preview ? { kind: "ready", preview } : { kind: "waiting" };
    case "preview": {
      if (!preview || (state.kind !== "ready" && state.kind !== "refused")) return state;
      return { ...state, preview: reducePreview(preview, act.act) };
    }
  }
}
