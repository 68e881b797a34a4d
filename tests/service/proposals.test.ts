// Proposals through the services: the text is untouched until one is accepted, once, by who may.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import { newId, type AnnotationId, type ArticleId, type CommandId, type ProposalId } from "#lib/id.ts";
import { standingOf } from "#lib/workflow/standing.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadChangedSpans } from "#server/queries/load-changed-spans.ts";
import { loadProposals } from "#server/queries/load-proposals.ts";
import { settleProposals } from "#server/services/settle-proposals.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let other: Context;
let checker: Context;
let articleId: ArticleId;

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Biên tập", "editor");
  other = await world.person("Thư ký", "managing_editor");
  checker = await world.person("Kiểm tin", "checker");
  articleId = await world.article(editor, "Có 27 xã nghèo, tăng so với cùng kỳ.", "Đoạn hai nhắc lại 27 xã.");
});
afterEach(() => world.close());

const text = async () => (await world.desk.collab.readText(articleId)).blocks.map((block) => block.text);
const view = async (id: ProposalId) => (await loadProposals(world.db, articleId, { ids: [id] }))[0];

async function propose(before: string, replacement: string, by = checker): Promise<ProposalId> {
  const proposalId = newId<ProposalId>();
  const done = await world.run(by, articleId, { type: "propose", proposalId, annotationId: newId(), place: await world.placeOf(articleId, before), replacement, errorClass: "number", reason: "theo báo cáo" });
  if (!done.ok) throw new Error(`not proposed: ${done.reason}`);
  return proposalId;
}
const accept = (proposalId: ProposalId, words: string, { by = editor, outcome = null as string | null } = {}) =>
  world.run(by, articleId, { type: "accept-proposals", on: [{ proposalId, words, outcome }] });
const refuse = (ids: ProposalId[], reason: string, by = editor) => world.run(by, articleId, { type: "refuse-proposals", proposalIds: ids, reason });

test("a checker, who may not edit, proposes, and the text stays as it is until an editor accepts", async () => {
  const id = await propose("27", "28");
  expect(await text()).toContain("Có 27 xã nghèo, tăng so với cùng kỳ.");
  expect(await view(id)).toMatchObject({ state: "open", before: "27", replacement: "28", errorClass: "number", reason: "theo báo cáo", byName: "Kiểm tin" });
  expect(await accept(id, "27", { by: checker })).toEqual({ ok: false, reason: "forbidden" });
  expect(await accept(id, "27")).toMatchObject({ ok: true, value: { accepted: [id], changed: [] } });
  expect(await text()).toEqual(["Có 28 xã nghèo, tăng so với cùng kỳ.", "Đoạn hai nhắc lại 27 xã."]);
  expect(await view(id)).toMatchObject({ state: "accepted", decidedByName: "Biên tập", outcome: null });
});

test("a viewer proposes nothing, and nobody a change of nothing or of words that are not there", async () => {
  const viewer = await world.person("Người xem", "viewer");
  const place = await world.placeOf(articleId, "27");
  const act = { type: "propose", proposalId: newId<ProposalId>(), annotationId: newId<AnnotationId>(), place, replacement: "28" } as const;
  expect(await world.run(viewer, articleId, act)).toEqual({ ok: false, reason: "forbidden" });
  expect(await world.run(checker, articleId, { ...act, replacement: "27" })).toEqual({ ok: false, reason: "invalid" });
  expect(await world.run(checker, articleId, { ...act, place: { ...place, quote: "127" } })).toEqual({ ok: false, reason: "not_found_in_text" });
  expect([await world.db.proposal.count(), await world.db.annotation.count()]).toEqual([0, 0]);
});

