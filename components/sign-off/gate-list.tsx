"use client";

import { ChevronRight, CircleCheck, OctagonX, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { Language } from "#lib/article/article.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Gate, GateLink } from "#lib/workflow/gates.ts";

/** Links shown of one gate before the rest is folded away. */
const shown = 100;

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
              <ul className="mt-2 grid gap-1 pl-6 text-sm">
                {gate.links.slice(0, shown).map((link, i) => (
                  <li key={i} className="line-clamp-2"><Link href={hrefOf(article.id, link)} prefetch={false} lang={article.language} className="text-accent underline-offset-4 hover:underline">{link.words ?? t("aboutArticle")}</Link></li>
                ))}
                {gate.links.length > shown && <li className="text-ink-2">{t("andMore", { count: gate.links.length - shown })}</li>}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      {met.length > 0 && unmet.length > 0 && <p className="text-xs text-ink-2">{t("holds")} {met.map(({ name }) => policy(`gates.${name}`)).join(", ")}.</p>}
    </section>
  );
}

function hrefOf(articleId: ArticleId, link: GateLink): string {
  switch (link.kind) {
    case "item": return `/articles/${articleId}?item=${link.id}`;
    case "words": return `/articles/${articleId}?words=${link.block}.${link.offset}`;
    case "thread": return `/articles/${articleId}?thread=${link.id}`;
  }
}
