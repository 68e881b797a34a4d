"use client";

import { Upload } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useWindowBring } from "#components/loading/use-window-bring.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DropVeil } from "#components/ui/drop-veil.tsx";
import { showToast } from "#components/ui/toast.tsx";
import { changeShown } from "#lib/entity/change-shown.ts";
import { importLimits } from "#lib/entity/import-limits.ts";
import type { ImportDone, ImportLook } from "#lib/entity/import-look.ts";
import { newId, type CommandId } from "#lib/id.ts";
import { parseLocale } from "#lib/i18n/locale.ts";

interface Chosen {
  file: File;
  look: ImportLook;
  id: CommandId;
}

async function send<T>(query: string, file: File): Promise<T | { ok: false; reason: "failed" }> {
  try {
    const response = await fetch(`/api/names?${query}`, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file });
    return response.ok ? ((await response.json()) as T) : { ok: false, reason: "failed" };
  } catch {
    return { ok: false, reason: "failed" };
  }
}

/** A file is chosen, what it would change is shown, and only then it comes in. */
export function ImportNames() {
  const t = useTranslations("names");
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const [isLooking, startLook] = useTransition();
  const [isBusy, startBusy] = useTransition();
  const look = (file: File) => startLook(async () => {
    setLeaving(false);
    const seen = file.size > importLimits.bytes ? { ok: false as const, reason: "too_big" as const } : await send<ImportLook>("step=look", file);
    setChosen({ file, look: seen, id: newId<CommandId>() });
  });
  const bring = ({ file, look: seen, id }: Chosen) => startBusy(async () => {
    if (!seen.ok) return;
    const done = await send<ImportDone>(new URLSearchParams({ id, seen: String(seen.seen), leaveOut: isLeaving ? "1" : "0" }).toString(), file);
    if (!done.ok) {
      showToast({ text: sentence(done.reason), tone: "problem" });
      return look(file);
    }
    showToast({ text: t("import.done", { made: done.counts.made, changed: done.counts.changed }) });
    router.push("/names");
    router.refresh();
  });
  const isOver = useWindowBring((brought) => {
    const [file] = brought.kind === "files" ? brought.files : [];
    if (file && !isLooking && !isBusy) look(file);
  });
  const sentence = (reason: Extract<ImportLook, { ok: false }>["reason"]) => (reason === "failed" || reason === "invalid" || reason === "signed_out" ? t("import.failed") : t(`import.refusals.${reason}`));
  return (
    <div className="grid gap-6">
      {isOver && <DropVeil>{t("import.drop")}</DropVeil>}
      <header className="grid gap-1">
        <p className="text-sm"><Link href="/names" prefetch={false} className="text-accent underline underline-offset-4">{t("title")}</Link></p>
        <h1 className="text-2xl font-semibold">{t("import.title")}</h1>
        <p className="max-w-prose text-sm text-ink-2">{t("import.intro")}</p>
        <p className="max-w-prose text-xs text-ink-3">{t("import.columns")}</p>
      </header>
      <p className="flex flex-wrap items-center gap-3">
        <input ref={input} type="file" accept=".csv,.json,text/csv,application/json" className="sr-only" tabIndex={-1} aria-label={t("import.choose")} onChange={(event) => { const file = event.target.files?.[0]; if (file) look(file); event.target.value = ""; }} />
        <Button variant={chosen ? "plain" : "primary"} pending={isLooking} onClick={() => input.current?.click()}><Upload aria-hidden className="size-4" /> {t("import.choose")}</Button>
        <span role="status" className="text-sm text-ink-2">{isLooking ? t("import.looking") : chosen?.look.ok && t("import.file", { name: chosen.file.name, count: chosen.look.counts.total })}</span>
      </p>
      {chosen && !chosen.look.ok && <Banner tone="problem" live>{sentence(chosen.look.reason)}</Banner>}
      {chosen?.look.ok && (
        <>
          <Preview look={chosen.look} />
          {chosen.look.counts.made + chosen.look.counts.changed === 0 ? <p role="status" className="text-sm text-ink-2">{t(chosen.look.counts.total === 0 ? "import.empty" : chosen.look.counts.refused === chosen.look.counts.total ? "import.noneTaken" : "import.nothing")}</p> : (
            <div className="grid justify-items-start gap-3">
              {chosen.look.counts.refused > 0 && <Checkbox label={t("import.leaveOut")} checked={isLeaving} onChange={(event) => setLeaving(event.target.checked)} />}
              <Button variant="primary" pending={isBusy} disabled={chosen.look.counts.refused > 0 && !isLeaving} onClick={() => bring(chosen)}>{t("import.do")}</Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Preview({ look: { counts, names, refused } }: { look: Extract<ImportLook, { ok: true }> }) {
  const t = useTranslations("names");
  const locale = parseLocale(useLocale());
  const left = counts.made + counts.changed - names.length;
  return (
    <div className="grid gap-6">
      <p className="text-sm font-medium tabular-nums">{t("import.counts", { fresh: counts.made, changed: counts.changed, same: counts.same, refused: counts.refused })}</p>
      {refused.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-base font-semibold">{t("import.refusedTitle")}</h2>
          <ul className="grid gap-1 text-sm">{refused.map((one) => <li key={`${one.row} ${one.name} ${one.reason}`} className="break-words"><span className="tabular-nums">{t("import.row", { row: one.row })}</span>{one.name && ` · “${one.name}”`} · <strong className="font-medium text-standing-problem-ink">{t(`import.reasons.${one.reason}`)}</strong></li>)}</ul>
          {counts.refused > refused.length && <p className="text-sm text-ink-2">{t("import.more", { count: counts.refused - refused.length })}</p>}
        </section>
      )}
      {names.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-base font-semibold">{t("import.changedTitle")}</h2>
          <ul className="divide-y divide-line overflow-hidden rounded-lg bg-paper-raised text-sm shadow-sheet">
            {names.map((one) => (
              <li key={`${one.name} ${one.rows.join(" ")}`} className="grid gap-0.5 px-5 py-2.5">
                <p className="flex flex-wrap items-baseline gap-x-2"><strong className="font-medium break-words">{one.name}</strong><span className="text-xs text-ink-2">{t(`import.outcomes.${one.outcome}`)} · {t("import.rows", { rows: one.rows.join(", ") })}</span></p>
                <ul className="text-xs text-ink-2">
                  {one.changes.filter(({ what }) => what !== "made").map((change, at) => {
                    const { was, is } = changeShown(change, locale);
                    return <li key={at} className="break-words">{t(`change.${change.what}`)}: {was && <><del>{was}</del> → </>}{is}</li>;
                  })}
                </ul>
              </li>
            ))}
          </ul>
          {left > 0 && <p className="text-sm text-ink-2">{t("import.more", { count: left })}</p>}
        </section>
      )}
    </div>
  );
}
