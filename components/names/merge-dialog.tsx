"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { FindNames } from "#components/names/use-name-acts.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { EntityPage, FoundName } from "#lib/entity/entity-page.ts";

/** Says that this one is another's other entry. */
export function MergeDialog({ page, onFind, onMerge }: { page: EntityPage; onFind: FindNames; onMerge: (into: FoundName) => Promise<void> }) {
  const t = useTranslations("names.one");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setIsOpen(true)}>{t("merge")}</Button>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title={t("mergeTitle")} description={t("mergeHint")}>
        {isOpen && <Choice page={page} onFind={onFind} onMerge={async (into) => { setIsOpen(false); await onMerge(into); }} onCancel={() => setIsOpen(false)} />}
      </Dialog>
    </>
  );
}

function Choice({ page, onFind, onMerge, onCancel }: { page: EntityPage; onFind: FindNames; onMerge: (into: FoundName) => Promise<void>; onCancel: () => void }) {
  const t = useTranslations("names.one");
  const [words, setWords] = useState(page.known.name);
  const [found, setFound] = useState<readonly FoundName[] | null>(null);
  const [chosen, setChosen] = useState<FoundName | null>(null);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => void onFind({ kind: page.known.kind, words }).then((names) => {
      if (!isOver) setFound(names.filter(({ id }) => id !== page.id));
    }), 200);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [words, onFind, page]);
  return (
    <form className="grid gap-4" onSubmit={(event) => { event.preventDefault(); if (chosen) void onMerge(chosen); }}>
      <Field label={t("mergeSearch")}>{(control) => <TextInput {...control} type="search" value={words} maxLength={200} autoComplete="off" onChange={(event) => { setWords(event.target.value); setChosen(null); }} />}</Field>
      {found && found.length === 0 && <p role="status" className="text-sm text-ink-2">{t("noOthers")}</p>}
      {found && found.length > 0 && (
        <fieldset className="grid max-h-60 gap-1 overflow-y-auto">
          <legend className="sr-only">{t("mergeSearch")}</legend>
          {found.map((one) => (
            <label key={one.id} className="flex min-h-9 items-center gap-2 rounded-md px-2 text-sm hover:bg-paper-sunken has-checked:bg-accent-wash">
              <input type="radio" name="into" checked={chosen?.id === one.id} onChange={() => setChosen(one)} className="accent-(--accent)" /> <span className="min-w-0 break-words">{one.label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onCancel}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" disabled={!chosen}>{t("mergeIt")}</Button>
      </div>
    </form>
  );
}
