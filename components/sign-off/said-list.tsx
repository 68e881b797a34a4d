"use client";

import { useFormatter, useTranslations } from "use-intl";
import { useRoleLabel } from "#components/sign-off/use-role-label.ts";
import type { SignOffView } from "#lib/workflow/sign-off.ts";

/** Everything that was said in the order of sign-off, newest first. */
export function SaidList({ said }: { said: readonly SignOffView[] }) {
  const t = useTranslations("signOff");
  const policy = useTranslations("policy");
  const format = useFormatter();
  const roleLabel = useRoleLabel();
  return (
    <section aria-labelledby="said-heading" className="grid gap-2">
      <h2 id="said-heading" className="text-lg font-semibold">{t("said")}</h2>
      <ol className="divide-y divide-line rounded-lg bg-paper-raised shadow-sheet">
        {said.map((one) => (
          <li key={one.id} className="grid gap-0.5 px-5 py-3 text-sm">
            <p><strong className="font-semibold">{t(`decisions.${one.decision}`)}</strong>{" · "}{one.isStead && `${t("stead")} `}{roleLabel(one.role)}{" · "}{one.byName}</p>
            <p className="text-xs text-ink-2"><time dateTime={one.at}>{format.dateTime(new Date(one.at), "moment")}</time>{" · "}{t("version", { number: one.version.number })}</p>
            {one.note && <p>{one.note}</p>}
            {one.unmet.length > 0 && <p className="text-ink-2">{t("unmet")} {one.unmet.map(({ gate, count }) => `${policy(`gates.${gate}`)} (${count})`).join(", ")}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
