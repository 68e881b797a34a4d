// Data folders of every release so far, opened by this one: migrated, read whole, and worked on.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "#lib/audit/chain.ts";
import { wholeDesk } from "#lib/article/desk-filter.ts";
import { newId, type ArticleId, type UserId } from "#lib/id.ts";
import { parseRoles } from "#lib/permission/role.ts";
import { migrate } from "#server/db/migrate.ts";
import { readAudit } from "#server/db/read-audit.ts";
import { loadDesk } from "#server/queries/load-desk.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";
import { settleSearch } from "#server/services/settle-search.ts";
import { contentsOf } from "#tests/support/frozen-contents.ts";
import { openFolder } from "#tests/support/open-folder.ts";

const frozen = join(import.meta.dirname, "../fixtures/data");
let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "soat-frozen-")); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(readdirSync(frozen))("the data folder of release %s", (release) => {
  it("opens, reads as it read then, and takes new work", async () => {
    cpSync(join(frozen, release), folder, { recursive: true });
    const file = join(folder, "soat.db");
    await migrate(file);
    const { desk, close } = await openFolder(folder);
    const { db } = desk;
    try {
      const founder = await db.user.findFirstOrThrow({ where: { email: "binh@toasoan.example" } });
      const actor = { id: founder.id as UserId, name: founder.name, roles: parseRoles(founder.roles) };
      // A later release may tell more, never something else.
      expect(await contentsOf(desk, actor)).toMatchObject(JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")));
      expect(readAudit(file, (rows, head) => head && verifyChain(rows, head))).toMatchObject({ ok: true });
      expect(await desk.auth.signIn("binh@toasoan.example", "mot mat khau dai", { address: "127.0.0.1", agent: "tests" })).not.toBeNull();

      const now = () => new Date("2026-02-01T00:00:00Z");
      await settleSearch(desk, { now, onFailure: (error) => { throw error; } });
      const found = await loadDesk(desk, actor, { ...wholeDesk, words: "cho noi vam xoai" });
      expect(found.entries.map(({ title }) => title)).toEqual(["Chợ nổi mở lại"]);
      const articleId = found.entries[0]?.id ?? newId<ArticleId>();
      const before = await db.articleProgress.findUnique({ where: { articleId }, select: { words: true } });
      await refreshProgress(desk, articleId, now);
      expect(await db.articleProgress.findUnique({ where: { articleId }, select: { words: true } })).toEqual(before);
    } finally {
      await close();
    }
  });
});
