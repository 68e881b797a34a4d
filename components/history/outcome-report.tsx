"use client";
// What replacing the text does, or did, to what is said about it: the losses first.
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { StandingMark } from "#components/ui/standing-mark.tsx";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Language } from "#lib/article/article.ts";
import type { Outcome } from "#lib/revision/outcome.ts";

/** Rows of one list that are shown at once. */
const most = 200;

interface OutcomeReportProps {
  outcome: Outcome;
  language: Language;
  /** "before": it would be so. "after": it was so. */
  when: "before" | "after";
}

export function OutcomeReport({ outcome, language, when }: OutcomeReportProps) {
  const t = useTranslations("outcome");
  const words = useTranslations("words");
  const { blocks, kept, changed, lost, found, stale, holds } = outcome;
  const total = kept + changed.length + lost.length;
  return (
    <section aria-label={t(`title.${when}`)} className="grid gap-4 rounded-lg bg-paper-raised p-5 shadow-sheet">
      <div className="grid gap-1">
        <h2 className="text-lg font-semibold">{t(`title.${when}`)}</h2>
        <p className="text-sm text-ink-2">{t("blocks", blocks)} {t("words", outcome.words)}</p>
        {blocks.spared > 0 && <p className="text-sm text-standing-recheck-ink">{t("spared", { count: blocks.spared })}</p>}
        <p className="text-sm">{total === 0 ? t("noAnnotations") : t("annotations", { kept, changed: changed.length, lost: lost.length })}</p>
      </div>
      <List mark={<StandingMark standing="lost" label={words("standings.lost")} className="size-4" />} title={t("lost", { count: lost.length })}>
        {lost.map(({ id, kind, before }) => <Item key={id} kind={kind} language={language}><del>{before}</del></Item>)}
      </List>
      <List mark={<StandingMark standing="recheck" label={words("standings.recheck")} className="size-4" />} title={t("stale", { count: stale.length })}>
        {stale.map(({ id, kind, words: now }) => <Item key={id} kind={kind} language={language}>{now}</Item>)}
      </List>
      <List title={t("changed", { count: changed.length })}>
        {changed.map(({ id, kind, before, after, isLoud }) => (
          <Item key={id} kind={kind} language={language}><del className="text-standing-problem-ink">{before}</del> <span aria-hidden>→</span> <ins className={`no-underline ${isLoud ? "font-semibold" : ""}`}>{after}</ins></Item>
        ))}
      </List>
      <List mark={<StandingMark standing="passed" label={words("standings.passed")} className="size-4" />} title={t("holds", { count: holds.length })}>
        {holds.map(({ id, kind, words: now }) => <Item key={id} kind={kind} language={language}>{now}</Item>)}
      </List>
      <List title={t("found", { count: found.length })}>
        {found.map(({ id, kind, after }) => <Item key={id} kind={kind} language={language}>{after}</Item>)}
      </List>
    </section>
  );
}

function List({ title, mark, children }: { title: string; mark?: ReactNode; children: ReactNode[] }) {
  const t = useTranslations("outcome");
  if (children.length === 0) return null;
  return (
    <details open={children.length <= 12}>
      <summary className="flex cursor-pointer items-center gap-2 text-sm font-semibold">{mark}{title}</summary>
      <ul className="mt-1 grid gap-1 pl-6 text-sm">
        {children.slice(0, most)}
        {children.length > most && <li className="text-ink-3">{t("andMore", { count: children.length - most })}</li>}
      </ul>
    </details>
  );
}

function Item({ kind, language, children }: { kind: Kind; language: Language; children: ReactNode }) {
  const words = useTranslations("words");
  return <li className="flex items-baseline gap-2"><KindMark kind={kind} label={words(`kinds.${kind}`)} className="size-3.5 translate-y-0.5" /> <span lang={language} className="min-w-0 font-text">{children}</span></li>;
}
