// The audit package of an article: a zip that proves itself. The manifest names every file by its hash, the last event
// of the chain holds the manifest's digest, and the chain ends in a head that reports and the desk name: whoever
// changes anything has to change the head.
import { strToU8, zip, type AsyncZippable } from "fflate";
import { saltedDigest } from "#lib/audit/chain.ts";
import { verifier, verifierName } from "#lib/audit/verifier.ts";
import type { Language } from "#lib/article/article.ts";
import type { ArticleId } from "#lib/id.ts";
import { canReadAudit } from "#lib/permission/can.ts";
import { schemaVersion } from "#lib/schema/schema.ts";
import { sha256Hex } from "#lib/text/hash.ts";
import { versionForm } from "#lib/text/version.ts";
import type { Context } from "#server/context.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { translator } from "#server/i18n.ts";
import { loadEvidenceCopies } from "#server/queries/load-evidence-copies.ts";
import { loadVersionContent } from "#server/queries/load-history.ts";
import { loadReport } from "#server/queries/load-report.ts";
import { createHash } from "node:crypto";

export type ExportAuditResult = { ok: true; title: string; file: Uint8Array<ArrayBuffer> } | { ok: false; reason: "missing" | "forbidden" | "cancelled" };

interface PackedFile {
  name: string;
  bytes: Uint8Array;
}

/** Missing as in loadReport; forbidden to whoever may not read the audit log, which the package holds whole; cancelled when the signal aborts before it is packed. */
export async function exportAudit(
  context: Context, { articleId, language, timeZone }: { articleId: ArticleId; language: Language; timeZone: string }, { signal }: { signal?: AbortSignal } = {},
): Promise<ExportAuditResult> {
  const { actor, desk: { db } } = context;
  const report = await loadReport(context, articleId);
  if (!report) return { ok: false, reason: "missing" };
  if (!canReadAudit(actor)) return { ok: false, reason: "forbidden" };
  const [{ salt }, kept, { copies, withheld }] = await Promise.all([
    db.article.findUniqueOrThrow({ where: { id: articleId }, select: { salt: true } }),
    db.version.findMany({ where: { articleId }, orderBy: { number: "asc" }, select: { id: true, number: true, reason: true, label: true, createdAt: true } }),
    loadEvidenceCopies(context, articleId),
  ]);
  const options = { language, timeZone, audience: "auditor" } as const;
  const files: PackedFile[] = [
    { name: "report.html", bytes: strToU8(reportFile(report, options, "html")) }, { name: "report.json", bytes: strToU8(reportFile(report, options, "json")) },
  ];
  const versions = [];
  for (const { id, number, reason, label, createdAt } of kept) {
    const name = `versions/${String(number).padStart(4, "0")}.json`;
    files.push({ name, bytes: strToU8(versionForm(await loadVersionContent(db, articleId, id) ?? [], schemaVersion)) });
    versions.push({ name, number, versionId: id, reason, label, at: createdAt.toISOString() });
  }
  for (const { hash, bytes } of copies) if (bytes) files.push({ name: `evidence/${hash}`, bytes });
  const manifest = `${JSON.stringify({
    form: "soat-audit/1", made: { at: context.now().toISOString(), byName: actor.name }, article: { id: articleId, title: report.article.title, salt }, versions,
    evidence: copies.filter(({ bytes }) => bytes).map(({ hash, mediaType, of }) => ({ name: `evidence/${hash}`, mediaType, of })),
    evidenceLeftOut: copies.filter(({ bytes }) => !bytes).map(({ hash, mediaType, of, size }) => ({ sha256: hash, mediaType, of, bytes: size })), withheld, files: files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes), bytes: bytes.length })),
  }, null, 2)}\n`;
  if (signal?.aborted) return { ok: false, reason: "cancelled" };
  const chain = await inTransaction(db, async (tx) => {
    await appendAudit(tx, { at: context.now(), actorId: actor.id, event: { type: "report.exported", articleId, format: "audit", audience: "auditor", digest: saltedDigest(salt, sha256Hex(manifest)) } });
    return { head: await tx.auditHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true, hash: true } }), rows: await tx.auditEvent.findMany({ orderBy: { seq: "asc" }, select: { text: true } }) };
  });
  const readme = translator(language, "report")("auditPackage", { head: `${chain.head.seq} ${chain.head.hash}` });
  const file = await pack([
    { name: verifierName, bytes: strToU8(verifier) }, { name: "README.txt", bytes: strToU8(`${readme}\n`) }, { name: "manifest.json", bytes: strToU8(manifest) },
    { name: "head.json", bytes: strToU8(`${JSON.stringify(chain.head)}\n`) }, { name: "events.jsonl", bytes: strToU8(chain.rows.map(({ text }) => `${text}\n`).join("")) }, ...files,
  ]);
  return { ok: true, title: report.article.title, file };
}

/** In threads of their own where files are long. The one date of every entry: the first that the format knows. Copies are kept as they are: most are packed already. */
function pack(files: readonly PackedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const entries: AsyncZippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { level: name.startsWith("evidence/") ? 0 : 6, mtime: new Date(1980, 0, 1) }];
  return new Promise((resolve, reject) => zip(entries, (error, packed) => (error ? reject(error) : resolve(packed))));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
