"use client";
// Another text in the article's place: brought as a revised copy or chosen as a version, looked
// at with all it does to the annotations, and then done. Until then nothing changes anywhere.
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { DifferenceRows } from "#components/difference/difference-rows.tsx";
import { OutcomeReport } from "#components/history/outcome-report.tsx";
import { sendLook, sendReplacement, type Replacement, type SendRefusal } from "#components/history/send-replacement.ts";
import { BringText } from "#components/loading/bring-text.tsx";
import { DraftNotes } from "#components/loading/draft-notes.tsx";
import { plainSource, type Brought } from "#components/loading/pasted.ts";
import type { Source } from "#components/loading/source.ts";
import { useWindowBring } from "#components/loading/use-window-bring.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { DropVeil } from "#components/ui/drop-veil.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Language } from "#lib/article/article.ts";
import { newId, type ArticleId, type CommandId } from "#lib/id.ts";
import type { Done, Look } from "#lib/revision/form.ts";
import type { LegacyEncoding } from "#lib/text/legacy.ts";

interface ReviseScreenProps {
  article: { id: ArticleId; language: Language };
  /** The version to restore, looked at by the server; null: a revised copy is to be brought. */
  version: { id: string; number: number; look: Look | { ok: false; reason: SendRefusal } } | null;
}

interface Looked {
  replacement: Replacement;
  look: Look;
  commandId: CommandId;
}

export function ReviseScreen({ article, version }: ReviseScreenProps) {
  const t = useTranslations("revision");
  const router = useRouter();
  const [text, setText] = useState("");
  const [rich, setRich] = useState<{ html: string; plain: string } | null>(null);
  const [looked, setLooked] = useState<Looked | null>(() =>
    version?.look.ok ? { replacement: { kind: "version", versionId: version.id }, look: version.look, commandId: newId<CommandId>() } : null);
  const [refusal, setRefusal] = useState<SendRefusal | null>(version && !version.look.ok ? version.look.reason : null);
  const [done, setDone] = useState<Done | null>(null);
  const [isBusy, startBusy] = useTransition();

  const look = (source: Source) => startBusy(async () => {
    const replacement: Replacement = { kind: "copy", source };
    const answer = await sendLook(article.id, replacement);
    setRefusal(answer.ok ? null : answer.reason);
    if (answer.ok) setLooked({ replacement, look: answer, commandId: newId<CommandId>() });
  });

  function take(brought: Brought) {
    if (isBusy || looked || done || version) return;
    if (brought.kind === "files") {
      const [file] = brought.files;
      if (file) look({ kind: "file", file });
      return;
    }
    setText(brought.plain);
    setRich(brought.kind === "html" ? brought : null);
    look(brought.kind === "html" ? { kind: "html", html: brought.html } : plainSource(brought.plain));
  }
  const isOver = useWindowBring(take);

  const convert = (convertFrom: LegacyEncoding | null) => {
    if (looked?.replacement.kind === "copy") look({ ...looked.replacement.source, convertFrom });
  };

  const replace = () => looked && startBusy(async () => {
    const answer = await sendReplacement(article.id, looked.replacement, { commandId: looked.commandId, seen: looked.look.seen });
    setRefusal(answer.ok ? null : answer.reason);
    if (answer.ok) setDone(answer);
    // Nothing of it stays on the screen as if it could still be done.
    else if (answer.reason === "same") setLooked(null);
  });

  const refused = refusal && <RefusalNote reason={refusal} />;
  if (done) {
    return (
      <div className="grid gap-5">
        <Banner tone="good" live>{t(version ? "restored" : "loaded", { number: done.number, before: done.before.number })}</Banner>
        <OutcomeReport outcome={done.outcome} language={article.language} when="after" />
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`/articles/${article.id}`} variant="primary" autoFocus>{t("toArticle")}</LinkButton>
          <LinkButton href={`/articles/${article.id}/revise?version=${done.before.id}`}>{t("undo", { number: done.before.number })}</LinkButton>
          <LinkButton href={`/articles/${article.id}/history`} variant="quiet">{t("toHistory")}</LinkButton>
        </div>
      </div>
    );
  }
  if (looked) {
    const { outcome, rows, notes, otherLanguage, isStrange } = looked.look;
    return (
      <div className="grid gap-5">
        {refused}
        {isStrange && <Banner tone="warning">{t("strange")}</Banner>}
        {otherLanguage && <Banner tone="warning">{t(`otherLanguage.${otherLanguage}`)}</Banner>}
        <DraftNotes notes={notes} onConvert={convert} />
        <OutcomeReport outcome={outcome} language={article.language} when="before" />
        <div className="sticky bottom-0 z-10 -mx-2 flex flex-wrap items-center gap-3 border-y border-line bg-paper px-2 py-3">
          <Button variant="primary" pending={isBusy} autoFocus onClick={replace}>{isBusy ? t("replacing") : t(version ? "restore" : "load", { number: version?.number ?? 0 })}</Button>
          {version
            ? <LinkButton href={`/articles/${article.id}/history`} variant="quiet">{t("cancel")}</LinkButton>
            : <Button variant="quiet" disabled={isBusy} onClick={() => { setLooked(null); setRefusal(null); }}>{t("bringAnother")}</Button>}
          <p className="text-xs text-ink-2">{t("keepsFirst")}</p>
        </div>
        <DifferenceRows rows={rows} language={article.language} names={[t("sideNow"), t("sideThen")]} />
      </div>
    );
  }
  if (version) return <div className="grid gap-5">{refused}<Button className="justify-self-start" onClick={() => router.push(`/articles/${article.id}/history`)}>{t("toHistory")}</Button></div>;
  return (
    <div className="grid gap-5">
      {isOver && <DropVeil>{t("drop")}</DropVeil>}
      {refused}
      <BringText
        text={text} isBusy={isBusy} onText={setText} onTake={take}
        onPreview={() => look(rich && rich.plain === text ? { kind: "html", html: rich.html } : plainSource(text))}
      />
    </div>
  );
}

const ownReasons = ["same", "missing", "stale", "unavailable", "forbidden", "signed_out", "invalid", "unreachable", "failed", "changed"] as const;

/** What happened and what to do, in one sentence; nothing was changed. */
export function RefusalNote({ reason }: { reason: SendRefusal }) {
  const t = useTranslations("revision.refusals");
  const loading = useTranslations("loading.refusals");
  const own = ownReasons.find((known) => known === reason);
  const file = own ? null : (reason as Exclude<SendRefusal, (typeof ownReasons)[number]>);
  return <Banner tone={reason === "same" ? "note" : "problem"} live>{own ? t(own) : file ? loading(file) : ""}</Banner>;
}
