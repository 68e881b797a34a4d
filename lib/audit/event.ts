// What the audit chain may say. An event holds ids, enums, counts and salted digests, never
// words of a text: the chain outlives an erasure, so nothing in it may need erasing. Objects
// are strict and strings are ids or digests, so a careless caller cannot slip words in.
// A shape once stored stays readable: add variants and optional fields, never take one away.
import { z } from "zod";
import { kind } from "#lib/annotation/kind-schema.ts";
import { anchorStates } from "#lib/annotation/annotation.ts";
import { stage } from "#lib/article/article-schema.ts";
import { gateNames } from "#lib/workflow/policy.ts";
import { tickedEntries } from "#lib/workflow/article-type.ts";
import { correctionCause, correctionDecision } from "#lib/workflow/correction.ts";
import { decisions } from "#lib/workflow/sign-off.ts";
import { blockKind } from "#lib/article/block-schema.ts";
import { detailNames } from "#lib/article/details.ts";
import { shelves } from "#lib/article/desk-filter.ts";
import { role } from "#lib/permission/role-schema.ts";
import { errorClass } from "#lib/proposal/error-class-schema.ts";
import { mailWish } from "#lib/talk/notification-schema.ts";
import { workActs } from "#lib/workflow/work.ts";
import { risk, voice } from "#lib/workflow/work-schema.ts";
import { workStates } from "#lib/workflow/finding.ts";
import { finding } from "#lib/workflow/finding-schema.ts";

const id = z.string().regex(/^[\w-]{1,64}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);
const name = z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/);

const about = { articleId: id };
const annotation = { ...about, annotationId: id };
const person = { personId: id };
const link = { linkId: id };
const comment = { ...about, threadId: id, commentId: id };
const said = { digest, mentions: z.array(id) };

