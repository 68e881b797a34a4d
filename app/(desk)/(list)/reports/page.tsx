import { PeriodForm } from "#components/report/period-form.tsx";
import { day } from "#lib/report/period.ts";
import { wallTimeOf } from "#lib/i18n/wall-time.ts";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { articlesIn, sectionsOf } from "#server/queries/load-period.ts";
import { loadTimeZone } from "#server/queries/load-time-zone.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "report")("period.heading") };
}

/** The days are in the address; this month's when they are not said. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const locale = await currentLocale();
  const t = translator(locale, "report");
  const context = await currentContext();
  const timeZone = await loadTimeZone(context.desk);
  const today = wallTimeOf(new Date(), timeZone).slice(0, 10);
  const asked = await searchParams;
  const from = day.catch(`${today.slice(0, 8)}01`).parse(asked["from"]);
  const to = day.catch(today).parse(asked["to"]);
  const section = typeof asked["section"] === "string" && asked["section"] !== "" ? asked["section"] : null;
  const [found, sections] = await Promise.all([articlesIn(context, { from, to, section }, timeZone), sectionsOf(context)]);
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("period.heading")}</h1>
      <p className="mt-1 mb-6 max-w-prose text-sm text-ink-2">{t("period.intro")}</p>
      <PeriodForm from={from} to={to} section={section} sections={sections.toSorted(new Intl.Collator(locale).compare)} count={found.length} language={locale} />
    </>
  );
}
