// The strip above the text: who may fill it in, and that two people do not undo each other.
import { afterEach, beforeEach, expect, it } from "vitest";
import type { DetailChanges } from "#lib/article/details-schema.ts";
import { command } from "#lib/commands.ts";
import { newId } from "#lib/id.ts";
import { loadGalley } from "#server/queries/load-galley.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

const set = (details: DetailChanges) => ({ type: "set-details", details }) as const;

it("keeps what each of two people changed", async () => {
  const editor = await world.person("Bình", "editor");
  const copyEditor = await world.person("An", "copy_editor");
  const id = await world.article(editor, "Hội nghị có chín tỉnh tham dự.");
  expect((await world.run(editor, id, set({ section: "Thời sự", deadlineAt: "2026-01-03T10:00:00Z", lengthLimit: 900 }))).ok).toBe(true);
  expect((await world.run(copyEditor, id, set({ title: "Chín tỉnh dự hội nghị", eventDate: "2025-12" }))).ok).toBe(true);
  expect((await world.run(editor, id, set({ lengthLimit: null }))).ok).toBe(true);
  expect((await loadGalley(editor, id))?.details).toEqual({
    title: "Chín tỉnh dự hội nghị", section: "Thời sự", type: null, author: null, origin: null, eventDate: "2025-12", issueDate: null,
    deadlineAt: "2026-01-03T10:00:00.000Z", lengthLimit: null, publicUrl: null,
  });
  const told = await world.db.auditEvent.findMany({ where: { type: "article.details" }, orderBy: { seq: "asc" } });
  expect(told.map(({ text }) => /"fields":\[([^\]]*)\]/.exec(text)?.[1])).toEqual(['"section","deadlineAt","lengthLimit"', '"title","eventDate"', '"lengthLimit"']);
  expect(told.some(({ text }) => text.includes("Chín"))).toBe(false);
});

it("refuses who may not, and anybody once the article is archived", async () => {
  const editor = await world.person("Bình", "editor");
  const id = await world.article(editor, "Hội nghị.");
  const others = [await world.person("An", "checker"), await world.person("Chi", "viewer"), await world.person("Dũng", "reporter")];
  for (const other of others) expect(await world.run(other, id, set({ section: "x" }))).toEqual({ ok: false, reason: "forbidden" });
  await world.db.article.update({ where: { id }, data: { archivedAt: new Date() } });
  expect(await world.run(editor, id, set({ section: "x" }))).toEqual({ ok: false, reason: "forbidden" });
});

it.each([
  ["nothing", {}], ["an empty title", { title: "  " }], ["a date of no calendar", { eventDate: "2021-13" }], ["an unknown origin", { origin: "rumour" }],
  ["no words at all", { lengthLimit: 0 }], ["an address that is a script", { publicUrl: "javascript:alert(1)" }], ["a mail address for a page", { publicUrl: "mailto:a@b.example" }], ["a deadline without a zone", { deadlineAt: "2026-01-03T10:00" }],
])("a command with %s is not one", (_what, details) => {
  expect(command.safeParse({ id: newId(), articleId: newId(), type: "set-details", details }).success).toBe(false);
});
