// What is kept of sources: files by their content, web pages as they were, and who sees them.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type ArticleId, type CommandId, type SnapshotId, type SourceId } from "#lib/id.ts";
import type { Context } from "#server/context.ts";
import { sendFile } from "#server/http/send-file.ts";
import { loadSnapshot, loadSnapshotTexts } from "#server/queries/load-snapshot.ts";
import { loadSource } from "#server/queries/load-source.ts";
import { attachFile, keepPage, lookAgain } from "#server/services/keep-snapshot.ts";
import { restrictArticle } from "#server/services/choose-readers.ts";
import { setNewsroom } from "#server/services/set-newsroom.ts";
import { takeBackSnapshot } from "#server/services/take-back-snapshot.ts";
import { png } from "#tests/support/docx.ts";
import { openHostileSite, type HostileSite } from "#tests/support/hostile-site.ts";
import { inChunks, readAll } from "#tests/support/in-chunks.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let chief: Context;
let lan: Context;
let viewer: Context;
let articleId: ArticleId;
let sourceId: SourceId;
beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  lan = await world.person("Lan", "checker");
  viewer = await world.person("Vân", "viewer");
  articleId = await world.article(lan, "Đoàn đã thăm 27 xã.");
  sourceId = newId<SourceId>();
  await world.run(lan, articleId, { type: "add-source", sourceId, kind: "page", isPrimary: false, title: "Báo tỉnh" });
});
afterEach(() => world.close());

const ascii = (text: string) => new TextEncoder().encode(text);
const pdf = ascii("%PDF-1.7\n1 0 obj\n");
const attach = (by: Context, bytes: Uint8Array, name = "công văn.pdf", id = newId<CommandId>()) => attachFile(by, { id, sourceId, name, chunks: inChunks(bytes) });
async function attached(bytes: Uint8Array, name?: string): Promise<SnapshotId> {
  const done = await attach(lan, bytes, name);
  if (!done.ok) throw new Error(done.reason);
  return done.snapshotId;
}
async function bytesOf(by: Context, id: SnapshotId, part: "file" | "text" = "file"): Promise<Uint8Array> {
  const file = await loadSnapshot(by, id, part);
  return file ? readAll(file.read()) : new Uint8Array();
}
const takeBack = (by: Context, snapshotId: SnapshotId, isBack = false) => takeBackSnapshot(by, { id: newId<CommandId>(), snapshotId, isBack });

