// Pictures of a text: those that come with a file, those that are attached, and who sees them.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pictureLimits } from "#lib/formats/picture.ts";
import { newId, type ArticleId, type CommandId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadAnnotations } from "#server/queries/load-annotations.ts";
import { loadPicture } from "#server/queries/load-picture.ts";
import { attachPicture } from "#server/services/attach-picture.ts";
import { loadArticle } from "#server/services/load-article.ts";
import { docx, drawing, paragraph, png, run, styled } from "#tests/support/docx.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let people: Record<"editor" | "checker" | "viewer" | "nobody", Context>;

beforeEach(async () => {
  world = await openWorld();
  people = {
    editor: await world.person("Biên tập viên", "editor"), checker: await world.person("Người kiểm tin", "checker"),
    viewer: await world.person("Người xem", "viewer"), nobody: await world.person("Người ngoài"),
  };
});
afterEach(() => world.close());

const remote = '<h1>Hội nghị tổng kết</h1><figure><img src="https://x.example/a.png" alt="ảnh"><figcaption>Quang cảnh hội nghị</figcaption></figure><p>Đoạn cuối.</p>';
const other = Uint8Array.from([...png, 0]);

async function load(source: Parameters<typeof loadArticle>[1]["source"], commandId = newId<CommandId>()): Promise<ArticleId> {
  const done = await loadArticle(people.editor, { commandId, source, kinds: null, title: "", language: "vi" });
  if (!done.ok) throw new Error(done.reason);
  return done.articleId;
}
const captionOf = async (articleId: ArticleId) => (await world.desk.collab.readText(articleId)).blocks.find(({ kind }) => kind === "caption");
const attach = async (by: Context, articleId: ArticleId, bytes: Uint8Array, block?: string) =>
  attachPicture(by, { id: newId<CommandId>(), articleId, block: block ?? (await captionOf(articleId))?.id ?? "", bytes });

describe("a picture that comes with a file", () => {
  const bytes = docx({ body: styled("Title", "Hội nghị tổng kết") + paragraph(drawing("ảnh")) + styled("Caption", "Quang cảnh hội nghị") + paragraph(run("Đoạn cuối.")) });

  test("is stored, shown above its caption, and its caption is an item", async () => {
    const articleId = await load({ kind: "file", name: "bài.docx", bytes });
    const caption = await captionOf(articleId);
    expect(caption).toMatchObject({ text: "Quang cảnh hội nghị", picture: { alt: "ảnh" } });
    const shown = await loadPicture(people.viewer, caption?.picture?.file ?? "");
    expect(shown?.type).toBe("image/png");
    expect([...shown?.bytes ?? []]).toEqual([...png]);
    expect(await loadAnnotations(world.db, articleId)).toMatchObject([{ kind: "image", quote: "Quang cảnh hội nghị", anchorState: "attached" }]);
    expect(await world.db.article.findUnique({ where: { id: articleId }, include: { original: true } })).toMatchObject({
      original: { name: "bài.docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", size: bytes.length },
    });
  });

  test("loading again after a lost answer makes no second item", async () => {
    const commandId = newId<CommandId>();
    const first = await load({ kind: "file", name: "bài.docx", bytes }, commandId);
    expect(await load({ kind: "file", name: "bài.docx", bytes }, commandId)).toBe(first);
    expect(await world.db.annotation.count()).toBe(1);
  });

  test("a load that was stopped stores nothing", async () => {
    const stopped = await loadArticle(people.editor, {
      commandId: newId<CommandId>(), source: { kind: "file", name: "bài.docx", bytes }, kinds: null, title: "", language: "vi",
    }, AbortSignal.abort());
    expect(stopped).toEqual({ ok: false, reason: "cancelled" });
    expect(await world.db.article.count() + await world.db.file.count()).toBe(0);
  });

  test("a block that a person makes a caption takes the picture above it", async () => {
    const unnamed = docx({ body: styled("Title", "Hội nghị tổng kết") + paragraph(drawing("ảnh")) + paragraph(run("Đoạn dưới ảnh, nói về hội nghị ngày 3.")) });
    const done = await loadArticle(people.editor, {
      commandId: newId<CommandId>(), source: { kind: "file", name: "bài.docx", bytes: unnamed }, kinds: ["title", "caption", "caption"], title: "", language: "vi",
    });
    if (!done.ok) throw new Error(done.reason);
    const { blocks } = await world.desk.collab.readText(done.articleId);
    expect(blocks.map(({ kind, text, picture }) => [kind, text, picture?.file !== undefined])).toEqual([
      ["title", "Hội nghị tổng kết", false], ["caption", "Đoạn dưới ảnh, nói về hội nghị ngày 3.", true],
    ]);
  });
});

describe("a picture that is attached", () => {
  test("by whoever works on the text, and replaced; the chain says so", async () => {
    const articleId = await load({ kind: "html", html: remote });
    expect(await captionOf(articleId)).toMatchObject({ picture: { file: null, alt: "ảnh" } });
    const first = await attach(people.checker, articleId, png);
    if (!first.ok) throw new Error(first.reason);
    expect((await captionOf(articleId))?.picture).toEqual({ file: first.file, alt: "ảnh" });
    const second = await attach(people.editor, articleId, other);
    expect(second.ok && (await captionOf(articleId))?.picture?.file === second.file).toBe(true);
    expect(await world.db.auditEvent.count({ where: { type: "article.picture" } })).toBe(2);
  });

  test.each<[string, "forbidden" | "no_picture" | "missing", () => Parameters<typeof attach>[2], keyof typeof people]>([
    ["to who may only read", "forbidden", () => png, "viewer"],
    ["a drawing that could run", "no_picture", () => new TextEncoder().encode("<svg onload=alert(1)>"), "checker"],
    ["a page named as a picture", "no_picture", () => new TextEncoder().encode("<html>"), "checker"],
    ["more than 10 MB", "no_picture", () => new Uint8Array(pictureLimits.bytes + 1).fill(0xff, 0, 3), "checker"],
    ["to who may not read the article", "missing", () => png, "nobody"],
  ])("refused %s", async (_name, reason, bytes, who) => {
    const articleId = await load({ kind: "html", html: remote });
    expect(await attach(people[who], articleId, bytes())).toEqual({ ok: false, reason });
    expect((await captionOf(articleId))?.picture?.file).toBeNull();
    expect(await world.db.articlePicture.count()).toBe(0);
  });

  test("refused where there is no caption", async () => {
    const articleId = await load({ kind: "html", html: remote });
    const { blocks } = await world.desk.collab.readText(articleId);
    expect(await attach(people.editor, articleId, png, blocks[0]?.id)).toEqual({ ok: false, reason: "missing" });
    expect(await attach(people.editor, articleId, png, "nowhere")).toEqual({ ok: false, reason: "missing" });
  });
});

test("a picture is seen by who may read its article, and by nobody else", async () => {
  const articleId = await load({ kind: "html", html: remote });
  const done = await attach(people.editor, articleId, png);
  const hash = done.ok ? done.file : "";
  expect(await loadPicture(people.viewer, hash)).toMatchObject({ type: "image/png" });
  expect(await loadPicture(people.nobody, hash)).toBeNull();
  const { originalId } = await world.db.article.findUniqueOrThrow({ where: { id: articleId } });
  // The original of an article is no picture, whoever knows its name.
  for (const name of [originalId ?? "", "0".repeat(64), "../../soat.db", ""]) expect(await loadPicture(people.editor, name)).toBeNull();
});
