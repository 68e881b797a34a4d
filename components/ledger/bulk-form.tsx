"use client";

import { useState, type FormEvent, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import { planBulk, type BulkAsk } from "#components/galley/bulk-plan.ts";
import { useKindLabel } from "#components/galley/kind-look.tsx";
import { useActs, useGalley } from "#components/galley/use-galley.ts";
import { LeftOutList } from "#components/ledger/left-out-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

/** What is about to be done to how many, and what is left out; Enter does it. */
export function BulkForm({ ask }: { ask: BulkAsk }) {
  const t = useTranslations("bulk");
  const item = useTranslations("item");
  const words = useTranslations("words");
  const work = useTranslations("work");
  const kindLabel = useKindLabel();
  const acts = useActs();
  const rows = useGalley((snapshot) => snapshot.derived.rows);
  const picked = useGalley((snapshot) => snapshot.picked);
  const inUse = useGalley((snapshot) => snapshot.sourceInUse);
  const sources = useGalley((snapshot) => snapshot.sources);
  const source = sources.find((known) => known.id === inUse);
  const { subjects, leftOut, partCount } = planBulk(rows.filter((row) => picked.has(row.id)), ask);
  const count = subjects.length;
  const needsPlace = ask.act === "check" && ask.finding === "confirmed" && source !== undefined && count > 0;

  const asksPlace = ask.act === "source" && count > 0;
  const needsReason = ask.act === "work" && ask.work === "reopen" && count > 0;
  const [isTried, setIsTried] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const said = (name: string) => {
      const value = data.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    if (needsReason && !said("reason")) return setIsTried(true);
    void acts.runBulk({ ...(said("locator") && { locator: said("locator") }), ...(needsReason && { note: said("reason") }) });
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    acts.cancelBulk();
  };
  const says = () => {
    switch (ask.act) {
      case "check": return t("check", { count, finding: words(`findings.${ask.finding}`) });
      case "kind": return t("changeKind", { count, kind: kindLabel(ask) });
      case "delete": return t("delete", { count });
      case "source": return t("addSource", { count, source: sources.find(({ id }) => id === ask.sourceId)?.title ?? "" });
      case "work": return work(`bulk.${ask.work}`, { count, name: ask.assignee?.name ?? "none" });
      case "rate": return work("bulk.rate", { count, risk: ask.risk ?? "none" });
    }
  };

  return (
    <form onSubmit={submit} onKeyDown={cancel} aria-label={t("about")} className="grid gap-2 rounded-md border border-accent bg-accent-wash p-3 text-sm">
      <p>{count > 0 ? says() : t("nothing")} {partCount > 0 && t("parts", { count: partCount })}</p>
      {(needsPlace || asksPlace) && (
        <>
          {needsPlace && <p className="text-xs text-ink-2">{item("confirmWith", { source: source.title })}</p>}
          <Field label={item("locator")}>{(control) => <TextInput {...control} name="locator" autoFocus autoComplete="off" placeholder={item("locatorHint")} />}</Field>
        </>
      )}
      {needsReason && <Field label={work("reason")} error={isTried ? work("reasonMissing") : null}>{(control) => <TextInput {...control} name="reason" autoFocus autoComplete="off" maxLength={2_000} />}</Field>}
      {ask.act === "check" && ask.finding === "confirmed" && !source && <p className="text-xs text-ink-2">{item("noSource")}</p>}
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} title={t("leftOut", { count: leftOut.length })} />}
      <div className="flex flex-wrap gap-2">
        {count > 0 && <Button key={ask.act} type="submit" variant={ask.act === "delete" ? "danger" : "primary"} size="sm" autoFocus={!needsPlace && !asksPlace && !needsReason}>{t("do", { count })}</Button>}
        <Button variant="quiet" size="sm" autoFocus={count === 0} onClick={() => acts.cancelBulk()}>{item("cancel")}</Button>
      </div>
    </form>
  );
}