describe("a file", () => {
  test("is kept under the hash of its bytes, told of, and read again by whoever knows of the source", async () => {
    const snapshotId = await attached(pdf);
    const hash = createHash("sha256").update(pdf).digest("hex");
    expect(existsSync(join(world.desk.dataFolder, "files", hash.slice(0, 2), hash.slice(2)))).toBe(true);
    expect((await loadSource(viewer, sourceId))?.snapshots).toMatchObject([{ id: snapshotId, mediaType: "application/pdf", size: pdf.length, hash, name: "công văn.pdf", byName: "Lan", page: null }]);
    expect([...await bytesOf(viewer, snapshotId)]).toEqual([...pdf]);
    expect(await world.db.auditEvent.count({ where: { type: "source.kept" } })).toBe(1);
  });

  test.each([
    ["image/png", png], ["audio/mpeg", ascii("ID3\u0004")], ["audio/mpeg", Uint8Array.of(0xff, 0xfb, 0x90, 0)], ["audio/wav", ascii("RIFF\0\0\0\0WAVEfmt ")], ["audio/ogg", ascii("OggS\0")],
    ["audio/flac", ascii("fLaC\0")], ["audio/mp4", ascii("\0\0\0\u0020ftypM4A \0")], ["audio/webm", Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3)],
  ])("is known as %s by its bytes, whatever its name says", async (mediaType, bytes) => {
    const id = await attached(bytes, "tài liệu.exe");
    expect((await loadSnapshot(lan, id))?.mediaType).toBe(mediaType);
  });

  test.each([
    ["a page", "<html><script>alert(1)</script>"], ["a drawing that can run", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], ["a program", "MZ\u0090"], ["an archive", "PK\u0003\u0004"], ["text", "chữ"],
    ["bytes of a page behind the name of a PDF", "<!doctype html>%PDF-1.7"],
  ])("that is %s is refused", async (_what, text) => {
    expect(await attach(lan, ascii(text), "ảnh.png")).toEqual({ ok: false, reason: "wrong_type" });
    expect(await world.db.sourceSnapshot.count()).toBe(0);
  });

  test("that is empty or larger than the newsroom lets is refused", async () => {
    expect(await attach(lan, new Uint8Array())).toEqual({ ok: false, reason: "empty" });
    await setNewsroom(chief, { evidence: { largestFile: 5, largestSound: 200, keepsPages: true, otherPorts: [] } });
    const large = new Uint8Array(5 * 1024 * 1024 + 1);
    large.set(pdf);
    expect(await attach(lan, large)).toEqual({ ok: false, reason: "too_big" });
    expect(await attach(lan, large.subarray(0, 5 * 1024 * 1024))).toMatchObject({ ok: true });
  });

  test("that is a recording may be as large as the newsroom lets recordings be", async () => {
    await setNewsroom(chief, { evidence: { largestFile: 5, largestSound: 20, keepsPages: true, otherPorts: [] } });
    const sound = new Uint8Array(20 * 1024 * 1024 + 1);
    sound.set(ascii("OggS\0"));
    expect(await attach(lan, sound, "họp.ogg")).toEqual({ ok: false, reason: "too_big" });
    const id = await attached(sound.subarray(0, -1), "họp.ogg");
    expect((await loadSource(lan, sourceId))?.snapshots).toMatchObject([{ id, mediaType: "audio/ogg", size: 20 * 1024 * 1024 }]);
  });

  test("whose line breaks is not kept, nor is anything of it, and one that is refused is read no further than its head", async () => {
    const sound = new Uint8Array(1024 * 1024);
    sound.set(ascii("OggS\0"));
    const send = (chunks: AsyncIterable<Uint8Array>) => attachFile(lan, { id: newId<CommandId>(), sourceId, name: "họp.ogg", chunks });
    expect(await send(inChunks(sound, { breaksAt: 512 * 1024 }))).toEqual({ ok: false, reason: "cut_off" });
    expect(await send(inChunks(sound, { size: 16, breaksAt: 32 }))).toEqual({ ok: false, reason: "cut_off" });
    let read = 0;
    const page = async function* () { for await (const chunk of inChunks(new Uint8Array(1024 * 1024).fill(60), { size: 1024 })) { read += chunk.byteLength; yield chunk; } };
    expect(await send(page())).toEqual({ ok: false, reason: "wrong_type" });
    expect(read).toBe(1024);
    expect(await world.db.sourceSnapshot.count()).toBe(0);
    expect(readdirSync(join(world.desk.dataFolder, "files"), { recursive: true }).filter((name) => String(name).endsWith(".part"))).toEqual([]);
  });

  test("is read part by part, and one that the disk has changed is not read to its end", async () => {
    const sound = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
    sound.set(ascii("OggS\0"));
    const id = await attached(sound);
    const file = await loadSnapshot(lan, id);
    if (!file) throw new Error("not kept");
    expect([...await readAll(file.read(70_000, 70_009))]).toEqual([...sound.subarray(70_000, 70_010)]);
    const hash = createHash("sha256").update(sound).digest("hex");
    writeFileSync(join(world.desk.dataFolder, "files", hash.slice(0, 2), hash.slice(2)), sound.with(200_000, 9));
    await expect(readAll(file.read())).rejects.toThrow("damaged");
  });

  test("is attached by whoever names sources, once however often it is sent", async () => {
    expect(await attach(viewer, pdf)).toEqual({ ok: false, reason: "forbidden" });
    const id = newId<CommandId>();
    const first = await attach(lan, pdf, "a.pdf", id);
    expect(await attach(lan, pdf, "a.pdf", id)).toEqual(first);
    expect(await world.db.sourceSnapshot.count()).toBe(1);
  });

  test("is taken back by whoever attached it or by editors, and shown again", async () => {
    const other = await world.person("Minh", "checker");
    const id = await attached(pdf);
    expect(await takeBack(other, id)).toEqual({ ok: false, reason: "forbidden" });
    expect(await takeBack(lan, id)).toMatchObject({ ok: true });
    expect(await loadSnapshot(lan, id)).toBeNull();
    expect((await loadSource(lan, sourceId))?.snapshots).toEqual([]);
    expect(await takeBack(lan, id)).toEqual({ ok: false, reason: "stale" });
    expect(await takeBack(chief, id, true)).toMatchObject({ ok: true });
    expect(await loadSnapshot(lan, id)).not.toBeNull();
  });

  test("of a source of a restricted article is nobody else's", async () => {
    const id = await attached(pdf);
    expect(await restrictArticle(lan, articleId, true)).toMatchObject({ ok: true });
    const other = await world.person("Minh", "checker");
    expect(await loadSnapshot(other, id)).toBeNull();
    expect(await loadSource(other, sourceId)).toBeNull();
    expect(await attach(other, pdf)).toEqual({ ok: false, reason: "missing" });
    expect(await takeBack(other, id)).toEqual({ ok: false, reason: "missing" });
    expect(await loadSnapshot(lan, id)).not.toBeNull();
  });
});

