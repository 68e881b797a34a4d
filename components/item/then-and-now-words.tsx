"use client";

import { useTranslations } from "use-intl";
import { useGalleyData } from "#components/galley/use-galley.ts";
import { ChangedRuns } from "#components/item/changed-runs.tsx";
import { difference } from "#lib/report/difference.ts";

/** Then and now, one above the other, with the words that differ struck and underlined. */
export function ThenAndNowWords({ then, now }: { then: string; now: string }) {
  const t = useTranslations("item");
  const stale = useTranslations("stale");
  const { article } = useGalleyData();
  const both = difference(then, now);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
      <dt className="text-standing-recheck-ink">{t("then")}</dt>
      <dd lang={article.language} className="font-text"><ChangedRuns runs={both.then} as="del" /></dd>
      <dt className="text-standing-recheck-ink">{t("now")}</dt>
      <dd lang={article.language} className="font-text">{now === "" ? <em>{stale("cut")}</em> : <ChangedRuns runs={both.now} as="ins" />}</dd>
    </dl>
  );
}
