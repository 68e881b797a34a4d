// Who may do what, in which state of an article: every role and every act, through the services that do it. The tables are written by
// hand from what a newsroom expects, not made from lib/permission: where the two part, one of them is wrong.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId, type CommandId, type CommentId, type ProposalId, type SnapshotId, type SourceId, type ThreadId } from "#lib/id.ts";
import { roles } from "#lib/permission/role.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionHash } from "#lib/text/version.ts";
import { tickedHash } from "#lib/workflow/checklist.ts";
import { workStates, type WorkState } from "#lib/workflow/finding.ts";
import { gatesAt, shipped, type SignRole } from "#lib/workflow/policy.ts";
import { workActs } from "#lib/workflow/work.ts";
import type { Context } from "#server/context.ts";
import { loadAgreement } from "#server/queries/load-agreement.ts";
import { loadAudit } from "#server/queries/load-audit.ts";
import { loadSignOff } from "#server/queries/load-sign-off.ts";
import { addReader, restrictArticle } from "#server/services/choose-readers.ts";
import { addConfidentialSource } from "#server/services/confidential-source.ts";
import { editSource } from "#server/services/edit-source.ts";
import { exportAudit } from "#server/services/export-audit.ts";
import { attachFile } from "#server/services/keep-snapshot.ts";
import { setNewsroom } from "#server/services/set-newsroom.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { shelveArticle } from "#server/services/shelve-article.ts";
import { takeBackSnapshot } from "#server/services/take-back-snapshot.ts";
import { inChunks } from "#tests/support/in-chunks.ts";
import { openWorld, type Act, type World } from "#tests/support/world.ts";

const states = ["draft", "awaiting", "published", "archived", "restricted"] as const;
type State = (typeof states)[number];
const text = ["Bản Lác đón khách mới", "Hợp tác xã thu 1,2 tỷ đồng trong tháng 10.", "Ông Hà Công Tín dự họp."];

let world: World;
let lead: Context;
/** One person a role, in the order of `roles`, and the reporter who loaded the article. */
let people: Context[];
let articleId: ArticleId;
let sourceId: SourceId;

async function open(): Promise<void> {
  world = await openWorld();
  lead = await world.person("Bình", "editor_in_chief");
  people = [];
  for (const role of roles) people.push(await world.person(role, role));
  const author = await world.person("Tác giả", "reporter");
  people.push(author);
  articleId = await world.article(author, ...text);
  sourceId = newId<SourceId>();
  await run(lead, { type: "add-source", sourceId, kind: "official", isPrimary: true, title: "Sổ của bản" });
  const version = await world.db.version.findFirstOrThrow({ where: { articleId }, select: { id: true } });
  await world.db.article.update({ where: { id: articleId }, data: { publishedId: version.id } });
}

/** The article as it is in this state, whatever was done to it before; nobody but whoever loaded it is among its people. */
async function put(state: State): Promise<void> {
  await world.db.articleMember.deleteMany({ where: { articleId } });
  const isRestricted = state === "restricted";
  if (isRestricted) await world.db.articleMember.create({ data: { articleId, userId: people.at(-1)?.actor.id ?? "", addedById: lead.actor.id } });
  const stage = state === "awaiting" ? "awaiting_sign_off" : state === "published" ? "published" : "draft";
  await world.db.article.update({ where: { id: articleId }, data: { stage, isRestricted, archivedAt: state === "archived" ? lead.now() : null, trashedAt: null } });
}

const run = (by: Context, act: Act) => world.run(by, articleId, act);

/** "Y" done, "-" forbidden, "." there is no such thing for them, "n" not in this state of affairs. */
const letterOf = (done: { ok: true } | { ok: false; reason: string }) => (done.ok ? "Y" : done.reason === "forbidden" ? "-" : done.reason === "missing" ? "." : "n");

type Done = { ok: true } | { ok: false; reason: string };
const seen = <T>(value: T | null): Done => (value === null ? { ok: false, reason: "forbidden" } : { ok: true });

