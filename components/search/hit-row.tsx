"use client";

import { AtSign, BookOpen, FileText, Library, ListChecks, MessageSquare, Pilcrow, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { MarkedRuns } from "#components/search/marked-runs.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import type { SearchKind } from "#lib/search/kinds.ts";
import type { SearchHit } from "#lib/search/result.ts";

const icons: Record<SearchKind, LucideIcon> = { article: FileText, passage: Pilcrow, item: BookOpen, check: ListChecks, source: Library, entity: AtSign, comment: MessageSquare };

/** What sort of thing it is, as a small picture: an item by its kind. */
export function HitMark({ hit, className = "size-4" }: { hit: Pick<SearchHit, "kind" | "itemKind">; className?: string }) {
  const Icon = icons[hit.kind];
  return hit.kind === "item" && hit.itemKind ? <KindMark kind={hit.itemKind} className={className} /> : <Icon aria-hidden className={`inline-block shrink-0 text-ink-3 ${className}`} />;
}

/** One thing that was found: the whole row leads to its exact place. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const t = useTranslations("search");
  const words = useTranslations("words");
  const format = useFormatter();
  const facts = [
    hit.finding && words(`findings.${hit.finding}`), (hit.kind === "item" || hit.kind === "check") && hit.itemKind && words(`kinds.${hit.itemKind}`),
    hit.byName, format.dateTime(new Date(hit.at), "day"),
  ].filter(Boolean).join(" · ");
  return (
    <li className="relative flex gap-3 px-5 py-3 hover:bg-accent-wash max-sm:px-4">
      <HitMark hit={hit} className="mt-1 size-4" />
      <div className="grid min-w-0 gap-0.5">
        <Link href={hit.href} prefetch={false} data-hit className={`break-words text-ink no-underline after:absolute after:inset-0 ${hit.kind === "source" || hit.kind === "entity" ? "font-medium" : "font-text"} ${hit.kind === "article" ? "font-semibold" : ""}`} lang={hit.article?.language}>
          <MarkedRuns runs={hit.text} />
        </Link>
        {hit.more && <p className="text-sm break-words text-ink-2"><MarkedRuns runs={hit.more} /></p>}
        <p className="text-xs text-ink-2">{facts}{hit.article && <> · {t("inArticle")} <cite lang={hit.article.language}>{hit.article.title}</cite></>}</p>
      </div>
    </li>
  );
}
