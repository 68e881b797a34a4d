"use client";

import { useOptimistic, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import type { UserId } from "#lib/id.ts";
import type { ArticleReaders } from "#lib/permission/readers.ts";
import { ReaderList } from "#components/readers/reader-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { showToast } from "#components/ui/toast.tsx";

export type ReadersOutcome = { ok: true } | { ok: false; reason: "missing" | "forbidden" | "no_person" | "oneself" | "invalid" };

interface ReadersPanelProps {
  readers: ArticleReaders;
  selfId: UserId;
  onRestrict: (isRestricted: boolean) => Promise<ReadersOutcome>;
  onAdd: (personId: string) => Promise<ReadersOutcome>;
  onRemove: (personId: string) => Promise<ReadersOutcome>;
}

/** Everyone, or only these people; each change holds at once. */
export function ReadersPanel({ readers, selfId, onRestrict, onAdd, onRemove }: ReadersPanelProps) {
  const t = useTranslations("readers");
  const [isPending, startTransition] = useTransition();
  const { canChoose, always, others } = readers;
  const [isRestricted, paintRestricted] = useOptimistic(readers.article.isRestricted);

  const run = (act: () => Promise<ReadersOutcome>, done: string) => startTransition(async () => {
    const outcome = await act().catch(() => ({ ok: false, reason: "unreachable" } as const));
    showToast(outcome.ok ? { text: done } : { text: t(`refused.${outcome.reason}`), tone: "problem" });
  });
  const restrict = (next: boolean) => run(() => {
    paintRestricted(next);
    return onRestrict(next);
  }, t(next ? "done.restricted" : "done.opened"));

  return (
    <div className="grid gap-6">
      <fieldset disabled={!canChoose || isPending} className="grid gap-2 rounded-lg bg-paper-raised p-5 shadow-sheet">
        <legend className="sr-only">{t("who")}</legend>
        {(["everyone", "chosen"] as const).map((choice) => (
          <label key={choice} className="flex items-start gap-2.5 py-1 text-sm">
            <input
              type="radio"
              name="who"
              className="mt-0.5 size-4.5 shrink-0 accent-accent"
              checked={isRestricted === (choice === "chosen")}
              onChange={() => restrict(choice === "chosen")}
            />
            <span>{t(choice)}<span className="block text-xs text-ink-3">{t(`${choice}Hint`)}</span></span>
          </label>
        ))}
      </fieldset>
      {!canChoose && <p className="text-sm text-ink-2">{t("readOnly")}</p>}
      <section aria-labelledby="readers" className="grid gap-3">
        <div>
          <h2 id="readers" className="text-lg font-semibold">{t("readers")}</h2>
          {!isRestricted && <p className="text-xs text-ink-3">{t("idle")}</p>}
        </div>
        <ReaderList readers={readers.readers} selfId={selfId} canChoose={canChoose} isPending={isPending} onRemove={({ id, name }) => run(() => onRemove(id), t("done.removed", { name }))} />
        {canChoose && <AddReader key={others.length} others={others} isPending={isPending} onAdd={({ id, name }) => run(() => onAdd(id), t("done.added", { name }))} />}
        {always.length > 0 && <p className="text-sm text-ink-2">{t("always", { names: always.map(({ name }) => name).join(", ") })}</p>}
      </section>
    </div>
  );
}

interface AddReaderProps {
  others: ArticleReaders["others"];
  isPending: boolean;
  onAdd: (person: ArticleReaders["others"][number]) => void;
}

function AddReader({ others, isPending, onAdd }: AddReaderProps) {
  const t = useTranslations("readers");
  const words = useTranslations("words");
  const [chosen, setChosen] = useState<string>(others[0]?.id ?? "");
  const person = others.find(({ id }) => id === chosen);
  if (!person) return <p className="text-sm text-ink-3">{t("nobodyLeft")}</p>;
  return (
    <div className="flex items-end gap-2">
      <Field label={t("addWho")} className="min-w-0 flex-1">
        {(control) => (
          <Select
            {...control}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={others.map(({ id, name, roles }) => ({ value: id, label: `${name} (${roles.map((role) => words(`roles.${role}`)).join(", ")})` }))}
          />
        )}
      </Field>
      <Button pending={isPending} onClick={() => onAdd(person)}>{t("add")}</Button>
    </div>
  );
}
