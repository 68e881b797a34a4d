// W3C Web Annotation JSON-LD, out and in: a collection with one page, each annotation on a stretch of the article by
// quote and by position. What the model has no word for stands under our own names, declared in a second context.
import { z } from "zod";
import { leftBeside, leftOf, type Annotated, type AnnotatedText, type Converted } from "#lib/formats/annotations/annotated.ts";
import { foreignWords, importLimits, ownId, ownInstant, ownNote, ownText, type Incoming, type Parsed, type RefusedIncoming } from "#lib/formats/annotations/incoming.ts";
import { kindOfLabels } from "#lib/formats/annotations/labels.ts";

export const annotationContext = "http://www.w3.org/ns/anno.jsonld";

/** Our own names: what stands under them is for us, and other programs may leave it out. */
const ownContext = {
  soat: "urn:soat:terms:",
  kind: "soat:kind", ownKind: "soat:ownKind", standing: "soat:standing", finding: "soat:finding", checkedAt: "soat:checkedAt",
  notCarried: "soat:notCarried", what: "soat:what", count: "soat:count", articleTitle: "soat:articleTitle",
} as const;

/** The article's name where it has no address. Whoever holds the file knows no more of the desk than that. */
export const articleName = (article: Pick<AnnotatedText, "articleId" | "publicUrl">) => article.publicUrl ?? `urn:uuid:${article.articleId}`;

export function toW3c(article: AnnotatedText): Converted {
  const left = leftBeside(article, ["findings", "notes", "authors", "ownKinds"]);
  const name = `urn:uuid:${article.articleId}#annotations`;
  const collection = {
    "@context": [annotationContext, ownContext],
    id: name, type: "AnnotationCollection", label: article.title, total: article.annotations.length, generated: article.at,
    generator: { id: "urn:soat:desk", type: "Software", name: "Soát" },
    notCarried: left,
    ...(article.annotations.length > 0 && {
      first: { id: `${name}-1`, type: "AnnotationPage", partOf: name, startIndex: 0, items: article.annotations.map((one) => annotationOf(article, one)) },
    }),
  };
  return { files: [{ ending: "jsonld", content: `${JSON.stringify(collection, null, 2)}\n` }], left };
}

function annotationOf(article: AnnotatedText, one: Annotated) {
  return {
    id: `urn:uuid:${one.id}`, type: "Annotation",
    motivation: one.finding ? "assessing" : one.kind === "note" || one.kind === "style" ? "commenting" : "identifying",
    created: one.createdAt, creator: { id: `urn:uuid:${one.createdById}`, type: "Person", name: one.createdByName },
    generated: article.at,
    kind: one.kind, standing: one.standing, ...(one.ownKind !== null && { ownKind: one.ownKind }),
    ...(one.finding && { finding: one.finding.finding, checkedAt: one.finding.at }),
    body: [
      { type: "TextualBody", purpose: "tagging", format: "text/plain", value: one.kind },
      ...(one.note === null ? [] : [{ type: "TextualBody", purpose: "commenting", format: "text/plain", value: one.note }]),
      ...(one.finding ? [{ type: "TextualBody", purpose: "assessing", format: "text/plain", value: one.finding.finding }] : []),
    ],
    target: {
      type: "SpecificResource", source: articleName(article),
      selector: [
        { type: "TextQuoteSelector", exact: one.quote, prefix: one.prefix, suffix: one.suffix },
        { type: "TextPositionSelector", start: one.start, end: one.end },
      ],
    },
  };
}

const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([z.array(schema), schema.transform((one) => [one])]);
const agent = z.union([z.string().max(2_000).transform((name) => ({ name })), z.looseObject({ name: z.union([z.string(), z.array(z.string())]).optional(), id: z.string().optional() })]);
const selector = z.looseObject({ type: z.unknown().optional(), exact: foreignWords.optional(), prefix: foreignWords.optional(), suffix: foreignWords.optional(), start: z.int().min(0).optional(), end: z.int().min(0).optional(), refinedBy: z.unknown().optional() });
const target = z.union([z.string(), z.looseObject({ selector: oneOrMore(z.union([z.string(), selector])).optional() })]);
const body = z.union([z.string(), z.looseObject({ type: z.unknown().optional(), value: z.union([foreignWords, z.array(foreignWords)]).optional(), purpose: oneOrMore(z.string()).optional() })]);
const annotation = z.looseObject({
  id: z.string().min(1).max(10_000).optional(), type: oneOrMore(z.string()).optional(),
  target: oneOrMore(target).optional(), body: oneOrMore(body).optional(), bodyValue: foreignWords.optional(),
  creator: oneOrMore(agent).optional(), created: z.string().max(100).optional(), motivation: oneOrMore(z.string()).optional(),
  // Ours alone.
  kind: z.string().max(40).optional(),
});
type ForeignAnnotation = z.infer<typeof annotation>;

