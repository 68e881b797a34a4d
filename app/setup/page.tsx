import { redirect } from "next/navigation";
import { chooseLocaleAction } from "#app/actions.ts";
import { setupAction } from "#app/setup/actions.ts";
import { SetupForm } from "#components/people/setup-form.tsx";
import { FrontPage } from "#components/shell/front-page.tsx";
import { currentLocale } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import { isFounded } from "#server/services/found-newsroom.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "setup")("title") };
}

export default async function SetupPage() {
  if (await isFounded(desk())) redirect("/sign-in");
  const t = translator(await currentLocale(), "setup");
  return (
    <FrontPage title={t("title")} intro={t("intro")} onLocale={chooseLocaleAction}>
      <SetupForm onSetup={setupAction} />
    </FrontPage>
  );
}
