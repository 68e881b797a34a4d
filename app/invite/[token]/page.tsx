import { chooseLocaleAction } from "#app/actions.ts";
import { acceptAction } from "#app/invite/[token]/actions.ts";
import { AcceptForm } from "#components/people/accept-form.tsx";
import { ClosedLink } from "#components/people/closed-link.tsx";
import { FrontPage } from "#components/shell/front-page.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { currentActor, currentLocale } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import { findLink } from "#server/queries/load-link.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "invite")("title"), referrer: "no-referrer" };
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const locale = await currentLocale();
  const link = await findLink(desk().db, "invitation", token, new Date());
  if (link?.state !== "open") {
    const title = translator(locale, "links")("closed.title");
    return <FrontPage title={title} onLocale={chooseLocaleAction}><ClosedLink reason={link?.state ?? "unknown"} /></FrontPage>;
  }
  const t = translator(locale, "invite");
  const words = translator(locale, "words");
  const actor = await currentActor();
  const intro = t("intro", { name: link.madeBy.name, roles: link.roles.map((role) => words(`roles.${role}`)).join(", ") });
  return (
    <FrontPage title={t("title")} intro={intro} onLocale={chooseLocaleAction}>
      {actor && <Banner tone="warning">{t("signedIn", { name: actor.name })}</Banner>}
      <AcceptForm onAccept={acceptAction.bind(null, token)} />
    </FrontPage>
  );
}
