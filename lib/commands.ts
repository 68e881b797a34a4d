// Acts on an article, as the browser sends them to POST /api/commands. The id is made by
// the client, so that repeating a command after a lost answer does nothing twice.
import { z } from "zod";
import { chosenBlockKinds } from "#lib/article/block.ts";
import { detailChanges } from "#lib/article/details-schema.ts";
import { kind } from "#lib/annotation/kind-schema.ts";
import { asOfDate } from "#lib/memory/expiry-schema.ts";
import { role } from "#lib/permission/role-schema.ts";
import { tickedEntries } from "#lib/workflow/article-type.ts";
import { correctionCause, correctionDecision } from "#lib/workflow/correction.ts";
import { decisions, stageMoves } from "#lib/workflow/sign-off.ts";
import { errorClass } from "#lib/proposal/error-class-schema.ts";
import { finding } from "#lib/workflow/finding-schema.ts";
import { askedOf } from "#lib/workflow/query.ts";
import { channel } from "#lib/workflow/query-schema.ts";
import { risk, voice, workAct } from "#lib/workflow/work-schema.ts";
import { optionalText, shortText } from "#lib/text/typed-text-schema.ts";
import { commentBody } from "#lib/talk/body-schema.ts";
import { entityKind, tenureRole } from "#lib/entity/entity-schema.ts";
import type { AnnotationId, ArticleId, CheckId, CommandId, CommentId, EntityId, PartId, ProposalId, SourceId, TenureId, ThreadId, UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { longestBatch } from "#lib/longest-batch.ts";
import { sourceKinds } from "#lib/source/source-kind.ts";

const words = (max: number) => z.string().max(max);
const offset = z.int().min(0).max(20_000_000);
const point = z.object({ block: words(64), offset });

/** Where words stand as the client sees it: hints beside the quote, which decides. */
export const place = z.object({
  start: point,
  end: point,
  quote: words(100_000).min(1),
  prefix: words(64),
  suffix: words(64),
});
export type Place = z.infer<typeof place>;

/** Id of the newsroom's own kind; its base is `kind`. */
const ownKind = words(40).nullish();

const envelope = { id: idOf<CommandId>(), articleId: idOf<ArticleId>() };

export const createAnnotation = z.object({
  ...envelope, type: z.literal("create-annotation"),
  annotationId: idOf<AnnotationId>(), kind, ownKind, place, note: optionalText(4_000),
});
export const deleteAnnotation = z.object({ ...envelope, type: z.literal("delete-annotation"), annotationId: idOf<AnnotationId>() });
export const restoreAnnotation = z.object({ ...envelope, type: z.literal("restore-annotation"), annotationId: idOf<AnnotationId>() });
/** Another span, or a place again for an annotation that lost its own. */
export const moveAnnotation = z.object({ ...envelope, type: z.literal("move-annotation"), annotationId: idOf<AnnotationId>(), place });
/** A place offered for a lost annotation is not its own. Taking one is move-annotation. */
export const refusePlace = z.object({ ...envelope, type: z.literal("refuse-place"), annotationId: idOf<AnnotationId>(), offerId: words(64) });
export const changeKind = z.object({ ...envelope, type: z.literal("change-kind"), annotationId: idOf<AnnotationId>(), kind, ownKind });

export const recordCheck = z.object({
  ...envelope, type: z.literal("record-check"),
  /** One check may cover every occurrence of the same words; each keeps its own. */
  on: z.array(z.object({
    annotationId: idOf<AnnotationId>(),
    /** Null: the item as a whole, which for a person means every part. */
    partId: idOf<PartId>().nullable(),
    /** What the person saw: refused as "changed" when other words stand there now. */
    words: words(100_000),
  })).min(1).max(500).refine(
    (on) => new Set(on.map((one) => `${one.annotationId} ${one.partId ?? ""}`)).size === on.length, "The same words twice in one check.",
  ),
  finding,
  note: optionalText(4_000),
  /** The day it speaks of, where that is another than today; never one to come. */
  asOf: asOfDate.nullish(),
  evidence: z.object({
    sourceId: idOf<SourceId>(),
    stance: z.enum(["supports", "refutes", "mentions"]),
    locator: optionalText(500),
    passage: optionalText(10_000),
  }).nullish(),
});
/** After a replacement: these items again, each on the words the person has seen; the server knows which checks it carries over. */
export const reconfirm = z.object({
  ...envelope, type: z.literal("reconfirm"),
  on: z.array(z.object({ annotationId: idOf<AnnotationId>(), words: words(100_000) })).min(1).max(500).refine(
    (on) => new Set(on.map((one) => one.annotationId)).size === on.length, "The same item twice.",
  ),
});
/** Files an earlier check of the same or a like claim again, as a new one that cites it. */
export const reuseCheck = z.object({
  ...envelope, type: z.literal("reuse-check"), annotationId: idOf<AnnotationId>(), checkId: idOf<CheckId>(),
  /** What the person saw: refused as "changed" when other words stand there now. */
  words: words(100_000),
});
/** A source put to an item before anything is concluded from it; the next check rests on it as well. */
export const addEvidence = z.object({
  ...envelope, type: z.literal("add-evidence"),
  annotationId: idOf<AnnotationId>(), sourceId: idOf<SourceId>(), stance: z.enum(["supports", "refutes", "mentions"]), locator: optionalText(500), passage: optionalText(10_000),
});
/** Takes it away again, while no check rests on it. */
export const dropEvidence = z.object({ ...envelope, type: z.literal("drop-evidence"), evidenceId: words(64) });
/** An editor decides between two checkers who found different things. */
export const decideCheck = z.object({ ...envelope, type: z.literal("decide-check"), annotationId: idOf<AnnotationId>(), side: z.enum(["first", "second"]), note: optionalText(2_000) });
export const voidCheck = z.object({ ...envelope, type: z.literal("void-check"), checkId: idOf<CheckId>() });

export const recordReading = z.object({
  ...envelope, type: z.literal("record-reading"),
  block: words(64), sentence: words(100_000).min(1),
});

export const voidReading = z.object({ ...envelope, type: z.literal("void-reading"), readingId: words(64) });

export const useSource = z.object({
  ...envelope, type: z.literal("use-source"),
  /** Null puts the source away. */
  sourceId: idOf<SourceId>().nullable(),
});
export const addSource = z.object({
  ...envelope, type: z.literal("add-source"),
  sourceId: idOf<SourceId>(), kind: z.enum(sourceKinds), isPrimary: z.boolean(),
  title: shortText(500), reference: optionalText(2_000),
});
export const ask = z.object({
  ...envelope, type: z.literal("set-waiting"),
  annotationId: idOf<AnnotationId>(), waitingFor: z.enum(["author", "source", "editor"]).nullable(),
});
/** A question with an answer owed: the item waits for it. */
export const askQuery = z.object({
  ...envelope, type: z.literal("ask-query"),
  queryId: idOf<string>(), annotationId: idOf<AnnotationId>(), to: z.enum(askedOf), contact: optionalText(200), question: shortText(4_000), dueAt: z.iso.datetime().nullish(),
});
/** What was answered, by whom and how: also for whoever has no account. */
export const answerQuery = z.object({ ...envelope, type: z.literal("answer-query"), queryId: idOf<string>(), text: shortText(10_000), givenBy: shortText(200), channel });
/** It is not needed any more. */
export const closeQuery = z.object({ ...envelope, type: z.literal("close-query"), queryId: idOf<string>() });
/** Moves the work on an item: to somebody, to oneself, back, to a second checker, to its end, or open again. */
export const moveWork = z.object({
  ...envelope, type: z.literal("move-work"),
  annotationId: idOf<AnnotationId>(), act: workAct,
  /** Whom it is given to; for "assign" asked for, for "second" left open. */
  assigneeId: idOf<UserId>().nullish(),
  /** Asked for with "reopen". */
  reason: optionalText(2_000),
});
/** Takes such a step back, while it is the last that was done. */
export const takeBackWork = z.object({ ...envelope, type: z.literal("take-back-work"), stepId: words(64) });
/** How much hangs on an item and whose word it is; what is absent stays. */
export const rateItem = z.object({
  ...envelope, type: z.literal("rate-item"), annotationId: idOf<AnnotationId>(), risk: risk.nullish(), voice: voice.nullish(),
});
export const setBlockKind = z.object({
  ...envelope, type: z.literal("set-block-kind"), block: words(64), kind: z.enum(chosenBlockKinds),
});
export const setDetails = z.object({ ...envelope, type: z.literal("set-details"), details: detailChanges });
const seen = z.string().regex(/^[0-9a-f]{64}$/);
/** A role's word on the text as it stands. */
export const signOff = z.object({
  ...envelope, type: z.literal("sign-off"),
  /** Whose step; for the others than "approved" and "withdrawn" the role one speaks in. */
  role: z.union([role, z.literal("desk")]), decision: z.enum(decisions),
  /** The text the person saw, as a version's hash: refused as "changed" when it is another now. */
  hash: seen,
  /** Asked for with "returned", "released", "held" and "lifted". */
  note: optionalText(2_000),
});
/** An article goes on or back besides signing. */
export const moveStage = z.object({ ...envelope, type: z.literal("move-stage"), move: z.enum(stageMoves) });
/** Words that were printed are said to be wrong. */
export const requestCorrection = z.object({
  ...envelope, type: z.literal("request-correction"),
  requestId: idOf<string>(), annotationId: idOf<AnnotationId>().nullish(), words: shortText(4_000), claim: shortText(4_000),
  askedBy: shortText(200), contact: optionalText(300), channel,
});
export const decideCorrection = z.object({
  ...envelope, type: z.literal("decide-correction"), requestId: idOf<string>(), decision: correctionDecision,
  /** Asked for, whatever is decided. */
  reason: optionalText(2_000),
  /** How many decisions the person saw before: refused as "stale" when there are others now. */
  seen: z.int().min(0),
});
/** The text was put right, in these words. */
export const carryOutCorrection = z.object({
  ...envelope, type: z.literal("carry-out-correction"), requestId: idOf<string>(),
  /** The text the person saw, as a version's hash. */
  hash: seen,
  falseWords: shortText(4_000), rightWords: shortText(4_000), cause: correctionCause,
  /** The check that missed it; null: they were never checked. */
  checkId: idOf<CheckId>().nullable(),
});
/** An entry of the checklist that a person answers for, or that word taken back. */
export const tickEntry = z.object({
  ...envelope, type: z.literal("tick-entry"), entry: z.enum(tickedEntries), isMet: z.boolean(),
  /** The words the person saw, as `tickedHash`: refused as "changed" when they are others now. */
  hash: seen,
});
/** Keeps the text as it stands now under a name. */
export const nameVersion = z.object({ ...envelope, type: z.literal("name-version"), label: shortText(200) });

/** Not an error, these words under these rules: in this article, or in every one. */
export const dismissHints = z.object({
  ...envelope, type: z.literal("dismiss-hints"), everywhere: z.boolean(),
  on: z.array(z.object({ id: z.uuid(), rule: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/), words: words(20_000).min(1) })).min(1).max(500).refine((on) => new Set(on.map(({ id }) => id)).size === on.length),
});
export const restoreHints = z.object({ ...envelope, type: z.literal("restore-hints"), ids: z.array(z.uuid()).min(1).max(500) });