async function item(quote = "1,2 tỷ đồng"): Promise<AnnotationId> {
  return world.tag(lead, articleId, "number", quote);
}
const checkOf = (annotationId: AnnotationId): Act => ({ type: "record-check", on: [{ annotationId, partId: null, words: "1,2 tỷ đồng" }], finding: "wrong" });
const hashNow = async () => versionHash((await world.desk.collab.readText(articleId)).blocks, schemaVersion);
const tickedNow = async (entry: "headline" | "legal") => tickedHash(entry, (await world.desk.collab.readText(articleId)).blocks, "Bài thử");
async function proposal(): Promise<ProposalId> {
  const proposalId = newId<ProposalId>();
  await run(lead, { type: "propose", proposalId, annotationId: newId<AnnotationId>(), place: await world.placeOf(articleId, "dự họp"), replacement: "đến họp" });
  return proposalId;
}
async function thread(): Promise<ThreadId> {
  const threadId = newId<ThreadId>();
  await run(lead, { type: "start-thread", threadId, commentId: newId<CommentId>(), annotationId: null, body: "Xem lại." });
  return threadId;
}
async function query(): Promise<string> {
  const queryId = newId<string>();
  await run(lead, { type: "ask-query", queryId, annotationId: await item(), to: "author", question: "Lấy ở đâu?" });
  return queryId;
}
async function snapshot(): Promise<SnapshotId> {
  const done = await attachFile(lead, { id: newId<CommandId>(), sourceId, name: "a.pdf", chunks: inChunks(new TextEncoder().encode("%PDF-1.7")) });
  if (!done.ok) throw new Error(done.reason);
  return done.snapshotId;
}
/** Nobody's signature and nobody's tick holds. */
const sendBack = async () => {
  await hold(false);
  return run(lead, { type: "sign-off", role: "editor_in_chief", decision: "returned", hash: await hashNow(), note: "Lại." });
};
/** Held, or not. */
async function hold(isHeld: boolean): Promise<void> {
  for (const decision of isHeld ? ["lifted", "held"] as const : ["lifted"] as const) await run(lead, { type: "sign-off", role: "editor_in_chief", decision, hash: await hashNow(), note: "Luật." });
}
const untick = async (entry: "headline" | "legal") => run(lead, { type: "tick-entry", entry, isMet: false, hash: await tickedNow(entry) });
async function request(): Promise<string> {
  const requestId = newId<string>();
  await world.db.article.update({ where: { id: articleId }, data: { stage: "published" } });
  await run(lead, { type: "request-correction", requestId, words: "1,2 tỷ đồng", claim: "Sai.", askedBy: "Bà Xua", channel: "call" });
  return requestId;
}

interface MatrixAct {
  /** Made by the chief while the article is a draft; made anew after each time it was used up. */
  of?: () => Promise<unknown>;
  act: (by: Context, subject: never) => Promise<Done>;
  says: string;
}

function matrixAct<T>(says: string, act: (by: Context, subject: T) => Promise<Done>, of?: () => Promise<T>): MatrixAct {
  return { says, act, ...(of && { of }) };
}

