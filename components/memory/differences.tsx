"use client";

import { useTranslations } from "use-intl";
import type { MemoryEntry } from "#lib/memory/memory.ts";

/** What an earlier claim says otherwise: another number, date, name or sense loudly, the rest in passing. */
export function Differences({ entry: { relation, differs } }: { entry: Pick<MemoryEntry, "relation" | "differs"> }) {
  const t = useTranslations("memory");
  if (relation === "same") return <p className="text-xs text-ink-2">{t("same")}</p>;
  const weighty = differs.flatMap((one) => ("from" in one ? [one] : []));
  const plain = differs.flatMap((one) => ("from" in one ? [] : [one.what === "words" ? t("differs.words", { gone: one.gone.join(" ") || "none", come: one.come.join(" ") || "none" }) : t(`differs.${one.what}`)]));
  return (
    <div className="text-xs">
      {weighty.length > 0 && (
        <ul className="font-medium text-standing-problem-ink">
          {weighty.map(({ what, from, to }) => <li key={`${what} ${to}`}>{t(`differs.${what}`)}: {from === null ? t("nothing") : from} → {to === null ? t("nothing") : to}</li>)}
        </ul>
      )}
      {relation === "near" && plain.length === 0 && <p className="text-ink-2">{t("differs.notation")}</p>}
      {plain.length > 0 && <p className="text-ink-2">{plain.join("; ")}</p>}
    </div>
  );
}
