"use client";

import { Ban, ChevronRight, ListChecks } from "lucide-react";
import Link from "next/link";
import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useGalleyContext, useGalleyData, useHints } from "#components/galley/use-galley.ts";
import { HelpNote } from "#components/help/help-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import type { HintsState } from "#components/hints/hints-state.ts";
import { hintClasses } from "#lib/hints/hint-view.ts";
import { groupHints, type HintGroup, type PlacedHint } from "#lib/hints/visible.ts";
import { actKeys, shownKey } from "#lib/newsroom/keys.ts";
import { parseLocale } from "#lib/i18n/locale.ts";

/** So many hints of one rule are listed at first. */
const firstHints = 40;

/** What the rules hint at, rule by rule. */
export function HintPanel() {
  const t = useTranslations("hints");
  const { hints } = useGalleyContext();
  const { me, house } = useGalleyData();
  const isReady = useHints((snapshot) => snapshot.isReady);
  const all = useHints((snapshot) => snapshot.hints);
  const shown = useHints((snapshot) => snapshot.shown);
  const readsFirst = useHints((snapshot) => snapshot.readsFirst);
  const groups = useMemo(() => groupHints(all), [all]);
  return (
    <section aria-labelledby="hints-heading" className="flex min-h-0 flex-1 flex-col">
      <header className="grid gap-1.5 border-b border-line px-3 py-2 text-xs">
        <div className="flex items-center gap-2">
          <h2 id="hints-heading" className="flex-1 text-sm font-semibold">{t("heading")}</h2>
          <span role="status" aria-live="off" className="text-ink-3 tabular-nums">{isReady ? t("count", { count: all.length }) : t("running")}</span>
        </div>
        <div role="group" aria-label={t("painted")} className="flex flex-wrap gap-1.5">
          {hintClasses.map((one) => (
            <button
              key={one} type="button" aria-pressed={shown[one]} className="hint-chip" data-class={one}
              onClick={() => hints.prefer({ shown: { ...shown, [one]: !shown[one] } })}
            >
              <span className="hint-sample" aria-hidden>{t("sample")}</span> {t(`classes.${one}`)}
            </button>
          ))}
        </div>
        <label className="flex items-start gap-2 text-ink-2">
          <input type="checkbox" className="mt-0.5 size-4 shrink-0 accent-accent" checked={readsFirst} onChange={(event) => hints.prefer({ readsFirst: event.target.checked })} />
          {t("readsFirst")}
        </label>
        <HelpNote section="hints" />
        {me.canDismissEverywhere && <Link href="/settings/dismissed" className="w-fit text-accent underline underline-offset-4">{t("dismissedEverywhere")}</Link>}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={-1}>
        {isReady && groups.length === 0 && <p className="p-4 text-sm text-ink-2">{readsFirst ? t("noneRead", { read: shownKey(actKeys.read, house.keys) }) : t("none")}</p>}
        {groups.map((group) => <Group key={`${group.class} ${group.rule}`} group={group} />)}
      </div>
    </section>
  );
}

function Group({ group: { rule, class: ofClass, hints: own } }: { group: HintGroup }) {
  const t = useTranslations("hints");
  const { me } = useGalleyData();
  const { hints, acts } = useGalleyContext();
  const title = useRuleTitle(rule);
  const [isOpen, setIsOpen] = useState(ofClass === "warning");
  const [most, setMost] = useState(firstHints);
  const id = `hints-${ofClass}-${rule}`;
  return (
    <section className="hint-group" aria-labelledby={id}>
      <div className="flex items-center pr-2">
        <button type="button" id={id} aria-expanded={isOpen} className="hint-group-head" onClick={() => setIsOpen(!isOpen)}>
          <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform in-aria-expanded:rotate-90" />
          <KindMark kind={own[0]?.kind ?? "style"} className="size-3.5" />
          <span className="min-w-0 flex-1">{title}</span>
          <span className="side-count" data-class={ofClass}>{own.length}</span>
        </button>
      </div>
      {isOpen && me.canAnnotate && own.length > 1 && (
        <div className="flex flex-wrap gap-1 pr-2 pb-1 pl-7">
          <Button size="sm" variant="quiet" aria-label={t("takeAllOf", { rule: title })} onClick={() => hints.set({ takingAll: rule })}><ListChecks aria-hidden className="size-3.5" /> {t("takeAllShort")}</Button>
          <Button size="sm" variant="quiet" aria-label={t("dismissAllOf", { rule: title })} onClick={() => void acts.dismissHints(own, false)}><Ban aria-hidden className="size-3.5" /> {t("dismissAllShort")}</Button>
        </div>
      )}
      {isOpen && (
        <ul>
          {own.slice(0, most).map((hint) => <Row key={hint.id} hint={hint} />)}
          {own.length > most && <li><button type="button" className="hint-row text-accent" onClick={() => setMost(own.length)}>{t("more", { count: own.length - most })}</button></li>}
        </ul>
      )}
    </section>
  );
}

function Row({ hint }: { hint: PlacedHint }) {
  const locale = parseLocale(useLocale());
  const { article } = useGalleyData();
  const { acts, hints } = useGalleyContext();
  const isCurrent = useHints((snapshot) => snapshot.current === hint.id);
  return (
    <li>
      <button type="button" className="hint-row" aria-current={isCurrent || undefined} onClick={() => acts.lookAtHint(hint)}>
        <span lang={article.language} className="font-medium">{around(hint.text, hints.placeOf(hint))}</span>
        {hint.class !== "item" && <span className="text-xs text-ink-2">{hint.message[locale]}</span>}
      </button>
    </li>
  );
}

export function useRuleTitle(rule: string): string {
  const locale = parseLocale(useLocale());
  return useHints((snapshot) => snapshot.titles[rule]?.[locale] ?? rule);
}

/** The words; where they are a mark or two, with those around them. */
function around(words: string, at: ReturnType<HintsState["placeOf"]>) {
  if (words.trim().length > 3 || !at) return short(words);
  const { block: { text }, from, to } = at;
  return <><span className="text-ink-3">…{text.slice(Math.max(0, from - 14), from)}</span><mark className="hint-word">{words.replaceAll(" ", "␣")}</mark><span className="text-ink-3">{text.slice(to, to + 14)}…</span></>;
}

function short(words: string): string {
  const one = words.replace(/\s+/g, " ").trim();
  return one === "" ? "␣" : one.length > 90 ? `${one.slice(0, 88)}…` : one;
}