test("a check lapses on acceptance as by any edit, and holds again when that is taken back", async () => {
  const item = await world.tag(checker, articleId, "number", "27 xã nghèo");
  await world.run(checker, articleId, { type: "record-check", on: [{ annotationId: item, partId: null, words: "27 xã nghèo" }], finding: "confirmed" });
  const standing = async () => {
    const { blocks } = await world.desk.collab.readText(articleId);
    const [row] = await loadAnnotations(world.db, articleId, { ids: [item] });
    const living = livingAnnotations(blocks).get(item);
    return row && living ? [living.words, standingOf(row, { words: living.words, sentence: sentenceOf(blocks, living, "vi") }).standing] : null;
  };
  const id = await propose("27", "28");
  expect(await standing()).toEqual(["27 xã nghèo", "passed"]);
  await accept(id, "27");
  expect(await standing()).toEqual(["28 xã nghèo", "recheck"]);
  expect(await world.run(editor, articleId, { type: "reopen-proposals", proposalIds: [id] })).toMatchObject({ ok: true });
  expect(await standing()).toEqual(["27 xã nghèo", "passed"]);
  expect(await view(id)).toMatchObject({ state: "open", decidedByName: null });
});

test("words beside an item stay outside it", async () => {
  const item = await world.tag(checker, articleId, "number", "27 xã");
  await accept(await propose("xã", "xã biên giới"), "xã");
  const { blocks } = await world.desk.collab.readText(articleId);
  expect(blocks[0]?.text).toBe("Có 27 xã biên giới nghèo, tăng so với cùng kỳ.");
  expect(livingAnnotations(blocks).get(item)?.words).toBe("27 xã");
});

describe("where the words moved on", () => {
  test("a proposal is not accepted as it is, but with what a person chose", async () => {
    const id = await propose("27 xã", "28 xã");
    await world.edit(articleId, "27 xã nghèo", "27 xã rất nghèo");
    await world.edit(articleId, "27", "29");
    expect(await accept(id, "27 xã")).toEqual({ ok: false, reason: "changed" });
    expect(await accept(id, "29 xã")).toEqual({ ok: false, reason: "changed" });
    expect(await view(id)).toMatchObject({ state: "open", decidedByName: null, outcome: null });
    expect(await accept(id, "29 xã", { outcome: "28 xã khó khăn" })).toMatchObject({ ok: true });
    expect((await text())[0]).toBe("Có 28 xã khó khăn rất nghèo, tăng so với cùng kỳ.");
    expect(await view(id)).toMatchObject({ state: "accepted", outcome: "28 xã khó khăn" });
  });

  test("an acceptance cannot be taken back over what came later", async () => {
    const id = await propose("27", "28");
    await accept(id, "27");
    await world.edit(articleId, "28", "30");
    expect(await world.run(editor, articleId, { type: "reopen-proposals", proposalIds: [id] })).toEqual({ ok: false, reason: "changed" });
    expect(await view(id)).toMatchObject({ state: "accepted" });
  });
});

test("two people accept at once: the words go in once", async () => {
  const id = await propose("xã", "xã biên giới");
  const answers = await Promise.all([accept(id, "xã"), accept(id, "xã", { by: other })]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, reason: "stale" });
  expect((await text())[0]).toBe("Có 27 xã biên giới nghèo, tăng so với cùng kỳ.");
});

test("the same acceptance sent twice does nothing twice", async () => {
  const id = await propose("xã", "xã biên giới");
  const command = newId<CommandId>();
  const act = { type: "accept-proposals", on: [{ proposalId: id, words: "xã" }] } as const;
  const [one, two] = [await world.run(editor, articleId, act as never, command), await world.run(editor, articleId, act as never, command)];
  expect(two).toEqual(one);
  expect((await text())[0]).toBe("Có 27 xã biên giới nghèo, tăng so với cùng kỳ.");
});

test("STET wants a reason and can be taken back", async () => {
  const id = await propose("27", "28");
  await expect(refuse([id], "Báo cáo ghi 27.", checker)).resolves.toEqual({ ok: false, reason: "forbidden" });
  expect(await refuse([id], "Báo cáo ghi 27.")).toMatchObject({ ok: true });
  expect(await view(id)).toMatchObject({ state: "refused", decisionReason: "Báo cáo ghi 27." });
  expect(await accept(id, "27")).toEqual({ ok: false, reason: "stale" });
  await world.run(editor, articleId, { type: "reopen-proposals", proposalIds: [id] });
  expect(await view(id)).toMatchObject({ state: "open", decisionReason: null });
});

