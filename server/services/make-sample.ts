// The sample article comes about through the same acts as people's own: loaded, tagged,
// checked and then edited. So it shows nothing that the desk could not have come to by itself.
import { placeAt } from "#lib/anchor/find.ts";
import type { Block } from "#lib/article/block.ts";
import type { Outcome, Place } from "#lib/commands.ts";
import type { AnnotationId, ArticleId, CommandId, SourceId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { sampleItems, sampleSources, type SampleCheck, type SampleItem } from "#server/sample/items.ts";
import { sampleEdit, sampleText } from "#server/sample/text.ts";
import { addSource } from "#server/services/add-source.ts";
import { ask } from "#server/services/ask.ts";
import { createAnnotation } from "#server/services/create-annotation.ts";
import { loadArticle } from "#server/services/load-article.ts";
import { recordCheck } from "#server/services/record-check.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";

type SampleSources = ReadonlyMap<keyof typeof sampleSources, SourceId>;

/** Makes the sample article for this person, who must be allowed to load, tag and check. Throws where an act of it is refused. */
export async function makeSample(context: Context): Promise<ArticleId> {
  const { desk } = context;
  const loaded = await loadArticle(context, {
    commandId: context.newId<CommandId>(), source: { kind: "text", bytes: new TextEncoder().encode(sampleText) },
    kinds: null, title: "", language: "vi", eventDate: "2025-10-18", isSample: true,
  });
  if (!loaded.ok) throw new Error(`The sample article was refused: ${loaded.reason}.`);
  const { articleId } = loaded;
  const { blocks } = await desk.collab.readText(articleId);
  const sources = await addSources(context, articleId);

  // Side by side: each waits a moment for the disk, and the founder of a newsroom waits for all of them.
  await Promise.all(sampleItems.map((item) => makeItem(context, articleId, { item, place: placeOf(blocks, item.quote, item.occurrence) }, sources)));
  await edit(context, articleId);
  await refreshProgress(desk, articleId, context.now);
  return articleId;
}

async function makeItem(context: Context, articleId: ArticleId, { item, place }: { item: SampleItem; place: Place }, sources: SampleSources): Promise<void> {
  const annotationId = context.newId<AnnotationId>();
  done(item, await createAnnotation(context, {
    id: context.newId<CommandId>(), articleId, type: "create-annotation", annotationId, kind: item.kind, place, note: item.note ?? null,
  }));
  if (item.check) done(item, await check(context, articleId, { annotationId, words: item.quote, check: item.check }, sources));
  const { waitingFor } = item;
  if (waitingFor) done(item, await ask(context, { id: context.newId<CommandId>(), articleId, type: "set-waiting", annotationId, waitingFor }));
}

/** The source added last is the one in use from then on. */
async function addSources(context: Context, articleId: ArticleId): Promise<SampleSources> {
  const ids = new Map<keyof typeof sampleSources, SourceId>();
  for (const name of ["invitation", "report"] as const) {
    const sourceId = context.newId<SourceId>();
    const source = sampleSources[name];
    done({ quote: source.title }, await addSource(context, { id: context.newId<CommandId>(), articleId, type: "add-source", sourceId, ...source }));
    ids.set(name, sourceId);
  }
  return ids;
}

function check(
  context: Context, articleId: ArticleId, on: { annotationId: AnnotationId; words: string; check: SampleCheck }, sources: SampleSources,
): Promise<Outcome> {
  const { finding, note, source, stance, locator, passage } = on.check;
  const sourceId = source && sources.get(source);
  return recordCheck(context, {
    id: context.newId<CommandId>(), articleId, type: "record-check",
    on: [{ annotationId: on.annotationId, partId: null, words: on.words }],
    finding, note: note ?? null,
    evidence: sourceId ? { sourceId, stance: stance ?? "mentions", locator: locator ?? null, passage: passage ?? null } : null,
  });
}

/** Changes checked words in the text, as a person at the keyboard would. */
async function edit(context: Context, articleId: ArticleId): Promise<void> {
  const { blocks } = await context.desk.collab.readText(articleId);
  const around = spotOf(blocks, sampleEdit.within, 1);
  const offset = around.offset + sampleEdit.within.indexOf(sampleEdit.quote);
  const place = placeAt(blocks, { index: around.index, offset }, { index: around.index, offset: offset + sampleEdit.quote.length });
  const edited = place && await context.desk.collab.replaceWords(articleId, place, sampleEdit.becomes, context.actor.id);
  if (!edited) throw new Error("The sample article could not be edited.");
}

/** Where a quote of the sample stands. Throws when it does not: the sample's text and its items are one thing. */
function placeOf(blocks: readonly Block[], quote: string, occurrence = 1): Place {
  const { index, offset } = spotOf(blocks, quote, occurrence);
  const place = placeAt(blocks, { index, offset }, { index, offset: offset + quote.length });
  if (!place) throw new Error(`The sample article has no words at "${quote}".`);
  return place;
}

function spotOf(blocks: readonly Block[], quote: string, occurrence: number): { index: number; offset: number } {
  let left = occurrence;
  for (const [index, block] of blocks.entries()) {
    for (let offset = block.text.indexOf(quote); offset !== -1; offset = block.text.indexOf(quote, offset + 1)) {
      left -= 1;
      if (left === 0) return { index, offset };
    }
  }
  throw new Error(`The sample article does not say "${quote}" ${occurrence} times.`);
}

function done(item: Pick<SampleItem, "quote">, outcome: Outcome): void {
  if (!outcome.ok) throw new Error(`The sample article's "${item.quote}" was refused: ${outcome.reason}.`);
}
