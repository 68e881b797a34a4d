"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { CheckView } from "#lib/annotation/annotation.ts";

/** That a check cites an earlier one: whose, when and of which article, where the reader may know that; else only the day it speaks of. */
export function Citation({ cites, asOf }: { cites: CheckView["cites"]; asOf: string | null }) {
  const t = useTranslations("memory");
  const format = useFormatter();
  if (!cites) return t("citesUnseen", { at: asOf ?? "" });
  return t.rich("cites", {
    at: format.dateTime(new Date(cites.at), "day"), name: cites.byName, title: cites.title || t("untitled"),
    link: (chunks) => <a href={`/articles/${cites.articleId}?item=${cites.annotationId}`} target="_blank" className="underline decoration-line-strong underline-offset-4 hover:text-accent">{chunks}</a>,
  });
}
