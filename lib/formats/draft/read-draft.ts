// Loading begins here, in the browser for the preview and on the server for what is stored:
// the same bytes give the same blocks on both sides.
import { limits } from "#lib/article/article.ts";
import { cleaningNotes, cleanText, newCleaning } from "#lib/formats/draft/clean.ts";
import { decodeText } from "#lib/formats/draft/decode.ts";
import type { DraftBlock, DraftInput, DraftResult, Note } from "#lib/formats/draft/draft.ts";
import { guessLanguage, legacyNote } from "#lib/formats/draft/language.ts";
import { splitParagraphs } from "#lib/formats/draft/paragraphs.ts";
import { notesOf, readHtml } from "#lib/formats/draft/read-html.ts";
import { joinCaptions, suggestCaptions } from "#lib/formats/draft/settle-pictures.ts";
import { countWords } from "#lib/text/count.ts";
import { suggestKinds } from "#lib/formats/draft/suggest-kinds.ts";

/**
 * Reads a draft from a .txt file's bytes or from HTML. Deterministic and linear in the input. Refused: "empty"
 * without a word, "binary" where the bytes are no text, "encoding" where they are neither UTF-8 nor UTF-16,
 * "too_big" and "too_long" beyond `limits` of lib/article.
 */
export function readDraft(input: DraftInput): DraftResult {
  const size = input.kind === "text" ? input.bytes.length : input.html.length;
  if (size > limits.bytes) return { ok: false, reason: "too_big" };
  const cleaning = newCleaning(input.convertFrom);
  const read = input.kind === "text" ? readText(input.bytes, cleaning) : { ok: true as const, ...readHtml(input.html, cleaning, input.parts) };
  if (!read.ok) return read;
  if (read.blocks.length > limits.blocks) return { ok: false, reason: "too_long" };
  let words = 0;
  for (const block of read.blocks) words += countWords(block.text);
  if (words === 0) return { ok: false, reason: "empty" };
  if (words > limits.words) return { ok: false, reason: "too_long" };

  const { blocks, dropped, missing } = joinCaptions(suggestCaptions(suggestAmongWords(read.blocks)));
  const sample = sampleOf(blocks);
  const legacy = input.convertFrom ? null : legacyNote(sample);
  return {
    ok: true,
    draft: {
      blocks,
      title: blocks.find((block) => block.kind === "title")?.text ?? "",
      language: legacy ?? input.convertFrom ? "vi" : guessLanguage(sample),
      words,
      notes: [...added(read.notes, dropped), ...notesOf({ pictures_missing: missing }), ...cleaningNotes(cleaning), ...(legacy ? [legacy] : [])],
    },
    pictures: read.pictures,
  };
}

/** Kinds are guessed from neighbours: what has no words must not stand between them. */
function suggestAmongWords(blocks: readonly DraftBlock[]): DraftBlock[] {
  const suggested = suggestKinds(blocks.filter((block) => block.text !== "")).values();
  return blocks.map((block) => (block.text === "" ? block : suggested.next().value ?? block));
}

function added(notes: readonly Note[], dropped: number): Note[] {
  const before = notes.find((note) => note.kind === "images_dropped");
  const count = dropped + (before?.kind === "images_dropped" ? before.count : 0);
  return [...notesOf({ images_dropped: count }), ...notes.filter((note) => note !== before)];
}

function readText(bytes: Uint8Array, cleaning: ReturnType<typeof newCleaning>) {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { paragraphs, joined } = splitParagraphs(cleanText(decoded.text, cleaning));
  const notes: Note[] = [];
  if (decoded.encoding !== "utf-8") notes.push({ kind: "encoding", encoding: decoded.encoding });
  if (joined > 0) notes.push({ kind: "lines_joined", count: joined });
  const blocks = paragraphs.map((text): DraftBlock => ({ kind: "paragraph", suggested: false, text, marks: [] }));
  return { ok: true as const, blocks, notes, pictures: [] };
}

function sampleOf(blocks: readonly DraftBlock[]): string {
  let sample = "";
  for (const block of blocks) {
    if (sample.length > 200_000) break;
    sample += `${block.text}\n`;
  }
  return sample;
}
