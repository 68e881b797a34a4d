// A line of an entity's history as a sentence: what there was and what there is.
import { z } from "zod";
import { periodWords } from "#lib/entity/shown.ts";
import type { Language } from "#lib/article/article.ts";

const side = z.looseObject({
  name: z.string(), note: z.string().nullable(), text: z.string(), words: z.string(), body: z.string().nullable(), sourceText: z.string().nullable(),
  from: z.string().nullable(), to: z.string().nullable(), asOf: z.string().nullable(),
}).partial();

/** Empty where a side says nothing, or what is stored is not understood any more. */
export function changeShown({ before, after }: { before: string | null; after: string | null }, language: Language): { was: string; is: string } {
  return { was: shown(before, language), is: shown(after, language) };
}

function shown(stored: string | null, language: Language): string {
  if (stored === null) return "";
  const parsed = side.safeParse(JSON.parse(stored));
  if (!parsed.success) return "";
  const { name, text, words, body, note, sourceText, from = null, to = null, asOf = null } = parsed.data;
  return [name ?? text ?? words, body, note, periodWords({ from, to, asOf }, language), sourceText].filter(Boolean).join(" · ");
}
