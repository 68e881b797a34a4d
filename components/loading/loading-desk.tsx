"use client";
// The page "load an article": first the text is brought, then what was read of it is looked
// over and loaded. Nothing leaves the page before "load" is pressed, and no failure empties it.
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { BringText } from "#components/loading/bring-text.tsx";
import { DraftPreview } from "#components/loading/draft-preview.tsx";
import { LoadingRefusal } from "#components/loading/loading-refusal.tsx";
import { type Brought, broughtBy, plainSource } from "#components/loading/pasted.ts";
import { newPreview, type Preview, type PreviewAct, reducePreview } from "#components/loading/preview-state.ts";
import { sendArticle, type SendRefusal } from "#components/loading/send-article.ts";
import { limits } from "#lib/article/article.ts";
import type { DraftInput } from "#lib/formats/draft/draft.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";

export function LoadingDesk() {
  const t = useTranslations("loading");
  const router = useRouter();
  const [text, setText] = useState("");
  const [rich, setRich] = useState<{ html: string; plain: string } | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refusal, setRefusal] = useState<SendRefusal | null>(null);
  const [isOver, setIsOver] = useState(false);
  const [isBusy, startBusy] = useTransition();

  const handleAct = useCallback((act: PreviewAct) => setPreview((now) => now && reducePreview(now, act)), []);

  function read(source: DraftInput, fileName: string | null): boolean {
    const result = readDraft(source);
    setRefusal(result.ok ? null : result.reason);
    if (result.ok) setPreview(newPreview(source, fileName, result.draft));
    return result.ok;
  }

  async function readFile(file: File) {
    if (file.size > limits.bytes) return setRefusal("too_big");
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes) read({ kind: "text", bytes: new Uint8Array(bytes) }, file.name);
    else setRefusal("binary");
  }

  function take(brought: Brought) {
    if (brought.kind === "file") return startBusy(() => readFile(brought.file));
    setText(brought.plain);
    setRich(brought.kind === "html" ? brought : null);
    // Formatted text without words in it (a picture, a drawing) may still have plain words beside it.
    if (brought.kind === "html" && read({ kind: "html", html: brought.html }, null)) return;
    if (brought.plain !== "") read(plainSource(brought.plain), null);
  }

  function handlePreview() {
    if (rich && rich.plain === text) read({ kind: "html", html: rich.html }, null);
    else read(plainSource(text), null);
  }

  function handleLoad() {
    if (!preview || isBusy) return;
    startBusy(async () => {
      const outcome = await sendArticle(preview);
      if (outcome.ok) router.push(`/articles/${outcome.articleId}`);
      else setRefusal(outcome.reason);
    });
  }

  // A file may be dropped, and a text pasted, anywhere on the page but into a field that is written in.
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    const isField = (target: EventTarget | null) => target instanceof HTMLElement && target.matches("input, textarea, select");
    const handlePaste = (event: ClipboardEvent) => {
      const brought = !isField(event.target) && event.clipboardData ? broughtBy(event.clipboardData) : null;
      if (brought) taking.current(brought);
    };
    const handleDragOver = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(true);
    };
    const handleDragLeave = (event: DragEvent) => {
      if (!event.relatedTarget) setIsOver(false);
    };
    const handleDrop = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      const brought = event.dataTransfer && broughtBy(event.dataTransfer);
      if (brought) taking.current(brought);
    };
    window.addEventListener("paste", handlePaste);
    window.addEventListener("dragover", handleDragOver);
    window.addEventListener("dragleave", handleDragLeave);
    window.addEventListener("drop", handleDrop);
    return () => {
      window.removeEventListener("paste", handlePaste);
      window.removeEventListener("dragover", handleDragOver);
      window.removeEventListener("dragleave", handleDragLeave);
      window.removeEventListener("drop", handleDrop);
    };
  }, []);

  return (
    <div className="grid gap-6">
      {isOver && <p role="status" className="fixed inset-4 z-40 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-wash text-xl">{t("drop")}</p>}
      {refusal && <LoadingRefusal reason={refusal} />}
      {preview
        ? <DraftPreview preview={preview} isBusy={isBusy} onAct={handleAct} onLoad={handleLoad} onBack={() => { setPreview(null); setRefusal(null); }} />
        : <BringText text={text} isBusy={isBusy} onText={setText} onTake={take} onPreview={handlePreview} />}
    </div>
  );
}
