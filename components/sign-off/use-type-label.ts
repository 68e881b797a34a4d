"use client";

import { useTranslations } from "use-intl";
import { shippedTypes } from "#lib/workflow/article-type.ts";
import type { ArticleType } from "#lib/workflow/article-type-schema.ts";

/** What a type of article is called: by the newsroom, else as shipped. */
export function useTypeLabel(): (type: Pick<ArticleType, "id" | "label">) => string {
  const t = useTranslations("checklist");
  return ({ id, label }) => {
    const shipped = shippedTypes.find((one) => one === id);
    return label ?? (shipped ? t(`types.${shipped}`) : id);
  };
}