/** Everything an audit event can be; the docstring of eventText says how it is stored. */
export const auditEvent = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("article.loaded"), ...about, from: name, blocks: count, words: count, digest: digest.optional() }),
  z.strictObject({ type: z.literal("article.titled"), ...about, digest: digest.optional() }),
  z.strictObject({ type: z.literal("article.shelved"), ...about, from: z.enum(shelves), to: z.enum(shelves) }),
  z.strictObject({ type: z.literal("article.details"), ...about, fields: z.array(z.enum(detailNames)).min(1), titleDigest: digest.optional() }),
  z.strictObject({ type: z.literal("article.block-kind"), ...about, block: id, kind: blockKind }),
  z.strictObject({ type: z.literal("article.picture"), ...about, block: id, digest }),
  z.strictObject({ type: z.literal("article.restricted"), ...about }),
  z.strictObject({ type: z.literal("article.opened"), ...about }),
  z.strictObject({ type: z.literal("article.reader-added"), ...about, ...person }),
  z.strictObject({ type: z.literal("article.reader-removed"), ...about, ...person }),
  z.strictObject({
    type: z.literal("article.signed"), ...about, signOffId: id, role: z.union([role, z.literal("desk")]), isStead: z.boolean(), decision: z.enum(decisions), versionId: id,
    unmet: z.array(z.strictObject({ gate: z.enum(gateNames), count })), digest: digest.optional(),
  }),
  /** The digest is of the hash of the words it names. */
  z.strictObject({ type: z.literal("checklist.ticked"), ...about, tickId: id, entry: z.enum(tickedEntries), isMet: z.boolean(), digest }),
  /** Digests of the words and of what is said to be wrong about them. */
  z.strictObject({ type: z.literal("correction.requested"), ...about, requestId: id, annotationId: id.nullable(), printedId: id, channel: name, words: digest, digest }),
  /** The digest is of the reason. */
  z.strictObject({ type: z.literal("correction.decided"), ...about, requestId: id, decisionId: id, decision: correctionDecision, digest }),
  z.strictObject({ type: z.literal("correction.carried-out"), ...about, requestId: id, beforeId: id, afterId: id, cause: correctionCause, checkId: id.nullable(), before: digest, after: digest }),
  z.strictObject({ type: z.literal("article.stage"), ...about, from: stage, to: stage }),
  z.strictObject({ type: z.literal("text.edited"), ...about, fromSeq: count, toSeq: count }),
  z.strictObject({ type: z.literal("version.made"), ...about, versionId: id, number: count, reason: name, logSeq: count, digest: digest.optional() }),
  z.strictObject({
    type: z.literal("text.replaced"), ...about, from: z.enum(["revision", "restore"]), format: name.optional(), versionId: id, number: count, beforeId: id, restoredId: id.optional(),
    logSeq: count, digest, kept: count, changed: count, lost: count, stale: count,
  }),

  z.strictObject({ type: z.literal("annotation.created"), ...annotation, kind, digest, /** The format it came in. */ imported: name.optional() }),
  /** The digest is of the file. */
  z.strictObject({ type: z.literal("annotations.imported"), ...about, format: name, placed: count, byQuote: count, known: count, refused: count, digest }),
  z.strictObject({ type: z.literal("annotations.exported"), ...about, format: name, digest }),
  z.strictObject({ type: z.literal("annotation.deleted"), ...annotation }),
  z.strictObject({ type: z.literal("annotation.restored"), ...annotation }),
  z.strictObject({ type: z.literal("annotation.kind-changed"), ...annotation, from: kind, to: kind }),
  z.strictObject({ type: z.literal("annotation.anchored"), ...annotation, reason: name, from: z.enum(anchorStates).nullable(), to: z.enum(anchorStates) }),
  z.strictObject({ type: z.literal("annotation.place-refused"), ...annotation, offerId: id }),

  z.strictObject({
    type: z.literal("check.recorded"), ...about, checkId: id, finding,
    /** Digests of the words checked, one an item or a part. */
    on: z.array(z.strictObject({ annotationId: id, partId: id.nullable(), digest })).min(1),
    sourceId: id.nullish(), evidenceIds: z.array(id).optional(),
  }),
  /** Checks carried over to other words after a replacement, one an item. */
  z.strictObject({
    type: z.literal("check.reconfirmed"), ...about,
    checks: z.array(z.strictObject({
      checkId: id, annotationId: id, on: z.array(z.strictObject({ partId: id.nullable(), digest, carries: id })).min(1),
    })).min(1),
  }),
  /** A check that cites an earlier one, perhaps of another article. */
  z.strictObject({
    type: z.literal("check.reused"), ...annotation, checkId: id, cites: id, finding, sourceIds: z.array(id),
    on: z.array(z.strictObject({ partId: id.nullable(), digest })).min(1),
  }),
  /** An editor's decision between two checkers: the chosen side's checks, filed again. */
  z.strictObject({
    type: z.literal("check.decided"), ...annotation, side: z.enum(["first", "second"]),
    checks: z.array(z.strictObject({ checkId: id, carries: id, finding, on: z.array(z.strictObject({ partId: id.nullable(), digest })) })).min(1),
  }),
  z.strictObject({ type: z.literal("evidence.added"), ...annotation, evidenceId: id, sourceId: id }),
  z.strictObject({ type: z.literal("evidence.dropped"), ...annotation, evidenceId: id }),
  z.strictObject({ type: z.literal("check.voided"), ...about, checkId: id, voids: id }),
  z.strictObject({ type: z.literal("reading.recorded"), ...about, readingId: id, block: id, digest }),
  z.strictObject({ type: z.literal("reading.voided"), ...about, readingId: id }),

  z.strictObject({ type: z.literal("proposal.made"), ...annotation, proposalId: id, errorClass: errorClass.nullable(), before: digest, after: digest }),
  z.strictObject({ type: z.literal("proposal.revised"), ...annotation, proposalId: id, errorClass: errorClass.nullable(), before: digest, after: digest }),
  z.strictObject({ type: z.literal("proposal.withdrawn"), ...about, proposalId: id }),
  /** Digests of the words that went into the text. */
  z.strictObject({ type: z.literal("proposal.accepted"), ...about, on: z.array(z.strictObject({ proposalId: id, digest })).min(1) }),
  /** The digest is of the reason. */
  z.strictObject({ type: z.literal("proposal.refused"), ...about, proposalIds: z.array(id).min(1), digest }),
  z.strictObject({ type: z.literal("proposal.reopened"), ...about, proposalIds: z.array(id).min(1) }),
  z.strictObject({ type: z.literal("article.received"), ...about, logSeq: count }),
  z.strictObject({ type: z.literal("hint.dismissed"), ...about, everywhere: z.boolean(), on: z.array(z.strictObject({ dismissalId: id, rule: name, digest })).min(1) }),
  z.strictObject({ type: z.literal("hint.restored"), articleId: id.optional(), dismissalIds: z.array(id).min(1) }),

  z.strictObject({ type: z.literal("source.added"), articleId: id.optional(), sourceId: id, kind: name, isPrimary: z.boolean().optional() }),
  /** Something was kept of a source; the digest is of its SHA-256. */
  z.strictObject({ type: z.literal("source.kept"), sourceId: id, snapshotId: id, from: z.enum(["file", "page"]), digest }),
  z.strictObject({ type: z.literal("source.keeping-undone"), sourceId: id, snapshotId: id }),
  z.strictObject({ type: z.literal("source.keeping-restored"), sourceId: id, snapshotId: id }),
  z.strictObject({ type: z.literal("source.looked"), sourceId: id, snapshotId: id, lookId: id, outcome: name, foundId: id.nullable() }),
  z.strictObject({ type: z.literal("source.edited"), sourceId: id, kind: name, isPrimary: z.boolean() }),
  z.strictObject({ type: z.literal("source.merged"), sourceId: id, intoId: id, count }),
  z.strictObject({ type: z.literal("source.unmerged"), sourceId: id, intoId: id, count }),
  /** Who is behind a source was sealed, asked for, and shown to whom; never who it is. */
  z.strictObject({ type: z.literal("source.sealed"), sourceId: id, isNew: z.boolean() }),
  z.strictObject({ type: z.literal("source.identity-read"), sourceId: id }),
  z.strictObject({ type: z.literal("source.reader-added"), sourceId: id, ...person }),
  z.strictObject({ type: z.literal("source.reader-removed"), sourceId: id, ...person }),
  z.strictObject({ type: z.literal("source.key-rotated"), keyId: id, count }),
  z.strictObject({ type: z.literal("source.used"), ...about, sourceId: id.nullable() }),
  /** What was written in the names file, as so many changes; never the words. */
  z.strictObject({ type: z.literal("entity.saved"), entityId: id, isNew: z.boolean(), count }),
  z.strictObject({ type: z.literal("entity.merged"), entityId: id, intoId: id }),
  z.strictObject({ type: z.literal("entity.unmerged"), entityId: id, intoId: id }),
  z.strictObject({ type: z.literal("entity.archived"), entityId: id }),
  z.strictObject({ type: z.literal("entity.restored"), entityId: id }),
  /** Kept from a check, with how many ranks, posts and spellings. */
  z.strictObject({ type: z.literal("entity.kept"), ...annotation, entityId: id, isNew: z.boolean(), count }),
  z.strictObject({ type: z.literal("entity.keeping-undone"), ...annotation, entityId: id, count }),
  /** Whom words mean in an article; null: nobody in the file. The digest is of the words. */
  z.strictObject({ type: z.literal("entity.meant"), ...about, entityId: id.nullable(), digest }),
  /** The digest is of the file. */
  z.strictObject({ type: z.literal("entity.imported"), format: name, made: count, changed: count, same: count, leftOut: count, digest }),
  z.strictObject({ type: z.literal("query.waiting"), ...annotation, waitingFor: z.enum(["author", "source", "editor"]).nullable() }),
  /** Digests of question and answer. */
  z.strictObject({ type: z.literal("query.asked"), ...annotation, queryId: id, to: z.enum(["author", "source", "editor"]), digest }),
  z.strictObject({ type: z.literal("query.answered"), ...annotation, queryId: id, answerId: id, channel: name, digest }),
  z.strictObject({ type: z.literal("query.closed"), ...annotation, queryId: id }),
  /** The digest is of the reason. */
  z.strictObject({
    type: z.literal("work.moved"), ...annotation, stepId: id, act: z.enum([...workActs, "take_back"]), from: z.enum(workStates), to: z.enum(workStates),
    assigneeId: id.nullable(), digest: digest.optional(),
  }),
  z.strictObject({ type: z.literal("annotation.rated"), ...annotation, risk: risk.nullable(), voice: voice.nullable() }),
  z.strictObject({ type: z.literal("thread.started"), ...comment, annotationId: id.nullable(), ...said }),
  z.strictObject({ type: z.literal("thread.resolved"), ...about, threadId: id }),
  z.strictObject({ type: z.literal("thread.reopened"), ...about, threadId: id }),
  z.strictObject({ type: z.literal("comment.added"), ...comment, ...said, reopened: z.boolean() }),
  z.strictObject({ type: z.literal("comment.edited"), ...comment, ...said }),
  z.strictObject({ type: z.literal("comment.deleted"), ...comment }),
  /** Of every article of some days; the digest is of the file. */
  z.strictObject({ type: z.literal("report.period-exported"), from: z.iso.date(), to: z.iso.date(), format: name, count, digest }),
  z.strictObject({ type: z.literal("report.exported"), ...about, format: name, audience: name.optional(), versionId: id.optional(), digest: digest.optional() }),

  z.strictObject({ type: z.literal("newsroom.settings"), fields: z.array(name).min(1) }),
  z.strictObject({ type: z.literal("newsroom.policy"), policyId: id, profile: name }),
  z.strictObject({ type: z.literal("newsroom.founded"), personId: id.optional() }),
  z.strictObject({ type: z.literal("person.added"), ...person, roles: z.array(role), linkId: id.optional() }),
  z.strictObject({ type: z.literal("person.invited"), ...link, roles: z.array(role) }),
  z.strictObject({ type: z.literal("person.roles-changed"), ...person, from: z.array(role), to: z.array(role) }),
  z.strictObject({ type: z.literal("person.renamed"), ...person }),
  z.strictObject({ type: z.literal("person.password-changed"), ...person, linkId: id.optional(), door: z.literal("command-line").optional() }),
  z.strictObject({ type: z.literal("person.password-refused"), ...person, why: z.enum(["password", "throttled"]) }),
  z.strictObject({ type: z.literal("person.password-link-made"), ...person, ...link }),
  z.strictObject({ type: z.literal("person.mail-chosen"), ...person, wish: mailWish }),
  z.strictObject({ type: z.literal("person.sessions-ended"), ...person, count }),
  z.strictObject({ type: z.literal("link.withdrawn"), ...link }),
  z.strictObject({ type: z.literal("person.signed-in"), ...person }),
  z.strictObject({ type: z.literal("person.sign-in-refused"), personId: id.nullable(), why: z.enum(["unknown", "password", "disabled", "throttled"]) }),
  z.strictObject({ type: z.literal("person.signed-out"), ...person }),
  z.strictObject({ type: z.literal("person.disabled"), ...person }),
  z.strictObject({ type: z.literal("person.enabled"), ...person }),
]);
export type AuditEvent = z.infer<typeof auditEvent>;
