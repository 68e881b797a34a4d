"use client";

import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { useActs, useGalley, useGalleyContext } from "#components/galley/use-galley.ts";

/** Goes to what the address names once the text is there: a thread (?thread=), an item (?item=), or words (?words=block.offset). */
export function FollowLink() {
  const { state } = useGalleyContext();
  const acts = useActs();
  const isReady = useGalley((snapshot) => snapshot.isReady);
  const wanted = useSearchParams().get("thread");
  // With a mark of its own, so that the same thread can be asked for again.
  const asked = useSearchParams().get("at");
  const item = useSearchParams().get("item");
  const words = useSearchParams().get("words");
  useEffect(() => {
    if (!isReady) return;
    const row = state.snapshot.derived.rows.find(({ id }) => id === item);
    const proposal = state.snapshot.proposals.find(({ annotationId }) => annotationId === item);
    if (row) acts.select(row.id);
    else if (proposal) acts.selectProposal(proposal.id);
    if (words) acts.goToWords(words.slice(0, words.lastIndexOf(".")), Number(words.slice(words.lastIndexOf(".") + 1)));
  }, [acts, state, isReady, item, words]);
  useEffect(() => {
    const thread = isReady ? state.snapshot.threads.find(({ id }) => id === wanted) : undefined;
    if (!thread) return;
    const { annotationId } = thread;
    if (annotationId && state.snapshot.derived.byId.has(annotationId)) acts.select(annotationId);
    else state.set({ dialog: "talk" });
  }, [acts, state, isReady, wanted, asked]);
  return null;
}
