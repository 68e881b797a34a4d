"use client";

import { useTranslations } from "use-intl";
import { useGalley } from "#components/galley/use-galley.ts";
import type { AnnotationId } from "#lib/id.ts";

/** On an item's card: who else has it before them. */
export function ItemPeople({ id }: { id: AnnotationId }) {
  const t = useTranslations("presence");
  const names = useGalley((snapshot) => snapshot.people.filter(({ item, mode }) => item === id && mode !== "edit").map(({ name }) => name).join(", "));
  return names === "" ? null : <p className="text-xs text-ink-2">{t("onItem", { names })}</p>;
}
