"use client";

import { History } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { shownChanges } from "#components/changes/shown-changes.ts";
import { fetchChangedSpans } from "#components/galley/fetch-galley.ts";
import { useActs, useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { Button } from "#components/ui/button.tsx";
import { Popover } from "#components/ui/popover.tsx";
import type { ChangedSpan } from "#lib/article/changed-spans.ts";

/** Milliseconds of rest in the text before the changes are asked for again. */
const rest = 800;

/** Shows what was changed since this person received the article, with name and time, and lets them say that they have it now. */
export function ChangesSwitch() {
  const t = useTranslations("changes");
  const format = useFormatter();
  const { state } = useGalleyContext();
  const acts = useActs();
  const blocks = useGalley((snapshot) => snapshot.blocks);
  const changes = useGalley((snapshot) => snapshot.changes);
  const [isShown, setIsShown] = useState(false);
  const [received, setReceived] = useState(0);
  const titleOf = useCallback(
    (span: ChangedSpan) => (span.byName ? t("by", { name: span.byName, at: span.at ? format.dateTime(new Date(span.at), "moment") : "" }) : t("byUnknown")),
    [t, format],
  );

  useEffect(() => {
    if (!isShown) return;
    let isLate = false;
    const timer = setTimeout(() => {
      void fetchChangedSpans(state.data.article.id).then((changed) => { if (changed && !isLate) state.set({ changes: shownChanges(changed, titleOf) }); });
    }, state.snapshot.changes ? rest : 0);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [isShown, blocks, received, state, titleOf]);

  const show = (isOn: boolean) => {
    setIsShown(isOn);
    if (!isOn) state.set({ changes: null });
  };
  const receive = () => void acts.receive().then((isDone) => { if (isDone) setReceived((count) => count + 1); });
  return (
    <Popover
      title={t("title")}
      trigger={<button type="button" className="galley-mode" data-on={isShown || undefined}><History aria-hidden className="size-3.5" /> <span className="max-md:sr-only">{t("short")}</span>{changes && <span className="tabular-nums">{changes.spans.length}</span>}</button>}
    >
      <label className="flex items-center gap-2 text-sm">
        <input type="checkbox" className="size-4.5 accent-accent" checked={isShown} onChange={(event) => show(event.target.checked)} /> {t("show")}
      </label>
      {changes && (
        <p className="text-sm text-ink-2" role="status">
          {t(changes.isReceipt ? "sinceReceived" : "sinceLoaded", { at: format.dateTime(new Date(changes.since), "moment"), count: changes.spans.length })}
        </p>
      )}
      {changes && changes.spans.length > 0 && (
        <ol className="grid max-h-[32dvh] gap-1.5 overflow-y-auto border-y border-line py-2 text-sm" tabIndex={0} aria-label={t("title")}>
          {changes.spans.map((span) => (
            <li key={`${span.block} ${span.from} ${span.before}`}>
              <span lang={state.data.article.language} className="font-text">
                {span.before !== "" && <del className="correction-del">{shortened(span.before)}</del>} {span.after !== "" && <ins className="correction-ins">{shortened(span.after)}</ins>}
              </span>
              <span className="block text-xs text-ink-3">{titleOf(span)}</span>
            </li>
          ))}
        </ol>
      )}
      <div><Button size="sm" onClick={receive}>{t("receive")}</Button></div>
      <p className="text-xs text-ink-3">{t("receiveHint")}</p>
    </Popover>
  );
}

/** A paragraph that came or went is told by its beginning and end. */
function shortened(words: string): string {
  return words.length > 120 ? `${words.slice(0, 70).trimEnd()} … ${words.slice(-40).trimStart()}` : words;
}
