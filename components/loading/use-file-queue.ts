"use client";
// Reads and loads files one after another, two at a time, each of which can be stopped.
import { useEffect, useReducer, useRef } from "react";
import { type FileAct, type FileEntry, reduceFiles } from "#components/loading/file-queue-state.ts";
import { readFile, sendArticle } from "#components/loading/send-article.ts";
import { newId } from "#lib/id.ts";
import type { LegacyEncoding } from "#lib/text/legacy.ts";

/** Files taken at a time; a folder dropped by mistake must not fill the page. */
export const mostFiles = 50;
const atOnce = 2;

export interface FileQueue {
  entries: readonly FileEntry[];
  act(act: FileAct): void;
  /** Takes files in and reads them; answers the first one's id. */
  bring(files: readonly File[]): string | null;
  /** Reads a file again, brought out of an old encoding, or (null) as it is. */
  readAgain(entry: FileEntry, convertFrom: LegacyEncoding | null): void;
  /** Loads a file that was read. Null: it was not loaded, the entry says why. */
  load(entry: FileEntry): Promise<string | null>;
  /** Stops reading or sending; what the server has already begun to store is stored. */
  stop(id: string): void;
}

export function useFileQueue(): FileQueue {
  const [entries, act] = useReducer(reduceFiles, []);
  const stops = useRef(new Map<string, AbortController>());

  function signalFor(id: string): AbortSignal {
    const controller = new AbortController();
    stops.current.set(id, controller);
    return controller.signal;
  }

  async function read({ id, file }: FileEntry, convertFrom: LegacyEncoding | null = null): Promise<void> {
    act({ type: "read", id });
    const result = await readFile(file, { convertFrom, signal: signalFor(id), onProgress: (share) => act({ type: "sent", id, share }) });
    act(result.ok ? { type: "ready", id, draft: result.draft, convertFrom } : { type: "refused", id, reason: result.reason });
  }

  // A file is begun when it waits and there is room: what was just begun counts as busy at once.
  const begun = useRef(new Set<string>());
  useEffect(() => {
    const busy = entries.filter(({ state }) => state.kind === "reading").length;
    const waiting = entries.filter(({ id, state }) => state.kind === "waiting" && !begun.current.has(id));
    for (const { id, state } of entries) if (state.kind !== "waiting") begun.current.delete(id);
    for (const entry of waiting.slice(0, Math.max(0, atOnce - busy))) {
      begun.current.add(entry.id);
      void read(entry);
    }
  });

  const isUnfinished = entries.some(({ state }) => ["waiting", "reading", "ready", "loading"].includes(state.kind));
  useEffect(() => {
    if (!isUnfinished) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnfinished]);

  return {
    entries, act,
    bring(files) {
      const brought = files.slice(0, mostFiles).map((file) => ({ id: newId<string>(), file }));
      act({ type: "bring", entries: brought });
      return brought[0]?.id ?? null;
    },
    readAgain(entry, convertFrom) {
      void read(entry, convertFrom);
    },
    async load({ id, state }) {
      const preview = "preview" in state ? state.preview : null;
      if (!preview || state.kind === "loading") return null;
      act({ type: "load", id });
      const outcome = await sendArticle(preview, { signal: signalFor(id), onProgress: (share) => act({ type: "sent", id, share }) });
      act(outcome.ok ? { type: "loaded", id, articleId: outcome.articleId } : { type: "refused", id, reason: outcome.reason });
      return outcome.ok ? outcome.articleId : null;
    },
    stop(id) {
      stops.current.get(id)?.abort();
    },
  };
}
