"use client";

import { Plus, Trash2 } from "lucide-react";
import { useState, useTransition, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { blankAlias, blankTenure, contentOf, problemOf, type AliasDraft, type EntityDraft, type TenureDraft } from "#lib/entity/draft.ts";
import { aliasKinds, entityKinds, tenureRoles } from "#lib/entity/entity.ts";
import { aliasKind, entityKind, tenureRole, type EntityContent } from "#lib/entity/entity-schema.ts";
import type { SourceId } from "#lib/id.ts";

interface EntityFormProps {
  draft: EntityDraft;
  isNew: boolean;
  sources: readonly { id: SourceId; title: string }[];
  /** Beside the name, as it is typed. */
  besideName?: (draft: EntityDraft) => ReactNode;
  onSave: (content: EntityContent) => Promise<void>;
  onCancel: () => void;
}

/** Everything of one entity, written at once. */
export function EntityForm({ draft: given, isNew, sources, besideName, onSave, onCancel }: EntityFormProps) {
  const t = useTranslations("names");
  const [draft, setDraft] = useState(given);
  const [isTried, setTried] = useState(false);
  const [isBusy, startBusy] = useTransition();
  const set = (change: Partial<EntityDraft>) => setDraft({ ...draft, ...change });
  const said = (row: Parameters<typeof problemOf>[0]) => {
    const problem = isTried ? problemOf(row) : null;
    return problem && t(`form.${problem}`);
  };
  const submit = () => {
    setTried(true);
    const content = contentOf(draft);
    if (content) startBusy(() => onSave(content));
  };
  return (
    <form className="grid gap-6" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <div className="grid gap-4 sm:grid-cols-[12rem_1fr]">
        <Field label={t("form.kind")}>{(control) => <Select {...control} value={draft.kind} disabled={!isNew} options={entityKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} onChange={(event) => set({ kind: entityKind.parse(event.target.value) })} />}</Field>
        <Field label={t("form.name")} error={isTried && draft.name.trim() === "" ? t("form.missing") : null}>{(control) => <TextInput {...control} value={draft.name} maxLength={300} autoComplete="off" onChange={(event) => set({ name: event.target.value })} />}</Field>
      </div>
      {besideName?.(draft)}
      {draft.kind !== "person" && (
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">{t("form.called")}</legend>
          <p className="text-xs text-ink-3">{t("form.dateHint")}</p>
          <Period row={draft} onChange={set} error={said({ ...draft, words: draft.name })} />
        </fieldset>
      )}
      <section className="grid gap-3">
        <h2 className="text-base font-semibold">{t("one.aliases")}</h2>
        {draft.aliases.map((one, at) => (
          <AliasRow key={one.id} one={one} number={at + 1} error={said({ ...one, words: one.text })}
            onChange={(change) => set({ aliases: draft.aliases.map((other) => (other.id === one.id ? { ...other, ...change } : other)) })}
            onRemove={() => set({ aliases: draft.aliases.filter(({ id }) => id !== one.id) })} />
        ))}
        <Button size="sm" className="justify-self-start" onClick={() => set({ aliases: [...draft.aliases, blankAlias()] })}><Plus aria-hidden className="size-3.5" /> {t("form.addAlias")}</Button>
      </section>
      {draft.kind === "person" && (
        <section className="grid gap-3">
          <h2 className="text-base font-semibold">{t("one.tenures")}</h2>
          <p className="text-xs text-ink-3">{t("form.dateHint")}</p>
          {draft.tenures.map((one, at) => (
            <TenureRow key={one.id} one={one} number={at + 1} sources={sources} error={said(one)}
              onChange={(change) => set({ tenures: draft.tenures.map((other) => (other.id === one.id ? { ...other, ...change } : other)) })}
              onRemove={() => set({ tenures: draft.tenures.filter(({ id }) => id !== one.id) })} />
          ))}
          <Button size="sm" className="justify-self-start" onClick={() => set({ tenures: [...draft.tenures, blankTenure()] })}><Plus aria-hidden className="size-3.5" /> {t("form.addTenure")}</Button>
        </section>
      )}
      <Field label={t("form.note")}>{(control) => <TextArea {...control} rows={3} maxLength={4_000} value={draft.note} onChange={(event) => set({ note: event.target.value })} />}</Field>
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onCancel}>{t("form.cancel")}</Button>
        <Button type="submit" variant="primary" pending={isBusy}>{t("form.save")}</Button>
      </div>
    </form>
  );
}

interface Dates { from: string; to: string }

