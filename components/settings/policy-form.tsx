"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { areTypesWhole, PolicyChecklists } from "#components/settings/policy-checklists.tsx";
import { PolicyOrder } from "#components/settings/policy-order.tsx";
import { SettingsCard } from "#components/settings/settings-card.tsx";
import type { SaveAnswer } from "#components/settings/use-save.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { showToast } from "#components/ui/toast.tsx";
import { gateLevels, gateNames, profiles, shipped, type Policy, type Rules } from "#lib/workflow/policy.ts";

interface PolicyFormProps {
  policy: Policy;
  onSave: (policy: Policy) => Promise<SaveAnswer>;
}

/** One of the shipped profiles, and what this newsroom does otherwise. */
export function PolicyForm({ policy, onSave }: PolicyFormProps) {
  const t = useTranslations("policy");
  const settings = useTranslations("settings");
  const [profile, setProfile] = useState(policy.profile);
  const [rules, setRules] = useState(policy.rules);
  const [isPending, setPending] = useState(false);
  const [isTried, setTried] = useState(false);
  const setEvidence = (change: Partial<Rules["evidence"]>) => setRules({ ...rules, evidence: { ...rules.evidence, ...change } });
  const isShipped = JSON.stringify(rules) === JSON.stringify(shipped[profile]);
  const submit = async () => {
    setTried(true);
    if (!areTypesWhole(rules.checklists.types)) return;
    setPending(true);
    const done = await onSave({ profile, rules }).catch(() => ({ ok: false, reason: "unreachable" } as const));
    setPending(false);
    showToast(done.ok ? { text: settings("saved") } : { text: settings(`refused.${done.reason}`), tone: "problem" });
  };
  const { evidence } = rules;
  return (
    <SettingsCard title={t("title")} hint={t("hint")} onSubmit={() => void submit()}>
      <fieldset className="grid gap-1 sm:grid-cols-2">
        <legend className="sr-only">{t("profile")}</legend>
        {profiles.map((one) => (
          <label key={one} className="flex cursor-pointer items-start gap-2.5 rounded-md border border-line p-3 text-sm has-checked:border-accent has-checked:bg-accent-wash">
            <input type="radio" name="profile" className="mt-0.5 size-4.5 shrink-0 accent-accent" checked={profile === one} onChange={() => { setProfile(one); setRules(shipped[one]); }} />
            <span><span className="font-medium">{t(`profiles.${one}`)}</span><span className="block text-xs text-ink-3">{t(`profileHints.${one}`)}</span></span>
          </label>
        ))}
      </fieldset>
      {!isShipped && <p className="text-xs text-ink-2">{t("adjusted")}</p>}
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-sm font-semibold">{t("evidence")}</legend>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t("missing")}>{(control) => <Select {...control} value={evidence.missing} options={(["warn", "block"] as const).map((value) => ({ value, label: t(`levels.${value}`) }))} onChange={(event) => setEvidence({ missing: event.target.value === "block" ? "block" : "warn" })} />}</Field>
          <Field label={t("secondary")}>{(control) => <Select {...control} value={String(evidence.secondary)} options={["1", "2", "3"].map((value) => ({ value, label: t("sources", { count: Number(value) }) }))} onChange={(event) => setEvidence({ secondary: event.target.value === "1" ? 1 : event.target.value === "3" ? 3 : 2 })} />}</Field>
        </div>
        <Checkbox label={t("needsLocator")} checked={evidence.needsLocator} onChange={(event) => setEvidence({ needsLocator: event.target.checked })} />
        <Checkbox label={t("notAuthor")} checked={!evidence.authorMayCheck} onChange={(event) => setEvidence({ authorMayCheck: !event.target.checked })} />
        <Checkbox label={t("secondCheck")} checked={evidence.secondCheck} onChange={(event) => setEvidence({ secondCheck: event.target.checked, ...(!event.target.checked && { blind: false }) })} />
        {evidence.secondCheck && <Checkbox label={t("blind")} hint={t("blindHint")} checked={evidence.blind} onChange={(event) => setEvidence({ blind: event.target.checked })} />}
      </fieldset>
      <fieldset className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <legend className="mb-2 text-sm font-semibold">{t("gatesTitle")}</legend>
        {gateNames.map((name) => (
          <label key={name} className="flex items-center gap-2 text-sm">
            <span className="min-w-0 flex-1">{t(`gates.${name}`)}</span>
            <Select className="w-34 shrink-0" value={rules.gates[name]} options={gateLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
              onChange={(event) => setRules({ ...rules, gates: { ...rules.gates, [name]: gateLevels.find((level) => level === event.target.value) ?? "warn" } })} />
          </label>
        ))}
      </fieldset>
      <PolicyChecklists checklists={rules.checklists} isTried={isTried} onChange={(checklists) => setRules({ ...rules, checklists })} />
      <PolicyOrder order={rules.order} onChange={(order) => setRules({ ...rules, order })} />
      <div className="flex justify-end gap-2">
        {!isShipped && <Button variant="quiet" onClick={() => setRules(shipped[profile])}>{t("asShipped")}</Button>}
        <Button type="submit" variant="primary" pending={isPending}>{settings("save")}</Button>
      </div>
    </SettingsCard>
  );
}
