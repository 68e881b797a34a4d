import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "#lib/id.ts";
import { insertRows } from "#server/db/insert-rows.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

test("what is inserted reads as what Prisma would have written", async () => {
  const chief = await world.person("Bình", "editor_in_chief");
  const at = new Date("2026-01-02T03:04:05.678Z");
  const name = "Nguyễn “Văn”\n\\ 'An' \u0000😀";
  const row = (id: string) => ({ id, kind: "person", name, folded: "nguyen", note: null, from: "2019", to: null });
  const [ours, theirs] = [newId<string>(), newId<string>()];
  await inTransaction(world.db, (tx) => insertRows(tx, "Entity", [row(ours)], { createdById: chief.actor.id, createdAt: at }));
  await world.db.entity.create({ data: { ...row(theirs), createdById: chief.actor.id, createdAt: at } });
  const [one, other] = await Promise.all([ours, theirs].map((id) => world.db.entity.findUniqueOrThrow({ where: { id } })));
  expect({ ...one, id: "" }).toEqual({ ...other, id: "" });
  // Also byte for byte, so that instants compare.
  const stored = await world.db.$queryRaw<{ createdAt: string }[]>`SELECT CAST("createdAt" AS TEXT) AS "createdAt" FROM "Entity"`;
  expect(new Set(stored.map(({ createdAt }) => createdAt)).size).toBe(1);
});

test("more rows than one list holds all come, and none when one is refused", async () => {
  const chief = await world.person("Bình", "editor_in_chief");
  const rows = Array.from({ length: 5_001 }, (_, n) => ({ id: newId<string>(), kind: "person", name: `Tên ${n}`, folded: `ten ${n}` }));
  const shared = { createdById: chief.actor.id, createdAt: new Date() };
  await expect(inTransaction(world.db, (tx) => insertRows(tx, "Entity", [...rows, ...rows.slice(0, 1)], shared))).rejects.toThrow();
  expect(await world.db.entity.count()).toBe(0);
  await inTransaction(world.db, (tx) => insertRows(tx, "Entity", rows, shared));
  expect(await world.db.entity.count()).toBe(5_001);
});

test("rows of different columns are no list", async () => {
  await expect(inTransaction(world.db, (tx) => insertRows(tx, "Entity", [{ id: "a" }, { id: "b", note: "x" }]))).rejects.toThrow("different columns");
});
