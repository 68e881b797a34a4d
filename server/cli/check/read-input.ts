// A file's words with their offsets. Readers of formats load when a file of that format comes:
// a plain text must not wait for Word.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { decodeText } from "#lib/formats/draft/decode.ts";
import { formatOf } from "#lib/formats/draft/file-format.ts";
import type { SourceRefusal } from "#lib/formats/draft/draft.ts";
import { type LineBlock, lineBlocks } from "#lib/rules/line-blocks.ts";

/** As an article's. The module with its limits loads zod, which is a good part of a quick command's time. */
const mostBytes = 20 * 1024 * 1024;

export type Input = { ok: true; text: string; blocks: LineBlock[] } | { ok: false; sentence: string };

const why: Record<SourceRefusal, string> = {
  empty: "has no words", binary: "is no text", too_big: "is too big", too_long: "is too long", encoding: "is in an encoding that cannot be told", unsupported: "is of a kind that is not read: .txt, .md, .html or .docx",
  wrong_type: "is something else than its name says", encrypted: "is behind a password", damaged: "is damaged", archive: "holds more than a document does", doctype: "declares a document type",
  too_slow: "takes too long to read", too_heavy: "takes too much memory to read", busy: "cannot be read now", cancelled: "was not read",
};

/** Reads a file, or standard input for "-". The text is NFC; a plain text keeps every character of it. */
export async function readInput(file: string): Promise<Input> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (bytes.length > mostBytes) return refused(file, "too_big");
  const known = file === "-" ? { ok: true as const, format: "text" as const } : formatOf(basename(file), bytes);
  if (!known.ok) return refused(file, known.reason);
  if (known.format !== "text") return readDocument(file, bytes);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused(file, decoded.reason);
  const text = decoded.text.normalize("NFC");
  return { ok: true, text, blocks: text === decoded.text ? lineBlocks(text) : withOriginals(decoded.text, text) };
}

async function bytesOf(file: string): Promise<Uint8Array | Extract<Input, { ok: false }>> {
  try {
    if (file !== "-") return await readFile(file);
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  } catch (error) {
    return { ok: false, sentence: `${file} cannot be read (${error instanceof Error ? error.message : "unknown error"}).` };
  }
}

// Lines are the same before and after: no line end takes part in a composition.
function withOriginals(original: string, text: string): LineBlock[] {
  const lines = original.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  const byWords = new Map(lines.map((line) => [line.normalize("NFC").trim(), line.trim()]));
  return lineBlocks(text).map((block) => {
    const line = byWords.get(block.text);
    return line !== undefined && line !== block.text ? { ...block, original: line } : block;
  });
}

async function readDocument(file: string, bytes: Uint8Array): Promise<Input> {
  const { readSource } = await import("#server/formats/read-source.ts");
  const read = await readSource({ kind: "file", name: basename(file), bytes });
  if (!read.ok) return refused(file, read.reason);
  let from = 0;
  const blocks = read.draft.blocks.filter((block) => block.text !== "").map(({ kind, text }) => {
    const block = { kind, text: text.normalize("NFC"), from };
    from += block.text.length + 1;
    return block;
  });
  return { ok: true, text: blocks.map((block) => block.text).join("\n"), blocks };
}

function refused(file: string, reason: SourceRefusal): Input {
  return { ok: false, sentence: `${file === "-" ? "Standard input" : file} ${why[reason]}.` };
}
