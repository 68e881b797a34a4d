// Schema and migrations are written apart and must not drift apart.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrationsFolder } from "#server/db/migrations.ts";
import { differenceBetween } from "#server/db/schema-engine.ts";

const schema = readFileSync(join(migrationsFolder, "../schema.prisma"), "utf8");

describe("the migrations", () => {
  it("lead to the schema: else run `npm run migrate -- create NAME`", async () => {
    expect(await differenceBetween(migrationsFolder, schema)).toBeNull();
  });

  it.each([
    ["a column is added", "model Setting {", "model Setting {\n  extra String?", 'ALTER TABLE "Setting" ADD COLUMN'],
    ["an index is dropped", "  @@index([checkId])\n", "", 'DROP INDEX "CheckedWords_checkId_idx"'],
  ])("are seen to differ when %s", async (_what, from, to, sql) => {
    const changed = schema.replace(from, to);
    expect(changed).not.toBe(schema);
    expect(await differenceBetween(migrationsFolder, changed)).toContain(sql);
  });
});
