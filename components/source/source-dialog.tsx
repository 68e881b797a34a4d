"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useActs, useGalley, useGalleyData } from "#components/galley/use-galley.ts";
import { HelpNote } from "#components/help/help-link.tsx";
import { SourceChoice } from "#components/source/source-choice.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { sourceKinds } from "#lib/source/source-kind.ts";

type SourceKind = (typeof sourceKinds)[number];
const primaryKinds: readonly SourceKind[] = ["official", "document", "recording", "observation"];

/** Puts a source in use: one of the library, or a new one. */
export function SourceDialog() {
  const t = useTranslations("source");
  const isOpen = useGalley((snapshot) => snapshot.dialog === "sources");
  const sources = useGalley((snapshot) => snapshot.sources);
  const inUse = useGalley((snapshot) => snapshot.sourceInUse);
  const { me } = useGalleyData();
  const acts = useActs();
  const [isNew, setIsNew] = useState(false);
  const showForm = isNew || sources.length === 0;
  return (
    <Dialog open={isOpen} onOpenChange={(open) => { if (!open) { acts.closeDialog(); setIsNew(false); } }} title={t("title")} description={t("description")}>
      {!showForm && (
        <SourceChoice sources={sources} inUse={inUse} onChoose={(source) => void acts.useSource(source.id, source)} />
      )}
      {showForm && me.canManageSources && <NewSource onAdded={() => setIsNew(false)} />}
      {!showForm && (
        <div className="flex flex-wrap gap-2">
          {me.canManageSources && <Button onClick={() => setIsNew(true)}>{t("add")}</Button>}
          {inUse && <Button variant="quiet" onClick={() => void acts.useSource(null)}>{t("putAway")}</Button>}
        </div>
      )}
      <HelpNote section="sources" />
    </Dialog>
  );
}

function NewSource({ onAdded }: { onAdded: () => void }) {
  const t = useTranslations("source");
  const words = useTranslations("words");
  const acts = useActs();
  const [kind, setKind] = useState<SourceKind>("document");
  const [isPrimary, setIsPrimary] = useState(true);
  const [isPending, setIsPending] = useState(false);
  const choose = (value: string) => {
    const chosen = sourceKinds.find((known) => known === value);
    if (!chosen) return;
    setKind(chosen);
    setIsPrimary(primaryKinds.includes(chosen));
  };
  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const title = data.get("title");
    const reference = data.get("reference");
    if (typeof title !== "string" || !title.trim()) return;
    setIsPending(true);
    const isAdded = await acts.addSource({ kind, isPrimary, title: title.trim(), reference: typeof reference === "string" && reference.trim() ? reference.trim() : null });
    setIsPending(false);
    if (isAdded) onAdded();
  };
  return (
    <form className="grid gap-3" onSubmit={(event) => void submit(event)}>
      <Field label={t("sourceTitle")}>
        {(control) => <TextInput {...control} name="title" required maxLength={500} autoFocus autoComplete="off" />}
      </Field>
      <Field label={t("kind")}>
        {(control) => (
          <Select {...control} value={kind} options={sourceKinds.map((value) => ({ value, label: words(`sourceKinds.${value}`) }))} onChange={(event) => choose(event.target.value)} />
        )}
      </Field>
      <Field label={t("reference")}>{(control) => <TextInput {...control} name="reference" maxLength={2000} autoComplete="off" />}</Field>
      <Checkbox label={t("isPrimary")} checked={isPrimary} onChange={(event) => setIsPrimary(event.target.checked)} />
      <div className="flex justify-end"><Button type="submit" variant="primary" pending={isPending}>{t("addAndUse")}</Button></div>
    </form>
  );
}