function Period({ row, onChange, error }: { row: Dates; onChange: (change: Partial<Dates>) => void; error: string | null }) {
  const t = useTranslations("names.form");
  return (
    <div className="grid grid-cols-2 gap-3 sm:max-w-md">
      <Field label={t("from")} error={error}>{(control) => <TextInput {...control} value={row.from} maxLength={20} autoComplete="off" onChange={(event) => onChange({ from: event.target.value })} />}</Field>
      <Field label={t("to")}>{(control) => <TextInput {...control} value={row.to} maxLength={20} autoComplete="off" onChange={(event) => onChange({ to: event.target.value })} />}</Field>
    </div>
  );
}

function Row({ label, onRemove, children }: { label: string; onRemove: () => void; children: ReactNode }) {
  const t = useTranslations("names.form");
  return (
    <fieldset className="relative grid gap-3 rounded-md border border-line p-3 pr-12">
      <legend className="sr-only">{label}</legend>
      {children}
      <span className="absolute top-2 right-2"><IconButton label={`${t("remove")}: ${label}`} size="sm" onClick={onRemove}><Trash2 aria-hidden className="size-4" /></IconButton></span>
    </fieldset>
  );
}

function AliasRow({ one, number, error, onChange, onRemove }: { one: AliasDraft; number: number; error: string | null; onChange: (change: Partial<AliasDraft>) => void; onRemove: () => void }) {
  const t = useTranslations("names");
  return (
    <Row label={one.text || `${t("one.aliases")} ${number}`} onRemove={onRemove}>
      <div className="grid gap-3 sm:grid-cols-[11rem_1fr]">
        <Field label={t("form.kind")}>{(control) => <Select {...control} value={one.kind} options={aliasKinds.map((value) => ({ value, label: t(`aliasKinds.${value}`) }))} onChange={(event) => onChange({ kind: aliasKind.parse(event.target.value) })} />}</Field>
        <Field label={t("form.text")} error={one.kind === "former" ? null : error}>{(control) => <TextInput {...control} value={one.text} maxLength={300} autoComplete="off" onChange={(event) => onChange({ text: event.target.value })} />}</Field>
      </div>
      {one.kind === "former" && <Period row={one} onChange={onChange} error={error} />}
    </Row>
  );
}

function TenureRow({ one, number, sources, error, onChange, onRemove }: { one: TenureDraft; number: number; sources: EntityFormProps["sources"]; error: string | null; onChange: (change: Partial<TenureDraft>) => void; onRemove: () => void }) {
  const t = useTranslations("names");
  // One that is not among the newest stays what it is.
  const known = one.sourceId && !sources.some(({ id }) => id === one.sourceId) ? [{ value: one.sourceId, label: "…" }] : [];
  return (
    <Row label={one.words || `${t("one.tenures")} ${number}`} onRemove={onRemove}>
      <div className="grid gap-3 sm:grid-cols-[9rem_1fr_1fr]">
        <Field label={t("form.role")}>{(control) => <Select {...control} value={one.role} options={tenureRoles.map((value) => ({ value, label: t(`roles.${value}`) }))} onChange={(event) => onChange({ role: tenureRole.parse(event.target.value) })} />}</Field>
        <Field label={t("form.words")} className={one.role === "rank" ? "sm:col-span-2" : ""}>{(control) => <TextInput {...control} value={one.words} maxLength={500} autoComplete="off" onChange={(event) => onChange({ words: event.target.value })} />}</Field>
        {one.role === "post" && <Field label={t("form.body")}>{(control) => <TextInput {...control} value={one.body} maxLength={300} autoComplete="off" onChange={(event) => onChange({ body: event.target.value })} />}</Field>}
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label={t("form.from")} error={error}>{(control) => <TextInput {...control} value={one.from} maxLength={20} autoComplete="off" onChange={(event) => onChange({ from: event.target.value })} />}</Field>
        <Field label={t("form.to")}>{(control) => <TextInput {...control} value={one.to} maxLength={20} autoComplete="off" onChange={(event) => onChange({ to: event.target.value })} />}</Field>
        <Field label={t("form.asOf")}>{(control) => <TextInput {...control} value={one.asOf} maxLength={20} autoComplete="off" onChange={(event) => onChange({ asOf: event.target.value })} />}</Field>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("form.source")}>{(control) => <Select {...control} value={one.sourceId ?? ""} options={[{ value: "", label: t("form.libraryNone") }, ...known, ...sources.map(({ id, title }) => ({ value: id, label: title }))]} onChange={(event) => onChange({ sourceId: sources.find(({ id }) => id === event.target.value)?.id ?? (event.target.value === one.sourceId ? one.sourceId : null) })} />}</Field>
        {one.sourceId === null && <Field label={t("form.sourceText")}>{(control) => <TextInput {...control} value={one.sourceText} maxLength={500} autoComplete="off" onChange={(event) => onChange({ sourceText: event.target.value })} />}</Field>}
      </div>
    </Row>
  );
}
