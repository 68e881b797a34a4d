// Versions, restored and revised copies through the services: the text becomes what was asked
// for, marks stay on their words, and the report says what became of every annotation.
import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { verifyChain } from "#lib/audit/chain.ts";
import { newId, type AnnotationId, type ArticleId, type CommandId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { readAudit } from "#server/db/read-audit.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadHistory } from "#server/queries/load-history.ts";
import { keepVersion } from "#server/services/keep-version.ts";
import { lookAtReplacement, replaceText, type Replacement } from "#server/services/replace-text.ts";
import { docx, drawing, paragraph, run, styled } from "#tests/support/docx.ts";
import { openWorld, type World } from "#tests/support/world.ts";

const lines = [
  "Hội nghị đã họp vào sáng 12.4 tại thị trấn Bắc Hà và bàn ba nhiệm vụ của năm.",
  "Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9, nói về 27 xã bị ngập sâu trong nước.",
  "Phiên chợ đầu xuân có sáu trăm gian hàng của bà con vùng cao về dự.",
];

let world: World;
let editor: Context;
let checker: Context;
let articleId: ArticleId;

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Biên tập", "editor");
  checker = await world.person("Người kiểm", "checker");
  articleId = await world.article(editor, ...lines);
});
afterEach(() => world.close());

const blocks = async () => (await world.desk.collab.readText(articleId)).blocks;
const text = async () => (await blocks()).map((block) => block.text);
const words = async (id: AnnotationId) => livingAnnotations(await blocks()).get(id)?.words;
const copy = (...paragraphs: string[]): Replacement => ({ kind: "copy", source: { kind: "text", bytes: new TextEncoder().encode(paragraphs.join("\n\n")) } });
const versions = async () => (await loadHistory(editor, articleId))?.versions ?? [];
const check = (id: AnnotationId, on: string) => world.run(checker, articleId, { type: "record-check", on: [{ annotationId: id, partId: null, words: on }], finding: "confirmed" });

async function look(replacement: Replacement, by = editor) {
  const seen = await lookAtReplacement(by, articleId, replacement);
  if (!seen.ok) throw new Error(seen.reason);
  return seen;
}

async function replace(replacement: Replacement, seen?: Awaited<ReturnType<typeof look>>, commandId = newId<CommandId>()) {
  const done = await replaceText(editor, articleId, { commandId, replacement, seen: (seen ?? await look(replacement)).seen });
  if (!done.ok) throw new Error(done.reason);
  return done;
}

