// Annotations that leave and come in: by who may, on their words, once, with a trace of both.
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { emptyHead, verifyChain } from "#lib/audit/chain.ts";
import { exportFormats } from "#lib/formats/annotations/formats.ts";
import type { IncomingFile } from "#lib/formats/annotations/incoming.ts";
import type { AnnotationId, ArticleId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { readAudit } from "#server/db/read-audit.ts";
import { unpackFiles } from "#server/formats/annotation-file.ts";
import { exportAnnotations } from "#server/services/export-annotations.ts";
import { importAnnotations, lookAtImport } from "#server/services/import-annotations.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let viewer: Context;
let articleId: ArticleId;
const lines = ["Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9, nói về 27 xã 🚩.", "Đoạn hai nhắc lại 27 xã."];

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Biên tập", "editor");
  viewer = await world.person("Người xem", "viewer");
  articleId = await world.article(editor, ...lines);
});
afterEach(() => world.close());

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const foreign = (...items: object[]): IncomingFile[] => [{ name: "a.json", text: JSON.stringify(items.map((item) => ({ type: "Annotation", ...item }))) }];
const quoting = (exact: string, more: object = {}) => ({ source: "https://x.example/", selector: [{ type: "TextQuoteSelector", exact, ...more }] });
const events = async (type: string) => (await world.db.auditEvent.findMany({ where: { type } })).map((row) => JSON.parse(row.text) as { event: object });

describe("files from outside", () => {
  const utf8 = (words: string) => new TextEncoder().encode(words);
  test("are told by what is in them, one by one or in an archive", () => {
    const files = [{ name: "a.txt", bytes: utf8("Xã Bắc Hà.") }, { name: "a.ann", bytes: utf8("T1\tPlace 3 9\tBắc Hà\n") }];
    const packed = zipSync({ "thư mục/a.txt": utf8("Xã Bắc Hà."), "thư mục/a.ann": utf8("T1\tPlace 3 9\tBắc Hà\n"), "__MACOSX/._a.ann": utf8("x") });
    const opened = unpackFiles([{ name: "a.zip", bytes: packed }]);
    expect(unpackFiles(files)).toEqual(files.map(({ name }, at) => ({ name, text: ["Xã Bắc Hà.", "T1\tPlace 3 9\tBắc Hà\n"][at] })));
    expect(Array.isArray(opened) && opened.map(({ name }) => name)).toEqual(["thư mục/a.txt", "thư mục/a.ann"]);
  });

  test.each<[string, Uint8Array, string]>([
    ["an archive cut in half", zipSync({ "a.ann": utf8("T1".repeat(500)) }).subarray(0, 60), "damaged"],
    ["an archive that unpacks to far more", zipSync({ "a.ann": new Uint8Array(60 * 1024 * 1024) }), "archive"],
    ["no text", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), "damaged"],
    ["more than 20 MB", new Uint8Array(21 * 1024 * 1024), "too_big"],
  ])("%s is refused", (_name, bytes, reason) => {
    expect(unpackFiles([{ name: "a", bytes }])).toEqual({ reason });
  });
});

describe("taking out", () => {
  test("gives a file, says what it leaves behind, and is written down", async () => {
    await world.tag(editor, articleId, "number", "27 xã", 2);
    const done = await exportAnnotations(viewer, { articleId, format: "w3c", label: "Đánh dấu" });
    if (!done.ok) throw new Error(done.reason);
    expect(done.name).toBe("Đánh dấu - Bài thử.jsonld");
    expect(JSON.parse(text(done.bytes))).toMatchObject({ total: 1, first: { items: [{ kind: "number", target: { selector: [{ exact: "27 xã" }, {}] } }] } });
    expect(await events("annotations.exported")).toMatchObject([{ event: { articleId, format: "w3c" } }]);
  });

  test("gives every format a name of its own, so that one does not take the other's place in a folder", async () => {
    await world.tag(editor, articleId, "number", "27 xã", 2);
    const formats = exportFormats.filter((format) => format !== "claim-review");
    const names = [];
    for (const format of formats) {
      const done = await exportAnnotations(viewer, { articleId, format, label: "Đánh dấu" });
      if (done.ok) names.push(done.name);
    }
    expect(names).toHaveLength(formats.length);
    expect(new Set(names).size).toBe(formats.length);
  });

  test("of an article that is closed to somebody is as if there were none", async () => {
    await world.db.article.update({ where: { id: articleId }, data: { isRestricted: true } });
    expect(await exportAnnotations(viewer, { articleId, format: "w3c", label: "x" })).toEqual({ ok: false, reason: "missing" });
  });
});