// Draft, awaiting sign-off, published, archived, restricted; in each one letter for editor-in-chief, managing editor, editor, copy
// editor, checker, reporter, legal, viewer, and the reporter who loaded it.
const acts: Record<string, MatrixAct> = {
  "annotate": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", (by, place: Awaited<ReturnType<World["placeOf"]>>) => run(by, { type: "create-annotation", annotationId: newId<AnnotationId>(), kind: "number", place }), () => world.placeOf(articleId, "1,2 tỷ đồng")),
  "take a mark away": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", (by, annotationId: AnnotationId) => run(by, { type: "delete-annotation", annotationId }), item),
  "change its kind": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", (by, annotationId: AnnotationId) => run(by, { type: "change-kind", annotationId, kind: "claim", ownKind: null }), item),
  "check": matrixAct("YYYYY-Y-- YYYYY-Y-- YYYYY-Y-- --------- YY......-", (by, id: AnnotationId) => run(by, checkOf(id)), item),
  "void a check": matrixAct("YYYYY-Y-- YYYYY-Y-- YYYYY-Y-- --------- YY......-", (by, checkId: never) => run(by, { type: "void-check", checkId }), async () => {
    const done = await run(lead, checkOf(await item()));
    return (done as { value: { checkId: string } }).value.checkId as never;
  }),
  "add evidence": matrixAct("YYYYY-Y-- YYYYY-Y-- YYYYY-Y-- --------- YY......-", (by, annotationId: AnnotationId) => run(by, { type: "add-evidence", annotationId, sourceId, stance: "supports", locator: "tr. 1" }), item),
  "read": matrixAct("YYYYY-Y-- YYYYY-Y-- YYYYY-Y-- --------- YY......-", async (by) => run(by, { type: "record-reading", block: (await world.desk.collab.readText(articleId)).blocks[2]?.id ?? "", sentence: text[2] ?? "" })),
  "put a source in use": matrixAct("YYYYY-Y-- YYYYY-Y-- YYYYY-Y-- --------- YY......-", (by) => run(by, { type: "use-source", sourceId })),
  "add a source": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", (by) => run(by, { type: "add-source", sourceId: newId<SourceId>(), kind: "document", isPrimary: false, title: "Báo" })),
  "ask": matrixAct("YYYYY-Y-- YYYYY-Y-- YYYYY-Y-- --------- YY......-", (by, annotationId: AnnotationId) => run(by, { type: "ask-query", queryId: newId<string>(), annotationId, to: "author", question: "?" }), item),
  "file an answer": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", (by, queryId: string) => run(by, { type: "answer-query", queryId, text: "Ở sổ.", givenBy: "Bà Dung", channel: "call" }), query),
  "drop a question": matrixAct("YYYYY-Y-- YYYYY-Y-- YYYYY-Y-- --------- YY......-", (by, queryId: string) => run(by, { type: "close-query", queryId }), query),
  "take an item": matrixAct("YYYYY-Y-- YYYYY-Y-- YYYYY-Y-- --------- YY......-", (by, annotationId: AnnotationId) => run(by, { type: "move-work", annotationId, act: "take" }), item),
  "give an item to somebody": matrixAct("YYYY----- YYYY----- YYYY----- --------- YY......-", (by, annotationId: AnnotationId) => run(by, { type: "move-work", annotationId, act: "assign", assigneeId: lead.actor.id }), item),
  "say the risk": matrixAct("YYYYY-Y-- YYYYY-Y-- YYYYY-Y-- --------- YY......-", (by, annotationId: AnnotationId) => run(by, { type: "rate-item", annotationId, risk: 3 }), item),
  "dismiss a hint here": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", (by) => run(by, { type: "dismiss-hints", everywhere: false, on: [{ id: crypto.randomUUID(), rule: "spelling", words: crypto.randomUUID() }] })),
  "dismiss a hint everywhere": matrixAct("YYYY----- YYYY----- YYYY----- --------- --......-", (by) => run(by, { type: "dismiss-hints", everywhere: true, on: [{ id: crypto.randomUUID(), rule: "spelling", words: crypto.randomUUID() }] })),
  "propose": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", async (by) => run(by, { type: "propose", proposalId: newId<ProposalId>(), annotationId: newId<AnnotationId>(), place: await world.placeOf(articleId, "dự họp"), replacement: "tới họp" })),
  "refuse a proposal": matrixAct("YYYY----Y YYYY----- YYYY----- --------- YY......Y", (by, id: ProposalId) => run(by, { type: "refuse-proposals", proposalIds: [id], reason: "Giữ." }), proposal),
  "change a block's kind": matrixAct("YYYYYYY-Y YYYY----- YYYY----- --------- YY......Y", async (by) => run(by, { type: "set-block-kind", block: (await world.desk.collab.readText(articleId)).blocks[2]?.id ?? "", kind: "paragraph" })),
  "name a version": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", (by) => run(by, { type: "name-version", label: "Bản A" })),
  "start talking": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", (by) => run(by, { type: "start-thread", threadId: newId<ThreadId>(), commentId: newId<CommentId>(), annotationId: null, body: "Này." })),
  "settle a thread": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", (by, threadId: ThreadId) => run(by, { type: "settle-thread", threadId, isResolved: true }), thread),
  "change the details": matrixAct("YYYY----Y YYYY----Y YYYY----Y --------- YY......Y", (by) => run(by, { type: "set-details", details: { section: crypto.randomUUID() } })),
  "hand in": matrixAct("YYYY----- nnnn----- nnnn----- --------- YY......-", (by) => run(by, { type: "move-stage", move: "hand_in" })),
  "take back into work": matrixAct("nnnn----- YYYY----- nnnn----- --------- nn......-", (by) => run(by, { type: "move-stage", move: "take_back" })),
  "publish": matrixAct("nnnn----- nnnn----- nnnn----- --------- nn......-", (by) => run(by, { type: "move-stage", move: "publish" })),
  "sign": matrixAct("YYY------ YYY------ YYY------ --------- YY......-", async (by) => run(by, { type: "sign-off", role: "desk", decision: "approved", hash: await hashNow() }), sendBack),
  "release anyway": matrixAct("YY------- YY------- YY------- --------- YY......-", async (by) => run(by, { type: "sign-off", role: by.actor.roles[0] ?? "viewer", decision: "released", hash: await hashNow(), note: "Gấp." }), () => hold(false)),
  "send back": matrixAct("YYYY--Y-- YYYY--Y-- YYYY--Y-- --------- YY......-", async (by) => run(by, { type: "sign-off", role: by.actor.roles[0] ?? "viewer", decision: "returned", hash: await hashNow(), note: "Sai." })),
  "hold for the law": matrixAct("YYYYYYY-Y YYYYYYY-Y YYYYYYY-Y --------- YY......Y", async (by) => run(by, { type: "sign-off", role: by.actor.roles[0] ?? "viewer", decision: "held", hash: await hashNow(), note: "Luật." }), () => hold(false)),
  "lift a legal hold": matrixAct("Y-----Y-- Y-----Y-- Y-----Y-- --------- Y-......-", async (by) => run(by, { type: "sign-off", role: by.actor.roles[0] ?? "viewer", decision: "lifted", hash: await hashNow(), note: "Xong." }), () => hold(true)),
  "tick headline against body": matrixAct("YYYYY-Y-- YYYYY-Y-- YYYYY-Y-- --------- YY......-", async (by) => run(by, { type: "tick-entry", entry: "headline", isMet: true, hash: await tickedNow("headline") }), () => untick("headline")),
  "tick legal": matrixAct("YYY---Y-- YYY---Y-- YYY---Y-- --------- YY......-", async (by) => run(by, { type: "tick-entry", entry: "legal", isMet: true, hash: await tickedNow("legal") }), () => untick("legal")),
  "request a correction": matrixAct("nnnnnnn-n nnnnnnn-n YYYYYYY-Y --------- nn......n", (by) => run(by, { type: "request-correction", requestId: newId<string>(), words: "1,2 tỷ đồng", claim: "Sai.", askedBy: "Bà Xua", channel: "call" })),
  "decide a correction": matrixAct("YYY------ YYY------ YYY------ --------- YY......-", (by, requestId: string) => run(by, { type: "decide-correction", requestId, decision: "clarify", reason: "Đúng.", seen: 0 }), request),
  "choose its readers": matrixAct("YYY-----Y YYY-----Y YYY-----Y YYY-----Y YY......Y", (by) => addReader(by, articleId, lead.actor.id)),
  "restrict it": matrixAct("YYY-----Y YYY-----Y YYY-----Y YYY-----Y YY......Y", (by) => restrictArticle(by, articleId, true)),
  "put it into the archive": matrixAct("YYY-----Y YYY------ YYY------ YYY-----Y YY......Y", (by) => shelveArticle(by, { articleId, to: "archive" })),
  "see its sign-off page": matrixAct("YYYYYYYYY YYYYYYYYY YYYYYYYYY YYYYYYYYY YY......Y", async (by) => { const page = await loadSignOff(by, articleId); return page ? { ok: true } : { ok: false, reason: "missing" }; }),
  "export its audit package": matrixAct("YY------- YY------- YY------- YY------- YY......-", (by) => exportAudit(by, { articleId, language: "vi", timeZone: "UTC" })),
};