/** A collection, a page, a list of annotations or one of them. */
export function fromW3c(json: unknown): Parsed {
  const items = itemsIn(json);
  if (!items) return { ok: false, reason: "unknown_format" };
  if (items.length > importLimits.annotations) return { ok: false, reason: "too_many" };
  const incoming: Incoming[] = [];
  const refused: RefusedIncoming[] = [];
  const counts = { bodies: 0, findings: 0, replies: 0, longNotes: 0, targets: 0 };
  for (const item of items) {
    const parsed = annotation.safeParse(item);
    const read = parsed.success ? incomingOf(parsed.data, counts) : { foreignId: null, quote: "", reason: "malformed" as const };
    if ("reason" in read) refused.push(read);
    else incoming.push(read);
  }
  return { ok: true, incoming, refused, left: leftOf(counts) };
}

/** Whether JSON looks like this format. */
export function isW3c(json: unknown): boolean {
  return itemsIn(json) !== null;
}

const page = z.looseObject({ type: oneOrMore(z.string()).optional(), items: z.array(z.unknown()) })
  .refine(({ type, items }) => type?.includes("AnnotationPage") === true || isAnnotation(items[0]));

function itemsIn(json: unknown): unknown[] | null {
  if (Array.isArray(json)) return json.length > 0 && isAnnotation(json[0]) ? (json as unknown[]) : null;
  if (isAnnotation(json)) return [json];
  const asPage = page.safeParse(json);
  if (asPage.success) return asPage.data.items;
  const collection = z.looseObject({ first: page }).safeParse(json);
  if (collection.success) return collection.data.first.items;
  return z.looseObject({ type: z.literal("AnnotationCollection"), total: z.literal(0) }).safeParse(json).success ? [] : null;
}

function isAnnotation(json: unknown): boolean {
  return z.looseObject({ type: oneOrMore(z.string()), target: z.unknown() }).safeParse(json).data?.type.includes("Annotation") ?? false;
}

function incomingOf(item: ForeignAnnotation, counts: Record<"bodies" | "findings" | "replies" | "longNotes" | "targets", number>): Incoming | RefusedIncoming {
  const foreignId = item.id === undefined ? null : ownId(item.id);
  const [first, ...more] = item.target ?? [];
  counts.targets += more.length;
  const selectors = typeof first === "object" ? (first.selector ?? []).filter((one) => typeof one === "object") : [];
  const quote = selectors.find((one) => one.exact !== undefined);
  const exact = ownText(quote?.exact ?? "");
  if (foreignId === null) return { foreignId, quote: exact, reason: "no_id" };
  if (exact.trim() === "") return { foreignId, quote: "", reason: selectors.length > 0 ? "no_quote" : "no_target" };
  const said = readBodies(item, counts);
  const label = kindOfLabels([...(item.kind === undefined ? [] : [item.kind]), ...said.tags]);
  const { note, isCut } = ownNote([...said.notes, ...(label.others.length > 0 ? [label.others.join(", ")] : [])]);
  counts.longNotes += isCut ? 1 : 0;
  const [creator] = item.creator ?? [];
  const name = creator === undefined ? null : Array.isArray(creator.name) ? creator.name[0] ?? null : creator.name ?? null;
  return {
    foreignId, kind: label.kind, quote: exact, prefix: ownText(quote?.prefix ?? ""), suffix: ownText(quote?.suffix ?? ""),
    start: pointsOf(selectors.find((one) => one.start !== undefined && one.end !== undefined)?.start),
    note, creator: name === null ? null : ownText(name).slice(0, 200) || null, created: ownInstant(item.created),
  };
}

function pointsOf(at: number | undefined): Incoming["start"] {
  return at === undefined ? null : { at, counts: "points" };
}

/** Words under a tag's purpose are labels, other words a note; a verdict of another program is no check of ours. */
function readBodies(item: ForeignAnnotation, counts: { bodies: number; findings: number; replies: number }): { tags: string[]; notes: string[] } {
  const tags: string[] = [];
  const notes: string[] = item.bodyValue === undefined ? [] : [item.bodyValue];
  const tagsAll = item.motivation?.includes("tagging") ?? false;
  if (item.motivation?.includes("replying")) counts.replies += 1;
  for (const one of item.body ?? []) {
    const value = typeof one === "object" ? [one.value ?? []].flat()[0] : undefined;
    if (typeof one === "string" || value === undefined) counts.bodies += 1;
    else if (one.purpose?.includes("assessing")) counts.findings += 1;
    else if (one.purpose?.some((purpose) => purpose === "tagging" || purpose === "classifying" || purpose === "identifying") ?? tagsAll) tags.push(ownText(value));
    else notes.push(value);
  }
  return { tags, notes };
}

