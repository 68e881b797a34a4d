import Link from "next/link";
import { setRuleSettingsAction } from "#app/(desk)/(list)/settings/rules/actions.ts";
import { RulesForm } from "#components/settings/rules/rules-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { canManageNewsroom } from "#lib/permission/can.ts";
import { rules } from "#lib/rules/registry.ts";
import { currentLocale, requireActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import { loadRuleSettings } from "#server/queries/load-rule-settings.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "ruleSettings")("title") };
}

export default async function RuleSettingsPage() {
  const actor = await requireActor();
  const locale = await currentLocale();
  const t = translator(locale, "ruleSettings");
  if (!canManageNewsroom(actor)) return <EmptyState title={translator(locale, "errors")("forbiddenTitle")}>{translator(locale, "settings")("refused.forbidden")}</EmptyState>;
  const known = rules.map(({ id, kind, level, languages, title, examples }) => ({
    id, kind, level, languages, title: title[locale],
    examples: examples.map(({ text, hits, fixed, language }) => ({ text, hits, fixed: fixed ?? null, language: language ?? "vi" })),
  }));
  return (
    <>
      <p className="text-sm"><Link href="/settings" className="text-accent underline underline-offset-4">{translator(locale, "settings")("title")}</Link></p>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-sm text-ink-2">{t("intro")}</p>
      <p className="mb-6 text-sm"><Link href="/settings/dismissed" className="text-accent underline underline-offset-4">{translator(locale, "dismissed")("link")}</Link></p>
      <RulesForm settings={await loadRuleSettings(desk().db)} rules={known} onSave={setRuleSettingsAction} />
    </>
  );
}