describe("a revised copy", () => {
  const revised = [lines[2] ?? "", (lines[0] ?? "").replace("ba nhiệm vụ", "bốn nhiệm vụ"), "Một đoạn mới thêm vào bài, chưa ai đọc."];

  test("becomes the text, and the report says what was kept, changed, lost and went stale", async () => {
    const kept = await world.tag(editor, articleId, "number", "sáu trăm gian hàng");
    const changed = await world.tag(editor, articleId, "number", "ba nhiệm vụ");
    const lost = await world.tag(editor, articleId, "number", "27 xã");
    await check(kept, "sáu trăm gian hàng");
    await check(changed, "ba nhiệm vụ");
    const seen = await look(copy(...revised));
    expect(await text()).toEqual(lines);
    expect(seen.outcome).toMatchObject({
      blocks: { kept: 0, changed: 1, added: 1, cut: 1, moved: 1, spared: 0 }, kept: 1,
      changed: [{ id: changed, before: "ba nhiệm vụ", after: "bốn nhiệm vụ", isLoud: true }], lost: [{ id: lost, before: "27 xã" }],
      stale: [{ id: changed }], holds: [], found: [],
    });

    const done = await replace(copy(...revised), seen);
    expect(await text()).toEqual(revised);
    expect([await words(kept), await words(changed), await words(lost)]).toEqual(["sáu trăm gian hàng", "bốn nhiệm vụ", undefined]);
    expect(done.outcome).toEqual(seen.outcome);
    expect(await versions()).toMatchObject([
      { number: 2, reason: "revision", isNow: true, revision: { before: 1, restored: null, outcome: seen.outcome } },
      { number: 1, reason: "import", isNow: false },
    ]);
    expect(await world.db.revision.findMany({ select: { fileHash: true } })).not.toEqual([{ fileHash: null }]);
    expect(readAudit(world.file, (rows, head) => head && verifyChain(rows, head))).toMatchObject({ ok: true });
    expect((await world.db.auditEvent.findMany({ where: { type: "text.replaced" } }))[0]?.text).not.toContain("nhiệm vụ");
  });

  test("is undone by restoring the version before it, and every check holds again", async () => {
    const id = await world.tag(editor, articleId, "number", "27 xã");
    const other = await world.tag(editor, articleId, "number", "ba nhiệm vụ");
    await check(id, "27 xã");
    await check(other, "ba nhiệm vụ");
    const done = await replace(copy((lines[0] ?? "").replace("ba", "bốn"), (lines[1] ?? "").replace("27", "28"), lines[2] ?? ""));
    expect(done.outcome.stale.map((one) => one.id)).toEqual([other, id]);
    const back = await replace({ kind: "version", versionId: done.before.id });
    expect(await text()).toEqual(lines);
    expect([await words(id), await words(other)]).toEqual(["27 xã", "ba nhiệm vụ"]);
    expect(back.outcome.holds.map((one) => one.id)).toEqual([other, id]);
    expect((await versions()).map(({ number, reason, revision }) => [number, reason, revision?.restored ?? null])).toEqual([[3, "restore", 1], [2, "revision", null], [1, "import", null]]);
  });

  test("leaves block ids, kinds and what was typed since it was looked at", async () => {
    const before = await blocks();
    await world.run(editor, articleId, { type: "set-block-kind", block: before[0]?.id ?? "", kind: "lead" });
    const seen = await look(copy((lines[0] ?? "").replace("ba", "bốn"), (lines[1] ?? "").replace("27", "28")));
    await world.edit(articleId, "Trần Văn Mẫn", "Trần Văn Mận");
    const done = await replace(copy((lines[0] ?? "").replace("ba", "bốn"), (lines[1] ?? "").replace("27", "28")), seen);
    expect(done.outcome.blocks.spared).toBe(1);
    expect((await blocks()).map(({ id, kind, text: line }) => [id, kind, line])).toEqual([
      [before[0]?.id, "lead", (lines[0] ?? "").replace("ba", "bốn")], [before[1]?.id, "paragraph", (lines[1] ?? "").replace("Mẫn", "Mận")],
    ]);
  });

  test("of Word brings formatting and a picture, whose caption becomes an item", async () => {
    const body = styled("Heading2", "Việc cần làm ngay trong quý một năm nay") + paragraph(run(lines[0] ?? "")) + paragraph(drawing("ảnh hội nghị")) + styled("Caption", "Quang cảnh hội nghị sáng 12.4 ở thị trấn");
    const file: Replacement = { kind: "copy", source: { kind: "file", name: "bản sửa.docx", bytes: docx({ body }) } };
    await replace(file);
    expect((await blocks()).map(({ kind, text: line }) => `${kind}:${line.slice(0, 9)}`)).toEqual(["crosshead:Việc cần ", "paragraph:Hội nghị ", "caption:Quang cản"]);
    expect((await blocks())[2]?.picture?.file).toMatch(/^[0-9a-f]{64}$/);
    expect((await loadAnnotations(world.db, articleId)).map(({ kind, quote }) => [kind, quote])).toEqual([["image", "Quang cảnh hội nghị sáng 12.4 ở thị trấn"]]);
    expect(await world.db.revision.findMany({ select: { fileName: true } })).toEqual([{ fileName: "bản sửa.docx" }]);
    expect(await world.db.articlePicture.count()).toBe(1);
  });

  test("sent twice under one command id is loaded once", async () => {
    const seen = await look(copy(...revised));
    const commandId = newId<CommandId>();
    const first = await replace(copy(...revised), seen, commandId);
    await world.edit(articleId, "gian hàng", "quầy hàng");
    expect(await replace(copy(...revised), seen, commandId)).toEqual(first);
    expect((await text())[0]).toContain("quầy hàng");
    const other = await world.person("Khác", "editor");
    expect(await replaceText(other, articleId, { commandId, replacement: copy(...revised), seen: seen.seen })).toEqual({ ok: false, reason: "invalid" });
  });

  test("is refused with a reason, and nothing is stored by looking", async () => {
    const viewer = await world.person("Người xem", "viewer");
    const stored = () => readdirSync(world.desk.dataFolder, { recursive: true }).length;
    const count = await world.db.auditEvent.count();
    const files = stored();
    await look(copy(...revised));
    expect(stored()).toBe(files);
    for (const [by, replacement, reason] of [
      [editor, copy(...lines), "same"], [editor, copy("", " "), "empty"], [checker, copy(...revised), "forbidden"], [viewer, copy(...revised), "forbidden"],
      [editor, { kind: "version", versionId: newId() }, "missing"], [editor, { kind: "copy", source: { kind: "file", name: "x.pdf", bytes: new Uint8Array([1]) } }, "unsupported"],
    ] as [Context, Replacement, string][]) {
      expect(await lookAtReplacement(by, articleId, replacement), reason).toEqual({ ok: false, reason });
      expect(await replaceText(by, articleId, { commandId: newId<CommandId>(), replacement, seen: [] }), reason).toEqual({ ok: false, reason });
    }
    expect(await lookAtReplacement(editor, newId<ArticleId>(), copy(...revised))).toEqual({ ok: false, reason: "missing" });
    expect([await world.db.version.count(), await world.db.auditEvent.count()]).toEqual([1, count]);
    expect(await text()).toEqual(lines);
  });

  test("in another language, or of another article, is said to be so", async () => {
    const english = await look(copy("The council met on Monday to approve a plan for the river bank.", "Nobody spoke against it."));
    expect([english.otherLanguage, english.isStrange]).toEqual(["en", true]);
    expect([(await look(copy(...revised))).otherLanguage, (await look(copy(...revised))).isStrange]).toEqual([null, false]);
  });
});

