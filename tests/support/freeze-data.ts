// Makes the data folder that later releases must open: npx node tests/support/freeze-data.ts RELEASE
// Run once a release, through the product's own services, and never again for that release: what is frozen is
// what people have on their disks. Beside it lies expected.json, what that release read in it.
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newId, type ArticleId, type CommandId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { copyDatabase } from "#server/db/back-up.ts";
import { addPerson } from "#server/services/add-person.ts";
import { disablePerson } from "#server/services/disable-person.ts";
import { foundNewsroom } from "#server/services/found-newsroom.ts";
import { loadArticle } from "#server/services/load-article.ts";
import { makeSample } from "#server/services/make-sample.ts";
import { shelveArticle } from "#server/services/shelve-article.ts";
import { contentsOf } from "#tests/support/frozen-contents.ts";
import { openWorld } from "#tests/support/world.ts";

const release = process.argv[2] ?? "";
if (!/^\d+\.\d+\.\d+$/.test(release)) throw new Error("Use: npx node tests/support/freeze-data.ts 1.2.3");
const folder = join(import.meta.dirname, "../fixtures/data", release);
if (existsSync(folder)) throw new Error(`${folder} is there: a frozen release is never made again.`);

const world = await openWorld();
try {
  const at = new Date("2026-01-05T01:00:00Z");
  const founded = await foundNewsroom(world.desk, { name: "Nguyễn Thị Bình", email: "binh@toasoan.example", password: "mot mat khau dai" }, at);
  if (!founded.ok) throw new Error(founded.reason);
  const context: Context = { actor: founded.actor, desk: world.desk, now: () => at, newId };
  const added = await addPerson(context, { name: "Trần Văn An", email: "an@toasoan.example", roles: ["checker"] });
  if (added.ok) await disablePerson(context, added.personId);
  await makeSample(context);

  const own = await load(context, "<h1>Chợ nổi mở lại</h1><p>Sáng 5.1, <b>chợ nổi</b> Vàm Xoài mở lại sau 14 tháng sửa kè.</p><p>Ông Đỗ Văn Lẫm, Phó Chủ tịch UBND huyện, nói sẽ có 120 ghe.</p>");
  await world.run(context, own, { type: "set-details", details: { section: "Kinh tế", author: "Lê Mai", origin: "own", eventDate: "2026-01-05", deadlineAt: "2026-01-05T10:00:00Z", lengthLimit: 600 } });
  const number = await world.tag(context, own, "number", "14 tháng");
  await world.tag(context, own, "person", "Ông Đỗ Văn Lẫm, Phó Chủ tịch UBND huyện");
  await world.run(context, own, { type: "record-check", on: [{ annotationId: number, partId: null, words: "14 tháng" }], finding: "confirmed", note: "Theo biên bản bàn giao." });
  await world.edit(own, "14 tháng", "15 tháng");
  const gone = await world.tag(context, own, "number", "120 ghe");
  await world.run(context, own, { type: "delete-annotation", annotationId: gone });

  await shelveArticle(context, { articleId: await load(context, "<p>Tin đã xong, cất vào kho.</p>"), to: "archive" });
  await shelveArticle(context, { articleId: await load(context, "<p>Tin nạp nhầm, bỏ vào thùng rác.</p>"), to: "trash" });

  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "expected.json"), `${JSON.stringify(await contentsOf(world.desk, founded.actor), null, 2)}\n`);
  copyDatabase(world.file, join(folder, "soat.db"));
  cpSync(join(world.desk.dataFolder, "files"), join(folder, "files"), { recursive: true });
} finally {
  await world.close();
}

async function load(by: Context, html: string): Promise<ArticleId> {
  const done = await loadArticle(by, { commandId: newId<CommandId>(), source: { kind: "html", html }, kinds: null, title: "", language: "vi" });
  if (!done.ok) throw new Error(done.reason);
  return done.articleId;
}
