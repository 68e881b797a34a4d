// One small article in which everything occurs that a report can print.
import type { ProposalId } from "#lib/id.ts";
import type { ProposalView } from "#lib/proposal/proposal.ts";
import type { ReportInput } from "#lib/report/input.ts";
import { gatesOf } from "#lib/workflow/gates.ts";
import { shipped } from "#lib/workflow/policy.ts";
import type { QueryView } from "#lib/workflow/query.ts";
import type { WorkStepView } from "#lib/workflow/work.ts";
import { annotation, annotationId, sourceId, userId, world } from "#tests/unit/report/world.ts";

const minutes = { sourceId: sourceId("s"), sourceTitle: "Biên bản họp", locator: "tr. 2" };

const proposal = (view: Pick<ProposalView, "before" | "replacement"> & Partial<ProposalView>, at: string): ProposalView => ({
  id: `proposal ${at}` as ProposalId, annotationId: annotationId(at), errorClass: null, reason: null, state: "open", decisionReason: null, outcome: null,
  byId: userId("An"), byName: "An", at: "2021-12-27T02:00:00.000Z", decidedByName: null, decidedAt: null, version: 1, ...view,
});
const byBinh = { decidedByName: "Bình", decidedAt: "2021-12-27T03:00:00.000Z" };

const asked: QueryView = {
  id: "q1", annotationId: annotationId("w"), to: "source", contact: "Sở Xây dựng", question: "Mấy huyện?", byName: "An", at: "2021-12-27T02:10:00.000Z", dueAt: "2021-12-27T09:00:00.000Z", closedAt: null, workBefore: "new",
  answers: [{ id: "a1", text: "Sẽ báo sau.", givenBy: "ông Tư, Sở Xây dựng", channel: "call", filedByName: "An", at: "2021-12-27T02:20:00.000Z" }],
};
const taken: WorkStepView = { id: "w1", act: "reopen", to: "checking", assigneeName: null, reason: "số mới", byName: "Bình", at: "2021-12-27T02:05:00.000Z" };

/** Every standing, overlapping items, parts, folding, a remark, a deleted item, a reading, an unused source. */
export function sample(): ReportInput {
  const rules = { ...shipped.newsroom, gates: { ...shipped.newsroom.gates, untouched: "warn" as const, checklist: "off" as const } };
  const input = world(`
    title: Họp ở {l:Hà Giang:l}
    lead: {p:Đại tá {o:BCH:o} Lê An:p} nói {c:đã khởi công {n:8 xã:c} vùng cao:n}.
    caption: {i:Ảnh: Lê An:i} và {q:“rất tốt”:q}, {w:7 huyện:w}.
    Không ai {r:để ý:r}. Đã đọc.
  `, {
    annotations: [
      annotation("l", { kind: "place", quote: "Hà Giang" }),
      annotation("p", { kind: "person", quote: "Đại tá BCH Lê An", parts: [["rank", "Đại tá"], ["name", "Lê An"]], sentence: "Đại tá BCH Lê An nói đã khởi công 8 xã vùng cao.",
        checks: [{ finding: "confirmed", part: 1, evidence: [minutes] }, { finding: "wrong", part: 0, note: "Thượng tá", evidence: [{ ...minutes, stance: "refutes", passage: "Thượng tá Lê An" }] }] }),
      annotation("o", { kind: "acronym", quote: "BCH" }),
      annotation("c", { kind: "claim", quote: "đã khởi công 9 xã", checks: [{ finding: "confirmed", evidence: [minutes] }] }),
      annotation("n", { kind: "number", quote: "9 xã vùng cao", checks: [{ finding: "confirmed", words: "8 xã vùng cao" }] }),
      annotation("i", { kind: "image", quote: "Ảnh: Lê An", checks: [{ finding: "conflicting", note: "hai người khác nhau" }] }),
      annotation("q", { kind: "quote", quote: "“rất tốt”", checks: [{ finding: "on_author" }, { finding: "void" }] }),
      { ...annotation("w", { kind: "number", quote: "7 huyện", waitingFor: "source", note: "hỏi Sở" }), risk: 2, assignee: { id: userId("Bình"), name: "Bình" }, queries: [asked], workSteps: [taken] },
      annotation("r", { kind: "style", quote: "để ý", note: "dùng “quan tâm”" }),
      annotation("x", { kind: "date", quote: "27.12", checks: [{ finding: "confirmed" }] }),
      annotation("d", { kind: "claim", quote: "đã bỏ", deleted: true, checks: [{ finding: "unsupported" }] }),
    ],
    readings: [{ blockId: "b3", sentence: "Đã đọc.", byId: userId("Bình"), at: "2021-12-27T02:30:00.000Z" }],
    proposals: [
      proposal({ before: "8 xã", replacement: "9 xã", errorClass: "number", reason: "theo biên bản" }, "n"),
      proposal({ before: "BHC", replacement: "BCH", errorClass: "acronym", state: "accepted", ...byBinh }, "o"),
      proposal({ before: "7 huyện", replacement: "6 huyện", state: "refused", decisionReason: "Sở nói 7.", ...byBinh }, "w"),
    ],
    sources: [
      { id: sourceId("s"), kind: "document", isPrimary: true, title: "Biên bản họp", reference: "12/BB", independenceGroup: null },
      { id: sourceId("t"), kind: "page", isPrimary: false, title: "Trang tỉnh", reference: "https://example.org/?a=1&b=2", independenceGroup: "tỉnh" },
    ],
    policy: { profile: "newsroom", rules },
    signOffs: [{
      id: "s1", role: "editor_in_chief", isStead: true, decision: "released", byName: "Chi", at: "2021-12-27T05:00:00.000Z", note: "Tin khẩn.",
      unmet: [{ gate: "unchecked", count: 2 }], version: { id: "v3", number: 3, hash: "12".repeat(32) },
    }],
    version: { number: 3, hash: "12".repeat(32), at: "2021-12-27T00:31:00.000Z" },
  });
  return { ...input, gates: gatesOf({ proposals: [], threads: [], ticks: [], ...input, language: input.article.language, article: { title: input.article.title, type: null } }, rules) };
}
