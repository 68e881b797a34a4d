import Link from "next/link";
import { MyWorkLists } from "#components/work/my-work.tsx";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadExpiring } from "#server/queries/load-expiring.ts";
import { loadMyWork } from "#server/queries/load-my-work.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "myWork")("title") };
}

export default async function MyWorkPage() {
  const t = translator(await currentLocale(), "myWork");
  const context = await currentContext();
  const [work, { length: expiring }] = await Promise.all([loadMyWork(context), loadExpiring(context, { within: "7", isMine: false })]);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl font-semibold">{t("title")}</h1>
        <Link href="/work/expiring" prefetch={false} className="text-sm text-accent underline underline-offset-4">{translator(await currentLocale(), "memory")("expiringTitle")}{expiring > 0 && ` (${expiring})`}</Link>
      </div>
      <MyWorkLists work={work} />
    </>
  );
}
