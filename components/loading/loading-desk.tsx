"use client";
// The page "load an article": first the text is brought, then what was read of it is looked
// over and loaded. What is pasted stays on the page and a file is only read by the server until
// "load" is pressed, and no failure empties the page.
import { useRouter } from "next/navigation";
import { useCallback, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { BringText } from "#components/loading/bring-text.tsx";
import { DraftPreview } from "#components/loading/draft-preview.tsx";
import { FileList } from "#components/loading/file-list.tsx";
import { LoadingRefusal } from "#components/loading/loading-refusal.tsx";
import { type Brought, plainSource } from "#components/loading/pasted.ts";
import { newPreview, type Preview, type PreviewAct, reducePreview } from "#components/loading/preview-state.ts";
import { sendArticle, type SendRefusal } from "#components/loading/send-article.ts";
import { mostFiles, useFileQueue } from "#components/loading/use-file-queue.ts";
import { useWindowBring } from "#components/loading/use-window-bring.ts";
import { Banner } from "#components/ui/banner.tsx";
import { DropVeil } from "#components/ui/drop-veil.tsx";
import type { DraftInput } from "#lib/formats/draft/draft.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";
import type { LegacyEncoding } from "#lib/text/legacy.ts";

export function LoadingDesk() {
  const t = useTranslations("loading");
  const inFiles = useTranslations("files");
  const router = useRouter();
  const queue = useFileQueue();
  const [text, setText] = useState("");
  const [rich, setRich] = useState<{ html: string; plain: string } | null>(null);
  const [pasted, setPasted] = useState<Preview | null>(null);
  const [reviewing, setReviewing] = useState<string | null>(null);
  const [isCut, setIsCut] = useState(false);
  const [refusal, setRefusal] = useState<SendRefusal | null>(null);
  const [isBusy, startBusy] = useTransition();

  const reviewed = queue.entries.find(({ id }) => id === reviewing);
  const ofFile = reviewed && "preview" in reviewed.state ? reviewed.state.preview : null;
  const fileRefusal = ofFile && reviewed?.state.kind === "refused" ? reviewed.state.reason : null;

  function read(source: DraftInput): boolean {
    const result = readDraft(source);
    setRefusal(result.ok ? null : result.reason);
    if (result.ok) setPasted(newPreview(source, result.draft));
    return result.ok;
  }

  function take(brought: Brought) {
    setRefusal(null);
    if (brought.kind === "files") {
      setIsCut(brought.files.length > mostFiles);
      const first = queue.bring(brought.files);
      // One file alone is looked over at once; of several a person chooses.
      setReviewing(brought.files.length === 1 && queue.entries.length === 0 ? first : null);
      setPasted(null);
      return;
    }
    setText(brought.plain);
    setRich(brought.kind === "html" ? brought : null);
    setReviewing(null);
    // Formatted text without words in it (a picture, a drawing) may still have plain words beside it.
    if (brought.kind === "html" && read({ kind: "html", html: brought.html })) return;
    if (brought.plain !== "") read(plainSource(brought.plain));
  }
  const isOver = useWindowBring(take);

  function handlePreview() {
    if (rich && rich.plain === text) read({ kind: "html", html: rich.html });
    else read(plainSource(text));
  }

  function handleLoad() {
    if (isBusy) return;
    startBusy(async () => {
      if (reviewed && ofFile) {
        const articleId = await queue.load(reviewed);
        if (articleId === null) return;
        if (queue.entries.length === 1) router.push(`/articles/${articleId}`);
        else setReviewing(null);
      } else if (pasted) {
        const outcome = await sendArticle(pasted);
        if (outcome.ok) router.push(`/articles/${outcome.articleId}`);
        else setRefusal(outcome.reason);
      }
    });
  }

  function convertPasted(convertFrom: LegacyEncoding | null) {
    if (pasted && pasted.source.kind !== "file") read({ ...pasted.source, convertFrom });
  }

  const handlePasted = useCallback((act: PreviewAct) => setPasted((now) => now && reducePreview(now, act)), []);
  const { act: actOnFile } = queue;
  const handleFile = useCallback((act: PreviewAct) => {
    if (reviewing) actOnFile({ type: "preview", id: reviewing, act });
  }, [reviewing, actOnFile]);

  const shownRefusal = refusal ?? fileRefusal;
  return (
    <div className="grid gap-6">
      {isOver && <DropVeil>{t("drop")}</DropVeil>}
      {shownRefusal && <LoadingRefusal reason={shownRefusal} />}
      {isCut && <Banner tone="warning" live>{inFiles("tooMany", { most: mostFiles })}</Banner>}
      {ofFile
        ? <DraftPreview key={reviewing} preview={ofFile} isBusy={isBusy} backLabel={inFiles("back")} onAct={handleFile} onLoad={handleLoad} onConvert={(from) => { if (reviewed) queue.readAgain(reviewed, from); }} onBack={() => setReviewing(null)} />
        : pasted
          ? <DraftPreview preview={pasted} isBusy={isBusy} backLabel={t("back")} onAct={handlePasted} onLoad={handleLoad} onConvert={convertPasted} onBack={() => { setPasted(null); setRefusal(null); }} />
          : (
            <>
              {queue.entries.length > 0 && <FileList queue={queue} onReview={setReviewing} />}
              <BringText text={text} isBusy={isBusy} onText={setText} onTake={take} onPreview={handlePreview} />
            </>
          )}
    </div>
  );
}
