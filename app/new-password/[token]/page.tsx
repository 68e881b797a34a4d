import { chooseLocaleAction } from "#app/actions.ts";
import { setPasswordAction } from "#app/new-password/[token]/actions.ts";
import { ClosedLink } from "#components/people/closed-link.tsx";
import { NewPasswordForm } from "#components/people/new-password-form.tsx";
import { FrontPage } from "#components/shell/front-page.tsx";
import { currentLocale } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import { findLink } from "#server/queries/load-link.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "newPassword")("title"), referrer: "no-referrer" };
}

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const locale = await currentLocale();
  const link = await findLink(desk().db, "password", token, new Date());
  if (link?.state !== "open" || !link.person) {
    const title = translator(locale, "links")("closed.title");
    return <FrontPage title={title} onLocale={chooseLocaleAction}><ClosedLink reason={link && link.state !== "open" ? link.state : "unknown"} /></FrontPage>;
  }
  const t = translator(locale, "newPassword");
  const { name, email } = link.person;
  return (
    <FrontPage title={t("title")} intro={t("intro", { name, email })} onLocale={chooseLocaleAction}>
      <NewPasswordForm email={email} onSet={setPasswordAction.bind(null, token)} />
    </FrontPage>
  );
}
