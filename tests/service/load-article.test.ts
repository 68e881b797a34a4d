// Loading an article on a real database and file store: all of it or nothing, once.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyChain } from "#lib/audit/chain.ts";
import { newId, type CommandId } from "#lib/id.ts";
import { roles } from "#lib/permission/role.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { versionHash } from "#lib/text/version.ts";
import type { Context } from "#server/context.ts";
import { readAudit } from "#server/db/read-audit.ts";
import { readFile } from "#server/files/store.ts";
import { loadArticle, type LoadArticle } from "#server/services/load-article.ts";
import { openWorld, type World } from "#tests/support/world.ts";

const text = "Đầu đề của bài\n\nHội nghị đã họp vào sáng 12.4 tại thị trấn và thảo luận ba nhiệm vụ của năm.\n\nCác đại biểu chụp ảnh lưu niệm.\n\nHội nghị đã bế mạc vào buổi chiều cùng ngày sau khi thông qua nghị quyết về ba nhiệm vụ.";
const bytes = new TextEncoder().encode(text);

let world: World;
let people: Record<"editor" | "viewer" | "other", Context>;

beforeEach(async () => {
  world = await openWorld();
  people = {
    editor: await world.person("Biên tập viên", "editor"),
    viewer: await world.person("Người xem", "viewer", "legal"),
    other: await world.person("Thư ký", ...roles),
  };
});
afterEach(() => world.close());

const command = (changes: Partial<LoadArticle> = {}): LoadArticle => ({
  commandId: newId<CommandId>(), source: { kind: "file", name: "bài.txt", bytes },
  kinds: ["title", "lead", "caption", "paragraph"], title: "", language: "vi", eventDate: "2031-04-12", ...changes,
});

async function counts() {
  const { article, file, documentUpdate, version, command: acts, auditEvent } = world.db;
  return { articles: await article.count(), files: await file.count(), updates: await documentUpdate.count(), versions: await version.count(), commands: await acts.count(), events: await auditEvent.count() };
}
const nothing = { articles: 0, files: 0, updates: 0, versions: 0, commands: 0, events: 0 };

async function loaded(changes: Partial<LoadArticle> = {}) {
  const done = await loadArticle(people.editor, command(changes));
  if (!done.ok) throw new Error(done.reason);
  return done.articleId;
}