const house: Record<string, { says: string; act: (by: Context, subject: never) => Promise<Done>; of?: () => Promise<unknown> }> = {
  "edit a source": { says: "YYYYYYY-Y", act: async (by) => editSource(by, { id: newId<CommandId>(), sourceId, version: (await world.db.source.findUniqueOrThrow({ where: { id: sourceId } })).version, kind: "official", isPrimary: true, title: "Sổ", reference: null, note: null, group: null }) },
  "attach a file": { says: "YYYYYYY-Y", act: (by) => attachFile(by, { id: newId<CommandId>(), sourceId, name: "a.pdf", chunks: inChunks(new TextEncoder().encode("%PDF-1.7")) }) },
  "take back what another attached": { says: "YYY------", of: snapshot, act: (by, snapshotId: SnapshotId) => takeBackSnapshot(by, { id: newId<CommandId>(), snapshotId, isBack: false }) },
  "add a confidential source": { says: "YYYYYYY-Y", act: (by) => addConfidentialSource(by, { id: newId<CommandId>(), sourceId: newId<SourceId>(), code: crypto.randomUUID(), identity: "Ai đó", kind: "person", isPrimary: true }) },
  "read the log": { says: "YY-------", act: async (by) => seen(await loadAudit(by, { group: null, by: null, articleId: null, before: null })) },
  "read the agreement": { says: "YYY------", act: async (by) => seen(await loadAgreement(by)) },
  "set the policy": { says: "YY-------", act: (by) => setPolicy(by, { profile: "small_desk", rules: shipped.small_desk }) },
  "change the newsroom": { says: "YY-------", act: (by) => setNewsroom(by, { name: "Báo" }) },
};

