"use client";

import { Stamp } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useGalleyData } from "#components/galley/use-galley.ts";
import { buttonClass } from "#components/ui/button.tsx";

/** To the page that signs the article off. */
export function SignOffLink() {
  const t = useTranslations("signOff");
  const words = useTranslations("words");
  const { article } = useGalleyData();
  return (
    <Link href={`/articles/${article.id}/sign-off`} prefetch={false} className={buttonClass("plain", "sm")} title={words(`stages.${article.stage}`)}>
      <Stamp aria-hidden className="size-4" /> <span>{t("link")}</span>
    </Link>
  );
}
