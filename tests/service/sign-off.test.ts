// Sign-off through the services: gates, the order, what lapses, who releases, and where the stage goes.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ArticleId } from "#lib/id.ts";
import { newId, type SourceId } from "#lib/id.ts";
import { tickedHash } from "#lib/workflow/checklist.ts";
import type { SignRole } from "#lib/workflow/policy.ts";
import { shipped } from "#lib/workflow/policy.ts";
import type { Decision, StageMove } from "#lib/workflow/sign-off.ts";
import type { Context } from "#server/context.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { loadReport } from "#server/queries/load-report.ts";
import { loadSignOff } from "#server/queries/load-sign-off.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { setNewsroom } from "#server/services/set-newsroom.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let chief: Context;
let managing: Context;
let editor: Context;
let reporter: Context;
let checker: Context;
let articleId: ArticleId;

beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  managing = await world.person("Thu", "managing_editor");
  editor = await world.person("Hà", "editor");
  reporter = await world.person("Nam", "reporter");
  checker = await world.person("Lan", "checker");
  articleId = await world.article(reporter, "Đoàn thăm 27 xã.");
});
afterEach(() => world.close());

async function seen(by = chief) {
  const data = await loadSignOff(by, articleId);
  if (!data) throw new Error("not readable");
  return data;
}
async function say(by: Context, role: SignRole, decision: Decision = "approved", note: string | null = null) {
  const { hash } = await seen();
  const done = await world.run(by, articleId, { type: "sign-off", role, decision, hash, note });
  return done.ok ? "ok" : done.reason;
}
const go = async (by: Context, move: StageMove) => {
  const done = await world.run(by, articleId, { type: "move-stage", move });
  return done.ok ? "ok" : done.reason;
};
const stage = async () => (await world.db.article.findUniqueOrThrow({ where: { id: articleId } })).stage;
const steps = async () => (await seen()).state.steps.map((step) => `${step.role} ${step.state}`).join(", ");

describe("a small desk", () => {
  test("signs in one step whatever remains, and what remained is kept with the signature", async () => {
    expect(await say(checker, "desk")).toBe("forbidden");
    expect(await say(editor, "desk")).toBe("ok");
    expect(await stage()).toBe("signed_off");
    const { said, state } = await seen();
    expect(said).toMatchObject([{ decision: "approved", role: "desk", byName: "Hà", unmet: [{ gate: "untouched", count: 4 }], version: { number: 1 } }]);
    expect(state.isSigned).toBe(true);
    const report = await loadReport(chief, articleId);
    expect(report?.signOffs).toMatchObject([{ role: "desk", decision: "approved", byName: "Hà", version: 1, holds: true, unmet: [{ gate: "untouched", count: 4 }] }]);
    for (const form of ["html", "md", "txt"] as const) {
      const printed = report ? reportFile(report, { language: "vi", timeZone: "Asia/Ho_Chi_Minh" }, form) : "";
      expect(printed).toContain("Duyệt: Duyệt · Hà");
      expect(printed).toContain("Chữ chưa ai đọc");
    }
    expect(await go(editor, "publish")).toBe("ok");
    expect(await stage()).toBe("published");
  });

  test("what is signed lapses when words change, says what changed, and holds again when they return", async () => {
    await say(editor, "desk");
    await world.edit(articleId, "27 xã", "28 xã");
    const lapsed = await seen();
    expect(lapsed.state.steps).toMatchObject([{ state: "lapsed" }]);
    expect(lapsed.since).toMatchObject({ version: 1, rows: [{ kind: "changed" }] });
    expect(await go(editor, "publish")).toBe("lapsed");
    await world.edit(articleId, "28 xã", "27 xã");
    expect((await seen()).state.isSigned).toBe(true);
    await world.edit(articleId, "27 xã", "29 xã");
    expect(await say(editor, "desk")).toBe("ok");
    const version = await world.db.version.findFirstOrThrow({ where: { articleId }, orderBy: { number: "desc" } });
    expect(version).toMatchObject({ number: 2, reason: "sign_off" });
    expect((await seen()).since).toBeNull();
  });

  test("does not sign a text that was not seen", async () => {
    const { hash } = await seen();
    await world.edit(articleId, "27 xã", "28 xã");
    expect(await world.run(editor, articleId, { type: "sign-off", role: "desk", decision: "approved", hash })).toEqual({ ok: false, reason: "changed" });
  });
});

