// Hypothesis, as its client saves and loads annotations: quote, position, text, tags. Replies and notes on a whole page
// have no words to stand on and stay out.
import { z } from "zod";
import { leftBeside, leftOf, type Annotated, type AnnotatedText, type Converted } from "#lib/formats/annotations/annotated.ts";
import { foreignWords, importLimits, ownId, ownInstant, ownNote, ownText, type Incoming, type Parsed, type RefusedIncoming } from "#lib/formats/annotations/incoming.ts";
import { kindOfLabels } from "#lib/formats/annotations/labels.ts";
import { pointIndex } from "#lib/formats/annotations/plain-text.ts";
import { articleName } from "#lib/formats/annotations/w3c.ts";

export function toHypothesis(article: AnnotatedText): Converted {
  const left = leftBeside(article, ["notes", "authors", "ownKinds"]);
  const { units } = pointIndex(article.text);
  const file = {
    export_date: article.at, export_userid: "", client_version: "Soát", soat: { title: article.title, notCarried: left },
    annotations: article.annotations.map((one) => rowOf(article, one, units)),
  };
  return { files: [{ ending: "hypothesis.json", content: `${JSON.stringify(file, null, 2)}\n` }], left };
}

function rowOf(article: AnnotatedText, one: Annotated, units: (point: number) => number) {
  // Read by nobody but its author, until whoever loads it says otherwise.
  const user = `acct:${one.createdById.replaceAll("-", "")}@soat.invalid`;
  const uri = articleName(article);
  return {
    id: one.id, created: one.createdAt, updated: one.createdAt, user, user_info: { display_name: one.createdByName }, uri,
    text: one.note ?? "", tags: [one.kind, ...(one.ownKind === null ? [] : [one.ownKind])],
    group: "__world__", permissions: { read: [user], update: [user], delete: [user], admin: [user] }, hidden: false, flagged: false, links: {},
    document: { title: [article.title] },
    target: [{
      source: uri,
      // Its client counts as its language does: in UTF-16 units.
      selector: [
        { type: "TextPositionSelector", start: units(one.start), end: units(one.end) },
        { type: "TextQuoteSelector", exact: one.quote, prefix: one.prefix, suffix: one.suffix },
      ],
    }],
  };
}

const selector = z.looseObject({ type: z.string().optional(), exact: foreignWords.optional(), prefix: foreignWords.optional(), suffix: foreignWords.optional(), start: z.int().min(0).optional(), end: z.int().min(0).optional() });
const row = z.looseObject({
  id: z.string().min(1).max(10_000).optional(), created: z.string().max(100).optional(), user: z.string().max(2_000).optional(),
  user_info: z.looseObject({ display_name: z.string().max(2_000).nullish() }).nullish(),
  text: foreignWords.nullish(), tags: z.array(z.string().max(2_000)).nullish(), references: z.array(z.unknown()).nullish(),
  target: z.array(z.looseObject({ selector: z.array(selector).nullish() })).nullish(),
});
const file = z.union([
  z.looseObject({ annotations: z.array(z.unknown()) }).transform((one) => one.annotations),
  z.looseObject({ rows: z.array(z.unknown()) }).transform((one) => one.rows),
  z.array(z.unknown()),
]);
/** What tells a row of Hypothesis from annotations of others. */
const telling = z.looseObject({ target: z.array(z.unknown()), uri: z.string() });

/** Whether JSON looks like this format: what its client saves, what its service answers, or a list of annotations. */
export function isHypothesis(json: unknown): boolean {
  const rows = file.safeParse(json);
  const isFile = z.looseObject({ export_date: z.string(), annotations: z.array(z.unknown()).length(0) }).safeParse(json).success;
  return isFile || (rows.success && telling.safeParse(rows.data[0]).success);
}

export function fromHypothesis(json: unknown): Parsed {
  const rows = file.safeParse(json);
  if (!rows.success) return { ok: false, reason: "unknown_format" };
  if (rows.data.length > importLimits.annotations) return { ok: false, reason: "too_many" };
  const incoming: Incoming[] = [];
  const refused: RefusedIncoming[] = [];
  const counts = { replies: 0, longNotes: 0, targets: 0 };
  for (const item of rows.data) {
    const parsed = row.safeParse(item);
    if (!parsed.success) {
      refused.push({ foreignId: null, quote: "", reason: "malformed" });
      continue;
    }
    if ((parsed.data.references?.length ?? 0) > 0) counts.replies += 1;
    else {
      const read = incomingOf(parsed.data, counts);
      if ("reason" in read) refused.push(read);
      else incoming.push(read);
    }
  }
  return { ok: true, incoming, refused, left: leftOf(counts) };
}

function incomingOf(item: z.infer<typeof row>, counts: { longNotes: number; targets: number }): Incoming | RefusedIncoming {
  const [target, ...more] = item.target ?? [];
  counts.targets += more.length;
  const selectors = target?.selector ?? [];
  const quote = selectors.find((one) => one.type === "TextQuoteSelector");
  const exact = ownText(quote?.exact ?? "");
  const foreignId = item.id === undefined ? null : ownId(item.id);
  if (foreignId === null) return { foreignId, quote: exact, reason: "no_id" };
  if (exact.trim() === "") return { foreignId, quote: "", reason: selectors.length > 0 ? "no_quote" : "no_target" };
  const label = kindOfLabels(item.tags ?? []);
  const { note, isCut } = ownNote([item.text ?? "", ...(label.others.length > 0 ? [label.others.join(", ")] : [])]);
  counts.longNotes += isCut ? 1 : 0;
  const position = selectors.find((one) => one.type === "TextPositionSelector")?.start;
  const name = item.user_info?.display_name ?? /^acct:([^@]+)@/.exec(item.user ?? "")?.[1] ?? null;
  return {
    foreignId, kind: label.kind, quote: exact, prefix: ownText(quote?.prefix ?? ""), suffix: ownText(quote?.suffix ?? ""),
    start: position === undefined ? null : { at: position, counts: "units" },
    note, creator: name === null ? null : ownText(name).slice(0, 200) || null, created: ownInstant(item.created),
  };
}
