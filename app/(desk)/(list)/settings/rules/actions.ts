"use server";

import type { RulesAnswer } from "#components/settings/rules/rules-form.tsx";
import { ruleSettings } from "#lib/rules/settings-file.ts";
import { currentContext } from "#server/auth/session.ts";
import { setRuleSettings } from "#server/services/set-rule-settings.ts";

export async function setRuleSettingsAction(input: unknown): Promise<RulesAnswer> {
  const parsed = ruleSettings.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  return setRuleSettings(await currentContext(), parsed.data);
}
