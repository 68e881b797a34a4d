"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { showToast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/commands.ts";
import { sourceKinds } from "#lib/source/source-kind.ts";
import { newId, type CommandId, type SourceId } from "#lib/id.ts";
import type { EditSource, MergeSources } from "#lib/source/edit-source.ts";
import type { SourcePage } from "#lib/source/source.ts";

export interface EditActs {
  onEdit: (asked: EditSource) => Promise<Outcome<{ version: number }>>;
  onMerge: (asked: MergeSources) => Promise<Outcome>;
}

const unreachable = { ok: false, reason: "failed" } as const;

/** Changes what is said of a source, with a toast that takes it back. */
export function EditSourceDialog({ source, onEdit }: { source: SourcePage; onEdit: EditActs["onEdit"] }) {
  const t = useTranslations("sources");
  const words = useTranslations("words");
  const of = useTranslations("source");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [kind, setKind] = useState(source.kind);
  const [isBusy, startBusy] = useTransition();
  const send = async (said: Omit<EditSource, "id" | "sourceId">, before: typeof said | null) => {
    const done = await onEdit({ id: newId<CommandId>(), sourceId: source.id, ...said }).catch(() => unreachable);
    if (!done.ok) return showToast({ text: refusals(done.reason), tone: "problem" });
    setIsOpen(false);
    router.refresh();
    showToast(before ? { text: t("edited"), action: { label: t("undo"), onAct: () => void send({ ...before, version: done.value.version }, null) } } : { text: t("asBefore") });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const { version, isPrimary, title, reference, note, group } = source;
    startBusy(() => send(
      { version, kind, isPrimary: form.get("isPrimary") !== null, title: source.sealed ? title : text("title"), reference: text("reference") || null, note: text("note") || null, group: text("group") || null },
      { version, kind: source.kind, isPrimary, title, reference, note, group },
    ));
  };
  return (
    <>
      <Button size="sm" onClick={() => setIsOpen(true)}>{t("edit")}</Button>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title={t("edit")}>
        <form onSubmit={submit} className="grid gap-3">
          {!source.sealed && <Field label={of("sourceTitle")}>{(control) => <TextInput {...control} name="title" required maxLength={500} defaultValue={source.title} autoComplete="off" />}</Field>}
          <Field label={of("kind")}>{(control) => <Select {...control} value={kind} options={sourceKinds.map((value) => ({ value, label: words(`sourceKinds.${value}`) }))} onChange={(event) => setKind(sourceKinds.find((one) => one === event.target.value) ?? kind)} />}</Field>
          {!source.sealed && <Field label={of("reference")}>{(control) => <TextInput {...control} name="reference" maxLength={2_000} defaultValue={source.reference ?? ""} autoComplete="off" />}</Field>}
          <Field label={t("group")} hint={t("groupHint")}>{(control) => <><TextInput {...control} name="group" maxLength={200} defaultValue={source.group ?? ""} autoComplete="off" list="source-groups" /><datalist id="source-groups">{source.groups.map((group) => <option key={group} value={group} />)}</datalist></>}</Field>
          {!source.sealed && <Field label={t("note")}>{(control) => <TextArea {...control} name="note" rows={2} maxLength={4_000} defaultValue={source.note ?? ""} />}</Field>}
          <Checkbox name="isPrimary" label={of("isPrimary")} defaultChecked={source.isPrimary} />
          <div className="flex justify-end gap-2"><Button variant="quiet" onClick={() => setIsOpen(false)}>{t("sealed.cancel")}</Button><Button type="submit" variant="primary" pending={isBusy}>{t("saveIt")}</Button></div>
        </form>
      </Dialog>
    </>
  );
}

/** What was merged into a source, each to be taken out again. */
export function MergedHere({ source, onMerge }: { source: SourcePage; onMerge: EditActs["onMerge"] }) {
  const t = useTranslations("sources");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const [isBusy, startBusy] = useTransition();
  const split = async (sourceId: SourceId) => {
    const done = await onMerge({ id: newId<CommandId>(), sourceId, intoId: source.id, isBack: true }).catch(() => unreachable);
    if (!done.ok) return showToast({ text: refusals(done.reason), tone: "problem" });
    router.refresh();
    showToast({ text: t("splitAgain") });
  };
  if (source.merged.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm text-ink-2">
      {source.merged.map(({ id, title }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-2">{t("mergedHere", { titles: title })}{source.can.manage && <Button variant="quiet" size="sm" pending={isBusy} onClick={() => startBusy(() => split(id))}>{t("split")}</Button>}</li>
      ))}
    </ul>
  );
}

/** Says that another source is this one's real one. */
export function MergeDialog({ source, onMerge }: { source: SourcePage; onMerge: EditActs["onMerge"] }) {
  const t = useTranslations("sources");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [intoId, setIntoId] = useState<string>(source.likelyOne[0]?.id ?? "");
  const [isBusy, startBusy] = useTransition();
  const merge = async (into: SourceId, isBack: boolean) => {
    const done = await onMerge({ id: newId<CommandId>(), sourceId: source.id, intoId: into, isBack }).catch(() => unreachable);
    if (!done.ok) return showToast({ text: refusals(done.reason), tone: "problem" });
    setIsOpen(false);
    router.push(`/sources/${isBack ? source.id : into}`);
    router.refresh();
    showToast(isBack ? { text: t("asBefore") } : { text: t("mergedInto", { title: source.title }), action: { label: t("undo"), onAct: () => void merge(into, true) } });
  };
  const chosen = source.others.find(({ id }) => id === intoId);
  return (
    <>
      <Button size="sm" onClick={() => setIsOpen(true)}>{t("merge")}</Button>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title={t("merge")} description={t("mergeHint")}
        actions={<><Button variant="quiet" onClick={() => setIsOpen(false)}>{t("sealed.cancel")}</Button><Button variant="primary" pending={isBusy} disabled={!chosen} onClick={() => { if (chosen) startBusy(() => merge(chosen.id, false)); }}>{t("mergeIt")}</Button></>}>
        <Field label={t("mergeInto")}>{(control) => <Select {...control} value={intoId} options={[{ value: "", label: t("chooseOne") }, ...source.others.map(({ id, title }) => ({ value: id, label: title }))]} onChange={(event) => setIntoId(event.target.value)} />}</Field>
      </Dialog>
    </>
  );
}
