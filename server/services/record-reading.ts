// "Read, nothing to check" on one sentence: an append-only row; nothing of it enters the text.
import { saltedDigest } from "#lib/audit/chain.ts";
import { language } from "#lib/article/article-schema.ts";
import type { CommandOf, Outcome } from "#lib/commands.ts";
import { canCheck } from "#lib/permission/can.ts";
import { blockSentences } from "#lib/text/block-sentences.ts";
import { sameWords, wordsHash } from "#lib/text/words.ts";
import type { Context } from "#server/context.ts";
import { act, loadActArticle, refuse } from "#server/services/act.ts";

/** Refused as "changed" when this is not, or no more, a sentence of its block. */
export async function recordReading(context: Context, command: CommandOf<"record-reading">): Promise<Outcome<{ readingId: string }>> {
  const { desk } = context;
  const article = await loadActArticle(desk.db, context, command.articleId);
  if (!article) return refuse("missing");
  if (!canCheck(context.actor, article)) return refuse("forbidden");
  const { blocks } = await desk.collab.readText(command.articleId);
  const block = blocks.find((one) => one.id === command.block);
  const stands = block && blockSentences(block, language.parse(article.language)).some(({ from, to }) => sameWords(block.text.slice(from, to), command.sentence));
  if (!stands) return refuse("changed");

  const outcome = await act(context, command, async (tx, at) => {
    const readingId = context.newId<string>();
    await tx.reading.create({
      data: {
        id: readingId, articleId: command.articleId, blockId: command.block, sentence: command.sentence,
        sentenceHash: wordsHash(command.sentence), byId: context.actor.id, at,
      },
    });
    return { value: { readingId }, event: { type: "reading.recorded", articleId: command.articleId, readingId, block: command.block, digest: saltedDigest(article.salt, command.sentence) } };
  });
  if (outcome.ok) desk.collab.announce(command.articleId, { type: "reading" });
  return outcome;
}
