// Confidential sources: who knows them, and that nothing else does.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newId, type ArticleId, type CommandId, type SourceId } from "#lib/id.ts";
import { reportForms } from "#lib/report/forms.ts";
import { writeBackup } from "#server/backup/write-backup.ts";
import { rotateKey } from "#server/cli/source-key.ts";
import type { Context } from "#server/context.ts";
import { loadAudit } from "#server/queries/load-audit.ts";
import { loadGalley } from "#server/queries/load-galley.ts";
import { loadSource } from "#server/queries/load-source.ts";
import { loadSources } from "#server/queries/load-sources.ts";
import { addConfidentialSource, chooseIdentityReader, readIdentity, sealSource } from "#server/services/confidential-source.ts";
import { exportReport } from "#server/services/export-report.ts";
import { attachFile, keepPage } from "#server/services/keep-snapshot.ts";
import { newKey } from "#server/seal/source-keys.ts";
import { inChunks } from "#tests/support/in-chunks.ts";
import { openWorld, type World } from "#tests/support/world.ts";

const marker = "Trần Văn Kín, 0900 111 222";
let world: World;
let chief: Context;
let lan: Context;
let minh: Context;
let articleId: ArticleId;
beforeEach(async () => {
  world = await openWorld();
  chief = await world.person("Bình", "editor_in_chief");
  lan = await world.person("Lan", "checker");
  minh = await world.person("Minh", "checker");
  articleId = await world.article(lan, "Đoàn đã thăm 27 xã.");
});
afterEach(() => world.close());

async function added(by = lan, code = "N-01"): Promise<SourceId> {
  const sourceId = newId<SourceId>();
  expect(await addConfidentialSource(by, { id: newId<CommandId>(), sourceId, code, identity: marker, kind: "person", isPrimary: true })).toEqual({ ok: true });
  return sourceId;
}
const choose = (by: Context, sourceId: SourceId, who: Context, isReader: boolean) => chooseIdentityReader(by, { id: newId<CommandId>(), sourceId, personId: who.actor.id, isReader });
const events = (type: string) => world.db.auditEvent.count({ where: { type } });

describe("who is behind a source", () => {
  test("is known to whoever named it and whom they choose, not to those who lead", async () => {
    const id = await added();
    expect(await readIdentity(lan, id)).toEqual({ ok: true, identity: marker });
    expect(await readIdentity(chief, id)).toEqual({ ok: false, reason: "missing" });
    expect(await choose(chief, id, chief, true)).toEqual({ ok: false, reason: "missing" });
    expect(await choose(lan, id, minh, true)).toEqual({ ok: true });
    expect(await readIdentity(minh, id)).toMatchObject({ ok: true });
    expect(await choose(lan, id, minh, false)).toEqual({ ok: true });
    expect(await readIdentity(minh, id)).toEqual({ ok: false, reason: "missing" });
    expect(await choose(lan, id, lan, false)).toEqual({ ok: false, reason: "last_reader" });
    expect(await readIdentity({ ...lan, actor: { ...lan.actor, roles: [] } }, id)).toEqual({ ok: false, reason: "missing" });
  });

  test("is never shown without the chain saying so", async () => {
    const id = await added();
    await readIdentity(lan, id);
    await readIdentity(chief, id);
    await readIdentity(lan, id);
    expect(await events("source.identity-read")).toBe(2);
    expect((await loadAudit(chief, { group: "source", by: lan.actor.id, articleId: null, before: null }))?.entries.map(({ type }) => type)).toEqual(["source.identity-read", "source.identity-read", "source.sealed"]);
  });

  test("cannot be told by a row that was put under another source, nor without the key", async () => {
    const [one, two] = [await added(), await added(lan, "N-02")];
    const row = await world.db.sourceIdentity.findUniqueOrThrow({ where: { sourceId: one } });
    await world.db.sourceIdentity.update({ where: { sourceId: two }, data: { sealed: row.sealed } });
    expect(await readIdentity(lan, two)).toEqual({ ok: false, reason: "no_key" });
    writeFileSync(join(world.desk.dataFolder, "source-keys"), `${"0".repeat(64)}\n`);
    expect(await readIdentity(lan, one)).toEqual({ ok: false, reason: "no_key" });
    expect(await events("source.identity-read")).toBe(0);
  });

  test("has a code of its own, files are refused, and a viewer names none", async () => {
    const id = await added();
    expect(await addConfidentialSource(minh, { id: newId<CommandId>(), sourceId: newId<SourceId>(), code: "N-01", identity: "x", kind: "person", isPrimary: true })).toEqual({ ok: false, reason: "code_taken" });
    expect(await attachFile(lan, { id: newId<CommandId>(), sourceId: id, name: "a.pdf", chunks: inChunks(new TextEncoder().encode("%PDF-1.7")) })).toEqual({ ok: false, reason: "confidential" });
    expect(await keepPage(lan, { id: newId<CommandId>(), sourceId: id, address: "https://example.org/" })).toEqual({ ok: false, reason: "confidential" });
    expect(await addConfidentialSource(await world.person("Vân", "viewer"), { id: newId<CommandId>(), sourceId: newId<SourceId>(), code: "N-09", identity: "x", kind: "person", isPrimary: true })).toEqual({ ok: false, reason: "forbidden" });
  });
});

