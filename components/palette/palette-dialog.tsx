"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { ArrowRight, Search, Zap } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { entriesUnder, type Entry } from "#components/palette/entries.ts";
import { openPalette, useOffered } from "#components/palette/palette-store.ts";
import { useEntryGroups } from "#components/palette/use-entry-groups.ts";
import { useSuggested } from "#components/palette/use-suggested.ts";
import { HitMark } from "#components/search/hit-row.tsx";
import { MarkedRuns } from "#components/search/marked-runs.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { PageRights } from "#components/shell/shell-pages.ts";

/** Each act of the page, each page, and whatever the newsroom holds, by a few letters of its name. */
export function PaletteDialog({ rights }: { rights: PageRights }) {
  const { isOpen } = useOffered();
  /** Done once the palette is gone and the focus is back where it was. */
  const chosen = useRef<(() => void) | null>(null);

  const finish = (isStillOpen: boolean) => {
    if (isStillOpen) return;
    chosen.current?.();
    chosen.current = null;
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={openPalette} onOpenChangeComplete={finish}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center overflow-hidden p-3 pt-[min(12dvh,6rem)]">
          <OpenPalette rights={rights} onChoose={(act) => { chosen.current = act; openPalette(false); }} />
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function OpenPalette({ rights, onChoose }: { rights: PageRights; onChoose: (act: () => void) => void }) {
  const t = useTranslations("palette");
  const router = useRouter();
  const path = usePathname();
  const [words, setWords] = useState("");
  const suggested = useSuggested(words.trim());
  const hits = suggested && suggested.hits !== "failed" ? suggested.hits : [];
  const groups = entriesUnder(useEntryGroups({ rights, path, words: words.trim(), hits }), words);
  const choose = (entry: Entry) => onChoose(entry.kind === "act" ? entry.run : () => router.push(entry.href));
  const isWaiting = words.trim() !== "" && suggested?.words !== words.trim();
  return (
    <Dialog.Popup aria-label={t("title")} className="flex max-h-[min(36rem,80dvh)] w-full max-w-2xl flex-col overflow-hidden rounded-lg border border-line bg-paper-raised text-ink shadow-popup outline-none">
      <Autocomplete.Root open inline mode="none" items={groups} value={words} onValueChange={(value, { reason }) => { if (reason !== "item-press") setWords(value); }} itemToStringValue={(entry: Entry) => entry.label} autoHighlight="always" keepHighlight>
        <div className="flex items-center gap-3 border-b border-line px-4">
          <Search aria-hidden className="size-4.5 flex-none text-ink-3" />
          <Autocomplete.Input aria-label={t("field")} placeholder={t("hint")} className="min-h-13 w-full border-0 bg-transparent text-base outline-none placeholder:text-ink-3" />
          <Dialog.Close className="inline-flex min-h-8 items-center rounded-sm px-1 text-xs text-ink-2 hover:text-ink"><Kbd>Esc</Kbd><span className="sr-only"> {t("close")}</span></Dialog.Close>
        </div>
        <div role="status" className={suggested?.hits === "failed" ? "border-b border-line px-4 py-2 text-sm text-ink-2" : "sr-only"}>{suggested?.hits === "failed" ? t("failed") : isWaiting ? t("searching") : ""}</div>
        <Autocomplete.Empty className="px-4 py-6 text-sm text-ink-2 empty:hidden">{isWaiting ? t("searching") : t("empty")}</Autocomplete.Empty>
        <Autocomplete.List className="min-h-0 flex-1 scroll-py-2 overflow-y-auto overscroll-contain p-1.5 empty:p-0">
          {(group: (typeof groups)[number]) => (
            <Autocomplete.Group key={group.value} items={group.items} className="not-last:mb-1.5">
              <Autocomplete.GroupLabel className="px-2.5 pt-1.5 pb-0.5 text-xs font-semibold text-ink-2">{group.value}</Autocomplete.GroupLabel>
              <Autocomplete.Collection>{(entry: Entry) => <Row key={entry.id} entry={entry} onChoose={choose} />}</Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
        <p className="border-t border-line px-4 py-2 text-xs text-ink-2 max-sm:hidden">{t("keys")}</p>
      </Autocomplete.Root>
    </Dialog.Popup>
  );
}

function Row({ entry, onChoose }: { entry: Entry; onChoose: (entry: Entry) => void }) {
  return (
    <Autocomplete.Item value={entry} onClick={() => onChoose(entry)} className="grid min-h-9 cursor-default scroll-my-1 grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-3 rounded-sm px-2.5 py-1 text-sm outline-none select-none data-highlighted:bg-accent-wash forced-colors:data-highlighted:outline-2">
      {entry.kind === "hit" ? <HitMark hit={entry.hit} /> : entry.kind === "act" ? <Zap aria-hidden className="size-4 text-ink-3" /> : <ArrowRight aria-hidden className="size-4 text-ink-3" />}
      <span className="block truncate first-letter:uppercase" lang={entry.kind === "hit" ? entry.hit.article?.language : undefined}>{entry.kind === "hit" ? <MarkedRuns runs={entry.hit.text} /> : entry.label}</span>
      {entry.kind === "act" && entry.shortcut !== null && <Kbd>{entry.shortcut}</Kbd>}
      {entry.kind === "hit" && entry.hit.article && <cite className="max-w-40 truncate text-xs text-ink-2 max-sm:hidden" lang={entry.hit.article.language}>{entry.hit.article.title}</cite>}
    </Autocomplete.Item>
  );
}
