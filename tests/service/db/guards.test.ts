// What the database itself refuses, whoever asks.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let world: FreshDatabase;
beforeAll(async () => {
  world = await freshDatabase();
  const { db } = world;
  await db.user.create({ data: { id: "u", name: "Bình", email: "b@example.org", roles: "checker" } });
  await db.article.create({ data: { id: "a", title: "Hội nghị", language: "vi", salt: "s", createdById: "u" } });
  await db.annotation.create({
    data: {
      id: "n", articleId: "a", kind: "number", quote: "9 tỉnh", prefix: "", suffix: "", startBlock: "b", startOffset: 0,
      endBlock: "b", endOffset: 6, createdById: "u",
    },
  });
  await db.source.create({ data: { id: "s", kind: "document", isPrimary: true, title: "Công văn", createdById: "u" } });
  await db.evidence.create({ data: { id: "e", articleId: "a", annotationId: "n", sourceId: "s", stance: "supports", byId: "u" } });
  await db.version.create({ data: { id: "v", articleId: "a", number: 1, reason: "import", hash: "h", content: "[]", logSeq: 1, createdById: "u" } });
  await db.revision.create({ data: { versionId: "v", beforeId: "v", outcome: "{}" } });
  await db.anchorEvent.create({ data: { id: "ae", annotationId: "n", reason: "created", toState: "attached", logSeq: 1 } });
  await db.importedAnnotation.create({ data: { annotationId: "n", articleId: "a", foreignId: "urn:x", format: "w3c", byId: "u" } });
  await db.check.create({ data: { id: "c", articleId: "a", byId: "u", finding: "confirmed", logSeq: 1 } });
  await db.checkedWords.create({
    data: { id: "w", checkId: "c", annotationId: "n", words: "9 tỉnh", sentence: "Có 9 tỉnh.", wordsHash: "h", sentenceHash: "h" },
  });
  await db.checkEvidence.create({ data: { checkId: "c", evidenceId: "e" } });
  await db.reading.create({ data: { id: "r", articleId: "a", blockId: "b", sentence: "Có 9 tỉnh.", sentenceHash: "h", byId: "u" } });
  await db.readingTakenBack.create({ data: { readingId: "r", byId: "u" } });
  await db.documentUpdate.create({ data: { articleId: "a", seq: 1, data: new Uint8Array([0, 0]), checksum: "h" } });
  await db.documentUpdateSetAside.create({ data: { articleId: "a", seq: 1, reason: "checksum" } });
  await db.workStep.create({ data: { id: "ws", annotationId: "n", act: "take", fromState: "new", toState: "checking", byId: "u" } });
  await db.policy.create({ data: { id: "po", profile: "small_desk", rules: "{}", byId: "u" } });
  await db.signOff.create({ data: { id: "so", articleId: "a", versionId: "v", role: "desk", decision: "approved", auditHash: "h", byId: "u" } });
  await db.checklistTick.create({ data: { id: "ct", articleId: "a", entry: "legal", isMet: true, wordsHash: "h", byId: "u" } });
  await db.correctionRequest.create({ data: { id: "cr", articleId: "a", printedId: "v", words: "9 tỉnh", claim: "8", askedBy: "An", channel: "call", filedById: "u" } });
  await db.correctionDecision.create({ data: { id: "cd", requestId: "cr", decision: "correct", reason: "Sai", byId: "u" } });
  await db.correctionDone.create({ data: { requestId: "cr", afterId: "v", falseWords: "9", rightWords: "8", cause: "number", checkId: "c", byId: "u" } });
  await db.query.create({ data: { id: "q", articleId: "a", annotationId: "n", to: "author", question: "Số nào?", workBefore: "new", byId: "u" } });
  await db.answer.create({ data: { id: "an", queryId: "q", text: "9", givenBy: "An", channel: "call", filedById: "u" } });
  await db.file.create({ data: { hash: "f", size: 1, mediaType: "application/pdf" } });
  await db.sourceSnapshot.create({ data: { id: "ss", sourceId: "s", fileHash: "f", byId: "u" } });
  await db.sourceLook.create({ data: { id: "sl", snapshotId: "ss", outcome: "unchanged", byId: "u" } });
  await db.entity.create({ data: { id: "en", kind: "person", name: "Lê Văn An", folded: "le van an", createdById: "u" } });
  await db.entityMention.create({ data: { id: "em", articleId: "a", entityId: "en", words: "Lê Văn An", folded: "le van an", byId: "u" } });
  await db.entityChange.create({ data: { entityId: "en", what: "made", byId: "u" } });
  await db.auditEvent.create({ data: { seq: 1, at: new Date(), type: "newsroom.founded", text: "{}", prevHash: "0", hash: "1" } });
});
afterAll(() => world.close());

