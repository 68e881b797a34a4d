"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { showToast } from "#components/ui/toast.tsx";
import type { HouseChanges } from "#lib/newsroom/house-schema.ts";

export type SaveAnswer = { ok: true } | { ok: false; reason: "forbidden" | "keys_clash" | "kind_in_use" | "invalid" };
export type SaveHouse = (changes: HouseChanges) => Promise<SaveAnswer>;

/** Saves a part of the settings, says how it went, and answers whether it was kept. */
export function useSave(onSave: SaveHouse): { isPending: boolean; save: (changes: HouseChanges) => Promise<boolean> } {
  const t = useTranslations("settings");
  const [isPending, setPending] = useState(false);
  return {
    isPending,
    async save(changes) {
      setPending(true);
      const done = await onSave(changes).catch(() => ({ ok: false, reason: "unreachable" } as const));
      setPending(false);
      showToast(done.ok ? { text: t("saved") } : { text: t(`refused.${done.reason}`), tone: "problem" });
      return done.ok;
    },
  };
}
