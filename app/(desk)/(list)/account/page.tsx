import { chooseLocaleAction } from "#app/actions.ts";
import { changePasswordAction, chooseMailAction, endOtherSessionsAction, endSessionAction, renameAction } from "#app/(desk)/(list)/account/actions.ts";
import { KeepUnsent } from "#components/account/keep-unsent.tsx";
import { MailChoice } from "#components/account/mail-choice.tsx";
import { NameForm } from "#components/account/name-form.tsx";
import { PasswordForm } from "#components/account/password-form.tsx";
import { Section } from "#components/account/section.tsx";
import { SessionList } from "#components/account/session-list.tsx";
import { LanguageSwitch } from "#components/shell/language-switch.tsx";
import { roles as allRoles } from "#lib/permission/role.ts";
import { currentContext, currentLocale, currentSessionId } from "#server/auth/session.ts";
import { translator } from "#server/i18n.ts";
import { loadAccount } from "#server/queries/load-account.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "account")("title") };
}

export default async function AccountPage() {
  const context = await currentContext();
  const locale = await currentLocale();
  const t = translator(locale, "account");
  const words = translator(locale, "words");
  const shell = translator(locale, "shell");
  const { name, email, roles, mailWish, sessions } = await loadAccount(context, await currentSessionId());
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-sm text-ink-2">{t("intro", { email, roles: roles.length === allRoles.length ? shell("allRoles") : roles.map((role) => words(`roles.${role}`)).join(", ") })}</p>
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <div className="grid gap-6">
          <NameForm name={name} onRename={renameAction} />
          <PasswordForm email={email} onChange={changePasswordAction} />
        </div>
        <div className="grid gap-6">
          <SessionList sessions={sessions} onEnd={endSessionAction} onEndOthers={endOtherSessionsAction} />
          <Section title={t("language")} hint={t("languageHint")}>
            <LanguageSwitch onLocale={chooseLocaleAction} />
          </Section>
          <MailChoice wish={mailWish} onChoose={chooseMailAction} />
          <KeepUnsent userId={context.actor.id} />
        </div>
      </div>
    </>
  );
}