test("the key lies in a file that its owner alone reads", async () => {
  await added();
  const file = join(world.desk.dataFolder, "source-keys");
  expect(readFileSync(file, "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
});

describe("another key", () => {
  test("seals everything anew; the one before is forgotten", async () => {
    const id = await added();
    const before = readFileSync(join(world.desk.dataFolder, "source-keys"), "utf8");
    expect(await rotateKey(world.db, world.desk, new Date())).toEqual({ ok: true, count: 1 });
    expect(readFileSync(join(world.desk.dataFolder, "source-keys"), "utf8")).not.toContain(before.trim());
    expect(await readIdentity(lan, id)).toEqual({ ok: true, identity: marker });
    expect(await events("source.key-rotated")).toBe(1);
  });

  test("comes from the environment, where the first seals and the others open", async () => {
    const [old, next] = [newKey(), newKey()].map(({ bytes }) => Buffer.from(bytes).toString("hex"));
    const holder = (keys: string) => ({ ...lan, desk: { ...lan.desk, sourceKeys: keys } });
    const id = await added(holder(`${old}`));
    expect(await readIdentity(holder(`${next}`), id)).toEqual({ ok: false, reason: "no_key" });
    expect(await rotateKey(world.db, { ...world.desk, sourceKeys: `${next}` }, new Date())).toEqual({ ok: false, sourceId: id });
    expect(await rotateKey(world.db, { ...world.desk, sourceKeys: `${next},${old}` }, new Date())).toEqual({ ok: true, count: 1 });
    expect(await readIdentity(holder(`${next}`), id)).toMatchObject({ ok: true });
    expect(readdirSync(world.desk.dataFolder)).not.toContain("source-keys");
  });
});

/** The bytes of every file below a folder. */
function everyFile(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path, readFileSync(path)];
  });
}

test("no page, report, export, search, message, backup, log or file says who it is", async () => {
  const said: unknown[] = [];
  const spies = (["log", "info", "warn", "error"] as const).map((name) => vi.spyOn(console, name).mockImplementation((...args) => { said.push(...args); }));
  const announced: unknown[] = [];
  const desk = { ...world.desk, collab: { ...world.desk.collab, announce: (...args: unknown[]) => { announced.push(args); } } };
  const by = { ...lan, desk };

  const id = await added(by);
  const itemId = await world.tag(lan, articleId, "number", "27 xã");
  await world.run(by, articleId, { type: "use-source", sourceId: id });
  await world.run(by, articleId, { type: "record-check", finding: "confirmed", on: [{ annotationId: itemId, partId: null, words: "27 xã" }], evidence: { sourceId: id, stance: "supports", locator: "cuộc gọi" } });
  await choose(by, id, minh, true);
  await readIdentity(by, id);
  // A source that had a name until it was sealed, in the outputs made after that.
  const named = newId<SourceId>();
  await world.run(lan, articleId, { type: "add-source", sourceId: named, kind: "person", isPrimary: true, title: marker, reference: marker });
  expect(await sealSource(by, { id: newId<CommandId>(), sourceId: named, code: "N-02", identity: marker })).toEqual({ ok: true });

  const outputs: unknown[] = [announced, said, await world.db.command.findMany(), await world.db.auditEvent.findMany(), await world.db.job.findMany()];
  for (const reader of [lan, minh, chief]) {
    outputs.push(await loadGalley(reader, articleId), await loadSource(reader, id), await loadSource(reader, named), await loadSources(reader, { kind: null, words: "", page: 1 }));
    expect((await loadSources(reader, { kind: null, words: "tran van kin", page: 1 })).total).toBe(0);
    for (const form of reportForms) outputs.push(await exportReport(reader, { articleId, language: "vi", timeZone: "UTC", form }));
  }
  outputs.push(await loadAudit(chief, { group: null, by: null, articleId: null, before: null }));
  for (const one of spies) one.mockRestore();
  const text = JSON.stringify(outputs);
  expect(text).toContain("N-01");
  for (const piece of [marker, "Trần Văn Kín", "0900 111 222"]) expect(text).not.toContain(piece);

  // The sealed one was never written anywhere in the open: a newsroom of its own, since freed pages keep what was once a plain title.
  const other = await openWorld();
  try {
    const hoa = await other.person("Hoa", "checker");
    await addConfidentialSource(hoa, { id: newId<CommandId>(), sourceId: newId<SourceId>(), code: "N-01", identity: marker, kind: "person", isPrimary: true });
    expect(await writeBackup({ databaseFile: other.file, dataFolder: other.desk.dataFolder, to: join(other.desk.dataFolder, "b.tar"), at: new Date() })).toMatchObject({ ok: true });
    const files = everyFile(other.desk.dataFolder);
    expect(files.length).toBeGreaterThan(2);
    const key = readFileSync(join(other.desk.dataFolder, "source-keys"), "utf8").trim();
    for (const [path, bytes] of files) {
      expect([path, bytes.includes("Trần Văn Kín"), bytes.includes("0900 111 222")]).toEqual([path, false, false]);
      if (!path.endsWith("source-keys")) expect([path, bytes.includes(key), bytes.includes(Buffer.from(key, "hex"))]).toEqual([path, false, false]);
    }
  } finally {
    await other.close();
  }
});
