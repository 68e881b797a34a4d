"use client";

import { Lock } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useTranslations } from "use-intl";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { sourceKinds, type SourceKind } from "#lib/source/source-kind.ts";
import { newId, type CommandId, type SourceId } from "#lib/id.ts";
import type { SealOutcome, SealRefusal } from "#lib/source/confidential.ts";

export interface SealAsk {
  id: CommandId;
  sourceId: SourceId;
  code: string;
  identity: string;
}

interface SealDialogProps {
  /** What is sealed; null: a new source. */
  source: { id: SourceId; name: string } | null;
  onSeal: (asked: SealAsk & { kind: SourceKind; isPrimary: boolean }) => Promise<SealOutcome>;
}

/** Adds a confidential source, or makes one of a source that is there. */
export function SealDialog({ source, onSeal }: SealDialogProps) {
  const t = useTranslations("sources.sealed");
  const words = useTranslations("words");
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [kind, setKind] = useState<SourceKind>("person");
  const [refusal, setRefusal] = useState<SealRefusal | null>(null);
  const [isBusy, startBusy] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [code, identity] = [form.get("code"), form.get("identity")];
    if (typeof code !== "string" || typeof identity !== "string" || !code.trim() || !identity.trim()) return setRefusal("invalid");
    const sourceId = source?.id ?? newId<SourceId>();
    startBusy(async () => {
      const done = await onSeal({ id: newId<CommandId>(), sourceId, code, identity, kind, isPrimary: kind === "person" || kind === "recording" || kind === "observation" }).catch(() => ({ ok: false, reason: "failed" } as const));
      if (!done.ok) return setRefusal(done.reason);
      setIsOpen(false);
      setRefusal(null);
      router.push(`/sources/${sourceId}`);
      router.refresh();
    });
  };
  return (
    <>
      <Button size={source ? "sm" : "md"} onClick={() => setIsOpen(true)}><Lock aria-hidden className="size-4" />{t(source ? "seal" : "new")}</Button>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title={t(source ? "seal" : "new")} description={t(source ? "sealHint" : "newHint")}>
        <form onSubmit={submit} className="grid gap-3" noValidate>
          <Field label={t("code")} hint={t("codeHint")}>{(control) => <TextInput {...control} name="code" required maxLength={60} autoComplete="off" autoFocus placeholder="N-01" />}</Field>
          {!source && <Field label={t("kind")}>{(control) => <Select {...control} value={kind} options={sourceKinds.map((value) => ({ value, label: words(`sourceKinds.${value}`) }))} onChange={(event) => setKind(sourceKinds.find((one) => one === event.target.value) ?? "person")} />}</Field>}
          <Field label={t("identity")} hint={t("identityHint")}>{(control) => <TextArea {...control} name="identity" required rows={4} maxLength={4_000} autoComplete="off" spellCheck={false} defaultValue={source?.name ?? ""} />}</Field>
          {refusal && <Banner tone="problem" live>{t(`refused.${refusal}`)}</Banner>}
          <div className="flex justify-end gap-2"><Button variant="quiet" onClick={() => setIsOpen(false)}>{t("cancel")}</Button><Button type="submit" variant="primary" pending={isBusy}>{t("sealIt")}</Button></div>
        </form>
      </Dialog>
    </>
  );
}
