"use client";

import { MessageSquareDiff } from "lucide-react";
import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { isOpenProposal } from "#lib/proposal/proposal.ts";

/** How many proposals wait for a decision; opens their list. Nothing while there never was one. */
export function ProposalCount() {
  const t = useTranslations("proposal");
  const { state } = useGalleyContext();
  const open = useGalley((snapshot) => snapshot.proposals.filter(isOpenProposal).length);
  const hasAny = useGalley((snapshot) => snapshot.proposals.length > 0);
  if (!hasAny) return null;
  return (
    <button type="button" aria-label={t("count", { count: open })} title={t("count", { count: open })} className="inline-flex min-h-8 items-center gap-1 rounded-md px-1.5 text-sm tabular-nums hover:bg-paper-sunken" onClick={() => state.set({ dialog: "proposals" })}>
      <MessageSquareDiff aria-hidden className="size-4" /> {open}
    </button>
  );
}