describe("a newsroom", () => {
  beforeEach(() => setPolicy(chief, { profile: "newsroom", rules: shipped.newsroom }));

  async function settle(): Promise<void> {
    const id = await world.tag(checker, articleId, "number", "27 xã");
    const sourceId = newId<SourceId>();
    await world.run(checker, articleId, { type: "add-source", sourceId, kind: "document", isPrimary: true, title: "Báo cáo" });
    await world.run(checker, articleId, { type: "record-check", finding: "confirmed", on: [{ annotationId: id, partId: null, words: "27 xã" }], evidence: { sourceId, stance: "supports", locator: "tr. 1" } });
    const { blocks } = await world.desk.collab.readText(articleId);
    await world.run(checker, articleId, { type: "record-reading", block: blocks[0]?.id ?? "", sentence: "Đoàn thăm 27 xã." });
    await world.run(editor, articleId, { type: "set-details", details: { type: "news" } });
    await world.run(checker, articleId, { type: "tick-entry", entry: "headline", isMet: true, hash: tickedHash("headline", blocks, "Bài thử") });
  }

  test("is stopped at each gate that blocks, and each links to what is in the way", async () => {
    expect(await say(reporter, "reporter")).toBe("gates");
    expect((await seen()).gates.filter(({ count }) => count > 0)).toMatchObject([{ name: "untouched", level: "block", count: 4, links: [{ words: "Đoàn thăm 27 xã." }] }, { name: "checklist", level: "block", count: 1, links: [{ entry: "type" }] }]);
    await settle();
    expect((await seen()).gates.filter(({ count }) => count > 0)).toEqual([]);
    expect(await say(reporter, "reporter")).toBe("ok");
    expect(await stage()).toBe("awaiting_sign_off");
  });

  test("signs in order, each by who holds the role, or in their stead", async () => {
    await settle();
    expect(await say(editor, "editor")).toBe("not_your_turn");
    expect(await say(checker, "reporter")).toBe("forbidden");
    expect(await say(reporter, "reporter")).toBe("ok");
    expect(await say(reporter, "editor")).toBe("forbidden");
    expect(await say(editor, "editor")).toBe("ok");
    expect(await say(managing, "managing_editor")).toBe("ok");
    expect(await stage()).toBe("awaiting_sign_off");
    expect(await say(editor, "editor_in_chief")).toBe("forbidden");
    expect(await say(managing, "editor_in_chief")).toBe("ok");
    expect(await stage()).toBe("signed_off");
    expect((await seen()).said[0]).toMatchObject({ role: "editor_in_chief", isStead: true, byName: "Thu" });
  });

  test("legal and the copy editor sign once somebody holds the role", async () => {
    expect(await steps()).toBe("reporter open, editor open, managing_editor open, editor_in_chief open");
    const legal = await world.person("Luật", "legal");
    expect(await steps()).toBe("reporter open, editor open, managing_editor open, legal open, editor_in_chief open");
    await settle();
    for (const [by, role] of [[reporter, "reporter"], [editor, "editor"], [managing, "managing_editor"]] as const) expect(await say(by, role)).toBe("ok");
    expect(await say(managing, "legal")).toBe("forbidden");
    expect(await say(legal, "legal")).toBe("ok");
  });

  test("sent back with a reason, every signature before ends", async () => {
    await settle();
    await say(reporter, "reporter");
    expect(await say(editor, "editor", "returned")).toBe("no_reason");
    expect(await say(checker, "editor", "returned", "Thiếu số liệu")).toBe("forbidden");
    expect(await say(editor, "editor", "returned", "Thiếu số liệu")).toBe("ok");
    expect([await stage(), await steps()]).toEqual(["checking", "reporter open, editor open, managing_editor open, editor_in_chief open"]);
    expect((await seen()).state.returned).toMatchObject({ byName: "Hà", note: "Thiếu số liệu" });
  });

  test("a signature is withdrawn by its role", async () => {
    await settle();
    await say(reporter, "reporter");
    expect(await say(editor, "reporter", "withdrawn")).toBe("forbidden");
    expect(await say(reporter, "reporter", "withdrawn")).toBe("ok");
    expect(await say(reporter, "reporter", "withdrawn")).toBe("stale");
  });

  test("released by name and with a reason, for these words only, with every gate that did not hold", async () => {
    expect(await say(editor, "editor", "released", "Tin nóng")).toBe("forbidden");
    expect(await say(chief, "editor_in_chief", "released", " ")).toBe("no_reason");
    expect(await say(chief, "editor_in_chief", "released", "Tin nóng")).toBe("ok");
    expect(await stage()).toBe("signed_off");
    expect((await seen()).state.released).toMatchObject({ byName: "Bình", note: "Tin nóng", unmet: [{ gate: "untouched", count: 4 }, { gate: "checklist", count: 1 }] });
    const told = await world.db.auditEvent.findFirstOrThrow({ where: { type: "article.signed" } });
    expect(told.text).not.toContain("nóng");
    await world.edit(articleId, "27 xã", "28 xã");
    expect((await seen()).state).toMatchObject({ isSigned: false, released: null });
    expect(await go(chief, "publish")).toBe("lapsed");
  });

  test("is handed in and taken back by whoever may move it", async () => {
    expect(await go(reporter, "hand_in")).toBe("forbidden");
    expect(await go(editor, "hand_in")).toBe("ok");
    expect(await go(editor, "hand_in")).toBe("not_now");
    expect(await go(checker, "take_back")).toBe("forbidden");
    expect(await go(editor, "take_back")).toBe("ok");
    expect(await stage()).toBe("checking");
  });
});

