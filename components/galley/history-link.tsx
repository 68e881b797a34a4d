"use client";

import { History } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useGalleyData } from "#components/galley/use-galley.ts";
import { buttonClass } from "#components/ui/button.tsx";
import type { ArticleId } from "#lib/id.ts";
import { actKeys, shownKey } from "#lib/newsroom/keys.ts";

/** To the versions of the article, where revised copies are loaded too. */
export function HistoryLink({ articleId }: { articleId: ArticleId }) {
  const t = useTranslations("history");
  const { keys } = useGalleyData().house;
  return (
    <Link href={`/articles/${articleId}/history`} prefetch={false} className={buttonClass("quiet", "sm")} title={`${t("title")} (${shownKey(actKeys.history, keys)})`}>
      <History aria-hidden className="size-4" /> <span className="sr-only">{t("title")}</span>
    </Link>
  );
}
