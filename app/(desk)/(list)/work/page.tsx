import { MyWorkLists } from "#components/work/my-work.tsx";
import { currentContext, currentLocale } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadMyWork } from "#server/queries/load-my-work.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "myWork")("title") };
}

export default async function MyWorkPage() {
  const t = translator(await currentLocale(), "myWork");
  const work = await loadMyWork(await currentContext());
  return (
    <>
      <h1 className="mb-4 text-2xl font-semibold">{t("title")}</h1>
      <MyWorkLists work={work} />
    </>
  );
}
