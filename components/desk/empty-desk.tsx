"use client";

import { useTranslations } from "use-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

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
