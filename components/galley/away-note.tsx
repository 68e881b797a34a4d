"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useGalley, useGalleyContext } from "#components/galley/use-galley.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import type { ArticleChanges, TextChange } from "#lib/article/text-change.ts";
import { countWords } from "#lib/text/count.ts";

/** Changes that are shown one by one. */
const mostShown = 40;

interface Doings {
  id: string;
  name: string;
  added: number;
  removed: number;
  annotations: number;
}

/** What each side did while the line was down. */
export function AwayNote() {
  const t = useTranslations("collab.away");
  const { state } = useGalleyContext();
  const [isOpen, setOpen] = useState(false);
  const away = useGalley((snapshot) => snapshot.away);
  if (!away) return null;
  const { me } = state.data;
  const nameOf = ({ byId, byName }: { byId: string | null; byName: string | null }) => (byId === me.id ? t("mine") : (byName ?? t("unknown")));
  const { changes } = away.changes;
  const said = ({ added, removed, annotations }: Doings) =>
    [added && t("added", { count: added }), removed && t("removed", { count: removed }), annotations && t("annotations", { count: annotations })].filter(Boolean).join(", ") || t("nothing");
  return (
    <Banner tone="note" live>
      <section aria-label={t("title", { minutes: Math.floor(away.milliseconds / 60_000) })}>
        <h2 className="font-semibold">{t("title", { minutes: Math.floor(away.milliseconds / 60_000) })}</h2>
        <ul className="mt-1 grid gap-0.5">
          {doingsIn(away.changes, me.id, nameOf).map((one) => <li key={one.id}><span className="font-medium">{one.name}</span>: {said(one)}</li>)}
        </ul>
        {isOpen && (
          <ul className="away-list">
            {changes.slice(0, mostShown).map((change, i) => <li key={i}><Change change={change} name={nameOf(change)} /></li>)}
            {changes.length > mostShown && <li className="text-ink-3">{t("more", { count: changes.length - mostShown })}</li>}
          </ul>
        )}
        <div className="mt-2 flex flex-wrap gap-2">
          {changes.length > 0 && <Button size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{t(isOpen ? "hide" : "show")}</Button>}
          <Button size="sm" onClick={() => state.set({ away: null })}>{t("close")}</Button>
        </div>
      </section>
    </Banner>
  );
}

function Change({ change, name }: { change: TextChange; name: string }) {
  const t = useTranslations("collab.away");
  const Words = change.kind === "added" ? "ins" : "del";
  return (
    <>
      <span className="font-medium">{name}</span> <span className="text-xs text-ink-3">{t(`${change.kind}Words`)}</span> <Words>{change.words}</Words>
    </>
  );
}

/** Everybody who did something, this person first. */
function doingsIn({ changes, annotations }: ArticleChanges, me: string, nameOf: (by: { byId: string | null; byName: string | null }) => string): Doings[] {
  const all = new Map<string, Doings>([[me, { id: me, name: nameOf({ byId: me, byName: null }), added: 0, removed: 0, annotations: 0 }]]);
  const of = (by: { byId: string | null; byName: string | null }) => {
    const id = by.byId ?? "";
    const known = all.get(id) ?? { id, name: nameOf(by), added: 0, removed: 0, annotations: 0 };
    all.set(id, known);
    return known;
  };
  for (const change of changes) of(change)[change.kind] += countWords(change.words);
  for (const made of annotations) of(made).annotations += made.count;
  return [...all.values()];
}