/** Tables whose rows only come, with a column to try to change. */
const appendOnly = {
  AnchorEvent: "reason", Answer: "text", AuditEvent: "text", Check: "note", CheckEvidence: "checkId", CheckedWords: "words", ChecklistTick: "entry", CorrectionDecision: "reason", CorrectionDone: "cause", CorrectionRequest: "claim", DocumentUpdate: "cause", DocumentUpdateSetAside: "reason", EntityChange: "what", EntityMention: "words", ImportedAnnotation: "format", Policy: "rules", Reading: "sentence", ReadingTakenBack: "byId", Revision: "outcome", SignOff: "note", SourceLook: "outcome", SourceSnapshot: "name", Version: "label", WorkStep: "reason",
};

describe("the triggers", () => {
  it("are all there after the last migration", async () => {
    const rows = await world.db.$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name`;
    const expected = Object.keys(appendOnly).flatMap((table) => [`${table}_delete`, `${table}_update`]);
    expect(rows.map((row) => row.name).filter((name) => !name.includes("_search"))).toEqual([...expected, "Annotation_quote", "AuditHead_delete"].sort());
  });

  it.each(Object.entries(appendOnly))("keep rows of %s as they were written", async (table, column) => {
    const refused = `${table} is append-only`;
    await expect(world.db.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = 'x'`)).rejects.toThrow(refused);
    await expect(world.db.$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow(refused);
    await expect(world.db.$executeRawUnsafe(`REPLACE INTO "${table}" SELECT * FROM "${table}"`)).rejects.toThrow(refused);
    const [left] = await world.db.$queryRawUnsafe<{ count: number | bigint }[]>(`SELECT count(*) AS count FROM "${table}"`);
    expect(Number(left?.count)).toBe(1);
  });

  it("keep the words an annotation was made on, and nothing else of it", async () => {
    const { db } = world;
    await expect(db.annotation.update({ where: { id: "n" }, data: { quote: "10 tỉnh" } })).rejects.toThrow("Annotation.quote never changes");
    await db.annotation.update({ where: { id: "n" }, data: { kind: "claim" } });
    expect(await db.annotation.findUniqueOrThrow({ where: { id: "n" } })).toMatchObject({ kind: "claim", quote: "9 tỉnh" });
  });

  it("keep the head of the audit chain", async () => {
    await expect(world.db.auditHead.deleteMany()).rejects.toThrow("AuditHead cannot be deleted");
    expect(await world.db.auditHead.findMany()).toEqual([{ id: 1, seq: 0, hash: "0".repeat(64) }]);
  });

  it("keep an article and an annotation with checks from being deleted", async () => {
    await expect(world.db.annotation.delete({ where: { id: "n" } })).rejects.toThrow();
    await expect(world.db.article.delete({ where: { id: "a" } })).rejects.toThrow();
    expect([await world.db.article.count(), await world.db.annotation.count(), await world.db.check.count()]).toEqual([1, 1, 1]);
  });
});

describe("foreign keys", () => {
  it("are told as such, not as a trigger's refusal", async () => {
    await expect(world.db.part.create({ data: { id: "p", annotationId: "none", role: "name", position: 0, quote: "x" } })).rejects.toMatchObject({ code: "P2003" });
    await expect(world.db.user.delete({ where: { id: "u" } })).rejects.toMatchObject({ code: "P2003" });
  });
});
