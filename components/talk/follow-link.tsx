"use client";

import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { useActs, useGalley, useGalleyContext } from "#components/galley/use-galley.ts";

/** Goes to the thread that the address names (?thread=), once the text is there: to its item, or to the talk about the article. */
export function FollowLink() {
  const { state } = useGalleyContext();
  const acts = useActs();
  const isReady = useGalley((snapshot) => snapshot.isReady);
  const wanted = useSearchParams().get("thread");
  // With a mark of its own, so that the same thread can be asked for again.
  const asked = useSearchParams().get("at");
  useEffect(() => {
    const thread = isReady ? state.snapshot.threads.find(({ id }) => id === wanted) : undefined;
    if (!thread) return;
    const { annotationId } = thread;
    if (annotationId && state.snapshot.derived.byId.has(annotationId)) acts.select(annotationId);
    else state.set({ dialog: "talk" });
  }, [acts, state, isReady, wanted, asked]);
  return null;
}
