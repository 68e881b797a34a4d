// What a release reads in a data folder, as far as every later one must read the same.
import { newId, type ArticleId } from "#lib/id.ts";
import type { Actor } from "#server/context.ts";
import type { Desk } from "#server/desk.ts";
import { readFile } from "#server/files/store.ts";
import { loadGalley } from "#server/queries/load-galley.ts";
import { loadReport } from "#server/queries/load-report.ts";

/** Every article whole: its text by hash, its details, how its items stand, and that its original is there. */
export async function contentsOf(desk: Desk, actor: Actor) {
  const context = { actor, desk, now: () => new Date("2026-01-06T00:00:00Z"), newId };
  const rows = await desk.db.article.findMany({ orderBy: { id: "asc" }, select: { id: true, originalId: true } });
  const articles = [];
  for (const { id, originalId } of rows) {
    const galley = await loadGalley(context, id as ArticleId);
    const report = await loadReport(context, id as ArticleId);
    if (!galley || !report) throw new Error(`Article ${id} is not there.`);
    articles.push({
      details: galley.details, shelf: galley.article.shelf, stage: galley.article.stage,
      text: report.text.hash, paragraphs: report.paragraphs.map(({ kind, text }) => `${kind}: ${text}`),
      items: report.items.map(({ kind, words, standing, anchorState, verdict }) => `${kind} ${words}: ${standing ?? "remark"}, ${anchorState}, ${verdict?.finding ?? "no check"}`),
      coverage: report.conclusion.coverage, sources: report.sources.length, checks: report.log.length, readings: galley.readings.length,
      original: originalId && (await readFile(desk.dataFolder, originalId)).byteLength,
    });
  }
  const people = await desk.db.user.findMany({ orderBy: { id: "asc" }, select: { name: true, roles: true, disabledAt: true } });
  const head = await desk.db.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  return { articles, people: people.map(({ disabledAt, ...person }) => ({ ...person, isDisabled: disabledAt !== null })), audit: { seq: head.seq, hash: head.hash } };
}
