"use client";

import { Lock } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { showToast } from "#components/ui/toast.tsx";
import { newId, type CommandId, type SourceId, type UserId } from "#lib/id.ts";
import type { SealedView, SealOutcome } from "#lib/source/confidential.ts";

export interface SealActs {
  onRead: (sourceId: SourceId) => Promise<SealOutcome<{ identity: string }>>;
  onReader: (asked: { id: CommandId; sourceId: SourceId; personId: UserId; isReader: boolean }) => Promise<SealOutcome>;
}

/** Who may know a confidential source, and for them who it is: shown only when asked for, and never kept in the page. */
export function SealedIdentity({ sourceId, sealed, onRead, onReader }: { sourceId: SourceId; sealed: SealedView } & SealActs) {
  const t = useTranslations("sources.sealed");
  const router = useRouter();
  const [identity, setIdentity] = useState<string | null>(null);
  const [isBusy, startBusy] = useTransition();
  const failed = { ok: false, reason: "failed" } as const;

  const read = () => startBusy(async () => {
    const done = await onRead(sourceId).catch(() => failed);
    if (done.ok) setIdentity(done.identity);
    else showToast({ text: t(`refused.${done.reason}`), tone: "problem" });
  });
  const choose = (person: { id: UserId; name: string }, isReader: boolean) => startBusy(async () => {
    const done = await onReader({ id: newId<CommandId>(), sourceId, personId: person.id, isReader }).catch(() => failed);
    if (!done.ok) return showToast({ text: t(`refused.${done.reason}`), tone: "problem" });
    router.refresh();
    showToast({ text: t(isReader ? "readerAdded" : "readerRemoved", { name: person.name }), action: { label: t("undo"), onAct: () => choose(person, !isReader) } });
  });
  return (
    <section aria-labelledby="sealed" className="grid gap-3 rounded-lg bg-paper-raised p-5 shadow-sheet">
      <h2 id="sealed" className="flex items-center gap-2 text-lg font-semibold"><Lock aria-hidden className="size-4" />{t("title")}</h2>
      <p className="max-w-prose text-sm text-ink-2">{t(sealed.isMine ? "hintMine" : "hint")}</p>
      {sealed.isMine && (identity === null ? <div><Button pending={isBusy} onClick={read}>{t("read")}</Button></div> : (
        <div className="grid gap-2">
          <p className="rounded-md border border-line-strong p-3 whitespace-pre-line break-words" role="status">{identity}</p>
          <div><Button size="sm" onClick={() => setIdentity(null)}>{t("hide")}</Button></div>
        </div>
      ))}
      <div className="grid gap-1">
        <h3 className="text-sm font-medium">{t("readers")}</h3>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {sealed.readers.map((person) => (
            <li key={person.id} className="flex items-center gap-1">
              {person.name}
              {sealed.isMine && sealed.readers.length > 1 && <Button variant="quiet" size="sm" aria-label={t("remove", { name: person.name })} onClick={() => choose(person, false)}>{t("removeShort")}</Button>}
            </li>
          ))}
        </ul>
        {sealed.others.length > 0 && (
          <div className="-ml-2"><Menu trigger={<Button variant="quiet" size="sm">{t("add")}</Button>}>{sealed.others.map((person) => <MenuItem key={person.id} onSelect={() => choose(person, true)}>{person.name}</MenuItem>)}</Menu></div>
        )}
      </div>
    </section>
  );
}
