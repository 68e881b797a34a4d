// A period's worth of articles in one report: which days and whose, in every form.
import { afterEach, beforeEach, expect, test } from "vitest";
import { sha256Hex } from "#lib/text/hash.ts";
import { newId, type ArticleId } from "#lib/id.ts";
import { reportForms, type ReportForm } from "#lib/report/forms.ts";
import { periodSchema } from "#lib/report/period.ts";
import type { Context } from "#server/context.ts";
import { addReader, restrictArticle } from "#server/services/choose-readers.ts";
import { exportPeriod } from "#server/services/export-period.ts";
import { convert, ofPdf, officeTime } from "#tests/support/office.ts";
import { soat } from "#tests/support/soat.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let viewer: Context;
beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Bình", "editor");
  viewer = await world.person("Mai", "viewer");
});
afterEach(() => world.close());

// The world's clock stands at 2026-01-02, 10:04 in Hà Nội.
const january = { from: "2026-01-01", to: "2026-01-31", section: null, language: "vi", timeZone: "Asia/Ho_Chi_Minh", withArticles: false } as const;

async function article(title: string, details: { issueDate?: string; section?: string; createdAt?: Date } = {}): Promise<ArticleId> {
  const id = await world.article(editor, title, "Tỉnh có 27 xã đạt chuẩn.");
  await world.db.article.update({ where: { id }, data: { title, ...details } });
  return id;
}

async function reported(by: Context, asked: Partial<Parameters<typeof exportPeriod>[1]> = {}) {
  const done = await exportPeriod(by, { ...january, form: "json", ...asked });
  return done.ok ? periodSchema.parse(JSON.parse(String(done.file))) : done.reason;
}
const titles = (period: Awaited<ReturnType<typeof reported>>) => (typeof period === "string" ? period : period.articles.map(({ report }) => report.article.title));

test("an article belongs to the day of its issue, else to the day it was loaded by the newsroom's clock", async () => {
  await article("Số tháng hai", { issueDate: "2026-02-01" });
  await article("Số cuối tháng", { issueDate: "2026-01-31" });
  await article("Nạp đầu tháng");
  // Still December in London, January in Hà Nội.
  await article("Nạp lúc giao thừa", { createdAt: new Date("2025-12-31T17:00:00Z") });
  await article("Nạp tháng trước", { createdAt: new Date("2025-12-31T16:59:00Z") });
  await article("Chỉ biết tháng của số", { issueDate: "2026-02", createdAt: new Date("2026-01-05T00:00:00Z") });
  expect(titles(await reported(editor))).toEqual(["Nạp lúc giao thừa", "Nạp đầu tháng", "Chỉ biết tháng của số", "Số cuối tháng"]);
  expect(titles(await reported(editor, { timeZone: "Europe/London" }))).toEqual(["Nạp đầu tháng", "Chỉ biết tháng của số", "Số cuối tháng"]);
});

test("what somebody may not read, or lies in the trash, is neither in it nor counted", async () => {
  await article("Ai cũng xem");
  const secret = await article("Bài kín");
  await restrictArticle(editor, secret, true);
  await world.db.article.update({ where: { id: await article("Bỏ đi") }, data: { trashedAt: new Date() } });
  expect(titles(await reported(viewer))).toEqual(["Ai cũng xem"]);
  await addReader(editor, secret, viewer.actor.id);
  expect(titles(await reported(viewer))).toEqual(["Ai cũng xem", "Bài kín"]);
});

test("only one section, and refusals in words that say why", async () => {
  await article("Thể thao", { section: "Thể thao" });
  await article("Thời sự", { section: "Thời sự" });
  expect(titles(await reported(editor, { section: "Thời sự" }))).toEqual(["Thời sự"]);
  expect(await reported(editor, { section: "Không có" })).toBe("empty");
  expect(await reported(editor, { from: "2026-01-31", to: "2026-01-01" })).toBe("period");
  expect(await reported(editor, { from: "2026-02-30", to: "2026-03-01" })).toBe("period");
  expect(await exportPeriod(editor, { ...january, form: "pdf" }, { signal: AbortSignal.abort() })).toEqual({ ok: false, reason: "cancelled" });
  expect(await world.db.auditEvent.count({ where: { type: "report.period-exported" } })).toBe(1);
});

test("every form says the same sums and every article; each is written down by the digest of its bytes", { timeout: officeTime * 2 }, async () => {
  const id = await article("Xã đạt chuẩn", { section: "Thời sự" });
  await world.tag(editor, id, "number", "27 xã");
  await article("Bài thứ hai");
  const made = async (form: ReportForm) => {
    const done = await exportPeriod(editor, { ...january, form, withArticles: true });
    if (!done.ok) throw new Error(done.reason);
    expect(done.articles).toBe(2);
    return done.file;
  };
  const files = new Map<ReportForm, string | Uint8Array>();
  for (const form of reportForms) files.set(form, await made(form));
  const bytes = (form: ReportForm) => new Uint8Array(Buffer.from(files.get(form) ?? ""));
  const opened = [await ofPdf("pdftotext", bytes("pdf")), ...await convert([{ name: "a.docx", bytes: bytes("docx") }], "txt:Text (encoded):UTF8"), ...await convert([{ name: "b.xlsx", bytes: bytes("xlsx") }], "fods")].map(String);
  for (const text of [...opened, ...(["html", "md", "txt", "csv", "json"] as const).map((form) => String(files.get(form)))]) {
    expect(text.replace(/\s+/g, " ")).toContain("Xã đạt chuẩn");
    expect(text).toContain("Bài thứ hai");
  }
  // Each article's own report is there, and what leads to a note leads to the note of its own article.
  const html = String(files.get("html"));
  const names = [...html.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, name]) => name);
  expect(links.length).toBeGreaterThan(0);
  for (const to of links) expect(names).toContain(to);
  const events = (await world.db.auditEvent.findMany({ where: { type: "report.period-exported" }, orderBy: { seq: "asc" } })).map((row) => (JSON.parse(row.text) as { event: object }).event);
  expect(events).toMatchObject(reportForms.map((format) => ({ from: "2026-01-01", to: "2026-01-31", format, count: 2 })));
  expect(events[0]).toMatchObject({ digest: sha256Hex(html) });
});

test("the command line makes it too, and refuses in a sentence", { timeout: officeTime }, async () => {
  const folder = world.desk.dataFolder;
  await world.person("Hà", "managing_editor");
  await article("Bài của kỳ", { issueDate: "2026-01-15" });
  const days = ["--from", "2026-01-01", "--to", "2026-01-31"];
  expect(await soat(folder, "export", ...days, "--format", "md")).toMatchObject({ code: 0, said: expect.stringContaining("Bài của kỳ") });
  expect(await soat(folder, "export", "--from", "2027-01-01", "--to", "2027-01-31")).toMatchObject({ code: 1, said: expect.stringContaining("no article on these days") });
  expect(await soat(folder, "export", newId<ArticleId>(), ...days)).toMatchObject({ code: 2, said: expect.stringContaining("--from is of a period's report") });
});
