// How the newsroom has its rules: one setting, kept as the file that can be handed on.
import { ruleSettings } from "#lib/rules/settings-file.ts";
import type { RuleSettings } from "#lib/rules/rule.ts";
import { defaultSettings } from "#lib/rules/settings.ts";
import type { Db } from "#server/db/client.ts";

export const rulesKey = "newsroom.rules";

/** The defaults where nothing was set, or where what was set cannot be read. */
export async function loadRuleSettings(db: Pick<Db, "setting">): Promise<RuleSettings> {
  const row = await db.setting.findUnique({ where: { key: rulesKey }, select: { value: true } });
  if (!row) return defaultSettings;
  try {
    const parsed = ruleSettings.safeParse(JSON.parse(row.value));
    return parsed.success ? parsed.data : defaultSettings;
  } catch {
    return defaultSettings;
  }
}
