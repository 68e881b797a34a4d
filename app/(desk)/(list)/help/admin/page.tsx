import Link from "next/link";
import { notFound } from "next/navigation";
import { GuideView } from "#components/help/guide-view.tsx";
import { currentLocale, requireActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import { loadGuide } from "#server/queries/load-guide.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "help")("admin") };
}

export default async function AdminHelpPage() {
  await requireActor();
  const locale = await currentLocale();
  const guide = await loadGuide(desk(), "admin", locale);
  if (!guide) notFound();
  const t = translator(locale, "help");
  return <GuideView guide={guide} contents={t("contents")} other={<Link href="/help">{t("title")}</Link>} />;
}