describe("a version", () => {
  test("is kept under a name by whoever annotates", async () => {
    expect(await world.run(checker, articleId, { type: "name-version", label: "Trước khi trình" })).toMatchObject({ ok: true, value: { number: 2 } });
    expect((await versions())[0]).toMatchObject({ number: 2, reason: "name", label: "Trước khi trình", byName: "Người kiểm", isNow: true });
    const viewer = await world.person("Người xem", "viewer");
    expect(await world.run(viewer, articleId, { type: "name-version", label: "x" })).toEqual({ ok: false, reason: "forbidden" });
    expect(await loadHistory(await world.person("Không vai trò"), articleId)).toBeNull();
  });

  test("before an act is made only where the newest has other words", async () => {
    const keep = async () => keepVersion(editor, { articleId, salt: "s", ...await world.desk.collab.readText(articleId), reason: "before_accept" });
    expect((await keep()).number).toBe(1);
    await world.edit(articleId, "27 xã", "28 xã");
    const kept = await keep();
    expect([kept.number, (await keep()).id]).toEqual([2, kept.id]);
    expect((await versions()).map(({ reason }) => reason)).toEqual(["before_accept", "import"]);
  });
});

test("people who type while a copy is loaded lose nothing", async () => {
  const target = copy((lines[0] ?? "").replace("ba", "bốn"), lines[1] ?? "", lines[2] ?? "");
  const seen = await look(target);
  const typing = (async () => {
    for (let i = 0; i < 5; i += 1) await world.edit(articleId, "vùng cao", `vùng cao ${i}`);
  })();
  await Promise.all([typing, replaceText(editor, articleId, { commandId: newId<CommandId>(), replacement: target, seen: seen.seen })]);
  expect((await text())[2]).toBe((lines[2] ?? "").replace("vùng cao", "vùng cao 4 3 2 1 0"));
});
