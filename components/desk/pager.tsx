"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import { deskAddress, type DeskFilter } from "#lib/article/desk-filter.ts";

/** Nothing while everything is on one page. */
export function Pager({ filter, pages }: { filter: DeskFilter; pages: number }) {
  const t = useTranslations("desk");
  if (pages < 2) return null;
  const { page } = filter;
  return (
    <nav aria-label={t("pages")} className="mt-4 flex items-center justify-center gap-3 text-sm">
      {page > 1 && <LinkButton href={deskAddress({ ...filter, page: page - 1 })} size="sm" rel="prev">{t("previousPage")}</LinkButton>}
      <span className="tabular-nums">{t("page", { page, pages })}</span>
      {page < pages && <LinkButton href={deskAddress({ ...filter, page: page + 1 })} size="sm" rel="next">{t("nextPage")}</LinkButton>}
    </nav>
  );
}
