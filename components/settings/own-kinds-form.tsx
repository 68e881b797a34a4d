"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingsCard } from "#components/settings/settings-card.tsx";
import { useSave, type SaveHouse } from "#components/settings/use-save.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { kinds } from "#lib/annotation/kind.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import { newId } from "#lib/id.ts";
import { clashingKeys, ownLines } from "#lib/newsroom/house.ts";
import { ownKind, type House, type OwnKind } from "#lib/newsroom/house-schema.ts";

/** The newsroom's own kinds: each is one of ours by another name, colour, line and key. */
export function OwnKindsForm({ house, onSave }: { house: House; onSave: SaveHouse }) {
  const t = useTranslations("settings");
  const { isPending, save } = useSave(onSave);
  const [ownKinds, setOwnKinds] = useState<readonly OwnKind[]>(house.ownKinds);
  const [isTried, setTried] = useState(false);
  const clashing = clashingKeys({ keys: house.keys, ownKinds: [...ownKinds] });
  const problemOf = (one: OwnKind) => {
    if (one.label.trim() === "") return t("kindNameMissing");
    if (!ownKind.safeParse(one).success) return t("keyWrong");
    return one.key && !one.isRetired && clashing.includes(one.key) ? t("keyTaken", { key: one.key }) : null;
  };
  const add = () => setOwnKinds([...ownKinds, { id: newId(), label: "", base: "claim", colour: "claim", line: "solid", key: null, isRetired: false }]);
  const submit = () => {
    setTried(true);
    if (ownKinds.every((one) => problemOf(one) === null)) void save({ ownKinds: [...ownKinds] });
  };
  return (
    <SettingsCard title={t("kinds")} hint={t("kindsHint")} onSubmit={submit}>
      {ownKinds.length === 0 && <p className="text-sm text-ink-3">{t("noKinds")}</p>}
      <ul className="grid gap-4">
        {ownKinds.map((one, i) => (
          <li key={one.id}>
            <OwnKindRow one={one} number={i + 1} problem={isTried || one.label !== "" ? problemOf(one) : null}
              onChange={(next) => setOwnKinds(ownKinds.map((other) => (other.id === one.id ? next : other)))} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-between gap-2">
        <Button onClick={add} disabled={ownKinds.length >= 30}><Plus aria-hidden className="size-4" />{t("addKind")}</Button>
        <Button type="submit" variant="primary" pending={isPending}>{t("save")}</Button>
      </div>
    </SettingsCard>
  );
}

interface OwnKindRowProps {
  one: OwnKind;
  number: number;
  problem: string | null;
  onChange: (next: OwnKind) => void;
}

function OwnKindRow({ one, number, problem, onChange }: OwnKindRowProps) {
  const t = useTranslations("settings");
  const words = useTranslations("words");
  const bases = kinds.map((value) => ({ value, label: words(`kinds.${value}`) }));
  return (
    <fieldset className="grid gap-3 rounded-md border border-line p-3 sm:grid-cols-[1fr_10rem_10rem_9rem_5rem_auto] sm:items-end">
      <legend className="flex items-center gap-1.5 px-1 text-xs text-ink-2">
        <KindMark kind={one.base} colour={one.colour} /> {one.label || t("kindNumber", { number })}
      </legend>
      <Field label={t("kindName")} error={problem}>
        {(control) => <TextInput {...control} maxLength={40} value={one.label} onChange={(event) => onChange({ ...one, label: event.target.value })} />}
      </Field>
      <Field label={t("base")}>
        {(control) => <Select {...control} value={one.base} options={bases} onChange={(event) => onChange({ ...one, base: kind.parse(event.target.value) })} />}
      </Field>
      <Field label={t("colour")}>
        {(control) => <Select {...control} value={one.colour} options={kinds.map((value) => ({ value, label: t(`colours.${value}`) }))} onChange={(event) => onChange({ ...one, colour: kind.parse(event.target.value) })} />}
      </Field>
      <Field label={t("line")}>
        {(control) => (
          <Select {...control} value={one.line} options={ownLines.map((value) => ({ value, label: t(`lines.${value}`) }))}
            onChange={(event) => onChange({ ...one, line: ownLines.find((line) => line === event.target.value) ?? one.line })} />
        )}
      </Field>
      <Field label={t("key")}>
        {(control) => <TextInput {...control} maxLength={1} value={one.key ?? ""} autoComplete="off" onChange={(event) => onChange({ ...one, key: event.target.value.trim().toLowerCase() || null })} />}
      </Field>
      <Checkbox label={t("retired")} checked={one.isRetired} onChange={(event) => onChange({ ...one, isRetired: event.target.checked })} />
    </fieldset>
  );
}
