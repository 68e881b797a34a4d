// What was typed in the strip's form, read when it is kept: the schemas come with the press.
import type { DetailDraft } from "#components/article/detail-draft.ts";
import { articleDetails, type DetailChanges } from "#lib/article/details-schema.ts";
import { detailNames, type DetailName } from "#lib/article/details.ts";
import { typedDate } from "#lib/formats/draft/typed-date.ts";
import { instantOf } from "#lib/i18n/wall-time.ts";

/** What is to be changed, or the fields that say nothing we understand. */
export function readDraft(draft: DetailDraft, timeZone: string): { changes: DetailChanges; wrong: DetailName[] } {
  const wrong: DetailName[] = [];
  const changes: Record<string, unknown> = {};
  for (const name of detailNames) {
    const text = draft[name];
    if (text === undefined) continue;
    const parsed = articleDetails.shape[name].safeParse(meant(name, text.trim(), timeZone));
    if (parsed.success) changes[name] = parsed.data;
    else wrong.push(name);
  }
  return { changes, wrong };
}

function meant(name: DetailName, text: string, timeZone: string): unknown {
  if (text === "") return name === "title" ? text : null;
  switch (name) {
    // Undefined fails the field's schema: it was typed, but is no such thing.
    case "eventDate": case "issueDate": return typedDate(text) ?? undefined;
    case "deadlineAt": return instantOf(text, timeZone)?.toISOString();
    case "lengthLimit": return Number(text.replace(/[.,\s](?=\d{3}\b)/g, ""));
    case "title": case "section": case "type": case "author": case "origin": case "publicUrl": return text;
  }
}
