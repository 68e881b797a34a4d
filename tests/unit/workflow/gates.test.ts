// Gates in small notation: a block a line, "[id:kind words]" an annotation. The items' checks are named beside.
import { describe, expect, test } from "vitest";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { kinds } from "#lib/annotation/kind.ts";
import type { Block, BlockMark } from "#lib/article/block.ts";
import type { AnnotationId, ProposalId, ThreadId, UserId } from "#lib/id.ts";
import { findings } from "#lib/workflow/finding.ts";
import { shippedChecklists } from "#lib/workflow/article-type.ts";
import { asksForType, blocking, gatesOf, type GateInput } from "#lib/workflow/gates.ts";
import { shipped } from "#lib/workflow/policy.ts";
import { checkedView, itemView } from "#tests/support/item-view.ts";

const primary = [{ sourceId: "s" as never, sourceTitle: "", sourceReference: null, isPrimary: true, stance: "supports" as const, locator: "tr. 1", passage: null }];

/** Without checklists, which have tests of their own. */
const house = { ...shipped.newsroom, checklists: { needsType: false, types: [] } };

/** `says`: "id finding" (with "+" for a primary source behind it), "id waiting", "id second_check", one after the other. */
function world(text: string, says: readonly string[] = [], over: Partial<GateInput> = {}): GateInput {
  const annotations: AnnotationView[] = [];
  const blocks = text.split("\n").map((line, at): Block => {
    const marks: BlockMark[] = [];
    let plain = "";
    for (const piece of line.split(/(\[[^\]]*\])/)) {
      const [, id, kind, words] = /^\[(\w+):(\w+) (.*)\]$/.exec(piece) ?? [];
      if (id && words !== undefined) {
        marks.push({ type: "anno", id: id as AnnotationId, from: plain.length, to: plain.length + words.length });
        annotations.push(itemView(words, kinds.find((one) => one === kind) ?? "claim", id as AnnotationId));
      }
      plain += words ?? piece;
    }
    return { id: `b${at}`, kind: "paragraph", text: plain, marks };
  });
  const said = annotations.map((view) => says.reduce((now, one) => {
    const [id, what = "", plus] = one.split(" ");
    if (id !== view.id) return now;
    const finding = findings.find((each) => each === what);
    if (finding) return { ...checkedView(now, blocks.find((block) => block.text.includes(view.quote))?.text ?? "", finding, plus ? primary : []), workState: "closed" as const };
    return { ...now, workState: what === "waiting" ? "waiting" as const : "second_check" as const };
  }, view));
  return { blocks, language: "vi", annotations: said, readings: [], proposals: [], threads: [], ticks: [], article: { title: "", type: null }, ...over };
}

