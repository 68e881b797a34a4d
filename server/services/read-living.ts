// The living text for an act that can be refused.
import type { Block } from "#lib/article/block.ts";
import type { ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";

/** The text as it stands, with the log entry it holds; null when its log cannot be read now. */
export async function readLiving({ desk }: Context, articleId: ArticleId): Promise<{ blocks: Block[]; logSeq: number } | null> {
  try {
    return await desk.collab.readText(articleId);
  } catch (error) {
    // Thrown by the other module graph, whose class is not ours: known by its name.
    if (error instanceof Error && error.name === "UnreadableLog") return null;
    throw error;
  }
}