/** What was found right of a person, body or place goes into the names file, dated by the article and with the check's source. */
export const keepName = z.object({
  ...envelope, type: z.literal("keep-name"), annotationId: idOf<AnnotationId>(),
  /** Made by the page where it is new. */
  entityId: idOf<EntityId>(), isNew: z.boolean(), kind: entityKind,
  /** As the text writes it: of a new one its name, of a known one another spelling where it has none such. */
  name: shortText(300),
  tenures: z.array(z.object({ id: idOf<TenureId>(), role: tenureRole, words: shortText(500) })).max(20),
});
/** Takes the keeping of this item's name back, while nobody else did anything to the entity. */
export const dropName = z.object({
  ...envelope, type: z.literal("drop-name"), annotationId: idOf<AnnotationId>(), entityId: idOf<EntityId>(),
  /** The first change that keeping it made; null: none. */
  since: z.int().min(1).nullable(),
});
/** In this article these words mean this entity; null: nobody in the names file, and it is not asked again. */
export const sayWho = z.object({ ...envelope, type: z.literal("say-who"), annotationId: idOf<AnnotationId>().nullable(), words: shortText(300), entityId: idOf<EntityId>().nullable() });

const inBatch = z.discriminatedUnion("type", [
  createAnnotation.omit({ articleId: true }),
  deleteAnnotation.omit({ articleId: true }), restoreAnnotation.omit({ articleId: true }), changeKind.omit({ articleId: true }),
  recordCheck.omit({ articleId: true }), voidCheck.omit({ articleId: true }),
  moveWork.omit({ articleId: true }), takeBackWork.omit({ articleId: true }), rateItem.omit({ articleId: true }),
  recordReading.omit({ articleId: true }), voidReading.omit({ articleId: true }),
  addEvidence.omit({ articleId: true }), dropEvidence.omit({ articleId: true }),
]);
/** An act within a batch: as by itself, with an id of its own; the article is the batch's. */
export type BatchedAct = z.infer<typeof inBatch>;
/** The same done to several annotations at once. Each act is judged by itself: the answer is an outcome for every one, in order. */
export const batch = z.object({ ...envelope, type: z.literal("batch"), acts: z.array(inBatch).min(1).max(longestBatch) });

