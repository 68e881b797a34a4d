// An article as it goes out to Word: its living text, threads as comments, open proposals as changes.
import { livingAnnotations, type Living } from "#lib/anchor/living.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Block } from "#lib/article/block.ts";
import type { WordArticle, WordChange, WordComment } from "#lib/formats/word/article.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import { canReadArticle } from "#lib/permission/can.ts";
import { groundOf, isOpenProposal, type ProposalView } from "#lib/proposal/proposal.ts";
import { withNames } from "#lib/talk/body.ts";
import type { ThreadView } from "#lib/talk/thread.ts";
import type { Context } from "#server/context.ts";
import { loadProposals } from "#server/queries/load-proposals.ts";
import { loadThreads } from "#server/queries/load-threads.ts";
import { articleSubject } from "#server/queries/readable-articles.ts";
import { loadSeenAnnotations } from "#server/queries/load-seen-annotations.ts";

/** What Word cannot be given as it is. */
export const notCarriedKinds = ["pictures", "links", "changes", "places"] as const;
/** How many of each. */
export type NotCarried = Partial<Record<(typeof notCarriedKinds)[number], number>>;

/** Null as in loadReport. `isBare`: the clean copy, the words alone. */
export async function loadWordArticle(context: Context, articleId: ArticleId, isBare: boolean): Promise<{ article: WordArticle; notCarried: NotCarried } | null> {
  const { actor, desk, now } = context;
  const row = await desk.db.article.findUnique({ where: { id: articleId }, select: { title: true, language: true, ...articleSubject(actor.id) } });
  if (!row || !canReadArticle(actor, row)) return null;
  const [{ blocks }, annotations, threads, proposals] = await Promise.all([
    desk.collab.readText(articleId), loadSeenAnnotations(desk.db, actor, articleId), isBare ? [] : loadThreads(desk.db, articleId), isBare ? [] : loadProposals(desk.db, articleId),
  ]);
  const quotes = new Map(annotations.map(({ id, quote }) => [id, quote]));
  const living = livingAnnotations(blocks, (id) => quotes.get(id));
  const { changes, left } = changesOf(proposals.filter(isOpenProposal), living);
  const comments = isBare ? [] : [...commentsOf(threads, annotations, living, blocks), ...remarksOf(annotations, living), ...reasonsOf(left, proposals, living)];
  const count = (list: readonly unknown[]) => list.length || undefined;
  const counts = {
    pictures: count(blocks.filter(({ picture }) => picture)), links: count(blocks.flatMap(({ marks }) => marks.filter(({ type }) => type === "link"))), changes: count(left),
    places: count(threads.filter(({ annotationId }) => annotationId !== null && !living.has(annotationId))),
  };
  const notCarried: NotCarried = Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== undefined));
  return {
    notCarried,
    article: {
      title: row.title, language: row.language, at: now().toISOString(), blocks, comments, changes,
      ...(Object.keys(notCarried).length > 0 && { description: `Not carried: ${Object.entries(notCarried).map(([what, many]) => `${what} ${many}`).join(", ")}` }),
    },
  };
}

/** Open proposals as changes, where their words stand in one block as they were and no earlier one reaches in; the others are left. */
function changesOf(proposals: readonly ProposalView[], living: ReadonlyMap<AnnotationId, Living>): { changes: WordChange[]; left: ProposalView[] } {
  const changes: WordChange[] = [];
  const left: ProposalView[] = [];
  for (const proposal of proposals) {
    const at = living.get(proposal.annotationId);
    const isOne = at && at.start.index === at.end.index && groundOf(proposal, at.words) === "holds";
    const isFree = at && changes.every(({ index, from, to }) => index !== at.start.index || to <= at.start.offset || from >= at.end.offset);
    if (at && isOne && isFree) changes.push({ index: at.start.index, from: at.start.offset, to: at.end.offset, replacement: proposal.replacement, author: proposal.byName, at: proposal.at });
    else left.push(proposal);
  }
  return { changes, left };
}

function commentsOf(threads: readonly ThreadView[], annotations: readonly AnnotationView[], living: ReadonlyMap<AnnotationId, Living>, blocks: readonly Block[]): WordComment[] {
  const quotes = new Map(annotations.map(({ id, quote }) => [id, quote]));
  const whole = { start: { index: 0, offset: 0 }, end: { index: 0, offset: blocks[0]?.text.length ?? 0 } };
  return threads.flatMap((thread): WordComment[] => {
    const [first, ...replies] = thread.comments.filter(({ deletedAt }) => deletedAt === null).map(({ byName, at, body, mentions }) => ({ author: byName, at, body: withNames(body, mentions) }));
    if (!first) return [];
    const place = thread.annotationId === null ? undefined : living.get(thread.annotationId);
    // Words that are gone are told in the comment, which stands on the title.
    const quote = thread.annotationId !== null && !place ? quotes.get(thread.annotationId) : undefined;
    return [{ ...(place ? { start: place.start, end: place.end } : whole), ...first, body: quote ? `«${quote}» ${first.body}` : first.body, isDone: thread.resolved !== null, replies }];
  });
}

/** What somebody noted beside words without asking anybody. */
function remarksOf(annotations: readonly AnnotationView[], living: ReadonlyMap<AnnotationId, Living>): WordComment[] {
  return annotations.flatMap(({ id, note, createdByName, createdAt, deletedAt }) => {
    const at = living.get(id);
    return note && at && deletedAt === null ? [{ start: at.start, end: at.end, author: createdByName, at: createdAt, body: note, isDone: false, replies: [] }] : [];
  });
}

/** Proposals that cannot be changes of Word's are said as comments; so are reasons of those that can. */
function reasonsOf(left: readonly ProposalView[], proposals: readonly ProposalView[], living: ReadonlyMap<AnnotationId, Living>): WordComment[] {
  const isLeft = new Set(left.map(({ id }) => id));
  return proposals.filter(isOpenProposal).flatMap((proposal) => {
    const at = living.get(proposal.annotationId);
    const words = isLeft.has(proposal.id) ? `«${proposal.before}» → «${proposal.replacement}»` : null;
    const body = [words, proposal.reason].filter((one) => one !== null && one !== "").join(". ");
    return at && body !== "" ? [{ start: at.start, end: at.end, author: proposal.byName, at: proposal.at, body, isDone: false, replies: [] }] : [];
  });
}
