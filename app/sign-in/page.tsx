import { redirect } from "next/navigation";
import { chooseLocaleAction } from "#app/actions.ts";
import { signInAction } from "#app/sign-in/actions.ts";
import { SignInForm } from "#components/people/sign-in-form.tsx";
import { FrontPage } from "#components/shell/front-page.tsx";
import { currentActor, currentLocale } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import { isFounded } from "#server/services/found-newsroom.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "signIn")("title") };
}

export default async function SignInPage() {
  if (await currentActor()) redirect("/");
  if (!(await isFounded(desk()))) redirect("/setup");
  const t = translator(await currentLocale(), "signIn");
  return (
    <FrontPage title={t("title")} onLocale={chooseLocaleAction}>
      <SignInForm onSignIn={signInAction} />
    </FrontPage>
  );
}
