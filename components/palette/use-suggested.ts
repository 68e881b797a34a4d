"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import type { SearchHit } from "#lib/search/result.ts";

/** Milliseconds after the last key. */
const pause = 60;

const answer = z.object({ hits: z.custom<SearchHit[]>(Array.isArray) });

export interface Suggested {
  /** What they were asked for. */
  words: string;
  hits: readonly SearchHit[] | "failed";
}

/** What the newsroom holds under these words; of earlier words until the answer is there. Null: nothing was asked yet. */
export function useSuggested(words: string): Suggested | null {
  const [suggested, setSuggested] = useState<Suggested | null>(null);
  useEffect(() => {
    if (words === "") return;
    const left = new AbortController();
    const timer = setTimeout(() => {
      ask(words, left.signal).then((hits) => { if (!left.signal.aborted) setSuggested({ words, hits }); }, () => { if (!left.signal.aborted) setSuggested({ words, hits: "failed" }); });
    }, pause);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [words]);
  return words === "" ? null : suggested;
}

async function ask(words: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const response = await fetch(`/api/search?${new URLSearchParams({ q: words })}`, { signal });
  if (!response.ok) throw new Error("The search was refused.");
  return answer.parse(await response.json()).hits;
}