describe("a file that is sent", () => {
  const ask = (range?: string) => new Request("http://localhost/api/snapshots/x", range ? { headers: { range } } : {});
  const read = (from = 0, to = 9) => new Response(ascii("0123456789").slice(from, to + 1)).body ?? new ReadableStream();
  const file = { mediaType: "audio/mpeg", name: "../ghi âm\r\n\"1\".mp3", size: 10, read };

  test("can do nothing, and its name is one name", () => {
    const { headers } = sendFile(ask(), file, false);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*; sandbox;/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-disposition")).toBe("inline; filename*=UTF-8''ghi%20%C3%A2m%20%20%201%20.mp3");
    expect(sendFile(ask(), file, true).headers.get("content-disposition")).toMatch(/^attachment; /);
    expect(sendFile(ask(), { ...file, mediaType: "text/plain" }, false).headers.get("content-disposition")).toMatch(/^attachment; /);
  });

  test.each([["bytes=2-4", "234", "bytes 2-4/10"], ["bytes=7-", "789", "bytes 7-9/10"], ["bytes=8-99", "89", "bytes 8-9/10"]])("can be asked for in part: %s", async (range, text, said) => {
    const answer = sendFile(ask(range), file, false);
    expect([answer.status, await answer.text(), answer.headers.get("content-range")]).toEqual([206, text, said]);
  });

  test("has no part beyond its end", () => {
    expect(sendFile(ask("bytes=10-"), file, false).status).toBe(416);
  });
});