const comment = { threadId: idOf<ThreadId>(), commentId: idOf<CommentId>() };
export const startThread = z.object({
  ...envelope, type: z.literal("start-thread"), ...comment,
  /** Null: about the article as a whole. */
  annotationId: idOf<AnnotationId>().nullable(), body: commentBody,
});
export const addComment = z.object({ ...envelope, type: z.literal("add-comment"), ...comment, body: commentBody });
export const editComment = z.object({ ...envelope, type: z.literal("edit-comment"), ...comment, body: commentBody });
export const deleteComment = z.object({ ...envelope, type: z.literal("delete-comment"), ...comment });
export const settleThread = z.object({ ...envelope, type: z.literal("settle-thread"), threadId: idOf<ThreadId>(), isResolved: z.boolean() });


/** Whole words that are to become others. */
const replacement = words(100_000).min(1);
const proposalIds = z.array(idOf<ProposalId>()).min(1).max(longestBatch);
export const propose = z.object({
  ...envelope, type: z.literal("propose"),
  proposalId: idOf<ProposalId>(),
  /** Of the annotation that is made to hold the place. */
  annotationId: idOf<AnnotationId>(), place, replacement, errorClass: errorClass.nullish(), reason: optionalText(2_000),
});
export const reviseProposal = z.object({
  ...envelope, type: z.literal("revise-proposal"),
  proposalId: idOf<ProposalId>(), replacement, errorClass: errorClass.nullish(), reason: optionalText(2_000),
  /** Where it is now about more or other words; null where only what it puts there has changed. */
  on: z.object({ annotationId: idOf<AnnotationId>(), place }).nullish(),
});
export const withdrawProposal = z.object({ ...envelope, type: z.literal("withdraw-proposal"), proposalId: idOf<ProposalId>() });
export const acceptProposals = z.object({
  ...envelope, type: z.literal("accept-proposals"),
  on: z.array(z.object({
    proposalId: idOf<ProposalId>(),
    /** What the person saw standing there: refused as "changed" when there are other words now. */
    words: words(100_000),
    /** What a person chose where the words had moved on; null: as proposed, which only goes where they have not. */
    outcome: words(100_000).min(1).nullish(),
  })).min(1).max(longestBatch),
});
export const refuseProposals = z.object({ ...envelope, type: z.literal("refuse-proposals"), proposalIds, reason: shortText(2_000) });
/** Takes a decision back; an accepted one's words become again what they were. */
export const reopenProposals = z.object({ ...envelope, type: z.literal("reopen-proposals"), proposalIds });
/** "I have it now": changes from here on are shown to this person as changes. */
export const receiveArticle = z.object({ ...envelope, type: z.literal("receive-article") });

