"use client";

import { Lock, Users } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { ArticleId } from "#lib/id.ts";
import { buttonClass } from "#components/ui/button.tsx";

/** To the page that says who may see the article; a lock where only chosen people may. */
export function PeopleLink({ articleId, isRestricted }: { articleId: ArticleId; isRestricted: boolean }) {
  const t = useTranslations("readers");
  const label = isRestricted ? `${t("title")}: ${t("chosen")}` : t("title");
  const Icon = isRestricted ? Lock : Users;
  return (
    <Link href={`/articles/${articleId}/people`} prefetch={false} className={buttonClass("quiet", "sm")} title={label}>
      <Icon aria-hidden className="size-4" /> <span className="sr-only">{label}</span>
    </Link>
  );
}
