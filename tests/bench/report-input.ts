// What the report of an article of any length is made of, as plain data.
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Block } from "#lib/article/block.ts";
import type { CheckId, SourceId, UserId } from "#lib/id.ts";
import type { ReportInput } from "#lib/report/input.ts";
import { makeArticle } from "#tests/bench/article.ts";

const at = "2026-01-02T03:04:05.000Z";

/** An item to every ten words, each checked with a row of evidence. */
export function reportInput(words: number): ReportInput {
  const article = makeArticle(words);
  const blocks = article.blocks.map((block): Block => ({ ...block }));
  const by = { byId: "u" as UserId, byName: "Nguyễn Thị Bình" };
  const sources = Array.from({ length: 50 }, (_, n) => ({ id: `s${n}` as SourceId, kind: "document", isPrimary: true, title: `Biên bản họp số ${n}`, reference: `${n}/BB`, independenceGroup: null }));
  const annotations = article.annotations.map((one) => ({ ...one, quote: article.blocks[one.block]?.text.slice(one.from, one.to) ?? "" })).map((one, n): AnnotationView => ({
    id: one.id, kind: "claim", quote: one.quote, anchorState: "attached", workState: "closed", waitingFor: null, note: null, version: 1,
    createdById: by.byId, createdByName: by.byName, createdAt: at, deletedAt: null, parts: [],
    checks: [{
      id: `c${n}` as CheckId, finding: "confirmed", voids: null, ...by, at, note: null, on: [{ partId: null, words: one.quote, sentence: one.quote }],
      evidence: [{ sourceId: `s${n % 50}` as SourceId, sourceTitle: `Biên bản họp số ${n % 50}`, sourceReference: `${n % 50}/BB`, isPrimary: true, stance: "supports", locator: `tr. ${n}`, passage: one.quote }],
    }],
  }));
  return {
    newsroom: "Tòa soạn", generated: { at, byName: by.byName },
    article: { id: "a", title: "Bài dài", language: "vi", stage: "checking", section: null, author: null, origin: null, eventDate: null, issueDate: null, createdAt: at, createdByName: by.byName },
    people: [{ id: by.byId, name: by.byName, roles: ["checker"] }], textHash: "0".repeat(64), version: null, blocks, annotations, readings: [], sources, audit: { seq: 1, hash: "0".repeat(64) },
  };
}
