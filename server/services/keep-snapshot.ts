// Keeping something of a source: a file that a person attaches, a web page as it is now, or one looked at again. The bytes go to the
// store first, then the rows: a crash in between leaves a file that the sweep takes.
import { createHash } from "node:crypto";
import { saltedDigest } from "#lib/audit/chain.ts";
import type { AuditEvent } from "#lib/audit/event.ts";
import { safeHref } from "#lib/article/href.ts";
import { evidenceType, headLength, isSound } from "#lib/formats/evidence-file.ts";
import type { CommandId, SnapshotId, SourceId } from "#lib/id.ts";
import { canManageSources } from "#lib/permission/can.ts";
import type { LookOutcome, SnapshotAnswer, SnapshotRefusal } from "#lib/source/snapshot.ts";
import { typedText } from "#lib/text/typed-text.ts";
import { wordsForm } from "#lib/text/words.ts";
import type { Context } from "#server/context.ts";
import type { Tx } from "#server/db/client.ts";
import { Incoming } from "#server/files/incoming.ts";
import { putFile, putStream, readFile } from "#server/files/store.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";
import { visibleSources } from "#server/queries/readable-articles.ts";
import { act } from "#server/services/act.ts";
import { fetchPage, internet, type FetchedPage, type PageNet } from "#server/web/fetch-page.ts";
import { readPage, type KeptPage } from "#server/web/read-page.ts";

type Refused = { ok: false; reason: SnapshotRefusal };
const refuse = (reason: SnapshotRefusal): Refused => ({ ok: false, reason });

export interface AttachFile {
  id: CommandId;
  sourceId: SourceId;
  name: string;
  /** Its bytes as they come; read only once it is known that they may be kept. */
  chunks: AsyncIterable<Uint8Array>;
}

/**
 * Attaches a file. "wrong_type": its bytes are none of the kinds that are kept; "too_big": larger than the newsroom lets files of its
 * kind be; "cut_off": they stopped coming.
 */
export async function attachFile(context: Context, { id, sourceId, name, chunks }: AttachFile): Promise<SnapshotAnswer> {
  const source = await openSource(context, sourceId);
  if ("ok" in source) return source;
  const { evidence } = await loadNewsroom(context.desk.db);
  const incoming = new Incoming(chunks);
  const head = await incoming.head(headLength);
  if (!head) return refuse("cut_off");
  if (head.byteLength === 0) return refuse("empty");
  const mediaType = evidenceType(head);
  if (!mediaType) return refuse("wrong_type");
  const stored = await putStream(context.desk.dataFolder, incoming.all(), (isSound(mediaType) ? evidence.largestSound : evidence.largestFile) * 1024 * 1024)
    .catch((error: unknown) => { if (incoming.isCutOff) return "cut_off" as const; throw error; });
  if (stored === "cut_off") return refuse("cut_off");
  if (!stored) return refuse("too_big");
  const done = await act(context, { id, type: "attach-file" }, async (tx, at) => {
    await nameFile(tx, stored, mediaType, at);
    const snapshotId = context.newId<SnapshotId>();
    await tx.sourceSnapshot.create({ data: { id: snapshotId, sourceId, fileHash: stored.hash, name: typedText(name).replace(/[\n\t]/g, " ").slice(0, 200) || null, byId: context.actor.id, at } });
    return { value: { snapshotId }, event: kept(sourceId, snapshotId, "file", stored.hash) };
  });
  return done.ok ? { ok: true, ...done.value } : refuse("invalid");
}

/** Keeps a page as it is now. Asks the internet, only because a person wants it and only while the newsroom's settings let it. */
export async function keepPage(context: Context, { id, sourceId, address }: { id: CommandId; sourceId: SourceId; address: string }, net: PageNet = internet): Promise<SnapshotAnswer> {
  const source = await openSource(context, sourceId);
  if ("ok" in source) return source;
  const href = safeHref(address);
  if (!href) return refuse("address");
  const asked = await askFor(context, href, net);
  if (!asked.ok) return asked;
  if (asked.page.status >= 300) return refuse("refused_there");
  const read = await readPage(context.desk.parse, asked.page, context.now());
  if (!read.ok) return read;
  const write = await storePage(context, { sourceId, address: href, fetched: asked.page, page: read.page });
  const done = await act(context, { id, type: "keep-page" }, async (tx, at) => {
    const snapshotId = await write(tx, at);
    return { value: { snapshotId }, event: kept(sourceId, snapshotId, "page", read.page.receivedHash) };
  });
  return done.ok ? { ok: true, ...done.value } : refuse("invalid");
}

