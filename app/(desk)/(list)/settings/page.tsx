import Link from "next/link";
import { setNewsroomAction, setPolicyAction } from "#app/(desk)/(list)/settings/actions.ts";
import { EvidenceForm } from "#components/settings/evidence-form.tsx";
import { KeysForm } from "#components/settings/keys-form.tsx";
import { LastsForm } from "#components/settings/lasts-form.tsx";
import { NewsroomForm } from "#components/settings/newsroom-form.tsx";
import { OwnKindsForm } from "#components/settings/own-kinds-form.tsx";
import { PolicyForm } from "#components/settings/policy-form.tsx";
import { PublicScaleForm } from "#components/settings/public-scale-form.tsx";
import { ShowsForm } from "#components/settings/shows-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { canManageNewsroom } from "#lib/permission/can.ts";
import { currentLocale, requireActor } from "#server/auth/session.ts";
import { desk } from "#server/desk.ts";
import { translator } from "#server/i18n.ts";
import { loadPolicy } from "#server/queries/load-policy.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";

export async function generateMetadata() {
  return { title: translator(await currentLocale(), "settings")("title") };
}

export default async function SettingsPage() {
  const actor = await requireActor();
  const locale = await currentLocale();
  const t = translator(locale, "settings");
  if (!canManageNewsroom(actor)) return <EmptyState title={translator(locale, "errors")("forbiddenTitle")}>{t("refused.forbidden")}</EmptyState>;
  const [house, { profile, rules }] = await Promise.all([loadNewsroom(desk().db), loadPolicy(desk().db)]);
  return (
    <>
      <h1 className="text-2xl font-semibold">{t("title")}</h1>
      <p className="mt-1 mb-6 text-sm text-ink-2">{t("intro")}</p>
      <p className="mb-6 text-sm"><Link href="/settings/rules" className="text-accent underline underline-offset-4">{translator(locale, "ruleSettings")("link")}</Link></p>
      {(house.shows.audit || house.shows.figures) && (
        <p className="mb-6 flex flex-wrap gap-2">
          {house.shows.figures && <LinkButton href="/figures" prefetch={false}>{translator(locale, "figures")("title")}</LinkButton>}
          {house.shows.audit && <LinkButton href="/audit" prefetch={false}>{translator(locale, "audit")("title")}</LinkButton>}
        </p>
      )}
      <div className="grid gap-6">
        <NewsroomForm house={house} onSave={setNewsroomAction} />
        <PolicyForm policy={{ profile, rules }} onSave={setPolicyAction} />
        <EvidenceForm house={house} onSave={setNewsroomAction} />
        <LastsForm house={house} onSave={setNewsroomAction} />
        <ShowsForm house={house} onSave={setNewsroomAction} />
        <OwnKindsForm house={house} onSave={setNewsroomAction} />
        <KeysForm house={house} onSave={setNewsroomAction} />
        <PublicScaleForm house={house} onSave={setNewsroomAction} />
      </div>
    </>
  );
}
