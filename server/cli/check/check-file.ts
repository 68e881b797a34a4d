// The rules over one text, with hints placed in the whole of it.
import { createHash } from "node:crypto";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Language } from "#lib/article/article.ts";
import { guessLanguage } from "#lib/formats/draft/language.ts";
import { checkText } from "#lib/rules/checker.ts";
import type { Level, PairTable } from "#lib/rules/rule.ts";
import type { Options } from "#server/cli/check/options.ts";
import type { Input } from "#server/cli/check/read-input.ts";

export interface FileHint {
  rule: string;
  kind: Kind;
  level: Level;
  /** UTF-16, in the NFC text. */
  start: number;
  end: number;
  text: string;
  message: string;
  fix: string | null;
  data: unknown;
}

export interface CheckedFile {
  file: string;
  language: Language;
  text_sha256: string;
  hints: FileHint[];
  text: string;
}

/** Offsets inside a hint's data are of its block and are moved into the text with it. */
export function checkRead(file: string, input: Extract<Input, { ok: true }>, options: Options, pairs: PairTable | null = null): CheckedFile {
  const language = options.language ?? guessLanguage(input.text);
  const { hints } = checkText(options.rules, { blocks: input.blocks, language, settings: options.settings, pairs });
  return {
    file, language, text_sha256: createHash("sha256").update(input.text, "utf8").digest("hex"), text: input.text,
    hints: hints.map(({ rule, kind, level, block, from, to, message, fix, data }) => {
      const base = input.blocks[block]?.from ?? 0;
      return { rule, kind, level, start: base + from, end: base + to, text: input.text.slice(base + from, base + to), message: message[language], fix, data: moved(data, base) };
    }),
  };
}

const offsets = new Set(["from", "to", "mentionFrom", "mentionTo", "numberFrom", "numberTo"]);

function moved(data: unknown, base: number): unknown {
  if (Array.isArray(data)) return data.map((one) => moved(one, base));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]: [string, unknown]) => [key, typeof value === "number" && offsets.has(key) ? value + base : moved(value, base)]));
}