/** Asks for a kept page again and says what became of it; where its words changed, the page as it is now is kept beside the old one. */
export async function lookAgain(context: Context, { id, snapshotId }: { id: CommandId; snapshotId: SnapshotId }, net: PageNet = internet): Promise<SnapshotAnswer> {
  const { db, dataFolder, parse } = context.desk;
  const snapshot = await db.sourceSnapshot.findFirst({
    where: { id: snapshotId, takenBack: null }, select: { sourceId: true, address: true, textHash: true, receivedHash: true },
  });
  if (!snapshot?.address) return refuse("missing");
  const sourceId = snapshot.sourceId as SourceId;
  const source = await openSource(context, sourceId);
  if ("ok" in source) return source;
  const asked = await askFor(context, snapshot.address, net);
  // What says nothing about the page is an answer to the person, not a finding about the page.
  if (!asked.ok && asked.reason !== "unreachable" && asked.reason !== "too_slow") return asked;
  const status = asked.ok ? asked.page.status : null;
  let outcome: LookOutcome = status === 404 || status === 410 ? "gone" : "unreachable";
  let write: Awaited<ReturnType<typeof storePage>> | null = null;
  if (asked.ok && asked.page.status < 300) {
    const read = await readPage(parse, asked.page, context.now());
    if (!read.ok) return read;
    const before = snapshot.textHash && new TextDecoder().decode(await readFile(dataFolder, snapshot.textHash));
    const isSame = read.page.receivedHash === snapshot.receivedHash || (before !== null && read.page.text !== null && wordsForm(before) === wordsForm(read.page.text));
    outcome = isSame ? "unchanged" : "changed";
    if (!isSame) write = await storePage(context, { sourceId, address: snapshot.address, fetched: asked.page, page: read.page });
  }
  const done = await act(context, { id, type: "look-again" }, async (tx, at) => {
    const foundId = write && (await write(tx, at));
    const lookId = context.newId<string>();
    await tx.sourceLook.create({ data: { id: lookId, snapshotId, outcome, status, foundId, byId: context.actor.id, at } });
    return { value: { snapshotId, outcome }, event: { type: "source.looked", sourceId, snapshotId, lookId, outcome, foundId } };
  });
  return done.ok ? { ok: true, ...done.value } : refuse("invalid");
}

async function openSource(context: Context, sourceId: SourceId): Promise<Refused | { id: string }> {
  const source = await context.desk.db.source.findFirst({ where: { AND: [{ id: sourceId }, visibleSources(context.actor)] }, select: { id: true, identity: { select: { sourceId: true } } } });
  if (!source) return refuse("missing");
  if (!canManageSources(context.actor)) return refuse("forbidden");
  // What is kept lies on disk unsealed, and may say who it is.
  return source.identity ? refuse("confidential") : { id: source.id };
}

async function askFor({ desk }: Context, address: string, net: PageNet): Promise<{ ok: true; page: FetchedPage } | Refused> {
  const { evidence } = await loadNewsroom(desk.db);
  return evidence.keepsPages ? fetchPage(address, evidence.otherPorts, net) : refuse("off");
}

/** Puts a page's bytes on disk; what it answers writes the rows. */
async function storePage(context: Context, { sourceId, address, fetched, page }: { sourceId: SourceId; address: string; fetched: FetchedPage; page: KeptPage }) {
  const { dataFolder } = context.desk;
  const shown = await putFile(dataFolder, page.shown.bytes);
  const text = page.text === null ? null : await putFile(dataFolder, new TextEncoder().encode(page.text));
  return async (tx: Tx, at: Date): Promise<SnapshotId> => {
    await nameFile(tx, shown, page.shown.mediaType, at);
    if (text) await nameFile(tx, text, "text/plain", at);
    const id = context.newId<SnapshotId>();
    await tx.sourceSnapshot.create({
      data: {
        id, sourceId, fileHash: shown.hash, textHash: text?.hash ?? null, receivedHash: page.receivedHash, name: page.title?.slice(0, 200) ?? null,
        address, finalAddress: fetched.finalAddress, status: fetched.status, byId: context.actor.id, at,
      },
    });
    return id;
  };
}

async function nameFile(tx: Tx, { hash, size }: { hash: string; size: number }, mediaType: string, at: Date): Promise<void> {
  await tx.file.upsert({ where: { hash }, create: { hash, size, mediaType, createdAt: at }, update: {} });
}

function kept(sourceId: SourceId, snapshotId: SnapshotId, from: "file" | "page", hash: string): AuditEvent {
  return { type: "source.kept", sourceId, snapshotId, from, digest: saltedDigest(createHash("sha256").update(snapshotId).digest("hex"), hash) };
}
