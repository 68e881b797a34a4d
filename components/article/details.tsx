"use client";

import { ChevronRight } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { DetailsForm } from "#components/article/details-form.tsx";
import { wordCount } from "#components/article/word-count.ts";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import { TypeSelect } from "#components/sign-off/type-select.tsx";
import { useTypeLabel } from "#components/sign-off/use-type-label.ts";
import { Banner } from "#components/ui/banner.tsx";

/** The strip above the text: length and deadline at a glance, the rest when it is opened. One stop for the keyboard. */
export function Details() {
  const t = useTranslations("details");
  const { article, me } = useGalleyData();
  const details = useGalley((snapshot) => snapshot.details);
  return (
    <section aria-label={t("title")} className="mx-auto mb-3 grid max-w-[47rem] gap-3 max-md:px-2">
      {article.shelf !== "desk" && <Banner tone="note">{t(`shelved.${article.shelf}`)}</Banner>}
      <TypeAsked />
      <details className="group rounded-md border border-line bg-paper-raised">
        <summary className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-0.5 rounded-md px-3 py-1.5 text-xs text-ink-2 hover:bg-paper-sunken">
          <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
          <span className="font-semibold text-ink">{t("title")}</span>
          <Length limit={details.lengthLimit} />
          {details.deadlineAt && <Deadline at={new Date(details.deadlineAt)} />}
          {details.section && <span>{details.section}</span>}
          {details.author && <span>{details.author}</span>}
        </summary>
        <div className="border-t border-line p-3">
          {me.canEditDetails ? <DetailsForm /> : <DetailsRead />}
        </div>
      </details>
    </section>
  );
}

/** A type of article that the newsroom's policy wants to know, until it is said. */
function TypeAsked() {
  const t = useTranslations("checklist");
  const acts = useActs();
  const { me, policy: { rules: { checklists: { needsType, types }, gates } } } = useGalleyData();
  const type = useGalley((snapshot) => snapshot.details.type);
  const level = gates.checklist;
  if (!needsType || level === "off" || !me.canEditDetails || types.some(({ id }) => id === type)) return null;
  return (
    <Banner tone="warning">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="min-w-0 flex-1 basis-60">{t(`typeAsked.${level}`)}</p>
        <div className="min-w-48"><TypeSelect types={types} type={null} onChoose={(id) => { if (id) void acts.setDetails({ type: id }); }} /></div>
      </div>
    </Banner>
  );
}

function Length({ limit }: { limit: number | null }) {
  const t = useTranslations("details");
  const words = useGalley((snapshot) => wordCount(snapshot.blocks));
  const over = limit === null ? 0 : words - limit;
  if (limit === null) return <span className="tabular-nums">{t("words", { words })}</span>;
  return (
    <span className={`tabular-nums ${over > 0 ? "font-semibold text-standing-problem-ink" : ""}`}>
      {t("wordsOf", { words, limit })}{over > 0 && `, ${t("over", { over })}`}
    </span>
  );
}

function Deadline({ at }: { at: Date }) {
  const t = useTranslations("details");
  const format = useFormatter();
  const isOver = at.getTime() < useNow({ updateInterval: 60_000 }).getTime();
  return (
    <time dateTime={at.toISOString()} className={isOver ? "font-semibold text-standing-problem-ink" : ""}>
      {t(isOver ? "overdue" : "due", { at: format.dateTime(at, "moment") })}
    </time>
  );
}

/** For those who may not change them. */
function DetailsRead() {
  const t = useTranslations("details");
  const words = useTranslations("words");
  const format = useFormatter();
  const typeLabel = useTypeLabel();
  const { types } = useGalleyData().policy.rules.checklists;
  const details = useGalley((snapshot) => snapshot.details);
  const type = types.find(({ id }) => id === details.type);
  const rows = ([
    ["headline", details.title], ["section", details.section], ["type", type && typeLabel(type)], ["author", details.author],
    ["origin", details.origin && words(`origins.${details.origin}`)],
    ["eventDate", details.eventDate], ["issueDate", details.issueDate],
    ["deadline", details.deadlineAt && format.dateTime(new Date(details.deadlineAt), "moment")],
    ["lengthLimit", details.lengthLimit && t("words", { words: details.lengthLimit })],
  ] as const).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {rows.map(([name, value]) => (
        <div key={name} className="contents"><dt className="text-ink-3">{t(name)}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}