test("whoever may not read an article learns nothing of its sign-off, and nobody signs an archived one", async () => {
  await world.db.article.update({ where: { id: articleId }, data: { isRestricted: true } });
  expect(await loadSignOff(editor, articleId)).toBeNull();
  const { hash } = await seen();
  expect(await world.run(editor, articleId, { type: "sign-off", role: "desk", decision: "approved", hash })).toEqual({ ok: false, reason: "missing" });
  await world.db.article.update({ where: { id: articleId }, data: { archivedAt: new Date() } });
  expect(await say(chief, "desk")).toBe("forbidden");
});

describe("a legal hold", () => {
  test("stops everybody until legal or the editor-in-chief lifts it, and the report tells of both", async () => {
    const lawyer = await world.person("Sơn", "legal");
    const manager = await world.person("Mạnh", "managing_editor");
    expect((await seen(checker)).me.hold).toBeNull();
    await setNewsroom(chief, { shows: { risk: false, voice: false, audit: false, figures: false, legalHold: true } });
    expect((await seen(checker)).me).toMatchObject({ hold: "checker", lift: null });
    expect(await say(checker, "checker", "held")).toBe("no_reason");
    expect(await say(checker, "legal", "held", "Có cáo buộc.")).toBe("forbidden");
    expect(await say(await world.person("Xem", "viewer"), "viewer", "held", "Có cáo buộc.")).toBe("forbidden");
    expect(await say(checker, "checker", "lifted", "Xong.")).toBe("forbidden");
    expect(await say(checker, "checker", "held", "Có cáo buộc.")).toBe("ok");
    expect(await say(lawyer, "legal", "held", "Nữa.")).toBe("stale");
    expect([await say(editor, "desk"), await say(manager, "managing_editor", "released", "Gấp."), await say(manager, "managing_editor", "lifted", "Gấp.")]).toEqual(["held", "held", "forbidden"]);
    const { state, me } = await seen(manager);
    expect(state.held).toMatchObject({ byName: "Lan", note: "Có cáo buộc." });
    expect([me.release, me.lift, me.hold]).toEqual([null, null, null]);
    expect(await stage()).toBe("draft");

    expect(await say(lawyer, "legal", "lifted", "Đã có ý kiến của ông ấy.")).toBe("ok");
    expect(await say(lawyer, "legal", "lifted", "Lại.")).toBe("stale");
    expect(await say(editor, "desk")).toBe("ok");
    const report = await loadReport(chief, articleId);
    const printed = report ? reportFile(report, { language: "vi", timeZone: "Asia/Ho_Chi_Minh" }, "txt") : "";
    for (const words of ["Giữ vì pháp lý", "Có cáo buộc.", "Thôi giữ", "Đã có ý kiến của ông ấy."]) expect(printed).toContain(words);
  });

  test("on what is signed already keeps it from being published, and its signatures hold", async () => {
    await say(editor, "desk");
    expect(await say(chief, "editor_in_chief", "held", "Chờ luật sư.")).toBe("ok");
    expect((await seen(editor)).state).toMatchObject({ isSigned: true, steps: [{ state: "signed" }] });
    expect((await seen(editor)).me.moves).not.toContain("publish");
    expect(await go(editor, "publish")).toBe("held");
    expect(await say(chief, "editor_in_chief", "lifted", "Xong.")).toBe("ok");
    expect(await go(editor, "publish")).toBe("ok");
  });
});
