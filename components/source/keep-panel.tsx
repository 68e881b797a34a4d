"use client";

import { Paperclip } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition, type DragEvent, type FormEvent } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { askToKeep, sendEvidenceFile, type Sent } from "#components/source/send-snapshot.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { evidenceTypes } from "#lib/formats/evidence-file.ts";
import type { SnapshotRefusal } from "#lib/source/snapshot.ts";
import type { SourcePage } from "#lib/source/source.ts";

/** Attaches files, and has web pages kept. */
export function KeepPanel({ source }: { source: SourcePage }) {
  const t = useTranslations("sources");
  const format = useFormatter();
  const router = useRouter();
  const chooser = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<SnapshotRefusal | null>(null);
  const [isAttaching, startAttaching] = useTransition();
  const [sending, setSending] = useState<{ share: number; stop: () => void } | null>(null);
  const [isKeeping, startKeeping] = useTransition();
  const [isOver, setIsOver] = useState(false);

  const show = (sent: Sent) => {
    setRefusal(sent.ok ? null : sent.reason);
    if (sent.ok) router.refresh();
    return sent.ok;
  };
  // One after the other: the first that is refused says why.
  const attach = (files: readonly File[]) => startAttaching(async () => {
    const stopper = new AbortController();
    const stop = () => stopper.abort();
    const onProgress = (share: number) => setSending({ share, stop });
    try {
      for (const file of files) if (!show(await sendEvidenceFile(source.id, file, source.limits, { signal: stopper.signal, onProgress }))) return;
    } catch (error) {
      // Stopped by the person: there is nothing to tell.
      if (!stopper.signal.aborted) throw error;
    } finally {
      setSending(null);
    }
  });
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = new FormData(event.currentTarget).get("address");
    if (typeof address === "string" && address.trim()) startKeeping(async () => void show(await askToKeep(source.id, address.trim())));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    attach([...event.dataTransfer.files]);
  };
  return (
    <div className="grid gap-4">
      <div
        onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)} onDrop={drop}
        className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-dashed p-4 ${isOver ? "border-accent bg-accent-wash" : "border-line-strong"}`}
      >
        <Button pending={isAttaching} onClick={() => chooser.current?.click()}><Paperclip aria-hidden className="size-4" />{isAttaching ? t("attaching") : t("attach")}</Button>
        {sending ? (
          <div className="flex min-w-0 flex-1 basis-48 items-center gap-3">
            <progress value={sending.share} aria-label={t("attaching")} className="h-2 min-w-0 flex-1 accent-accent" />
            <span className="text-xs tabular-nums text-ink-2">{format.number(sending.share, { style: "percent", maximumFractionDigits: 0 })}</span>
            <Button size="sm" variant="quiet" onClick={sending.stop}>{t("sealed.cancel")}</Button>
          </div>
        ) : <p className="min-w-0 flex-1 basis-48 text-xs text-ink-2">{t("attachHint", { limit: source.limits.largestFile, sound: source.limits.largestSound })}</p>}
        <input
          ref={chooser} type="file" multiple accept={[...evidenceTypes, ".m4a"].join(",")} aria-hidden tabIndex={-1} className="sr-only"
          onChange={(event) => { attach([...event.target.files ?? []]); event.target.value = ""; }}
        />
      </div>
      {source.limits.keepsPages && (
        <form onSubmit={keep} className="grid gap-2">
          <Field label={t("keep")} hint={t("keepHint")}>
            {(control) => (
              <div className="flex gap-2 max-sm:flex-col">
                <TextInput {...control} name="address" type="url" inputMode="url" maxLength={2_000} autoComplete="off" placeholder="https://" className="flex-1" defaultValue={/^https?:/i.test(source.reference ?? "") ? (source.reference ?? "") : ""} />
                <Button type="submit" pending={isKeeping}>{isKeeping ? t("keeping") : t("keepIt")}</Button>
              </div>
            )}
          </Field>
        </form>
      )}
      {refusal && <Banner tone="problem" live>{t(`refusals.${refusal}`, { limit: source.limits.largestFile, sound: source.limits.largestSound })}</Banner>}
    </div>
  );
}
