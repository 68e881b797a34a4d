import Link from "next/link";
import { restoreEverywhereAction } from "#app/(desk)/(list)/settings/dismissed/actions.ts";
import { DismissedList } from "#components/settings/dismissed/dismissed-list.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { canManageNewsroom } from "#lib/permission/can.ts";
import { rules } from "#lib/rules/registry.ts";
import { contextOf, currentLocale, requireActor } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadDismissedEverywhere } from "#server/queries/load-dismissed-everywhere.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "dismissed")("title") };
}

export default async function DismissedPage() {
  const actor = await requireActor();
  const locale = await currentLocale();
  const t = translator(locale, "dismissed");
  const all = await loadDismissedEverywhere(contextOf(actor));
  if (!all) return <EmptyState title={translator(locale, "errors")("forbiddenTitle")}>{t("refused.forbidden")}</EmptyState>;
  const titles = new Map(rules.map(({ id, title }) => [id, title[locale]]));
  return (
    <>
      {canManageNewsroom(actor) && <p className="text-sm"><Link href="/settings/rules" className="text-accent underline underline-offset-4">{translator(locale, "ruleSettings")("title")}</Link></p>}
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-sm text-ink-2">{t("intro")}</p>
      <DismissedList all={all.map((one) => ({ ...one, title: titles.get(one.rule) ?? one.rule }))} onRestore={restoreEverywhereAction} />
    </>
  );
}
