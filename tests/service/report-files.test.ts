// The files that leave the house, opened by the programs that people open them with.
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type AnnotationId, type ArticleId, type CommandId, type CommentId, type ProposalId, type ThreadId } from "#lib/id.ts";
import type { Audience } from "#lib/report/audiences.ts";
import { formsOf, type ReportForm } from "#lib/report/forms.ts";
import type { Context } from "#server/context.ts";
import { loadThreads } from "#server/queries/load-threads.ts";
import { loadProposals } from "#server/queries/load-proposals.ts";
import { exportReport } from "#server/services/export-report.ts";
import { loadArticle } from "#server/services/load-article.ts";
import { convert, ofPdf, officeTime } from "#tests/support/office.ts";
import { soat } from "#tests/support/soat.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let articleId: ArticleId;
let commented: AnnotationId;

const lines = ["Khởi công khu tái định cư", "Đại tá Lê An nói đã khởi công 8 xã vùng cao.", "=1+1 là chữ, không phải phép tính.", "Đường Nguyễn Huệ 👩🏽 và 𝒳 đều là chữ."];

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Bình Nguyễn", "editor");
  articleId = await world.article(editor, ...lines);
  commented = await world.tag(editor, articleId, "number", "8 xã");
  await world.tag(editor, articleId, "claim", "=1+1");
  const threadId = newId<ThreadId>();
  await act({ type: "start-thread", threadId, commentId: newId<CommentId>(), annotationId: commented, body: "Số này ở đâu?" });
  await act({ type: "add-comment", threadId, commentId: newId<CommentId>(), body: "Biên bản trang 2." });
  await act({ type: "propose", proposalId: newId<ProposalId>(), annotationId: newId<AnnotationId>(), place: await world.placeOf(articleId, "Đại tá"), replacement: "Thượng tá", errorClass: null, reason: null });
});
afterEach(() => world.close());

async function act(what: Parameters<World["run"]>[2]): Promise<void> {
  const done = await world.run(editor, articleId, what, newId<CommandId>());
  if (!done.ok) throw new Error(done.reason);
}

async function made(form: ReportForm, audience: Audience = "editor"): Promise<Uint8Array> {
  const done = await exportReport(editor, { articleId, language: "vi", timeZone: "Asia/Ho_Chi_Minh", form, audience });
  if (!done.ok) throw new Error(done.reason);
  return typeof done.file === "string" ? new TextEncoder().encode(done.file) : done.file;
}

test("the PDF is tagged, brings its faces, has numbered pages and every Vietnamese word whole", { timeout: officeTime * 2 }, async () => {
  const file = await made("pdf");
  const [info, text, fonts] = await Promise.all([ofPdf("pdfinfo", file), ofPdf("pdftotext", file), ofPdf("pdffonts", file)]);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/JavaScript:\s+no/);
  for (const words of ["PHIẾU KIỂM TRA BÀI", "Khởi công khu tái định cư", "Đường Nguyễn Huệ", "Thượng tá", "Số này ở đâu?"]) expect(text.replace(/\s+/g, " ")).toContain(words);
  expect(text).toMatch(/^1 ?\/ ?\d+$/m);
  expect(text).toContain("[U+1F469]");
  const rows = fonts.trim().split("\n").slice(2);
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) expect(row).toMatch(/yes yes yes/);
});

test("LibreOffice opens every Word file that there is", { timeout: officeTime * 2 }, async () => {
  const audiences = (Object.keys(formsOf) as Audience[]).filter((audience) => formsOf[audience].includes("docx"));
  const files = await Promise.all(audiences.map(async (audience) => ({ name: `${audience}.docx`, bytes: await made("docx", audience) })));
  const texts = (await convert(files, "txt:Text (encoded):UTF8")).map(String);
  audiences.forEach((audience, index) => {
    expect(texts[index], audience).toMatch(audience === "clean" || audience === "proof" ? /Lê An/ : audience === "comments" ? /xã vùng cao/ : /Bài thử/);
  });
});

