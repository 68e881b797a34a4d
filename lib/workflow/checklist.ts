// What an article of its type still lacks. Entries whose evidence is in the article are answered by the article, and
// nobody ticks them; the others are a person's word on the words it names, which lapses when these change.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Block } from "#lib/article/block.ts";
import { wordsHash } from "#lib/text/words.ts";
import { checklistEntries, tickedEntries, type AskLevel, type ChecklistEntry, type TickedEntry } from "#lib/workflow/article-type.ts";
import type { ArticleType } from "#lib/workflow/article-type-schema.ts";
import type { GateLink, Survey } from "#lib/workflow/survey.ts";

export interface TickView {
  id: string;
  entry: TickedEntry;
  /** False: taken back. */
  isMet: boolean;
  /** Of the words it is on. */
  hash: string;
  byName: string;
  /** ISO instant, UTC. */
  at: string;
}

export interface ChecklistLine {
  entry: ChecklistEntry;
  ask: Exclude<AskLevel, "off">;
  /** "none": nothing of the kind is in the article, which is as good as met. "lapsed": ticked, but on other words. */
  state: "met" | "none" | "open" | "lapsed";
  /** What is missing, where the article answers. */
  links: readonly GateLink[];
  /** Of entries that a person ticks: the words it would be on, as their hash, and the last tick unless it was taken back. */
  hand: { hash: string; tick: TickView | null } | null;
}

export interface Checklist {
  /** Null: nobody said what type the article is, or the newsroom has no such type any more. */
  type: ArticleType | null;
  lines: readonly ChecklistLine[];
}

export interface ChecklistSubject {
  blocks: readonly Block[];
  article: { title: string; type: string | null };
  /** Oldest first. */
  ticks: readonly TickView[];
}

const kindsOf: Partial<Record<ChecklistEntry, readonly Kind[]>> = { names: ["person"], figures: ["number", "date"], quotes: ["quote"], captions: ["image"] };

export function checklistOf({ blocks, article, ticks }: ChecklistSubject, types: readonly ArticleType[], survey: Survey): Checklist {
  const type = types.find(({ id }) => id === article.type) ?? null;
  if (!type) return { type: null, lines: [] };
  const lines = checklistEntries.flatMap((entry): ChecklistLine[] => {
    const ask = type.asks[entry];
    if (ask === "off") return [];
    if (isTicked(entry)) {
      const hash = tickedHash(entry, blocks, article.title);
      const last = ticks.findLast((tick) => tick.entry === entry);
      const tick = last?.isMet ? last : null;
      return [{ entry, ask, state: !tick ? "open" : tick.hash === hash ? "met" : "lapsed", links: [], hand: { hash, tick } }];
    }
    const { all, missing } = entry === "links" ? linksIn(blocks, survey) : itemsIn(kindsOf[entry] ?? [], survey);
    return [{ entry, ask, state: all === 0 ? "none" : missing.length === 0 ? "met" : "open", links: missing, hand: null }];
  });
  return { type, lines };
}

/** Whether an entry stands in the way where it is required. */
export function isMissing({ state }: Pick<ChecklistLine, "state">): boolean {
  return state === "open" || state === "lapsed";
}

export function isTicked(entry: ChecklistEntry): entry is TickedEntry {
  return tickedEntries.some((one) => one === entry);
}

/** The words that a tick is on, as a hash: headline against body names title and lead, legal the whole text. */
export function tickedHash(entry: TickedEntry, blocks: readonly Block[], title: string): string {
  const of = (...kinds: Block["kind"][]) => blocks.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text).join("\n");
  const head = of("title") || title;
  switch (entry) {
    case "headline": return wordsHash(`${head}\n\u241e\n${of("lead")}`);
    case "legal": return wordsHash(`${head}\n\u241e\n${blocks.map(({ text }) => text).join("\n")}`);
  }
}

function itemsIn(kinds: readonly Kind[], { items }: Survey) {
  const own = items.filter(({ view }) => kinds.includes(view.kind));
  return { all: own.length, missing: own.filter(({ state }) => state.standing !== "passed").map(({ view, words }): GateLink => ({ kind: "item", id: view.id, words })) };
}

/** A link is looked at when all its words are checked, or read with nothing to check. */
function linksIn(blocks: readonly Block[], { cover }: Survey) {
  const links = blocks.flatMap((block, index) => block.marks.flatMap((mark) => (mark.type === "link" ? [{ block, index, mark }] : [])));
  const missing = links.filter(({ index, mark }) => (cover.blocks[index] ?? []).some(({ from, to, state }) => from < mark.to && to > mark.from && (state === "untouched" || state === "open")));
  return { all: links.length, missing: missing.map(({ block, mark }): GateLink => ({ kind: "words", block: block.id, offset: mark.from, words: `${block.text.slice(mark.from, mark.to)} (${mark.href})` })) };
}