test("a selection is accepted in one act, also two in one sentence, and those that moved on stay open", async () => {
  const ids = [await propose("Có", "Hiện có"), await propose("27", "28"), await propose("tăng", "giảm")];
  await world.edit(articleId, "27", "26");
  const done = await world.run(editor, articleId, { type: "accept-proposals", on: ids.map((proposalId, i) => ({ proposalId, words: ["Có", "26", "tăng"][i] ?? "" })) });
  expect(done).toMatchObject({ ok: true, value: { changed: [ids[1]] } });
  expect((await text())[0]).toBe("Hiện có 26 xã nghèo, giảm so với cùng kỳ.");
  await world.run(editor, articleId, { type: "reopen-proposals", proposalIds: [ids[0] ?? newId(), ids[2] ?? newId()] });
  expect((await text())[0]).toBe("Có 26 xã nghèo, tăng so với cùng kỳ.");
});

describe("an author", () => {
  test("makes a proposal longer: its place is then another annotation", async () => {
    const id = await propose("27", "28");
    const was = (await view(id))?.annotationId;
    const annotationId = newId<AnnotationId>();
    const act = { type: "revise-proposal", proposalId: id, replacement: "28 huyện", errorClass: null, reason: null, on: { annotationId, place: await world.placeOf(articleId, "27 xã") } } as const;
    expect(await world.run(editor, articleId, act)).toEqual({ ok: false, reason: "forbidden" });
    expect(await world.run(checker, articleId, act)).toMatchObject({ ok: true });
    expect(await view(id)).toMatchObject({ before: "27 xã", replacement: "28 huyện", annotationId });
    const living = livingAnnotations((await world.desk.collab.readText(articleId)).blocks);
    expect([living.get(annotationId)?.words, was && living.has(was)]).toEqual(["27 xã", false]);
    await accept(id, "27 xã");
    expect(await world.run(checker, articleId, { type: "revise-proposal", proposalId: id, replacement: "30", on: null })).toEqual({ ok: false, reason: "stale" });
  });

  test("takes a proposal back, and nothing of it stays in the text", async () => {
    const id = await propose("27", "28");
    expect(await world.run(checker, articleId, { type: "withdraw-proposal", proposalId: id })).toMatchObject({ ok: true });
    expect(await loadProposals(world.db, articleId)).toEqual([]);
    expect(livingAnnotations((await world.desk.collab.readText(articleId)).blocks).size).toBe(0);
  });
});

test.each([[true, "accepted"], [false, "open"]])("what a crash left claimed is decided by the text: written %s", async (isWritten, state) => {
  const id = await propose("27", "28");
  const row = await view(id);
  await world.db.proposal.update({ where: { id }, data: { state: "accepting", decidedById: editor.actor.id, decidedAt: editor.now() } });
  if (isWritten && row) await world.desk.collab.replaceMarked(articleId, [{ annotationId: row.annotationId, words: "27", replacement: "28" }], editor.actor.id);
  expect(await settleProposals(world.desk, editor.now)).toBe(1);
  expect(await view(id)).toMatchObject({ state });
});

test("the record names ids and digests, never words", async () => {
  const id = await propose("nghèo", "khó khăn");
  await refuse([id], "giữ nguyên văn");
  const stored = (await world.db.auditEvent.findMany()).map((event) => event.text).join("\n");
  expect(stored).toContain("proposal.refused");
  expect(stored).not.toMatch(/nghèo|khó khăn|nguyên văn/);
});

test("direct edits are told against the text as it was loaded, and from then on as each person received it", async () => {
  const changed = async (by: Context) => (await loadChangedSpans(by, articleId))?.spans.map(({ before, after }) => [before, after]);
  expect(await changed(editor)).toEqual([]);
  await world.edit(articleId, "27", "29");
  expect(await changed(editor)).toEqual([["27", "29"]]);
  expect(await world.run(editor, articleId, { type: "receive-article" })).toMatchObject({ ok: true });
  expect(await changed(editor)).toEqual([]);
  expect(await changed(other)).toEqual([["27", "29"]]);
  await accept(await propose("29", "28"), "29");
  expect(await changed(editor)).toEqual([["29", "28"]]);
});
