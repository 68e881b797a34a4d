"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { SettingsCard } from "#components/settings/settings-card.tsx";
import { useSave, type SaveHouse } from "#components/settings/use-save.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { fileLimits, soundLimits } from "#lib/formats/evidence-file.ts";
import type { House } from "#lib/newsroom/house-schema.ts";

/** What may be kept of sources. */
export function EvidenceForm({ house, onSave }: { house: House; onSave: SaveHouse }) {
  const t = useTranslations("sources.settings");
  const settings = useTranslations("settings");
  const { isPending, save } = useSave(onSave);
  const [evidence, setEvidence] = useState(house.evidence);
  const [ports, setPorts] = useState(house.evidence.otherPorts.join(", "));
  const otherPorts = ports.split(/[\s,;]+/).filter(Boolean).map(Number);
  const arePorts = otherPorts.length <= 5 && otherPorts.every((port) => Number.isInteger(port) && port >= 1 && port <= 65_535);
  return (
    <SettingsCard title={t("title")} hint={t("hint")} onSubmit={() => { if (arePorts) void save({ evidence: { ...evidence, otherPorts } }); }}>
      <Checkbox label={t("keepsPages")} hint={t("keepsPagesHint")} checked={evidence.keepsPages} onChange={(event) => setEvidence({ ...evidence, keepsPages: event.target.checked })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("largestFile")}>
          {(control) => <Select {...control} value={String(evidence.largestFile)} options={fileLimits.map((limit) => ({ value: String(limit), label: t("megabytes", { limit }) }))} onChange={(event) => setEvidence({ ...evidence, largestFile: fileLimits.find((limit) => String(limit) === event.target.value) ?? 20 })} />}
        </Field>
        <Field label={t("largestSound")} hint={t("largestSoundHint")}>
          {(control) => <Select {...control} value={String(evidence.largestSound)} options={soundLimits.map((limit) => ({ value: String(limit), label: t("megabytes", { limit }) }))} onChange={(event) => setEvidence({ ...evidence, largestSound: soundLimits.find((limit) => String(limit) === event.target.value) ?? 200 })} />}
        </Field>
        {evidence.keepsPages && <Field label={t("otherPorts")} hint={t("otherPortsHint")} error={arePorts ? null : t("portsWrong")}>{(control) => <TextInput {...control} inputMode="numeric" maxLength={60} value={ports} placeholder="8080" onChange={(event) => setPorts(event.target.value)} />}</Field>}
      </div>
      <div className="flex justify-end"><Button type="submit" variant="primary" pending={isPending}>{settings("save")}</Button></div>
    </SettingsCard>
  );
}
