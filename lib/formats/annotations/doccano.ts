// doccano JSONL: a line a text, with labels as triples of two code-point offsets and a name. Ids and notes have no place
// in it; what we say of the article beside the text stands in fields that doccano keeps as metadata.
import { z } from "zod";
import { leftBeside, leftOf, type AnnotatedText, type Converted } from "#lib/formats/annotations/annotated.ts";
import { foreignText } from "#lib/formats/annotations/foreign-text.ts";
import { importLimits, ownId, ownNote, ownText, parseJson, type Incoming, type Parsed, type RefusedIncoming } from "#lib/formats/annotations/incoming.ts";
import { kindOfLabels } from "#lib/formats/annotations/labels.ts";
import { sha256Hex } from "#lib/text/hash.ts";

export function toDoccano(article: AnnotatedText): Converted {
  const left = leftBeside(article, []);
  const line = {
    text: article.text, label: article.annotations.map(({ start, end, kind }) => [start, end, kind]),
    article: article.articleId, title: article.title, not_carried: left,
  };
  return { files: [{ ending: "jsonl", content: `${JSON.stringify(line)}\n` }], left };
}

const triple = z.tuple([z.int(), z.int(), z.string().max(2_000)]);
const entity = z.looseObject({ label: z.string().max(2_000), start_offset: z.int(), end_offset: z.int() });
const line = z.looseObject({
  text: z.string().optional(), data: z.string().optional(),
  label: z.array(z.unknown()).optional(), labels: z.array(z.unknown()).optional(), entities: z.array(z.unknown()).optional(),
  relations: z.array(z.unknown()).nullish(), Comments: z.array(z.unknown()).nullish(), comments: z.array(z.unknown()).nullish(),
});
type Line = z.infer<typeof line>;

const spansOf = (one: Line) => [...one.label ?? [], ...one.labels ?? [], ...one.entities ?? []];
const wordsOf = (one: Line) => one.text ?? one.data ?? null;

/** Whether a text looks like this format: JSON on every line, or a list of it, with a text and labels. */
export function isDoccano(text: string): boolean {
  const lines = linesIn(text);
  return lines !== null && lines.length > 0 && lines.every((one) => wordsOf(one) !== null && (one.label ?? one.labels ?? one.entities) !== undefined);
}

export function fromDoccano(text: string): Parsed {
  const [only, ...more] = (linesIn(text) ?? []).filter((one) => spansOf(one).length > 0);
  if (more.length > 0) return { ok: false, reason: "several_texts" };
  const words = only && wordsOf(only);
  if (!only || words === null || words === undefined) return { ok: true, incoming: [], refused: [], left: [] };
  const spans = spansOf(only);
  if (spans.length > importLimits.annotations) return { ok: false, reason: "too_many" };
  const own = foreignText(words);
  const digest = sha256Hex(ownText(words)).slice(0, 16);
  const incoming: Incoming[] = [];
  const refused: RefusedIncoming[] = [];
  for (const span of spans) {
    const asTriple = triple.safeParse(span);
    const asEntity = entity.safeParse(span);
    const read = asTriple.success ? { from: asTriple.data[0], to: asTriple.data[1], label: asTriple.data[2] }
      : asEntity.success ? { from: asEntity.data.start_offset, to: asEntity.data.end_offset, label: asEntity.data.label } : null;
    if (!read) {
      refused.push({ foreignId: null, quote: "", reason: "malformed" });
      continue;
    }
    const foreignId = ownId(`doccano:${digest}:${read.from}-${read.to}:${read.label}`);
    const quoted = own.quote(read.from, read.to);
    const { kind, others } = kindOfLabels([read.label]);
    if (!quoted || quoted.quote.trim() === "") refused.push({ foreignId, quote: "", reason: "no_quote" });
    else incoming.push({ foreignId, kind, ...quoted, note: ownNote(others).note, creator: null, created: null });
  }
  return { ok: true, incoming, refused, left: leftOf({ relations: only.relations?.length ?? 0, notes: (only.Comments ?? only.comments ?? []).length }) };
}

function linesIn(text: string): Line[] | null {
  const whole = parseJson(text);
  const all = Array.isArray(whole) ? (whole as unknown[]) : whole !== undefined ? [whole] : text.split(/\r?\n/).filter((one) => one.trim() !== "").map(parseJson);
  const parsed = z.array(line).safeParse(all);
  return parsed.success ? parsed.data : null;
}
