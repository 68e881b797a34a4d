"use client";

import { useTranslations } from "use-intl";
import { useGalleyData } from "#components/galley/use-galley.ts";
import { difference, type Run } from "#lib/report/difference.ts";

/** Then and now, one above the other, with the words that differ struck and underlined. */
export function WordDifference({ then, now }: { then: string; now: string }) {
  const t = useTranslations("item");
  const stale = useTranslations("stale");
  const { article } = useGalleyData();
  const both = difference(then, now);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
      <dt className="text-standing-recheck-ink">{t("then")}</dt>
      <dd lang={article.language} className="font-text"><Runs runs={both.then} as="del" /></dd>
      <dt className="text-standing-recheck-ink">{t("now")}</dt>
      <dd lang={article.language} className="font-text">{now === "" ? <em>{stale("cut")}</em> : <Runs runs={both.now} as="ins" />}</dd>
    </dl>
  );
}

function Runs({ runs, as: Tag }: { runs: readonly Run[]; as: "del" | "ins" }) {
  const look = Tag === "del" ? "bg-standing-problem-wash decoration-standing-problem" : "bg-standing-passed-wash font-semibold underline decoration-standing-passed decoration-2 underline-offset-4";
  return runs.map((run, index) => (run.isChanged ? <Tag key={index} className={look}>{run.text}</Tag> : <span key={index}>{run.text}</span>));
}