describe("a page", () => {
  let site: HostileSite;
  let body: { status: number; type: string; text: string | Uint8Array };
  beforeEach(async () => {
    body = { status: 200, type: "text/html; charset=utf-8", text: page("27 xã") };
    site = await openHostileSite((_request, response) => response.writeHead(body.status, { "content-type": body.type }).end(body.text));
    await setNewsroom(chief, { evidence: { largestFile: 20, largestSound: 200, keepsPages: true, otherPorts: [site.port] } });
  });
  afterEach(() => site.close());

  const page = (words: string) => `<html><head><title>Tin</title><script>document.write("chữ giả")</script><link rel=stylesheet href="http://dau-vet.example/a.css"></head>
    <body onload="steal()"><h1>Đoàn công tác</h1><p>Đoàn đã thăm ${words}.</p><img src="http://dau-vet.example/x.gif"><iframe src="http://dau-vet.example"></iframe><a href="javascript:alert(1)">xem</a></body></html>`;
  const address = () => `http://bao.example:${site.port}/tin`;
  const keep = (by = lan, to = address()) => keepPage(by, { id: newId<CommandId>(), sourceId, address: to }, site.net());
  const look = (snapshotId: SnapshotId, by = lan) => lookAgain(by, { id: newId<CommandId>(), snapshotId }, site.net());
  async function kept(): Promise<SnapshotId> {
    const done = await keep();
    if (!done.ok) throw new Error(done.reason);
    return done.snapshotId;
  }

  test("is kept as words and as a copy in which nothing runs and nothing is loaded", async () => {
    const id = await kept();
    const shown = new TextDecoder().decode(await bytesOf(viewer, id));
    expect(shown).toContain("<h1>Đoàn công tác</h1><p>Đoàn đã thăm 27 xã.</p>");
    for (const trace of ["script", "chữ giả", "dau-vet", "onload", "javascript", "<img", "<iframe", "<a "]) expect(shown).not.toContain(trace);
    expect(new TextDecoder().decode(await bytesOf(viewer, id, "text"))).toBe("Đoàn công tác\nĐoàn đã thăm 27 xã.\nxem");
    expect((await loadSource(viewer, sourceId))?.snapshots).toMatchObject([{
      id, name: "Đoàn công tác", mediaType: "text/html", hash: createHash("sha256").update(page("27 xã")).digest("hex"), page: { address: address(), finalAddress: address(), hasText: true, looks: [] },
    }]);
    expect(await world.db.auditEvent.findFirst({ where: { type: "source.kept" }, select: { text: true } })).not.toMatchObject({ text: expect.stringContaining("bao.example") as string });
  });

  test("that is a PDF is kept as it is", async () => {
    body = { status: 200, type: "application/pdf", text: pdf };
    const id = await kept();
    expect(await loadSnapshot(lan, id)).toMatchObject({ mediaType: "application/pdf" });
    expect((await look(id))).toMatchObject({ ok: true, outcome: "unchanged" });
    body.text = "<p>no PDF</p>";
    expect(await keep()).toEqual({ ok: false, reason: "wrong_type" });
  });

  test("without words, answered with a status, or of another kind is not kept", async () => {
    body.text = "<html><script>render()</script></html>";
    expect(await keep()).toEqual({ ok: false, reason: "no_text" });
    body = { ...body, status: 403 };
    expect(await keep()).toEqual({ ok: false, reason: "refused_there" });
    body = { status: 200, type: "image/png", text: "" };
    expect(await keep()).toEqual({ ok: false, reason: "wrong_type" });
    expect(await keep(lan, "javascript:alert(1)")).toEqual({ ok: false, reason: "address" });
    expect(await keep(viewer)).toEqual({ ok: false, reason: "forbidden" });
    expect(await world.db.sourceSnapshot.count() + await world.db.file.count({ where: { mediaType: { startsWith: "text/html" } } })).toBe(0);
  });

  test("is never asked for while the newsroom has it switched off, nor at a port it did not name", async () => {
    const id = await kept();
    await setNewsroom(chief, { evidence: { largestFile: 20, largestSound: 200, keepsPages: true, otherPorts: [] } });
    expect(await keep()).toEqual({ ok: false, reason: "blocked" });
    await setNewsroom(chief, { evidence: { largestFile: 20, largestSound: 200, keepsPages: false, otherPorts: [site.port] } });
    expect(await keep()).toEqual({ ok: false, reason: "off" });
    expect(await look(id)).toEqual({ ok: false, reason: "off" });
    expect(site.requests).toHaveLength(1);
  });

  test("looked at again is unchanged, changed, gone or unreachable", async () => {
    const id = await kept();
    // Other markup around the same words is no other page.
    body.text = page("27 xã").replace("<html>", '<html lang="vi">');
    expect(await look(id)).toEqual({ ok: true, snapshotId: id, outcome: "unchanged" });
    body.text = page("28 xã");
    expect(await look(id)).toMatchObject({ ok: true, outcome: "changed" });
    body = { ...body, status: 404 };
    expect(await look(id)).toMatchObject({ ok: true, outcome: "gone" });
    body.status = 503;
    expect(await look(id)).toMatchObject({ ok: true, outcome: "unreachable" });
    await site.close();
    expect(await look(id)).toMatchObject({ ok: true, outcome: "unreachable" });

    const old = (await loadSource(lan, sourceId))?.snapshots.find((one) => one.id === id);
    expect(old?.page?.looks.map(({ outcome, status }) => [outcome, status])).toEqual([["unreachable", null], ["unreachable", 503], ["gone", 404], ["changed", 200], ["unchanged", 200]]);
    const foundId = old?.page?.looks[3]?.foundId;
    expect(foundId && await loadSnapshotTexts(viewer, [id, foundId])).toEqual(["Đoàn công tác\nĐoàn đã thăm 27 xã.\nxem", "Đoàn công tác\nĐoàn đã thăm 28 xã.\nxem"]);
    expect(await world.db.sourceLook.count()).toBe(5);
    site = await openHostileSite((_request, response) => response.end());
  });
});
