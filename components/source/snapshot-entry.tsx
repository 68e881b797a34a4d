"use client";

import { Download, ExternalLink, RefreshCw, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { askToLook } from "#components/source/send-snapshot.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/commands.ts";
import { newId, type CommandId, type SnapshotId } from "#lib/id.ts";
import type { LookView, SnapshotRefusal, SnapshotView } from "#lib/source/snapshot.ts";
import type { SourcePage } from "#lib/source/source.ts";

export type TakeBack = (asked: { id: CommandId; snapshotId: SnapshotId; isBack: boolean }) => Promise<Outcome>;

interface SnapshotEntryProps {
  snapshot: SnapshotView;
  source: SourcePage;
  onTakeBack: TakeBack;
}

/** One thing that was kept: looked at, listened to, saved, and a page asked for again. */
export function SnapshotEntry({ snapshot, source, onTakeBack }: SnapshotEntryProps) {
  const t = useTranslations("sources");
  const format = useFormatter();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [isLooking, startLooking] = useTransition();
  const [refusal, setRefusal] = useState<SnapshotRefusal | null>(null);
  const { page } = snapshot;
  const address = `/api/snapshots/${snapshot.id}`;
  const name = snapshot.name ?? page?.finalAddress ?? t("noName");

  const look = () => startLooking(async () => {
    const sent = await askToLook(snapshot.id);
    setRefusal(sent.ok ? null : sent.reason);
    if (sent.ok) router.refresh();
  });
  const takeBack = async (isBack: boolean) => {
    const done = await onTakeBack({ id: newId<CommandId>(), snapshotId: snapshot.id, isBack }).catch(() => ({ ok: false } as const));
    if (!done.ok) return showToast({ text: t("takeBackFailed"), tone: "problem" });
    router.refresh();
    showToast(isBack ? { text: t("shownAgain") } : { text: t("takenBack", { name }), action: { label: t("undo"), onAct: () => void takeBack(true) } });
  };
  return (
    <li className="grid gap-3 px-5 py-4">
      <div className="grid gap-1">
        <h3 className="font-medium break-words">{name}</h3>
        <p className="text-xs text-ink-2">
          {t(page ? "keptBy" : "attachedBy", { name: snapshot.byName })}{" · "}
          <time dateTime={snapshot.at}>{format.dateTime(new Date(snapshot.at), "moment")}</time>{" · "}
          {snapshot.size < 1024 * 1024 ? t("size", { size: Math.max(0.1, snapshot.size / 1024) }) : t("sizeLarge", { size: snapshot.size / 1024 / 1024 })}
        </p>
        {page && <p className="text-xs break-all text-ink-2">{page.finalAddress}</p>}
        <p className="text-xs break-all text-ink-3">SHA-256 <code>{snapshot.hash}</code></p>
      </div>
      {snapshot.mediaType.startsWith("image/") && <img src={address} alt={name} loading="lazy" className="max-h-80 max-w-full justify-self-start rounded-md border border-line object-contain" />}
      {snapshot.mediaType.startsWith("audio/") && <audio src={address} controls preload="metadata" aria-label={name} className="w-full max-w-xl" />}
      <div className="-ml-2 flex flex-wrap gap-1">
        {snapshot.mediaType === "text/html" && <Button variant="quiet" size="sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{isOpen ? t("hide") : t("show")}</Button>}
        {snapshot.mediaType.startsWith("image/") && <a href={address} target="_blank" rel="noreferrer" className={buttonClass("quiet", "sm")}><ExternalLink aria-hidden className="size-3.5" />{t("open")}</a>}
        <a href={`${address}?save`} download className={buttonClass("quiet", "sm")}><Download aria-hidden className="size-3.5" />{t("save")}</a>
        {page && source.can.manage && source.limits.keepsPages && <Button variant="quiet" size="sm" pending={isLooking} onClick={look}><RefreshCw aria-hidden className="size-3.5" />{isLooking ? t("looking") : t("look")}</Button>}
        {source.can.takeBack.includes(snapshot.id) && <Button variant="quiet" size="sm" onClick={() => void takeBack(false)}><Trash2 aria-hidden className="size-3.5" />{t("takeBack")}</Button>}
      </div>
      {refusal && <Banner tone="problem" live>{t(`refusals.${refusal}`, { limit: source.limits.largestFile, sound: source.limits.largestSound })}</Banner>}
      {isOpen && <iframe src={address} sandbox="" title={name} className="h-112 w-full rounded-md border border-line bg-paper-raised" />}
      {page && page.looks.length > 0 && <ul className="grid gap-1.5">{page.looks.map((one) => <Look key={one.id} look={one} snapshot={snapshot} source={source} />)}</ul>}
    </li>
  );
}

function Look({ look, snapshot, source }: { look: LookView; snapshot: SnapshotView; source: SourcePage }) {
  const t = useTranslations("sources");
  const format = useFormatter();
  return (
    <li className="border-l-2 border-line pl-3 text-sm">
      <strong className={look.outcome === "unchanged" ? "font-medium" : "font-semibold text-standing-recheck-ink"}>{t(`outcomes.${look.outcome}`, { status: look.status ?? 0 })}</strong>
      <span className="text-ink-2">{" · "}{look.byName}{" · "}<time dateTime={look.at}>{format.dateTime(new Date(look.at), "moment")}</time></span>
      {look.foundId && snapshot.page?.hasText && <>{" · "}<Link prefetch={false} href={`/sources/${source.id}/difference?then=${snapshot.id}&now=${look.foundId}`} className="text-accent underline underline-offset-4">{t("difference")}</Link></>}
    </li>
  );
}
