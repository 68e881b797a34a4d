"use client";

import { useTranslations } from "use-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { deskAddress, wholeDesk, type DeskFilter } from "#lib/article/desk-filter.ts";

export function EmptyDesk({ canLoad }: { canLoad: boolean }) {
  const t = useTranslations("desk");
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={canLoad && <LinkButton href="/articles/new" variant="primary">{t("load")}</LinkButton>}
    >
      {canLoad ? t("emptyHint") : t("emptyReader")}
    </EmptyState>
  );
}

/** There are articles, but none under this filter. */
export function EmptyView({ filter }: { filter: DeskFilter }) {
  const t = useTranslations("desk");
  const isFiltered = filter.words !== "" || filter.isMine || filter.stage !== null;
  if (!isFiltered) return <EmptyState title={t(`nothingOn.${filter.shelf}`)}>{t(`nothingHint.${filter.shelf}`)}</EmptyState>;
  return (
    <EmptyState
      title={filter.words ? t("nothingFound", { words: filter.words }) : t("nothingMatches")}
      action={<LinkButton href={deskAddress({ ...wholeDesk, shelf: filter.shelf })}>{t("showAll")}</LinkButton>}
    >
      {filter.words ? t("searchHelp") : t("filterHelp")}
    </EmptyState>
  );
}