async function lettersOf({ act, of }: Pick<MatrixAct, "act" | "of">, state: State): Promise<string> {
  let subject: unknown;
  let isUsed = true;
  let letters = "";
  for (const by of people) {
    if (isUsed) {
      await put("draft");
      subject = await of?.();
    }
    await put(state);
    const done = await act(by, subject as never);
    letters += letterOf(done);
    isUsed = done.ok;
  }
  return letters;
}

beforeAll(open, 120_000);
afterAll(() => world.close());

describe("an act on an article, in each of its states", () => {
  test.each(Object.entries(acts))("%s", async (_name, one) => {
    const found: string[] = [];
    for (const state of states) found.push(await lettersOf(one, state));
    expect(found.join(" ")).toBe(one.says);
  }, 120_000);
});

test.each(Object.entries(house))("an act on the newsroom: %s", async (_name, one) => {
  expect(await lettersOf(one, "draft")).toBe(one.says);
}, 120_000);

describe("a step of the order of sign-off is signed by whose it is, or in their stead", () => {
  // "K": in another's stead.
  test.each<[SignRole, string]>([
    ["reporter", "KK------Y"], ["editor", "KKY------"], ["copy_editor", "KK-Y-----"], ["checker", "KK--Y----"],
    ["managing_editor", "KY-------"], ["legal", "K-----Y--"], ["editor_in_chief", "YK-------"], ["desk", "YYY------"],
  ])("%s", async (role, says) => {
    await setPolicy(lead, { profile: "newsroom", rules: { ...shipped.newsroom, gates: gatesAt("off"), order: [{ role, ifHeld: false }] } });
    let letters = "";
    for (const by of people) {
      await put("draft");
      await sendBack();
      const done = await run(by, { type: "sign-off", role, decision: "approved", hash: await hashNow() });
      const last = await world.db.signOff.findFirst({ where: { articleId, decision: "approved" }, orderBy: { id: "desc" }, select: { isStead: true } });
      letters += done.ok && last?.isStead ? "K" : letterOf(done);
    }
    await setPolicy(lead, { profile: "small_desk", rules: shipped.small_desk });
    expect(letters).toBe(says);
  }, 120_000);
});

describe("an act of work, from each work state", () => {
  //                    assign, take, release, second, close, reopen: never checked; then with a check
  const rows: Record<WorkState, readonly [string, string]> = {
    new: ["YYnnnn", "YYnnnn"], assigned: ["YYYnnn", "YYYYYn"], checking: ["YYYnnn", "YYYYYn"],
    waiting: ["YYYnnn", "YYYYYn"], second_check: ["YYYnnn", "YYYnYn"], closed: ["nnnnnY", "nnnYnY"],
  };
  test.each(workStates.flatMap((state) => ([false, true] as const).map((hasCheck) => [state, hasCheck] as const)))("%s, with a check: %s", async (state, hasCheck) => {
    const by = people[roles.indexOf("copy_editor")];
    if (!by) throw new Error("nobody edits copy");
    await put("draft");
    let letters = "";
    for (const work of workActs) {
      const id = await item();
      if (hasCheck) await run(lead, checkOf(id));
      await world.db.annotation.update({ where: { id }, data: { workState: state, assigneeId: by.actor.id } });
      letters += letterOf(await run(by, { type: "move-work", annotationId: id, act: work, ...(work === "assign" && { assigneeId: lead.actor.id }), ...(work === "reopen" && { reason: "Có báo cáo mới." }) }));
    }
    expect(letters).toBe(rows[state][hasCheck ? 1 : 0]);
  }, 120_000);

  test("a checker gives an item to nobody else, and takes none from another", async () => {
    const by = people[roles.indexOf("checker")];
    if (!by) throw new Error("nobody checks");
    await put("draft");
    const id = await item();
    await world.db.annotation.update({ where: { id }, data: { workState: "assigned", assigneeId: lead.actor.id } });
    for (const work of ["assign", "take", "release"] as const) expect(await run(by, { type: "move-work", annotationId: id, act: work, assigneeId: by.actor.id })).toEqual({ ok: false, reason: "forbidden" });
  });
});
