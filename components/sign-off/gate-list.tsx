"use client";

import { ChevronRight, CircleCheck, OctagonX, TriangleAlert } from "lucide-react";
import { useTranslations } from "use-intl";
import { GateLinks } from "#components/sign-off/gate-links.tsx";
import type { Language } from "#lib/article/article.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Gate } from "#lib/workflow/gates.ts";

interface GateListProps {
  article: { id: ArticleId; language: Language };
  gates: readonly Gate[];
}

/** What stands in the way, each with links to where; what holds is one line. */
export function GateList({ article, gates }: GateListProps) {
  const t = useTranslations("signOff");
  const policy = useTranslations("policy");
  const unmet = gates.filter(({ count }) => count > 0).toSorted((a, b) => Number(b.level === "block") - Number(a.level === "block"));
  const met = gates.filter(({ name, count }) => count === 0 && name !== "no_text");
  return (
    <section aria-labelledby="gates-heading" className="grid content-start gap-3 rounded-lg bg-paper-raised p-5 shadow-sheet">
      <h2 id="gates-heading" className="text-lg font-semibold">{t("gates")}</h2>
      {unmet.length === 0 && <p className="flex items-center gap-2 text-sm"><CircleCheck aria-hidden className="size-4 text-standing-passed-ink" /> {t("allHold")}</p>}
      <ul className="divide-y divide-line">
        {unmet.map((gate) => (
          <li key={gate.name} className="py-2">
            <details className="group/gate">
              <summary className="flex cursor-pointer items-center gap-2 text-sm">
                {gate.level === "block" ? <OctagonX aria-hidden className="size-4 shrink-0 text-standing-problem-ink" /> : <TriangleAlert aria-hidden className="size-4 shrink-0 text-ink-3" />}
                <span className="min-w-0 flex-1 font-medium">{policy(`gates.${gate.name}`)}</span>
                <span className="text-xs text-ink-2">{policy(`levels.${gate.level}`)}</span>
                <span className="min-w-8 text-right tabular-nums">{t(gate.name === "untouched" ? "words" : "count", { count: gate.count })}</span>
                {gate.links.length > 0 && <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3 transition-transform group-open/gate:rotate-90" />}
              </summary>
              <GateLinks article={article} links={gate.links} />
            </details>
          </li>
        ))}
      </ul>
      {met.length > 0 && unmet.length > 0 && <p className="text-xs text-ink-2">{t("holds")} {met.map(({ name }) => policy(`gates.${name}`)).join(", ")}.</p>}
    </section>
  );
}
