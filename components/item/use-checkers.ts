"use client";

import { useEffect, useState } from "react";
import { fetchCheckers } from "#components/galley/fetch-galley.ts";
import type { ArticleId } from "#lib/id.ts";
import type { ReaderEntry } from "#lib/permission/readers.ts";

const lasts = 60_000;
let known: { articleId: ArticleId; at: number; people: Promise<readonly ReaderEntry[]> } | null = null;

/** Whom an item may be given to, asked for once it is wanted and kept for a while; null until it is known. Nobody while the line is down. */
export function useCheckers(articleId: ArticleId, isWanted: boolean): readonly ReaderEntry[] | null {
  const [people, setPeople] = useState<readonly ReaderEntry[] | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    if (known?.articleId !== articleId || Date.now() - known.at > lasts) {
      known = { articleId, at: Date.now(), people: fetchCheckers(articleId).then((found) => {
        if (!found) known = null;
        return found ?? [];
      }) };
    }
    void known.people.then((found) => { if (!isGone) setPeople(found); });
    return () => { isGone = true; };
  }, [articleId, isWanted]);
  return people;
}
