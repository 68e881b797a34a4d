// Confirming several items again after a replacement: only plain changes, on the words seen,
// by who may check, with the same evidence, taken back by voids.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import { newId, type AnnotationId, type ArticleId, type CheckId, type CommandId, type SourceId } from "#lib/id.ts";
import { roles } from "#lib/permission/role.ts";
import { standingOf } from "#lib/workflow/standing.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let checker: Context;
let second: Context;
let articleId: ArticleId;
let ids: AnnotationId[];
let sourceId: SourceId;

const claims = ["bản đón nhiều lượt khách", "lượt khách ở lại qua đêm"] as const;
const after = ["bản đón nhiều lượt bạn", "lượt bạn ở lại qua đêm"] as const;

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Biên tập", "editor");
  checker = await world.person("Kiểm tin", "checker");
  second = await world.person("Kiểm tin hai", "checker");
  articleId = await world.article(editor, "Trong tháng, bản đón nhiều lượt khách.", "Số lượt khách ở lại qua đêm tăng, có 27 khách quen.");
  sourceId = newId<SourceId>();
  await world.run(checker, articleId, { type: "add-source", sourceId, kind: "document", isPrimary: true, title: "Sổ khách" });
  ids = [];
  for (const words of claims) {
    const id = await world.tag(checker, articleId, "claim", words);
    await world.run(checker, articleId, {
      type: "record-check", finding: "confirmed", on: [{ annotationId: id, partId: null, words }], evidence: { sourceId, stance: "supports", locator: `trang ${ids.length + 1}` },
    });
    ids.push(id);
  }
});
afterEach(() => world.close());

async function viewOf(id: AnnotationId) {
  const [view] = await loadAnnotations(world.db, articleId, { ids: [id] });
  if (!view) throw new Error("no such annotation");
  return view;
}

async function standing(id: AnnotationId) {
  const { blocks } = await world.desk.collab.readText(articleId);
  const living = livingAnnotations(blocks).get(id);
  return standingOf(await viewOf(id), living ? { words: living.words, sentence: sentenceOf(blocks, living, "vi") } : null).standing;
}

async function replace() {
  await world.edit(articleId, "nhiều lượt khách", "nhiều lượt bạn");
  await world.edit(articleId, "Số lượt khách", "Số lượt bạn");
}

const again = (by: Context, words: readonly string[] = after, id?: CommandId) =>
  world.run(by, articleId, { type: "reconfirm", on: words.map((one, at) => ({ annotationId: ids[at] ?? newId(), words: one })) }, id);

describe("items whose words were replaced", () => {
  test("are confirmed again together, each by a check of its own with the same evidence", async () => {
    await replace();
    expect(await Promise.all(ids.map(standing))).toEqual(["recheck", "recheck"]);
    expect(await again(second)).toMatchObject({ ok: true });
    expect(await Promise.all(ids.map(standing))).toEqual(["passed", "passed"]);
    for (const [at, id] of ids.entries()) {
      const { checks, workState } = await viewOf(id);
      expect(workState).toBe("closed");
      expect(checks).toMatchObject([
        { byName: "Kiểm tin", method: null, on: [{ words: claims[at] }] },
        { byName: "Kiểm tin hai", method: "reconfirmed", finding: "confirmed", on: [{ words: after[at] }], evidence: [{ sourceTitle: "Sổ khách", locator: `trang ${at + 1}` }] },
      ]);
      expect(checks[1]?.evidence).toEqual(checks[0]?.evidence);
    }
    expect(await world.db.check.count()).toBe(4);
  });

  test("are confirmed once, however often the command is sent, and the audit chain says it without words", async () => {
    await replace();
    const command = newId<CommandId>();
    const first = await again(checker, after, command);
    expect(await again(checker, after, command)).toEqual(first);
    expect(await world.db.check.count()).toBe(4);
    const events = await world.db.auditEvent.findMany({ where: { type: "check.reconfirmed" } });
    expect(events).toHaveLength(1);
    expect(events[0]?.text).not.toMatch(/khách|bạn/);
  });

  test("are stale again when their checks are taken back, one void each", async () => {
    await replace();
    const done = await again(checker);
    const { checkIds } = (done.ok ? done.value : { checkIds: [] }) as { checkIds: CheckId[] };
    expect(checkIds).toHaveLength(2);
    for (const checkId of checkIds) expect(await world.run(checker, articleId, { type: "void-check", checkId })).toMatchObject({ ok: true });
    expect(await Promise.all(ids.map(standing))).toEqual(["recheck", "recheck"]);
    expect(await world.db.check.count()).toBe(6);
  });

  test("of a person are confirmed by the part that changed, and no other", async () => {
    const words = "thượng tá Trần Văn Mẫn, phó trưởng phòng kế hoạch";
    const other = await world.article(editor, `Dự họp có ${words}.`);
    const id = await world.tag(checker, other, "person", words);
    await world.run(checker, other, { type: "record-check", finding: "confirmed", on: [{ annotationId: id, partId: null, words }] });
    await world.edit(other, "phó trưởng phòng", "phó ban");
    const now = words.replace("phó trưởng phòng", "phó ban");
    expect(await world.run(checker, other, { type: "reconfirm", on: [{ annotationId: id, words: now }] })).toMatchObject({ ok: true });
    const [view] = await loadAnnotations(world.db, other, { ids: [id] });
    expect(view?.checks[1]?.on.map((row) => row.words)).toEqual(["phó ban kế hoạch"]);
    expect(view && standingOf(view, { words: now, sentence: `Dự họp có ${now}.` })).toMatchObject({ standing: "passed", checked: 3 });
  });
});

