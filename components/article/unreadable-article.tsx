"use client";

import { useTranslations } from "use-intl";
import { Banner } from "#components/ui/banner.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

/** Instead of an article of which nothing can be read: never a blank one. */
export function UnreadableArticle({ title }: { title: string }) {
  const t = useTranslations("shutOut");
  return (
    <main className="mx-auto grid max-w-2xl gap-4 p-6">
      <h1 className="font-text text-2xl font-semibold">{title}</h1>
      <Banner tone="problem"><p>{t("damaged")}</p></Banner>
      <p><LinkButton href="/">{t("toDesk")}</LinkButton></p>
    </main>
  );
}
