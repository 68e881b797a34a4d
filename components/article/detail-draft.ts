// The strip's form as text that somebody is typing.
import type { ArticleDetails } from "#lib/article/details-schema.ts";
import type { DetailName } from "#lib/article/details.ts";
import { wallTimeOf } from "#lib/i18n/wall-time.ts";

/** What was typed, by field; fields nobody touched are not in it. */
export type DetailDraft = Partial<Record<DetailName, string>>;

/** A field as it is shown while nobody types in it. */
export function fieldText(details: ArticleDetails, name: DetailName, timeZone: string): string {
  if (name === "deadlineAt") return details.deadlineAt ? wallTimeOf(new Date(details.deadlineAt), timeZone) : "";
  if (name === "eventDate" || name === "issueDate") return shownDate(details[name]);
  return String(details[name] ?? "");
}

/** 2021-12-27 as people here write it: 27/12/2021. */
function shownDate(partial: string | null): string {
  return partial?.split("-").reverse().join("/") ?? "";
}