describe("is refused, and nothing is kept,", () => {
  afterEach(async () => expect(await world.db.check.count({ where: { method: "reconfirmed" } })).toBe(0));

  test("when other words stand there than were seen", async () => {
    await replace();
    await world.edit(articleId, "nhiều lượt bạn", "nhiều lượt khách");
    expect(await again(checker)).toEqual({ ok: false, reason: "changed" });
  });

  test("when the check holds, because the words are back", async () => {
    await replace();
    await world.edit(articleId, "nhiều lượt bạn", "nhiều lượt khách");
    expect(await again(checker, [claims[0], after[1]])).toEqual({ ok: false, reason: "stale" });
  });

  test("when somebody else has confirmed it meanwhile", async () => {
    await replace();
    await world.run(second, articleId, { type: "record-check", finding: "confirmed", on: [{ annotationId: ids[0] ?? newId(), partId: null, words: after[0] }] });
    expect(await again(checker)).toEqual({ ok: false, reason: "stale" });
  });

  test("when it waits for an answer", async () => {
    await replace();
    await world.run(second, articleId, { type: "set-waiting", annotationId: ids[1] ?? newId(), waitingFor: "author" });
    expect(await again(checker)).toEqual({ ok: false, reason: "stale" });
  });

  test("when an item is deleted, or of another article", async () => {
    await replace();
    await world.run(checker, articleId, { type: "delete-annotation", annotationId: ids[1] ?? newId() });
    expect(await again(checker)).toEqual({ ok: false, reason: "missing" });
    const other = await world.article(editor, "Bài khác.");
    expect(await world.run(checker, other, { type: "reconfirm", on: [{ annotationId: ids[0] ?? newId(), words: after[0] }] })).toEqual({ ok: false, reason: "missing" });
  });

  test.each([
    ["a number", "nhiều lượt khách", "27 lượt khách"], ["a name", "nhiều lượt khách", "nhiều lượt Khách"],
    ["a negation", "bản đón nhiều", "bản không đón nhiều"], ["a quotation", "nhiều lượt khách", "“nhiều” lượt khách"],
  ])("when %s changed", async (_what, was, is) => {
    await world.edit(articleId, was, is);
    const { blocks } = await world.desk.collab.readText(articleId);
    expect(await again(checker, [livingAnnotations(blocks).get(ids[0] ?? newId())?.words ?? ""])).toEqual({ ok: false, reason: "invalid" });
  });

  test.each([["number", "27 khách", "27 bạn"], ["date", "tháng", "năm"], ["quote", "ở lại", "nghỉ lại"]] as const)("of an item of kind %s", async (kind, was, is) => {
    const id = await world.tag(checker, articleId, kind, was);
    await world.run(checker, articleId, { type: "record-check", finding: "confirmed", on: [{ annotationId: id, partId: null, words: was }] });
    await world.edit(articleId, was, is);
    expect(await world.run(checker, articleId, { type: "reconfirm", on: [{ annotationId: id, words: is }] })).toEqual({ ok: false, reason: "invalid" });
  });

  test("when the check did not find it right", async () => {
    await world.run(checker, articleId, { type: "record-check", finding: "wrong", on: [{ annotationId: ids[0] ?? newId(), partId: null, words: claims[0] }] });
    await replace();
    expect(await again(checker)).toEqual({ ok: false, reason: "invalid" });
  });
});

test.each(roles)("a person with the role %s may exactly if they may check", async (role) => {
  await replace();
  const person = await world.person("Ai đó", role);
  const isRefused = role === "reporter" || role === "viewer";
  expect(await again(person)).toMatchObject(isRefused ? { ok: false, reason: "forbidden" } : { ok: true });
  expect(await world.db.check.count()).toBe(isRefused ? 2 : 4);
});

test("one whose article is restricted learns nothing of it", async () => {
  await replace();
  await world.db.article.update({ where: { id: articleId }, data: { isRestricted: true } });
  expect(await again(second)).toEqual({ ok: false, reason: "missing" });
});
