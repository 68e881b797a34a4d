"use client";

import { useTranslations } from "use-intl";
import type { SignRole } from "#lib/workflow/policy.ts";

/** What a step is called. */
export function useRoleLabel(): (role: SignRole) => string {
  const words = useTranslations("words");
  const t = useTranslations("signOff");
  return (role) => (role === "desk" ? t("desk") : words(`roles.${role}`));
}
