"use client";
import { useTranslations } from "use-intl";
import { canRetry, type FileEntry, type FileState } from "#components/loading/file-queue-state.ts";
import { LoadingRefusal } from "#components/loading/loading-refusal.tsx";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";

interface FileRowProps {
  entry: FileEntry;
  onStop: () => void;
  onReview: () => void;
  onLoad: () => void;
  onRetry: () => void;
  onForget: () => void;
}

/** One file: its name, how far it is, and what can be done about it. */
export function FileRow({ entry: { file, state }, onStop, onReview, onLoad, onRetry, onForget }: FileRowProps) {
  const t = useTranslations("files");
  const { name } = file;
  const isMoving = state.kind === "reading" || state.kind === "loading";
  const isReviewable = state.kind === "ready" || (state.kind === "refused" && state.preview !== null);
  // Once the server has all of it, it is being stored: too late to stop.
  const isStoppable = state.kind === "waiting" || state.kind === "reading" || (state.kind === "loading" && state.sent < 1);
  return (
    <li className="grid gap-2 px-4 py-3" aria-label={name}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="grid min-w-48 flex-1 gap-0.5">
          <span className="font-medium wrap-anywhere">{name}</span>
          <span className="text-sm text-ink-2">{said(t, state)}</span>
          {isMoving && <progress className="h-1.5 w-full" aria-label={t("progress", { name })} max={1} value={state.sent < 1 ? state.sent : undefined} />}
        </div>
        {isReviewable && <Button size="sm" aria-label={t("reviewName", { name })} onClick={onReview}>{t("review")}</Button>}
        {state.kind === "ready" && <Button size="sm" variant="primary" aria-label={t("loadName", { name })} onClick={onLoad}>{t("load")}</Button>}
        {state.kind === "refused" && canRetry(state.reason) && <Button size="sm" aria-label={t("retryName", { name })} onClick={onRetry}>{t("retry")}</Button>}
        {state.kind === "loaded" && <LinkButton href={`/articles/${state.articleId}`} aria-label={t("openName", { name })}>{t("open")}</LinkButton>}
        {isStoppable && <Button size="sm" aria-label={t("cancel", { name })} onClick={state.kind === "waiting" ? onForget : onStop}>{t("stop")}</Button>}
        {!isMoving && !isStoppable && <Button size="sm" variant="quiet" aria-label={t("forgetName", { name })} onClick={onForget}>{t("forget")}</Button>}
      </div>
      {state.kind === "refused" && <LoadingRefusal reason={state.reason} />}
    </li>
  );
}

function said(t: ReturnType<typeof useTranslations<"files">>, state: FileState): string {
  switch (state.kind) {
    case "waiting": return t("waiting");
    case "reading": return state.sent < 1 ? t("reading", { percent: Math.floor(state.sent * 100) }) : t("parsing");
    case "ready": return t("ready", { blocks: state.preview.draft.blocks.length, words: state.preview.draft.words });
    case "loading": return state.sent < 1 ? t("loading", { percent: Math.floor(state.sent * 100) }) : t("storing");
    case "loaded": return t("loaded");
    case "refused": return "";
  }
}