describe("bringing in", () => {
  test("places each on its words, keeps where it came from, and tells which were refused", async () => {
    const files = foreign(
      { id: "urn:x:1", body: { type: "TextualBody", value: "PER", purpose: "tagging" }, target: quoting("Đại tá Trần Văn Mẫn"), creator: { name: "Lan" }, created: "2025-01-02T10:00:00+07:00" },
      { id: "urn:x:2", bodyValue: "Lấy ở đâu?", target: quoting("27 xã", { prefix: "nhắc lại " }) },
      { id: "urn:x:3", target: quoting("27 xã") },
      { id: "urn:x:4", target: quoting("sáu mươi thôn") },
      { id: "urn:x:5", target: quoting("  ") },
      { id: "urn:x:6", target: "https://x.example/" },
      { target: quoting("Đoạn hai") },
    );
    const look = await lookAtImport(editor, articleId, files);
    expect(await world.db.annotation.count()).toBe(0);
    const done = await importAnnotations(editor, articleId, files);
    expect(done).toEqual(look);
    if (!done.ok) throw new Error(done.reason);
    expect(done.counts).toEqual({ position: 0, quote: 2, known: 0, refused: 5 });
    expect(done.rows.map((row) => row.reason)).toEqual(["no_quote", "no_target", "no_id", "ambiguous", "not_found", null, null]);
    const rows = await world.db.annotation.findMany({ orderBy: { id: "asc" }, include: { imported: true } });
    expect(rows).toMatchObject([
      { kind: "person", quote: "Đại tá Trần Văn Mẫn", anchorState: "attached", createdById: editor.actor.id, imported: { foreignId: "urn:x:1", format: "w3c", creator: "Lan", createdAt: new Date("2025-01-02T03:00:00Z") } },
      { kind: "note", note: "Lấy ở đâu?", quote: "27 xã", imported: { foreignId: "urn:x:2" } },
    ]);
    const { blocks } = await world.desk.collab.readText(articleId);
    expect(livingAnnotations(blocks).get(rows[1]?.id as AnnotationId)?.start.index).toBe(1);
    expect(await events("annotations.imported")).toMatchObject([{ event: { placed: 0, byQuote: 2, known: 0, refused: 5 } }]);
    expect((await events("annotation.created")).map(({ event }) => event)).toMatchObject([{ imported: "w3c" }, { imported: "w3c" }]);
  });

  test("a second time, also both at once, adds nothing", async () => {
    const files = foreign({ id: "urn:x:1", target: quoting("Trung đoàn 9") });
    await Promise.all([importAnnotations(editor, articleId, files), importAnnotations(editor, articleId, files)]);
    expect(await importAnnotations(editor, articleId, files)).toMatchObject({ ok: true, counts: { position: 0, quote: 0, known: 1, refused: 0 } });
    const [row] = await world.db.annotation.findMany();
    expect(await world.db.annotation.count()).toBe(1);
    await world.run(editor, articleId, { type: "delete-annotation", annotationId: row?.id as AnnotationId });
    expect(await importAnnotations(editor, articleId, files)).toMatchObject({ counts: { known: 1 } });
  });

  test("of what left this desk is known again, here; and comes in at another article, in its place", async () => {
    await world.tag(editor, articleId, "person", "Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9");
    await world.tag(editor, articleId, "number", "27 xã", 2);
    const done = await exportAnnotations(editor, { articleId, format: "w3c", label: "x" });
    if (!done.ok) throw new Error(done.reason);
    const files = unpackFiles([{ name: done.name, bytes: done.bytes }]);
    if ("reason" in files) throw new Error(files.reason);
    expect(await importAnnotations(editor, articleId, files)).toMatchObject({ counts: { position: 0, known: 2 } });
    const other = await world.article(editor, ...lines);
    expect(await importAnnotations(editor, other, files)).toMatchObject({ counts: { position: 2, known: 0, quote: 0, refused: 0 } });
  });

  test("of more than one batch leaves every row, event and mark that a person's act leaves", async () => {
    const names = Array.from({ length: 230 }, (_, n) => `Đại tá Lê Văn ${n}, Chính ủy Đoàn ${n}`);
    const long = await world.article(editor, ...names);
    const files = foreign(...names.map((exact, n) => ({ id: `urn:x:${n}`, body: { type: "TextualBody", value: "PER", purpose: "tagging" }, target: quoting(exact) })), { id: "urn:x:lost", target: quoting("không có") });
    expect(await importAnnotations(editor, long, files)).toMatchObject({ counts: { position: 0, quote: 230, known: 0, refused: 1 } });
    const rows = await world.db.annotation.findMany({ where: { articleId: long }, include: { parts: true, anchorEvents: { orderBy: { at: "asc" } }, imported: true } });
    expect(new Set(rows.map((row) => `${row.anchorState} ${row.lastWords === row.quote} ${row.relStart !== null} ${row.parts.length} ${row.anchorEvents.map(({ reason }) => reason).toSorted().join()} ${row.imported?.format}`))).toEqual(new Set(["attached true true 4 created,placed w3c"]));
    const { blocks } = await world.desk.collab.readText(long);
    const living = livingAnnotations(blocks);
    expect(rows.every((row) => living.get(row.id as AnnotationId)?.words === row.quote)).toBe(true);
    expect(await events("annotation.created")).toHaveLength(230);
    expect(readAudit(world.file, (rows, head) => verifyChain(rows, head ?? emptyHead))).toMatchObject({ ok: true });
    expect(await importAnnotations(editor, long, files)).toMatchObject({ counts: { known: 230, refused: 1 } });
    expect(await world.db.annotation.count({ where: { articleId: long } })).toBe(230);
  });

  test("is refused to who may not annotate, with nothing written", async () => {
    const files = foreign({ id: "urn:x:1", target: quoting("Trung đoàn 9") });
    expect([await lookAtImport(viewer, articleId, files), await importAnnotations(viewer, articleId, files)]).toEqual([{ ok: false, reason: "forbidden" }, { ok: false, reason: "forbidden" }]);
    expect([await world.db.annotation.count(), (await events("annotations.imported")).length]).toEqual([0, 0]);
  });

  test.each([["nothing", "", "empty"], ["half of JSON", "[{", "damaged"], ["something else", "{\"a\":1}", "unknown_format"], ["words", "Xin chào", "unknown_format"]])("of %s is refused as a whole", async (_name, content, reason) => {
    expect(await importAnnotations(editor, articleId, [{ name: "a.json", text: content }])).toEqual({ ok: false, reason });
  });
});