describe("a loaded article", () => {
  test("has its text, its kinds, its original, its first version and its place in the chain", async () => {
    const articleId = await loaded();
    const article = await world.db.article.findUniqueOrThrow({ where: { id: articleId }, include: { original: true, versions: true, updates: true, progress: true } });
    expect(article).toMatchObject({ title: "Đầu đề của bài", language: "vi", stage: "draft", eventDate: "2031-04-12", isSample: false, createdById: people.editor.actor.id });
    expect(article.original).toMatchObject({ mediaType: "text/plain", name: "bài.txt", size: bytes.length });
    expect(await readFile(world.desk.dataFolder, article.originalId ?? "")).toEqual(Buffer.from(bytes));
    expect(article.progress).toMatchObject({ words: 49, items: 0 });

    const living = await world.desk.collab.readText(articleId);
    expect(living.logSeq).toBe(1);
    expect(living.blocks.map(({ kind, text: words }) => `${kind}:${words.slice(0, 8)}`)).toEqual(["title:Đầu đề c", "lead:Hội nghị", "caption:Các đại ", "paragraph:Hội nghị"]);
    expect(new Set(living.blocks.map(({ id }) => id)).size).toBe(4);
    expect(article.versions).toMatchObject([{ number: 1, reason: "import", logSeq: 1, hash: versionHash(living.blocks, schemaVersion) }]);
    expect(readAudit(world.file, (rows, head) => head && verifyChain(rows, head))).toMatchObject({ ok: true });
    const event = await world.db.auditEvent.findFirstOrThrow({ where: { type: "article.loaded" } });
    expect(event.actorId).toBe(people.editor.actor.id);
    expect(event.text).not.toContain("Hội nghị");
  });

  test("of pasted HTML keeps bold, italic and the HTML itself", async () => {
    const html = "<h1>Đầu đề</h1><p>Một <b>hai</b><br>ba <i>bốn</i></p><script>alert(1)</script>";
    const articleId = await loaded({ source: { kind: "html", html }, kinds: ["title", "paragraph"] });
    const { blocks } = await world.desk.collab.readText(articleId);
    expect(blocks[1]).toMatchObject({ text: "Một hai\u2028ba bốn", marks: [{ type: "bold", from: 4, to: 7 }, { type: "italic", from: 11, to: 14 }] });
    const { originalId } = await world.db.article.findUniqueOrThrow({ where: { id: articleId } });
    expect((await readFile(world.desk.dataFolder, originalId ?? "")).toString()).toBe(html);
    expect(await world.db.file.findFirst()).toMatchObject({ mediaType: "text/html" });
  });

  test("is made once, however often its command is sent", async () => {
    const same = command();
    const answers = await Promise.all([loadArticle(people.editor, same), loadArticle(people.editor, same)]);
    answers.push(await loadArticle(people.editor, same));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await counts()).toMatchObject({ articles: 1, files: 1, versions: 1, commands: 1, events: 1 });
  });

  test("shares its original with another of the same bytes", async () => {
    await loaded();
    await loaded();
    expect(await counts()).toMatchObject({ articles: 2, files: 1 });
  });

  test("is named by what the person typed, else by its first words", async () => {
    const named = await loaded({ title: "  Tên tôi đặt " });
    const unnamed = await loaded({ source: { kind: "text", bytes: new TextEncoder().encode("BHG - một hai ba bốn năm sáu bảy tám chín mười mười một.") }, kinds: null });
    const titles = await Promise.all([named, unnamed].map(async (id) => (await world.db.article.findUniqueOrThrow({ where: { id } })).title));
    expect(titles).toEqual(["Tên tôi đặt", "BHG - một hai ba bốn năm sáu bảy tám chín mười…"]);
  });

  test("may have 500,000 words", async () => {
    const line = `${"chữ ".repeat(99)}chữ`;
    const long = new TextEncoder().encode(Array.from({ length: 5_000 }, () => line).join("\n"));
    const articleId = await loaded({ source: { kind: "text", bytes: long }, kinds: null });
    const { blocks } = await world.desk.collab.readText(articleId);
    expect(blocks).toHaveLength(5_000);
    expect(await world.db.articleProgress.findUnique({ where: { articleId } })).toMatchObject({ words: 500_000 });
  }, 120_000);
});

describe("refused, with nothing stored", () => {
  const text16 = (units: string) => new TextEncoder().encode(units);
  test.each<[string, Partial<LoadArticle>]>([
    ["empty", { source: { kind: "text", bytes: new Uint8Array() } }],
    ["empty", { source: { kind: "html", html: "<img src=x>" } }],
    ["binary", { source: { kind: "text", bytes: text16("%PDF-1.7") } }],
    ["encoding", { source: { kind: "text", bytes: Uint8Array.of(0x41, 0xc3, 0x28) } }],
    ["too_big", { source: { kind: "text", bytes: new Uint8Array(20 * 1024 * 1024 + 1).fill(97) } }],
    ["too_long", { source: { kind: "text", bytes: text16("chữ ".repeat(500_001)) } }],
    ["changed", { kinds: ["title", "paragraph"] }],
    ["changed", { kinds: ["title", "lead", "listItem", "paragraph"] }],
  ])("%s", async (reason, changes) => {
    expect(await loadArticle(people.editor, command(changes))).toEqual({ ok: false, reason });
    expect(await counts()).toEqual(nothing);
    expect(storedFiles()).toEqual([]);
  });

  test("forbidden to who may load nothing", async () => {
    expect(await loadArticle(people.viewer, command())).toEqual({ ok: false, reason: "forbidden" });
    expect(await counts()).toEqual(nothing);
    expect(storedFiles()).toEqual([]);
  });

  test("another person's command", async () => {
    const same = command();
    await loadArticle(people.editor, same);
    expect(await loadArticle(people.other, same)).toEqual({ ok: false, reason: "invalid" });
    expect(await counts()).toMatchObject({ articles: 1 });
  });
});

function storedFiles(): string[] {
  const folder = join(world.desk.dataFolder, "files");
  return existsSync(folder) ? readdirSync(folder) : [];
}
