"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { EditSourceDialog, MergeDialog, MergedHere, type EditActs } from "#components/source/edit-source.tsx";
import { KeepPanel } from "#components/source/keep-panel.tsx";
import { SealDialog, type SealAsk } from "#components/source/seal-dialog.tsx";
import { SealedIdentity, type SealActs } from "#components/source/sealed-identity.tsx";
import { SnapshotEntry, type TakeBack } from "#components/source/snapshot-entry.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { safeHref } from "#lib/article/href.ts";
import type { SealOutcome } from "#lib/source/confidential.ts";
import type { SourcePage, SourceUse } from "#lib/source/source.ts";

interface SourceScreenProps extends SealActs, EditActs {
  source: SourcePage;
  onTakeBack: TakeBack;
  onSeal: (asked: SealAsk) => Promise<SealOutcome>;
}

/** One source: what it is, what was kept of it, where it is used. */
export function SourceScreen({ source, onTakeBack, onSeal, onEdit, onMerge, ...sealActs }: SourceScreenProps) {
  const t = useTranslations("sources");
  const words = useTranslations("words");
  const of = useTranslations("source");
  const format = useFormatter();
  const href = safeHref(source.reference);
  return (
    <div className="grid gap-8">
      <header className="grid gap-1">
        <p className="text-sm"><Link href="/sources" prefetch={false} className="text-accent underline underline-offset-4">{t("title")}</Link></p>
        <h1 className="text-2xl font-semibold text-pretty break-words">{source.title}</h1>
        <p className="text-sm text-ink-2">{words(`sourceKinds.${source.kind}`)} · {source.isPrimary ? of("primary") : of("secondary")}</p>
        {source.reference && <p className="text-sm break-all">{href ? <a href={href} rel="noreferrer noopener" target="_blank" className="text-accent underline underline-offset-4">{source.reference}</a> : source.reference}</p>}
        {source.note && <p className="text-sm whitespace-pre-line">{source.note}</p>}
        {source.group && <p className="text-sm text-ink-2">{t("inGroup", { group: source.group })}{source.inGroup.length > 0 && <> {t("groupWith")} <Titles sources={source.inGroup} /></>}</p>}
        <MergedHere source={source} onMerge={onMerge} />
        {source.can.manage && source.likelyOne.length > 0 && <p className="text-sm text-standing-recheck-ink">{t("likelyOne")} <Titles sources={source.likelyOne} /></p>}
        {source.can.manage && (
          <div className="mt-2 flex flex-wrap gap-2">
            <EditSourceDialog key={source.version} source={source} onEdit={onEdit} />
            {source.others.length > 0 && <MergeDialog source={source} onMerge={onMerge} />}
            {!source.sealed && source.snapshots.length === 0 && <SealDialog source={{ id: source.id, name: [source.title, source.reference].filter(Boolean).join("\n") }} onSeal={({ id, sourceId, code, identity }) => onSeal({ id, sourceId, code, identity })} />}
          </div>
        )}
        <p className="text-xs text-ink-3">{t("added", { name: source.addedBy, at: format.dateTime(new Date(source.addedAt), "day") })}</p>
      </header>
      {source.sealed ? <SealedIdentity sourceId={source.id} sealed={source.sealed} {...sealActs} /> : <section aria-labelledby="kept" className="grid gap-3">
        <h2 id="kept" className="text-lg font-semibold">{t("kept")}</h2>
        {source.can.manage && <div className="rounded-lg bg-paper-raised p-5 shadow-sheet"><KeepPanel source={source} /></div>}
        {source.snapshots.length === 0 ? <p className="text-sm text-ink-2">{t("nothingKept")}</p> : (
          <ul className="divide-y divide-line rounded-lg bg-paper-raised shadow-sheet">
            {source.snapshots.map((snapshot) => <SnapshotEntry key={snapshot.id} snapshot={snapshot} source={source} onTakeBack={onTakeBack} />)}
          </ul>
        )}
      </section>}
      <section aria-labelledby="used" className="grid gap-3">
        <h2 id="used" className="text-lg font-semibold">{t("used")}</h2>
        {source.used.length === 0 ? <EmptyState title={t("unused")} /> : (
          <ul className="divide-y divide-line rounded-lg bg-paper-raised shadow-sheet">
            {source.used.map((use) => <Use key={use.id} use={use} />)}
            {source.usedElsewhere > 0 && <li className="px-5 py-3 text-sm text-ink-2">{t("usedElsewhere", { count: source.usedElsewhere })}</li>}
          </ul>
        )}
      </section>
    </div>
  );
}

/** One article that uses it, with the items that rest on it. */
function Use({ use }: { use: SourceUse }) {
  const t = useTranslations("sources");
  const words = useTranslations("words");
  return (
    <li className="grid gap-2 px-5 py-3 text-sm">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link href={`/articles/${use.id}`} prefetch={false} lang={use.language} className="font-medium text-ink underline-offset-4 hover:underline">{use.title || t("untitled")}</Link>
        <span className="text-ink-2">{t("items", { count: use.items })}</span>
      </p>
      <ul className="grid gap-1.5">
        {use.at.map((one, at) => (
          <li key={`${one.id} ${at}`} className="border-l-2 border-line pl-3">
            <Link href={`/articles/${use.id}?item=${one.id}`} prefetch={false} lang={use.language} className="text-ink underline decoration-line-strong underline-offset-4 hover:text-accent">{one.words}</Link>
            <span className="text-ink-2"> · {words(`kinds.${one.kind}`)}{one.locator && ` · ${one.locator}`}</span>
            {one.passage && <q lang={use.language} className="block text-ink-2 italic">{one.passage}</q>}
            {one.isInCopy !== null && <span className={`block text-xs ${one.isInCopy ? "text-ink-2" : "text-standing-recheck-ink"}`}>{t(one.isInCopy ? "inCopy" : "notInCopy")}</span>}
          </li>
        ))}
      </ul>
      {use.at.length === 0 && <p className="text-xs text-ink-3">{t("notListed")}</p>}
    </li>
  );
}

function Titles({ sources }: { sources: readonly { id: string; title: string }[] }) {
  return sources.map(({ id, title }, at) => <span key={id}>{at > 0 && "; "}<Link href={`/sources/${id}`} prefetch={false} className="underline decoration-line-strong underline-offset-4 hover:text-accent">{title}</Link></span>);
}
