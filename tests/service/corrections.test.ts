// Corrections after publication through the services: who files and decides, in which state, and what is left behind.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId, type CheckId, type SourceId } from "#lib/id.ts";
import { roles } from "#lib/permission/role.ts";
import type { CorrectionCause, CorrectionDecision } from "#lib/workflow/correction.ts";
import type { Context } from "#server/context.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { loadCorrectionsPage } from "#server/queries/load-corrections.ts";
import { loadReport } from "#server/queries/load-report.ts";
import { loadSignOff } from "#server/queries/load-sign-off.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let checker: Context;
let articleId: ArticleId;
let itemId: AnnotationId;

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Hà", "editor");
  checker = await world.person("Lan", "checker");
  articleId = await world.article(editor, "Đoàn thăm 27 xã.", "Đường dài 40 km.");
  itemId = await world.tag(checker, articleId, "number", "27 xã");
  const sourceId = newId<SourceId>();
  await world.run(checker, articleId, { type: "add-source", sourceId, kind: "document", isPrimary: true, title: "Báo cáo" });
  await world.run(checker, articleId, { type: "record-check", finding: "confirmed", on: [{ annotationId: itemId, partId: null, words: "27 xã" }], evidence: { sourceId, stance: "supports", locator: "tr. 1" } });
});
afterEach(() => world.close());

async function publish(): Promise<void> {
  const data = await loadSignOff(editor, articleId);
  await world.run(editor, articleId, { type: "sign-off", role: "desk", decision: "approved", hash: data?.hash ?? "" });
  const done = await world.run(editor, articleId, { type: "move-stage", move: "publish" });
  if (!done.ok) throw new Error(done.reason);
}
async function seen(by = editor) {
  const data = await loadCorrectionsPage(by, articleId);
  if (!data) throw new Error("not readable");
  return data;
}
const said = (done: { ok: true } | { ok: false; reason: string }) => (done.ok ? "ok" : done.reason);
const one = async () => (await seen()).corrections[0];
const stage = async () => (await world.db.article.findUniqueOrThrow({ where: { id: articleId } })).stage;

async function request(by: Context, words = "27 xã", requestId = newId<string>(), annotationId: AnnotationId | null = null) {
  return said(await world.run(by, articleId, { type: "request-correction", requestId, annotationId, words, claim: "Có 28 xã", askedBy: "Ông Sùng", contact: "0123", channel: "call" }));
}
async function decide(by: Context, decision: CorrectionDecision, { reason = "Đúng là 28", seen: count }: { reason?: string; seen?: number } = {}) {
  const latest = await one();
  return said(await world.run(by, articleId, { type: "decide-correction", requestId: latest?.id ?? "", decision, reason, seen: count ?? latest?.decisions.length ?? 0 }));
}
async function carryOut(by: Context, over: { falseWords?: string; rightWords?: string; cause?: CorrectionCause; checkId?: CheckId | null; hash?: string } = {}) {
  const { hash } = await seen();
  const latest = await one();
  return said(await world.run(by, articleId, {
    type: "carry-out-correction", requestId: latest?.id ?? "", hash, falseWords: "27 xã", rightWords: "28 xã", cause: "number", checkId: latest?.checks[0]?.id ?? null, ...over,
  }));
}

describe("a request", () => {
  test("is for published articles, by every role but viewers, on words that were printed", async () => {
    expect(await request(editor)).toBe("not_published");
    await publish();
    expect(await request(editor, "29 xã")).toBe("words_not_there");
    const may: string[] = [];
    for (const role of roles) if ((await request(await world.person(role, role))) === "ok") may.push(role);
    expect(may).toEqual(roles.filter((role) => role !== "viewer"));
    // Edited since: what counts is what was printed.
    await world.edit(articleId, "27 xã", "28 xã");
    expect([await request(checker), await request(checker, "28 xã")]).toEqual(["ok", "words_not_there"]);
  });

  test("may be about an item of the article, not of another", async () => {
    await publish();
    expect(await request(checker, "27 xã", newId(), itemId)).toBe("ok");
    expect(await one()).toMatchObject({ annotationId: itemId, state: "open", askedBy: "Ông Sùng", contact: "0123", printed: { number: 1 } });
    expect(await request(checker, "27 xã", newId(), newId<AnnotationId>())).toBe("missing");
  });
});

describe("a decision", () => {
  beforeEach(async () => {
    await publish();
    await request(checker);
  });

  test("is for editors and who leads, wants a reason, and is replaced by another", async () => {
    const may: string[] = [];
    for (const role of roles) if ((await decide(await world.person(role, role), "refuse")) === "ok") may.push(role);
    expect(may).toEqual(["editor_in_chief", "managing_editor", "editor"]);
    expect(await decide(editor, "correct", { reason: " " })).toBe("no_reason");
    expect(await decide(editor, "correct", { seen: 0 })).toBe("stale");
    expect((await one())?.state).toBe("refused");
    expect(await decide(editor, "correct")).toBe("ok");
    expect(await one()).toMatchObject({ state: "to_do", since: [{ kind: "skipped", count: 2 }] });
    expect(await stage()).toBe("published");
  });
});