export const command = z.discriminatedUnion("type", [
  batch, createAnnotation, deleteAnnotation, restoreAnnotation, moveAnnotation, refusePlace, changeKind, recordCheck, reconfirm, reuseCheck, decideCheck, addEvidence, dropEvidence, voidCheck, recordReading, voidReading, useSource, addSource, ask, askQuery, answerQuery, closeQuery, moveWork, takeBackWork, rateItem, setBlockKind, setDetails, dismissHints, restoreHints, signOff, moveStage, tickEntry, requestCorrection, decideCorrection, carryOutCorrection, nameVersion,
  startThread, addComment, editComment, deleteComment, settleThread,
  propose, reviseProposal, withdrawProposal, acceptProposals, refuseProposals, reopenProposals, receiveArticle, keepName, dropName, sayWho,
]);
export type Command = z.infer<typeof command>;
export type CommandOf<T extends Command["type"]> = Extract<Command, { type: T }>;

/** Why a command was refused; each has a sentence in messages under "refusals". */
export type Refusal = "signed_out" | "forbidden" | "missing" | "changed" | "not_found_in_text" | "stale" | "invalid" | "deleted" | "unavailable" | "disk" | "not_a_reader" | "not_a_checker" | "not_now" | "no_reason" | "evidence_missing" | "gates" | "not_your_turn" | "held" | "lapsed" | "not_published" | "not_corrected" | "words_not_there" | "failed";
export type Outcome<T = unknown> = { ok: true; value: T } | { ok: false; reason: Refusal };
