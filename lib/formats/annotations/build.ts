// Puts together what the converters take from what the desk knows: places in code points of the NFC text, the finding
// that stands, and how much is known beside that no format carries.
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Block } from "#lib/article/block.ts";
import type { Annotated, AnnotatedText, Hinted } from "#lib/formats/annotations/annotated.ts";
import { plainText, pointIndex } from "#lib/formats/annotations/plain-text.ts";
import type { Hint } from "#lib/rules/rule.ts";
import { standingOf } from "#lib/workflow/standing.ts";

export interface BuildInput {
  article: Pick<AnnotatedText, "articleId" | "title" | "language" | "publicUrl" | "stage">;
  newsroom: string;
  at: string;
  blocks: readonly Block[];
  annotations: readonly AnnotationView[];
  /** Names of the newsroom's own kinds, by id. */
  ownKinds: ReadonlyMap<string, string>;
  /** How many there are of what is not looked into here. */
  threads: number;
  proposals: number;
  readings: number;
  /** As the rules tell them, by block; left out: they were not asked. */
  hints?: readonly Hint[];
}

/** The article as converters take it. Annotations that lost their place, or stand on nothing, are counted and left out. */
export function annotatedText(input: BuildInput): AnnotatedText {
  const { blocks, article } = input;
  const plain = plainText(blocks);
  const words = pointIndex(plain.text);
  const remarks = input.annotations.filter((view) => view.carries === undefined && view.deletedAt === null);
  const quotes = new Map(remarks.map((view) => [view.id, view.quote]));
  const living = livingAnnotations(blocks, (id) => quotes.get(id));
  const byId = new Map(remarks.map((view) => [view.id, view]));
  const annotations: Annotated[] = [];
  const firstChecks = { checks: 0, evidence: 0, parts: 0 };
  for (const place of living.values()) {
    const view = byId.get(place.id);
    if (!view) continue;
    const start = plain.pointAt(place.start, "start");
    const end = plain.pointAt(place.end, "end");
    if (end <= start) continue;
    annotations.push({
      ...spanned(words, { start, end }), prefix: place.prefix.normalize("NFC"), suffix: place.suffix.normalize("NFC"),
      id: view.id, kind: view.kind, ownKind: view.ownKind ? input.ownKinds.get(view.ownKind) ?? null : null,
      note: view.note, createdById: view.createdById, createdByName: view.createdByName, createdAt: view.createdAt,
      ...standingNow(view, { words: place.words, sentence: sentenceOf(blocks, place, article.language) }),
    });
  }
  for (const view of remarks) {
    firstChecks.checks += view.checks.length;
    firstChecks.evidence += view.checks.reduce((sum, check) => sum + check.evidence.length, 0);
    firstChecks.parts += view.parts.length;
  }
  const count = (test: (one: Annotated) => boolean) => annotations.filter(test).length;
  return {
    ...article, newsroom: input.newsroom, at: input.at, text: plain.text, blocks, annotations, hints: hinted(input.hints ?? [], plain),
    beside: {
      lost: remarks.length - annotations.length, ...firstChecks, threads: input.threads, proposals: input.proposals, readings: input.readings,
      notes: count((one) => one.note !== null), authors: annotations.length, ownKinds: count((one) => one.ownKind !== null),
      findings: count((one) => one.finding !== null), formatting: blocks.reduce((sum, block) => sum + block.marks.filter((mark) => mark.type !== "anno").length, 0),
    },
  };
}

type Words = ReturnType<typeof pointIndex>;

function spanned(words: Words, { start, end }: { start: number; end: number }) {
  return { start, end, quote: words.slice(start, end) };
}

function standingNow(view: AnnotationView, now: { words: string; sentence: string }): Pick<Annotated, "standing" | "finding"> {
  const { standing, finding, check, parts } = standingOf(view, now);
  // Of a person whose parts were checked one by one, the last of those checks says when.
  const at = check?.at ?? parts.flatMap((part) => part.check?.at ?? []).sort().at(-1);
  const holds = standing === "passed" || standing === "problem";
  return { standing, finding: holds && finding !== null && at !== undefined ? { finding, at } : null };
}

function hinted(hints: readonly Hint[], plain: ReturnType<typeof plainText>): Hinted[] {
  return hints.flatMap(({ rule, kind, block, from, to, text }) => {
    const start = plain.pointAt({ index: block, offset: from }, "start");
    const end = plain.pointAt({ index: block, offset: to }, "end");
    return end > start ? [{ rule, kind, start, end, quote: text.normalize("NFC") }] : [];
  });
}
