"use client";

import { useEffect, useState } from "react";
import { fetchMemory } from "#components/galley/fetch-galley.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { useGalleyData } from "#components/galley/use-galley.ts";
import type { MemoryEntry } from "#lib/memory/memory.ts";

/** Going through items by key asks for none that is only passed. */
const rest = 150;

/** What was checked before about an item; null while it is not known, or the line is down. Asked again when its words or checks are others. */
export function useMemory({ id, words, view }: ItemRow): readonly MemoryEntry[] | null {
  const { article } = useGalleyData();
  const [known, setKnown] = useState<{ words: string; entries: readonly MemoryEntry[] } | null>(null);
  const checks = view.checks.length;
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      void fetchMemory(article.id, id).then((entries) => { if (!isGone) setKnown(entries && { words, entries }); });
    }, rest);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [article.id, id, words, checks]);
  return known?.words === words ? known.entries : null;
}
