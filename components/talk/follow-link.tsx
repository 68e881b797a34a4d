"use client";

import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useActs, useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { showToast } from "#components/ui/toast.tsx";

/** Goes to what the address names once the text is there: a thread (?thread=), an item (?item=), or words (?words=block.offset). Says so where it is gone. */
export function FollowLink() {
  const { state } = useGalleyContext();
  const acts = useActs();
  const t = useTranslations("galley.link");
  const isReady = useGalley((snapshot) => snapshot.isReady);
  const wanted = useSearchParams().get("thread");
  // With a mark of its own, so that the same thread can be asked for again.
  const asked = useSearchParams().get("at");
  const item = useSearchParams().get("item");
  const words = useSearchParams().get("words");
  useEffect(() => {
    if (!isReady) return;
    const follow = () => {
      const row = state.snapshot.derived.rows.find(({ id }) => id === item);
      const proposal = state.snapshot.proposals.find(({ annotationId }) => annotationId === item);
      if (row) acts.select(row.id);
      else if (proposal) acts.selectProposal(proposal.id);
      return Boolean(row ?? proposal);
    };
    if (item !== null && !follow()) return later(() => { if (!follow()) showToast({ text: t("itemGone") }); });
    if (words) acts.goToWords(words.slice(0, words.lastIndexOf(".")), Number(words.slice(words.lastIndexOf(".") + 1)));
  }, [acts, state, isReady, item, words, t]);
  useEffect(() => {
    if (!isReady || wanted === null) return;
    const follow = () => {
      const thread = state.snapshot.threads.find(({ id }) => id === wanted);
      const annotationId = thread?.annotationId;
      if (annotationId && state.snapshot.derived.byId.has(annotationId)) acts.select(annotationId);
      else if (thread) state.set({ dialog: "talk" });
      return thread !== undefined;
    };
    if (!follow()) return later(() => { if (!follow()) showToast({ text: t("threadGone") }); });
  }, [acts, state, isReady, wanted, asked, t]);
  return null;
}

/** Milliseconds in which what was made a moment ago reaches a page that is open already. */
const patience = 2_000;

function later(act: () => void): () => void {
  const timer = setTimeout(act, patience);
  return () => clearTimeout(timer);
}
