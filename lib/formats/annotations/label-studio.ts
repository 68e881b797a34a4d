// Label Studio tasks: the text with labelled stretches of it, counted in code points. What people marked goes as an
// annotation, what the rules suggest as a prediction; a prediction of another program never comes in as anybody's mark.
import { z } from "zod";
import { leftBeside, leftOf, type AnnotatedText, type Converted, type PointSpan } from "#lib/formats/annotations/annotated.ts";
import { foreignText, type ForeignText } from "#lib/formats/annotations/foreign-text.ts";
import { foreignWords, importLimits, ownId, ownInstant, ownNote, ownText, type Incoming, type Parsed, type RefusedIncoming } from "#lib/formats/annotations/incoming.ts";
import { kindOfLabels } from "#lib/formats/annotations/labels.ts";
import { sha256Hex } from "#lib/text/hash.ts";

/** The labelling interface that these tasks are for, to be pasted into a project's settings. */
export const labelConfig = (kinds: readonly string[]) => `<View><Labels name="label" toName="text">${kinds.map((kind) => `<Label value="${kind}"/>`).join("")}</Labels><Text name="text" value="$text"/></View>`;

export function toLabelStudio(article: AnnotatedText): Converted {
  const left = leftBeside(article, ["notes"]);
  const region = (id: string, kind: string, quote: string, { start, end }: PointSpan, more: object) =>
    ({ id, from_name: "label", to_name: "text", type: "labels", value: { start, end, text: quote, labels: [kind] }, ...more });
  const kinds = [...new Set([...article.annotations, ...article.hints].map(({ kind }) => kind))].sort();
  const tasks = [{
    data: { text: article.text, title: article.title, article: article.articleId },
    annotations: [{
      result: article.annotations.map((one) => region(one.id, one.kind, one.quote, one, { ...(one.note !== null && { meta: { text: [one.note] } }) })),
      was_cancelled: false, ground_truth: false,
    }],
    predictions: article.hints.length === 0 ? [] : [{
      model_version: "soat-rules", result: article.hints.map((one, nth) => region(`hint-${nth}`, one.kind, one.quote, one, { meta: { text: [one.rule] } })),
    }],
    meta: { soat: { at: article.at, labelConfig: labelConfig(kinds), notCarried: left } },
  }];
  return { files: [{ ending: "label-studio.json", content: `${JSON.stringify(tasks, null, 2)}\n` }], left };
}

const region = z.looseObject({
  id: z.union([z.string().max(2_000), z.number()]).optional(), type: z.string().optional(),
  value: z.looseObject({ start: z.int().optional(), end: z.int().optional(), text: z.unknown().optional(), labels: z.array(z.string().max(2_000)).optional() }).optional(),
  meta: z.looseObject({ text: z.union([foreignWords, z.array(foreignWords)]).optional() }).nullish(),
});
const person = z.union([z.number(), z.string(), z.looseObject({ first_name: z.string().optional(), last_name: z.string().optional(), email: z.string().optional() })]);
const work = z.looseObject({ result: z.array(z.unknown()).nullish(), was_cancelled: z.boolean().nullish(), created_at: z.string().nullish(), completed_by: person.nullish() });
const task = z.looseObject({ data: z.record(z.string(), z.unknown()), annotations: z.array(work).nullish(), completions: z.array(work).nullish(), predictions: z.array(z.looseObject({ result: z.array(z.unknown()).nullish() })).nullish() });
const tasks = z.union([z.array(task), task.transform((one) => [one])]);

export function isLabelStudio(json: unknown): boolean {
  return tasks.safeParse(json).data?.some((one) => one.annotations ?? one.completions ?? one.predictions) ?? false;
}

export function fromLabelStudio(json: unknown): Parsed {
  const read = tasks.safeParse(json);
  if (!read.success) return { ok: false, reason: "unknown_format" };
  const [only, ...more] = read.data.filter((one) => works(one).some((done) => (done.result?.length ?? 0) > 0));
  if (!only) return { ok: true, incoming: [], refused: [], left: leftOf({ predictions: predicted(read.data) }) };
  if (more.length > 0) return { ok: false, reason: "several_texts" };
  const words = textOf(only.data);
  if (words === null) return { ok: false, reason: "unknown_format" };
  if (works(only).reduce((sum, done) => sum + (done.result?.length ?? 0), 0) > importLimits.annotations) return { ok: false, reason: "too_many" };
  const text = foreignText(words);
  const counts = { predictions: predicted(read.data), relations: 0, attributes: 0, longNotes: 0 };
  const incoming: Incoming[] = [];
  const refused: RefusedIncoming[] = [];
  const digest = sha256Hex(ownText(words)).slice(0, 16);
  for (const done of works(only)) {
    for (const item of done.result ?? []) {
      const parsed = region.safeParse(item);
      const type = parsed.data?.type;
      if (type === "relation") counts.relations += 1;
      else if (parsed.success && type !== undefined && !["labels", "hypertextlabels"].includes(type)) counts.attributes += 1;
      else if (!parsed.success || parsed.data.value?.start === undefined || parsed.data.value.end === undefined) refused.push({ foreignId: null, quote: "", reason: "malformed" });
      else {
        const one = incomingOf(parsed.data, done, text, digest, counts);
        if ("reason" in one) refused.push(one);
        else incoming.push(one);
      }
    }
  }
  return { ok: true, incoming, refused, left: leftOf(counts) };
}

const works = (one: z.infer<typeof task>) => [...one.annotations ?? [], ...one.completions ?? []].filter((done) => done.was_cancelled !== true);
const predicted = (all: readonly z.infer<typeof task>[]) => all.reduce((sum, one) => sum + (one.predictions ?? []).reduce((inner, made) => inner + (made.result?.length ?? 0), 0), 0);

function textOf(data: Record<string, unknown>): string | null {
  const strings = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return strings.find(([name]) => name === "text")?.[1] ?? (strings.length === 1 ? strings[0]?.[1] ?? null : null);
}

function incomingOf(item: z.infer<typeof region>, done: z.infer<typeof work>, text: ForeignText, digest: string, counts: { longNotes: number }): Incoming | RefusedIncoming {
  const { start = 0, end = 0, labels = [], text: said } = item.value ?? {};
  const label = kindOfLabels(labels);
  const foreignId = typeof item.id === "string" ? ownId(item.id) : `label-studio:${digest}:${start}-${end}:${labels.join(",")}`;
  const told = typeof said === "string" ? ownText(said) : null;
  const quoted = text.quote(start, end);
  // Older versions counted in UTF-16 units: what the file itself quotes decides.
  const other = told !== null && quoted?.quote !== told ? text.quoteUnits(start, end) : null;
  const found = other?.quote === told ? other : quoted?.quote === told || told === null ? quoted : { quote: told, prefix: "", suffix: "", start: null };
  if (!found || found.quote.trim() === "") return { foreignId, quote: "", reason: "no_quote" };
  const { note, isCut } = ownNote([...[item.meta?.text ?? []].flat(), ...(label.others.length > 0 ? [label.others.join(", ")] : [])]);
  counts.longNotes += isCut ? 1 : 0;
  return { foreignId, kind: label.kind, ...found, note, creator: nameOf(done.completed_by), created: ownInstant(done.created_at) };
}

function nameOf(by: z.infer<typeof person> | null | undefined): string | null {
  if (typeof by !== "object" || by === null) return null;
  return ownText([by.first_name, by.last_name].filter(Boolean).join(" ") || (by.email ?? "")).slice(0, 200) || null;
}
