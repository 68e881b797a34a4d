// The names of a block in its language.
import type { Chunk } from "#lib/rules/names/chunk.ts";
import { englishChunks } from "#lib/rules/names/en-chunks.ts";
import { vietnameseChunks } from "#lib/rules/names/vi-chunks.ts";
import type { PreparedBlock } from "#lib/rules/prepared.ts";

/** Chunks in order of their start; those of one block are read once. */
export function chunksOf(block: PreparedBlock): readonly Chunk[] {
  return block.language === "vi" ? vietnameseChunks(block) : englishChunks(block);
}