const counts = (input: GateInput) => gatesOf(input, house).filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`).join(", ");

describe("the gates", () => {
  test.each<[string, string[], string]>([
    ["", [], "no_text 1"],
    ["Chín tỉnh ký.", [], "untouched 3"],
    ["[n:number Chín tỉnh] ký.", [], "untouched 1, unchecked 1"],
    ["[n:number Chín tỉnh ký.]", ["n confirmed +"], ""],
    ["[n:number Chín tỉnh ký.]", ["n confirmed"], "evidence 1"],
    ["[n:number Chín tỉnh ký.]", ["n wrong"], "wrong 1"],
    ["[n:number Chín tỉnh ký.]", ["n unsupported"], "unsupported 1"],
    ["[n:number Chín tỉnh ký.]", ["n conflicting"], "conflicting 1"],
    ["[n:number Chín tỉnh ký.]", ["n not_a_fact"], ""],
    ["[n:number Chín tỉnh ký.]", ["n waiting"], "waiting 1"],
    ["[n:number Chín tỉnh ký.]", ["n confirmed +", "n second_check"], "second_check 1"],
    ["[n:claim Chín tỉnh ký.]", ["n on_author"], "evidence 1"],
    ["[n:note Chín tỉnh] ký.", [], "untouched 3"],
    ["[p:person Đại tá Trần Văn Mẫn]", [], "unchecked 1"],
    ["[p:person Đại tá Trần Văn Mẫn]", ["p confirmed +"], ""],
  ])("%j with %j: %s", (text, says, expected) => expect(counts(world(text, says))).toBe(expected));

  test("stale and lost items", () => {
    const stale = world("[n:number Chín tỉnh ký.]", ["n confirmed +"]);
    expect(counts({ ...stale, blocks: stale.blocks.map((block) => ({ ...block, text: block.text.replace("Chín", "Mười") })) })).toBe("recheck 1");
    expect(counts({ ...stale, readings: [{ sentence: "Chín tỉnh ký." }], blocks: stale.blocks.map((block) => ({ ...block, marks: [] })) })).toBe("lost 1");
  });

  test("open proposals and threads, each with its place", () => {
    const input = world("[n:number Chín tỉnh ký.]", ["n confirmed +"], {
      proposals: [{
        id: "pr" as ProposalId, annotationId: "x" as AnnotationId, before: "Chín", replacement: "9", errorClass: null, reason: null, state: "open", decisionReason: null,
        outcome: null, byId: "u" as UserId, byName: "B", at: "2026-01-01T00:00:00Z", decidedByName: null, decidedAt: null, version: 1,
      }],
      threads: [{ id: "t" as ThreadId, annotationId: "n" as AnnotationId, resolved: null, createdAt: "2026-01-01T00:00:00Z", comments: [], version: 1 } as never],
    });
    expect(counts(input)).toBe("proposals 1, threads 1");
    expect(gatesOf(input, house).flatMap(({ links }) => links)).toEqual([
      { kind: "item", id: "x", words: "Chín → 9" }, { kind: "thread", id: "t", words: "Chín tỉnh ký." },
    ]);
    expect(blocking(gatesOf(input, house)).map(({ name }) => name)).toEqual(["proposals"]);
    expect(blocking(gatesOf(input, shipped.small_desk))).toEqual([]);
  });

  test("link to untouched words where they begin, and to items in text order", () => {
    const input = world("Một câu.\n[b:number Hai] và [a:number ba].");
    const gates = new Map(gatesOf(input, house).map(({ name, links }) => [name, links]));
    expect(gates.get("untouched")).toEqual([{ kind: "words", block: "b0", offset: 0, words: "Một câu." }, { kind: "words", block: "b1", offset: 4, words: "và" }]);
    expect(gates.get("unchecked")).toMatchObject([{ words: "Hai" }, { words: "ba" }]);
  });

  test("the checklist counts what is required, and a type that nobody said", () => {
    const of = (type: string | null, needsType: boolean) => gatesOf(world("Chín tỉnh ký.", [], { article: { title: "Tít", type } }), { ...house, checklists: { needsType, types: [...shippedChecklists] } })
      .filter(({ name }) => name === "checklist").flatMap(({ count, links }) => [count, ...links.map((link) => (link.kind === "entry" ? link.entry : link.kind))]);
    expect([of(null, false), of(null, true), of("news", true), of("investigation", false), of("gone", true)])
      .toEqual([[0], [1, "type"], [1, "headline"], [2, "headline", "legal"], [1, "type"]]);
  });

  test("that the policy ignores are not counted", () => {
    const rules = { ...house, gates: { ...house.gates, untouched: "off" as const } };
    expect(gatesOf(world("Một câu."), rules).some(({ name }) => name === "untouched")).toBe(false);
  });
});

test.each<[string | null, boolean, "off" | "warn" | "block", "warn" | "block" | null]>([
  [null, true, "block", "block"],
  [null, true, "warn", "warn"],
  [null, true, "off", null],
  [null, false, "block", null],
  ["gone", true, "block", "block"],
  ["news", true, "block", null],
])("an article of type %s, a type needed: %s, gate %s: is asked for %s", (type, needsType, checklist, asked) => {
  const rules = { ...shipped.newsroom, gates: { ...shipped.newsroom.gates, checklist }, checklists: { needsType, types: [...shippedChecklists] } };
  expect(asksForType(gatesOf(world("Chín tỉnh ký.", [], { article: { title: "", type } }), rules))).toBe(asked);
});
