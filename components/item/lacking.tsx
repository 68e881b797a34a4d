"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { lacksNow } from "#components/galley/acts/lacks.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import type { Finding } from "#lib/workflow/finding.ts";

interface LackingProps {
  row: ItemRow;
  finding: Finding;
  /** What is typed; null: not asked yet, and taken as given. */
  typed: { locator: string; note: string } | null;
}

/** What a finding still lacks under the newsroom's policy, before anybody tries. Nothing, when it lacks nothing. */
export function Lacking({ row, finding, typed }: LackingProps) {
  const t = useTranslations("policy");
  const words = useTranslations("words");
  const { state } = useGalleyContext();
  // Both are read by lacksNow.
  useGalley((snapshot) => snapshot.sourceInUse);
  useGalley((snapshot) => snapshot.sources);
  const lacks = lacksNow(state, row, finding, typed ?? { locator: "?", note: null });
  if (lacks.length === 0) return null;
  const blocks = state.data.policy.rules.evidence.missing === "block";
  return (
    <div className="flex gap-1.5 text-xs text-ink-2" data-blocks={blocks || undefined}>
      <TriangleAlert aria-hidden className={`mt-0.5 size-3.5 shrink-0 ${blocks ? "text-standing-problem-ink" : "text-ink-3"}`} />
      <p>
        {t(blocks ? "lackingBlocks" : "lacking", { finding: words(`findings.${finding === "void" ? "void" : finding}`) })}{" "}
        {lacks.map((one) => t(`lacks.${one.lack}`, one.lack === "independent" ? { have: one.have, need: one.need } : {})).join("; ")}.
      </p>
    </div>
  );
}
