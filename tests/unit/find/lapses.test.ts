import { expect, test } from "vitest";
import { livingAnnotations, sentenceOf } from "#lib/anchor/living.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import { editsFor } from "#lib/find/edits.ts";
import { findWords } from "#lib/find/find-words.ts";
import { lapsesOf } from "#lib/find/lapses.ts";
import type { Finding } from "#lib/workflow/finding.ts";
import { idOf, marked } from "#tests/unit/anchor/notation.ts";
import { checkedView, itemView } from "#tests/support/item-view.ts";

interface Given {
  kinds?: Kind[];
  /** By number of the annotation; null: not checked. */
  findings?: (Finding | null)[];
  change?: (view: AnnotationView) => AnnotationView;
}

/** The lapses of replacing every place of some words: "number: words afterwards", with the parts that lapse. */
function lapses(text: string, query: string, replacement: string, { kinds = [], findings = [], change = (view) => view }: Given = {}): string[] {
  const blocks = marked(text);
  const views = new Map([...livingAnnotations(blocks).values()].map((living) => {
    const number = Number(living.id.at(-1)) - 1;
    const view = itemView(living.words, kinds[number] ?? "claim", living.id);
    const finding = findings[number] === undefined ? "confirmed" : findings[number];
    return [living.id, change(finding ? checkedView(view, sentenceOf(blocks, living, "vi"), finding) : view)] as const;
  }));
  const edits = new Map(blocks.map((block, index) => [index, findWords(block.text, query, { isExact: true, isWhole: false }).flatMap((hit) => editsFor(block, hit, replacement))]));
  return lapsesOf({ blocks, edits, view: (id) => views.get(id), language: "vi" })
    .map(({ id, words, parts }) => `${id.at(-1) ?? ""}: ${words ?? "–"}${parts.length > 0 ? ` (${parts.join()})` : ""}`);
}

test("an item whose words change loses its check, and no other does", () => {
  expect(lapses("[1Bản Lác đón khách] và [2khách] nói.\n[3Khách] vui.", "khách", "du khách")).toEqual(["1: Bản Lác đón du khách", "2: du khách"]);
});

test("a sentence that changes around an item lapses nothing", () => expect(lapses("[1Bản Lác] đón khách.", "khách", "du khách")).toEqual([]));

test("words that become the same words lapse nothing", () => expect(lapses("Có [1“27” xã].", "“27”", "\"27\"")).toEqual([]));

test("what was not checked, is deleted or needs no check cannot lapse", () => {
  expect(lapses("[1khách]", "khách", "bạn", { findings: [null] })).toEqual([]);
  expect(lapses("[1khách]", "khách", "bạn", { kinds: ["style"] })).toEqual([]);
  expect(lapses("[1khách]", "khách", "bạn", { change: (view) => ({ ...view, deletedAt: "2026-01-01T00:00:00Z" }) })).toEqual([]);
});

test("a check that is stale already cannot lapse again", () => {
  const stale = (view: AnnotationView): AnnotationView => ({ ...view, checks: view.checks.map((check) => ({ ...check, on: check.on.map((row) => ({ ...row, words: "khác" })) })) });
  expect(lapses("[1khách]", "khách", "bạn", { change: stale })).toEqual([]);
});

test("a problem lapses as well", () => expect(lapses("[1khách]", "khách", "bạn", { findings: ["wrong"] })).toEqual(["1: bạn"]));

test("an item none of whose words is left is told", () => expect(lapses("đón [1khách] lạ", "khách", "")).toEqual(["1: –"]));

test("of a person only the parts that change lapse", () => {
  const person = "[1Đại tá Trần Văn Mẫn, Chính ủy Trung đoàn 9]";
  expect(lapses(person, "Trung đoàn", "Lữ đoàn", { kinds: ["person"] })).toEqual(["1: Đại tá Trần Văn Mẫn, Chính ủy Lữ đoàn 9 (2)"]);
  expect(lapses(person, "Đại tá", "Thượng tá", { kinds: ["person"] })).toEqual(["1: Thượng tá Trần Văn Mẫn, Chính ủy Trung đoàn 9 (0)"]);
});

test("an annotation that nobody knows is passed over", () => {
  const blocks = marked("[1khách]");
  const edits = new Map([[0, blocks.flatMap((block) => editsFor(block, { from: 0, to: 5 }, "bạn"))]]);
  expect(lapsesOf({ blocks, edits, view: () => undefined, language: "vi" })).toEqual([]);
  expect(idOf("1")).toBe(blocks[0]?.marks.map((mark) => (mark.type === "anno" ? mark.id : ""))[0]);
});
