"use client";

import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { showToast } from "#components/ui/toast.tsx";
import { foldWords } from "#lib/text/fold.ts";

export type RestoreAnswer = { ok: true; count: number } | { ok: false; reason: "forbidden" | "invalid" };

export interface DismissedRow {
  id: string;
  /** What the rule looks for. */
  title: string;
  words: string;
  byName: string;
  at: string;
}

interface DismissedListProps {
  all: readonly DismissedRow[];
  onRestore: (ids: readonly string[]) => Promise<RestoreAnswer>;
}

/** So many are drawn at first. */
const firstRows = 200;

/** What is no error in any article, by whom and when; those chosen are taken back together. */
export function DismissedList({ all, onRestore }: DismissedListProps) {
  const t = useTranslations("dismissed");
  const [query, setQuery] = useState("");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(firstRows);
  const [isPending, setPending] = useState(false);
  if (all.length === 0) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  const wanted = foldWords(query.trim());
  const shown = all.filter(({ words, title, byName }) => foldWords(`${words} ${title} ${byName}`).includes(wanted));
  // What the search leaves out is not meant, though it was chosen before.
  const chosen = shown.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const pick = (ids: readonly string[], isOn: boolean) => setPicked(new Set(isOn ? [...picked, ...ids] : [...picked].filter((id) => !ids.includes(id))));

  async function restore() {
    setPending(true);
    const done = await onRestore(chosen).catch(() => ({ ok: false, reason: "unreachable" } as const));
    setPending(false);
    if (done.ok) setPicked(new Set());
    showToast(done.ok ? { text: t("restored", { count: done.count }) } : { text: t(`refused.${done.reason}`), tone: "problem" });
  }

  return (
    <section className="grid gap-3 rounded-lg bg-paper-raised p-5 shadow-sheet" aria-label={t("title")}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Checkbox label={t("all")} checked={chosen.length > 0 && chosen.length === shown.length} onChange={(event) => pick(shown.map(({ id }) => id), event.target.checked)} />
        <p role="status" className="mr-auto text-sm text-ink-2 tabular-nums">{t("count", { chosen: chosen.length, count: shown.length })}</p>
        <TextInput className="max-w-72" type="search" aria-label={t("search")} placeholder={t("search")} value={query} onChange={(event) => setQuery(event.target.value)} />
        <Button variant="primary" disabled={chosen.length === 0} pending={isPending} onClick={() => void restore()}>{t("restore")}</Button>
      </div>
      <ul className="divide-y divide-line">
        {shown.slice(0, most).map((row) => <Row key={row.id} row={row} isChosen={picked.has(row.id)} onChoose={(isOn) => pick([row.id], isOn)} />)}
      </ul>
      {shown.length > most && <Button size="sm" className="justify-self-start" onClick={() => setMost(shown.length)}>{t("more", { count: shown.length - most })}</Button>}
      {shown.length === 0 && <p className="text-sm text-ink-2">{t("noneFound")}</p>}
    </section>
  );
}

function Row({ row: { words, title, byName, at }, isChosen, onChoose }: { row: DismissedRow; isChosen: boolean; onChoose: (isOn: boolean) => void }) {
  const format = useFormatter();
  return (
    <li className="grid gap-x-4 py-1.5 sm:grid-cols-[1fr_auto] sm:items-baseline">
      <Checkbox
        className="min-w-0 wrap-anywhere" checked={isChosen} onChange={(event) => onChoose(event.target.checked)}
        label={<span className="font-text text-base">{words}</span>} hint={title}
      />
      <p className="pl-7 text-xs text-ink-3">{byName} · <time dateTime={at}>{format.dateTime(new Date(at), "moment")}</time></p>
    </li>
  );
}