test("no cell of a workbook or of CSV is computed by who opens it", { timeout: officeTime * 2 }, async () => {
  const [book, csv] = await convert([{ name: "book.xlsx", bytes: await made("xlsx") }, { name: "rows.csv", bytes: await made("csv") }], "fods");
  for (const file of [book, csv]) {
    const text = String(file);
    expect(text).toContain("=1+1");
    expect(text).not.toContain("table:formula");
  }
});

describe("an article goes to Word and comes back", () => {
  test.each(["as it was sent", "through LibreOffice"])("%s: threads, authors, words and proposals are there", { timeout: officeTime * 2 }, async (how) => {
    const sent = await made("docx", "comments");
    const [through] = how === "as it was sent" ? [sent] : await convert([{ name: "a.docx", bytes: sent }], "docx:MS Word 2007 XML");
    const bytes = new Uint8Array(through ?? []);
    const loaded = await loadArticle(editor, { commandId: newId<CommandId>(), source: { kind: "file", name: "a.docx", bytes }, kinds: null, title: "Về", language: "vi" });
    if (!loaded.ok) throw new Error(loaded.reason);
    const { blocks } = await world.desk.collab.readText(loaded.articleId);
    expect(blocks.map(({ text }) => text)).toEqual(lines);

    const threads = await loadThreads(world.db, loaded.articleId);
    const said = threads.flatMap(({ comments }) => comments.map(({ body }) => body));
    expect(said.toSorted()).toEqual([expect.stringMatching(/^\[Word · Bình Nguyễn · 0[12]\/01\/2026\] Biên bản trang 2\.$/), expect.stringMatching(/^\[Word · Bình Nguyễn · .*\] Số này ở đâu\?$/)]);
    const places = await world.db.annotation.findMany({ where: { id: { in: threads.map(({ annotationId }) => annotationId ?? "") } }, select: { quote: true } });
    expect(places.map(({ quote }) => quote)).toEqual(places.map(() => "8 xã"));
    expect(places.length).toBeGreaterThan(0);
    expect(await loadProposals(world.db, loaded.articleId)).toMatchObject([{ before: "Đại tá", replacement: "Thượng tá", state: "open", reason: expect.stringContaining("Bình Nguyễn") }]);
  });

  test("the clean copy says nothing about the words", async () => {
    const parts = unzipSync(await made("docx", "clean"));
    expect(Object.keys(parts)).not.toContain("word/comments.xml");
    expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).not.toMatch(/w:ins|w:del|comment/);
  });
});

test("a file nobody wants any more is not made, and a form an audience does not get is refused", async () => {
  const signal = AbortSignal.abort();
  const input = { articleId, language: "vi", timeZone: "UTC", form: "pdf" } as const;
  expect(await exportReport(editor, input, { signal })).toEqual({ ok: false, reason: "cancelled" });
  expect(await exportReport(editor, { ...input, form: "xlsx", audience: "proof" })).toEqual({ ok: false, reason: "form" });
  expect(await world.db.auditEvent.count({ where: { type: "report.exported" } })).toBe(0);
});

test("the command line writes the same files, and refuses in a sentence", { timeout: 120_000 }, async () => {
  const folder = world.desk.dataFolder;
  await world.person("Hà", "managing_editor");
  const pdf = await soat(folder, "export", articleId, "--format", "pdf", "--audience", "lawyer", "--out", `${folder}/a.pdf`);
  expect(pdf).toEqual({ code: 0, said: "" });
  const md = await soat(folder, "export", articleId, "--format", "md");
  expect(md).toMatchObject({ code: 0, said: expect.stringContaining("# PHIẾU KIỂM TRA BÀI") });
  expect(await soat(folder, "export", articleId, "--format", "doc")).toMatchObject({ code: 2, said: expect.stringContaining("There is no form doc.") });
  expect(await soat(folder, "export", newId<ArticleId>())).toMatchObject({ code: 1, said: expect.stringContaining("There is no such article") });
  expect(await soat(folder, "export", articleId, "--as", "ai@toasoan.example")).toMatchObject({ code: 1, said: expect.stringContaining("There is no open account") });
});
