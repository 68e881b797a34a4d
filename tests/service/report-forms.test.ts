// A report leaves the house in three forms, each with its trace.
import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { saltedDigest } from "#lib/audit/chain.ts";
import { reportForms } from "#lib/report/forms.ts";
import { reportSchema } from "#lib/report/schema.ts";
import { exportReport } from "#server/services/export-report.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeEach(async () => { world = await openWorld(); });
afterEach(() => world.close());

test("each form is the same report, and is written down with its digest", async () => {
  const editor = await world.person("Bình", "editor");
  const articleId = await world.article(editor, "Đã khởi công 9 tỉnh.");
  await world.tag(editor, articleId, "number", "9 tỉnh");
  const { salt } = await world.db.article.findUniqueOrThrow({ where: { id: articleId } });
  for (const form of reportForms) {
    const done = await exportReport(editor, { articleId, language: "vi", timeZone: "Asia/Ho_Chi_Minh", form });
    if (!done.ok) throw new Error(done.reason);
    const file = typeof done.file === "string" ? done.file : createHash("sha256").update(done.file).digest("hex");
    if (typeof done.file !== "string") {
      expect(done.file.length).toBeGreaterThan(1_000);
      const told = await world.db.auditEvent.findFirstOrThrow({ where: { type: "report.exported" }, orderBy: { seq: "desc" } });
      expect(JSON.parse(told.text)).toMatchObject({ event: { format: form, digest: saltedDigest(salt, file) } });
      continue;
    }
    expect(file).toContain("9 tỉnh");
    if (form === "json") expect(reportSchema.parse(JSON.parse(file)).items[0]).toMatchObject({ words: "9 tỉnh", standing: "unchecked" });
    const told = await world.db.auditEvent.findFirstOrThrow({ where: { type: "report.exported" }, orderBy: { seq: "desc" } });
    expect(JSON.parse(told.text)).toMatchObject({ event: { format: form, digest: saltedDigest(salt, file) } });
  }
});

test("who may not read the article gets no form of it", async () => {
  const editor = await world.person("Bình", "editor");
  const nobody = await world.person("Khách");
  const articleId = await world.article(editor, "Đã khởi công 9 tỉnh.");
  for (const form of reportForms) {
    expect(await exportReport(nobody, { articleId, language: "vi", timeZone: "UTC", form })).toEqual({ ok: false, reason: "missing" });
  }
});
