import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { migrate } from "#server/db/migrate.ts";
import { migrationsFolder, readMigrations } from "#server/db/migrations.ts";

it("sources that are there already learn from the audit chain at which article they were added", async () => {
  const folder = mkdtempSync(join(tmpdir(), "soat-sources-"));
  try {
    const file = join(folder, "soat.db");
    const before = join(folder, "before");
    const later = readMigrations(migrationsFolder).map(({ name }) => name).filter((name) => name >= "20261123074500");
    cpSync(migrationsFolder, before, { recursive: true, filter: (path) => !later.some((name) => path.includes(name)) });
    await migrate(file, before);
    const old = new Database(file);
    const at = "2026-01-01T00:00:00.000Z";
    old.exec(`
      INSERT INTO User (id, name, email, roles, updatedAt) VALUES ('u', 'Bình', 'b@example.org', 'checker', '${at}');
      INSERT INTO Article (id, title, language, salt, createdById, updatedAt) VALUES ('a', 'Hội nghị', 'vi', 's', 'u', '${at}');
      INSERT INTO Source (id, kind, isPrimary, title, createdById) VALUES ('known', 'document', 1, 'Công văn', 'u'), ('unknown', 'document', 1, 'Giấy mời', 'u');
    `);
    const add = old.prepare("INSERT INTO AuditEvent (seq, at, type, text, prevHash, hash) VALUES (?, ?, 'source.added', ?, '0', ?)");
    add.run(1, at, JSON.stringify({ event: { type: "source.added", articleId: "a", sourceId: "known" } }), "1");
    add.run(2, at, JSON.stringify({ event: { type: "source.added", articleId: "gone", sourceId: "unknown" } }), "2");
    old.close();
    await migrate(file);
    const now = new Database(file, { readonly: true });
    expect(now.prepare("SELECT id, articleId FROM Source ORDER BY id").all()).toEqual([{ id: "known", articleId: "a" }, { id: "unknown", articleId: null }]);
    now.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