describe("carrying out", () => {
  beforeEach(async () => {
    await publish();
    await request(checker);
  });

  test("keeps the versions, the words, the cause and the check that missed it, and moves the stage", async () => {
    expect(await carryOut(editor)).toBe("not_now");
    await decide(editor, "correct");
    expect(await carryOut(editor)).toBe("not_corrected");
    const before = await seen();
    await world.edit(articleId, "27 xã", "28 xã");
    expect(await carryOut(editor, { hash: before.hash })).toBe("changed");
    expect(await one()).toMatchObject({ since: [{ kind: "changed" }, { kind: "same" }], checks: [{ finding: "confirmed", byName: "Lan", words: "27 xã" }] });
    expect(await carryOut(checker)).toBe("forbidden");
    expect(await carryOut(editor, { rightWords: "29 xã" })).toBe("words_not_there");
    expect(await carryOut(editor, { falseWords: "26 xã" })).toBe("words_not_there");
    expect(await carryOut(editor, { checkId: newId<CheckId>() })).toBe("missing");
    expect(await carryOut(editor)).toBe("ok");
    expect(await one()).toMatchObject({ state: "done", printed: { number: 1 }, done: { falseWords: "27 xã", rightWords: "28 xã", cause: "number", missed: { byName: "Lan", finding: "confirmed" }, after: { number: 2 } } });
    expect(await stage()).toBe("corrected");
    expect((await world.db.version.findFirst({ where: { articleId }, orderBy: { number: "desc" } }))?.reason).toBe("correction");
    expect([await carryOut(editor), await decide(editor, "refuse")]).toEqual(["stale", "stale"]);
    // What is printed from now on is the corrected text.
    expect([await request(checker, "27 xã"), await request(checker, "28 xã")]).toEqual(["words_not_there", "ok"]);
    expect((await one())?.printed.number).toBe(2);
  });

  test("two requests met by one edit are each recorded", async () => {
    await request(editor, "40 km");
    await world.edit(articleId, "27 xã", "28 xã");
    await world.edit(articleId, "40 km", "41 km");
    for (const view of (await seen()).corrections) {
      await world.run(editor, articleId, { type: "decide-correction", requestId: view.id, decision: "correct", reason: "Sai", seen: 0 });
      const { hash } = await seen();
      const is27 = view.words === "27 xã";
      const done = await world.run(editor, articleId, {
        type: "carry-out-correction", requestId: view.id, hash, falseWords: view.words, rightWords: is27 ? "28 xã" : "41 km", cause: is27 ? "misheard" : "not_checked", checkId: null,
      });
      expect(said(done)).toBe("ok");
    }
    expect((await seen()).corrections.map(({ done }) => done?.after.number)).toEqual([2, 2]);
  });

  test("making clear leaves the stage as it is", async () => {
    await decide(editor, "clarify");
    await world.edit(articleId, "27 xã", "27 xã biên giới");
    expect(await carryOut(editor, { rightWords: "27 xã biên giới" })).toBe("ok");
    expect(await stage()).toBe("published");
    expect((await one())?.notice).toContain("NÓI LẠI CHO RÕ");
  });

  test("gives the notice, is printed in the report without the contact, and is audited without words", async () => {
    await world.run(editor, articleId, { type: "set-details", details: { section: "Thời sự", issueDate: "2026-01-02" } });
    await decide(editor, "correct");
    await world.edit(articleId, "27 xã", "28 xã");
    await carryOut(editor);
    expect((await one())?.notice).toContain("Trong bài “Bài thử”, chuyên mục Thời sự, ngày 02/01/2026, có chi tiết chưa chính xác.");
    const report = await loadReport(editor, articleId);
    for (const form of ["html", "md"] as const) {
      const printed = report ? reportFile(report, { language: "vi", timeZone: "Asia/Ho_Chi_Minh" }, form) : "";
      for (const words of ["Đính chính: Đã sửa xong", "Ông Sùng", "“27 xã” → “28 xã”", "Lượt kiểm bỏ lọt: Đúng, Lan"]) expect(printed).toContain(words);
      expect(printed).not.toContain("0123");
    }
    const events = await world.db.auditEvent.findMany({ where: { type: { startsWith: "correction." } }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["correction.requested", "correction.decided", "correction.carried-out"]);
    for (const { text } of events) expect(text).not.toMatch(/xã|Sùng/u);
  });
});

test("whoever may not read an article learns nothing of it, and nothing is filed on an archived one", async () => {
  await publish();
  await world.db.article.update({ where: { id: articleId }, data: { isRestricted: true } });
  expect(await loadCorrectionsPage(checker, articleId)).toBeNull();
  expect(await request(checker)).toBe("missing");
  await world.db.article.update({ where: { id: articleId }, data: { isRestricted: false, archivedAt: new Date() } });
  expect(await request(editor)).toBe("forbidden");
});
