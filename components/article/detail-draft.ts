// The strip's form as text that somebody is typing, and what it means once it is kept.
import { articleDetails, detailNames, type ArticleDetails, type DetailChanges, type DetailName } from "#lib/article/details.ts";
import { typedDate } from "#lib/formats/draft/typed-date.ts";
import { instantOf, wallTimeOf } from "#lib/i18n/wall-time.ts";

/** What was typed, by field; fields nobody touched are not in it. */
export type DetailDraft = Partial<Record<DetailName, string>>;

/** A field as it is shown while nobody types in it. */
export function fieldText(details: ArticleDetails, name: DetailName, timeZone: string): string {
  if (name === "deadlineAt") return details.deadlineAt ? wallTimeOf(new Date(details.deadlineAt), timeZone) : "";
  if (name === "eventDate" || name === "issueDate") return shownDate(details[name]);
  return String(details[name] ?? "");
}

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

/** 2021-12-27 as people here write it: 27/12/2021. */
function shownDate(partial: string | null): string {
  return partial?.split("-").reverse().join("/") ?? "";
}
