// The names of a text, each once, as the names file is asked about them.
import type { NameMention } from "#lib/entity/known-names.ts";

/** Each name once. */
export function distinctMentions(mentions: readonly NameMention[]): NameMention[] {
  return [...new Map(mentions.map(({ kind, words }) => [`${kind} ${words}`, { kind, words }])).values()];
}
