"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { BothWordings } from "#components/find/both-wordings.tsx";
import { reconfirmable, type Reconfirmable } from "#components/galley/acts/reconfirm-acts.ts";
import { KindLook } from "#components/galley/kind-look.tsx";
import { useGalley, useGalleyContext, useGalleyData } from "#components/galley/use-galley.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

/** Items that a replacement made stale, each with what changed in it: plain changes can be confirmed again together. */
export function ReconfirmDialog() {
  const isOpen = useGalley((snapshot) => snapshot.dialog === "reconfirm");
  return isOpen && <OpenDialog />;
}

/** A tick is on the words that were seen: other words come without one. */
const tickOf = ({ row }: Reconfirmable) => `${row.id} ${row.words}`;

function OpenDialog() {
  const t = useTranslations("reconfirm");
  const { me } = useGalleyData();
  const { state, acts } = useGalleyContext();
  const together = useGalley((snapshot) => snapshot.together);
  const rows = useGalley((snapshot) => snapshot.derived.rows);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isEmpty, setIsEmpty] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const items = useMemo(() => {
    const wanted = new Set(together);
    return reconfirmable(rows.filter((row) => wanted.has(row.id)));
  }, [rows, together]);
  const plain = items.filter(({ change }) => change.alone === null);
  const single = items.filter(({ change }) => change.alone !== null);
  // A command takes so many; the rest stays ticked.
  const chosen = plain.filter((item) => ticked.has(tickOf(item))).slice(0, 500);

  const tick = (all: readonly Reconfirmable[], isOn: boolean) => {
    const next = new Set(ticked);
    for (const item of all) if (isOn) next.add(tickOf(item)); else next.delete(tickOf(item));
    setTicked(next);
    setIsEmpty(false);
  };
  const close = () => state.set({ dialog: null });
  const confirm = async () => {
    if (chosen.length === 0) return setIsEmpty(true);
    setIsBusy(true);
    const isFiled = await acts.reconfirmTogether(chosen);
    setIsBusy(false);
    if (isFiled) close();
  };

  return (
    <Dialog
      open isWide onOpenChange={(open) => { if (!open) close(); }} title={t("title")} description={t("description", { name: me.name })}
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          {plain.length > 0 && <Button variant="primary" pending={isBusy} onClick={() => void confirm()}>{t("confirm", { count: chosen.length })}</Button>}
        </>
      }
    >
      {isEmpty && <Banner tone="problem" live>{t("nothing")}</Banner>}
      <div className="find-list grid gap-4">
        {plain.length > 0 && (
          <section className="grid gap-2" aria-label={t("plain", { count: plain.length })}>
            <h3 className="text-sm font-semibold">{t("plain", { count: plain.length })}</h3>
            <ol className="grid gap-2">
              {plain.map((item) => (
                <li key={item.row.id} className="find-hit-row">
                  <label>
                    <input type="checkbox" checked={ticked.has(tickOf(item))} onChange={(event) => tick([item], event.target.checked)} />
                    <ChangedItem item={item} />
                  </label>
                </li>
              ))}
            </ol>
            {/* Below them: whoever ticks all has come past each. */}
            <div><Button size="sm" onClick={() => tick(plain, true)}>{t("all", { count: plain.length })}</Button></div>
          </section>
        )}
        {single.length > 0 && (
          <section className="grid gap-2" aria-label={t("single", { count: single.length })}>
            <h3 className="text-sm font-semibold">{t("single", { count: single.length })}</h3>
            <ol className="grid gap-2">
              {single.map((item) => (
                <li key={item.row.id} className="find-hit-row">
                  <ChangedItem item={item} />
                  <p className="flex flex-wrap items-center gap-2 text-xs text-ink-2">
                    {item.change.alone && t(`alone.${item.change.alone}`)}
                    <Button size="sm" onClick={() => { close(); acts.select(item.row.id); }}>{t("go", { words: item.row.words })}</Button>
                  </p>
                </li>
              ))}
            </ol>
          </section>
        )}
        {items.length === 0 && <p className="text-sm text-ink-2">{t("none")}</p>}
      </div>
    </Dialog>
  );
}

function ChangedItem({ item: { row, change } }: { item: Reconfirmable }) {
  const t = useTranslations("reconfirm");
  const words = useTranslations("words");
  const { article } = useGalleyData();
  return (
    <span className="grid min-w-0 gap-1">
      <span className="flex flex-wrap items-center gap-x-2"><KindLook of={row.view} /> {words(`kinds.${row.view.kind}`)}</span>
      <span lang={article.language} className="grid gap-0.5">
        {change.subjects.map(({ partId, then, now }) => <BothWordings key={partId ?? "whole"} then={then} now={now} thenLabel={t("then")} nowLabel={t("now")} />)}
      </span>
      <span className="text-xs text-ink-2" lang={article.language}>{t("sentence")} {row.sentence}</span>
      {[...new Set(change.subjects.map(({ check }) => check))].map((check) => (
        <span key={check.id} className="text-xs text-ink-2">
          {t("checkedBy", { name: check.byName })}{check.evidence.map((one) => ` · ${one.sourceTitle}${one.locator ? `, ${one.locator}` : ""}`)}
        </span>
      ))}
    </span>
  );
}
