"use client";

import { useEffect, useEffectEvent, type RefObject } from "react";
import { fetchAnnotations, fetchBeside, fetchChanges, fetchProposals, fetchSince, fetchThread } from "#components/galley/fetch-galley.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";
import type { Absence } from "#components/editor/connection.ts";
import { refreshUnread } from "#components/notifications/unread.ts";
import type { UnsentStore } from "#components/offline/unsent-store.ts";
import { withProposals } from "#components/proposal/drawn.ts";
import { withThread } from "#components/talk/with-thread.ts";
import type { AnnotationId, ProposalId, ThreadId } from "#lib/id.ts";

/** Milliseconds after which somebody wants to be told what happened without them. */
const longAbsence = 60_000;

/** Asked for as soon as this file runs in a browser, so that it comes while the page wakes up. */
const editorCode = typeof window === "undefined" ? null : Promise.all([
  import("#components/editor/connection.ts"), import("#components/editor/open-editor.ts"), import("#components/editor/positions.ts"),
  import("#components/editor/write-edits.ts"), import("#components/presence/presence.ts"),
]);

/** What of this page's words the server has not kept. */
export interface Sending {
  hasUnsent: () => boolean;
  unsent: Promise<UnsentStore | null>;
}

/** Opens the connection and, after the first sync, the editor. Loaded late: the page reads without it. */
export function useEditor(state: GalleyState, mount: RefObject<HTMLDivElement | null>, label: string, sending: Sending, onReplaced: () => void): void {
  const replaced = useEffectEvent(onReplaced);
  useEffect(() => {
    const { hasUnsent, unsent } = sending;
    let isGone = false;
    let close = () => {};
    const { article } = state.data;

    const asked = new Set<AnnotationId>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refetch = (ids: readonly AnnotationId[]) => {
      for (const id of ids) asked.add(id);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const wanted = [...asked];
        asked.clear();
        void fetchAnnotations(article.id, wanted).then((views) => { if (views && !isGone) state.receive(views); });
      }, 30);
    };
    const refetchBeside = () => void fetchBeside(article.id).then((beside) => { if (beside && !isGone) state.set(beside); });
    const refetchThread = (id: ThreadId) => void fetchThread(article.id, id).then((thread) => {
      if (thread && !isGone) state.set({ threads: withThread(state.snapshot.threads, thread) });
      refreshUnread();
    });
    const refetchProposals = (ids: readonly ProposalId[]) => void fetchProposals(article.id, ids).then((views) => {
      if (views && !isGone) state.set({ proposals: withProposals(state.snapshot.proposals, views) });
    });
    // What was announced while no socket of this page was there to hear it.
    const catchUp = () => void fetchSince(article.id, state.data.seq).then((missed) => {
      if (!missed || isGone) return;
      state.replace(missed.annotations);
      state.set({ details: missed.details, sources: missed.sources, readings: missed.readings, sourceInUse: missed.sourceInUse, threads: missed.threads, proposals: missed.proposals, dismissed: missed.dismissed, rules: missed.rules, namesTurn: state.snapshot.namesTurn + 1 });
    });

    const tellAbsence = ({ milliseconds, since, hasTyped }: Absence) => void fetchChanges(article.id, since).then((changes) => {
      if (!changes || isGone) return;
      const byOthers = [...changes.changes, ...changes.annotations].filter(({ byId }) => byId !== state.data.me.id);
      const isNews = hasTyped ? byOthers.length > 0 : milliseconds >= longAbsence && changes.changes.length + changes.annotations.length > 0;
      if (isNews) state.set({ away: { milliseconds, changes } });
    });

    void Promise.all([editorCode, unsent]).then(([code, kept]) => {
      if (isGone || !code) return;
      const [{ connect }, { openEditor }, { pointAt }, { writeEdits }, { joinPresence }] = code;
      let hasOpened = false;
      const connection = connect({ articleId: article.id, canEdit: state.data.me.canEditText, unsent: kept }, {
        onSaveState: (save) => { if (state.snapshot.save !== save) state.set({ save }); },
        onDisk: (isDiskRefusing) => state.set({ isDiskRefusing }),
        onDamage: (damage) => state.set({ damage }),
        onBack: tellAbsence,
        onTaken: (taken) => state.set({ taken: [...state.snapshot.taken, ...taken] }),
        onShutOut: (shutOut) => { if (state.snapshot.shutOut !== shutOut) state.set({ shutOut }); },
        onFirstSync: () => {
          if (isGone || hasOpened || !mount.current) return;
          hasOpened = true;
          const editor = openEditor({
            elements: state.elements, element: mount.current, document: connection.document, label,
            onText: state.textChanged, onMouse: connection.hold,
            onSelection: (selecting) => {
              const { selection, doc } = selecting.state;
              const hasSelection = !selection.empty;
              const caretBlock = pointAt(doc, selection.head).index;
              state.presence?.moved();
              if (state.snapshot.hasSelection !== hasSelection || state.snapshot.caretBlock !== caretBlock) state.set({ hasSelection, caretBlock });
            },
          });
          state.writeEdits = writeEdits;
          state.attach(editor);
          if (connection.awareness) state.presence = joinPresence(state, editor, connection.awareness);
        },
        onSync: catchUp,
        onMessage: (message) => {
          switch (message.type) {
            case "annotation": return refetch([message.id as AnnotationId]);
            case "check": return refetch(message.ids as AnnotationId[]);
            case "proposal": return refetchProposals(message.ids as ProposalId[]);
            case "reading": case "hint": case "rules": case "source": case "details": return refetchBeside();
            case "names": return state.set({ namesTurn: state.snapshot.namesTurn + 1 });
            case "replaced": return replaced();
            case "thread": return refetchThread(message.id as ThreadId);
          }
        },
      });
      state.whenSaved = connection.whenSaved;
      const warn = (event: BeforeUnloadEvent) => {
        if (connection.hasUnsaved() || hasUnsent()) event.preventDefault();
      };
      window.addEventListener("beforeunload", warn);
      close = () => {
        window.removeEventListener("beforeunload", warn);
        state.presence?.close();
        state.presence = null;
        state.editor?.destroy();
        state.attach(null);
        state.whenSaved = () => Promise.resolve();
        connection.close();
      };
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      close();
    };
  }, [state, mount, label, sending]);
}
