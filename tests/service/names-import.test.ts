// A list of names comes in whole or not at all, and goes out for whoever may read it.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { everyName } from "#lib/entity/names-filter.ts";
import { newId, type CommandId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { loadNames } from "#server/queries/load-names.ts";
import { exportNames } from "#server/services/export-names.ts";
import { importNames, lookAtNames } from "#server/services/import-names.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Hà", "editor");
});
afterEach(() => world.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const bring = (by: Context, text: string, seen: number, leaveOut = false, id = newId<CommandId>()) => importNames(by, { id, seen, leaveOut }, bytes(text));
const stored = async () => [await world.db.entity.count(), await world.db.entityAlias.count(), await world.db.tenure.count(), await world.db.entityChange.count()];

const good = "kind,name,what,words,from,source\nperson,Lê Huy Vịnh,rank,Thượng tướng,2021-07,QĐ 1\nperson,Lê Huy Vịnh,spelling,Lê Huy Vinh,,\nplace,Bảo Lạc,,,,\n";

describe("an import", () => {
  test("is looked at first, and then does just that, once", async () => {
    const look = await lookAtNames(editor, bytes(good));
    expect(look).toMatchObject({ ok: true, seen: 0, counts: { total: 3, made: 2, changed: 0, same: 0, refused: 0 }, names: [{ outcome: "new", name: "Lê Huy Vịnh", rows: [2, 3] }, { name: "Bảo Lạc", rows: [4] }] });
    expect(await stored()).toEqual([0, 0, 0, 0]);
    const id = newId<CommandId>();
    const done = await bring(editor, good, 0, false, id);
    expect(done).toMatchObject({ ok: true, counts: { made: 2 } });
    expect(await bring(editor, good, 0, false, id)).toEqual(done);
    expect(await stored()).toEqual([2, 1, 1, 4]);
    expect((await loadNames(editor, everyName)).entries.map(({ name }) => name)).toEqual(["Bảo Lạc", "Lê Huy Vịnh"]);
    expect(await lookAtNames(editor, bytes(good))).toMatchObject({ counts: { made: 0, changed: 0, same: 2 } });
    expect(await bring(editor, good, 4)).toEqual({ ok: false, reason: "nothing" });
  });

  test("with a bad row brings nothing in, unless the bad rows are left out", async () => {
    const bad = `${good}robot,X,,,,\nperson,,rank,Đại tá,,\n`;
    expect(await lookAtNames(editor, bytes(bad))).toMatchObject({ counts: { made: 2, refused: 2 }, refused: [{ row: 5, reason: "kind" }, { row: 6, reason: "name" }] });
    expect(await bring(editor, bad, 0)).toEqual({ ok: false, reason: "bad_rows" });
    expect(await stored()).toEqual([0, 0, 0, 0]);
    expect(await bring(editor, bad, 0, true)).toMatchObject({ ok: true, counts: { made: 2, refused: 2 } });
    const [event] = await world.db.auditEvent.findMany({ where: { type: "entity.imported" } });
    expect(JSON.parse(event?.text ?? "{}")).toMatchObject({ event: { made: 2, leftOut: 2, format: "csv" } });
    expect(event?.text).not.toContain("Vịnh");
  });

  test("is refused when the names file is another than was looked at", async () => {
    await bring(editor, "name\nTrần Thị Bình\n", 0);
    expect(await bring(editor, good, 0)).toEqual({ ok: false, reason: "changed" });
    expect((await stored())[0]).toBe(1);
  });

  test("is for those who manage names, and of a file that can be read", async () => {
    const checker = await world.person("Lan", "checker");
    expect(await lookAtNames(checker, bytes(good))).toEqual({ ok: false, reason: "forbidden" });
    expect(await bring(checker, good, 0)).toEqual({ ok: false, reason: "forbidden" });
    expect(await lookAtNames(editor, new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).toEqual({ ok: false, reason: "unreadable" });
    expect(await lookAtNames(editor, new Uint8Array(10 * 1024 * 1024 + 1))).toEqual({ ok: false, reason: "too_big" });
  });

  test("of many names is one act, and the list shows them at once", { timeout: 120_000 }, async () => {
    const many = `name,what,words,from\n${Array.from({ length: 2_000 }, (_, i) => `Nguyễn Văn ${i},rank,Đại tá,2010`).join("\n")}`;
    expect(await bring(editor, many, 0)).toMatchObject({ ok: true, counts: { made: 2_000 } });
    expect(await loadNames(editor, { ...everyName, words: "van 1999" })).toMatchObject({ total: 1, entries: [{ name: "Nguyễn Văn 1999", tenures: ["Đại tá"] }] });
    expect(await world.db.auditEvent.count({ where: { type: "entity.imported" } })).toBe(1);
  });
});

describe("an export", () => {
  test("is what the filter shows, and comes back as the same", async () => {
    await bring(editor, good, 0);
    const viewer = await world.person("Vân", "viewer");
    for (const format of ["csv", "json"] as const) {
      const done = await exportNames(viewer, everyName, format);
      expect(done?.count).toBe(2);
      expect(await lookAtNames(editor, bytes(done?.text ?? ""))).toMatchObject({ counts: { same: 2, made: 0, changed: 0, refused: 0 } });
    }
    expect(await exportNames(viewer, { ...everyName, kind: "place" }, "csv")).toMatchObject({ count: 1 });
    expect(await exportNames(await world.person("Ngoài"), everyName, "csv")).toBeNull();
  });
});
