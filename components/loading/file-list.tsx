"use client";
// The files that were brought: each is read by itself, looked over if somebody wants to, and
// loaded alone or with the others.
import { useTranslations } from "use-intl";
import { FileRow } from "#components/loading/file-row.tsx";
import type { FileEntry } from "#components/loading/file-queue-state.ts";
import type { FileQueue } from "#components/loading/use-file-queue.ts";
import { Button } from "#components/ui/button.tsx";

interface FileListProps {
  queue: FileQueue;
  onReview: (id: string) => void;
}

export function FileList({ queue, onReview }: FileListProps) {
  const t = useTranslations("files");
  const { entries } = queue;
  const ready = entries.filter(({ state }) => state.kind === "ready");
  const count = (...kinds: FileEntry["state"]["kind"][]) => entries.filter(({ state }) => kinds.includes(state.kind)).length;

  async function loadAll() {
    for (const entry of ready) await queue.load(entry);
  }

  return (
    <section aria-labelledby="files-heading" className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="files-heading" className="text-lg font-semibold">{t("heading")}</h2>
        <p role="status" className="flex-1 text-sm text-ink-2">
          {t("sum", { ready: ready.length, loaded: count("loaded"), refused: count("refused"), busy: count("waiting", "reading", "loading") })}
        </p>
        {ready.length > 1 && <Button variant="primary" onClick={() => void loadAll()}>{t("loadAll", { count: ready.length })}</Button>}
      </div>
      <ul aria-label={t("list")} className="grid divide-y divide-line overflow-hidden rounded-lg bg-paper-raised shadow-sheet">
        {entries.map((entry) => (
          <FileRow
            key={entry.id} entry={entry} onStop={() => queue.stop(entry.id)} onReview={() => onReview(entry.id)} onLoad={() => void queue.load(entry)}
            onRetry={() => queue.act({ type: "retry", id: entry.id })} onForget={() => queue.act({ type: "forget", id: entry.id })}
          />
        ))}
      </ul>
    </section>
  );
}
