// What replacing a text does to the annotations in it. A text is written as paragraphs between
// bars with annotations in brackets: "Có [a:27] xã" is 27 annotated as a.
import { describe, expect, test } from "vitest";
import { livingAnnotations } from "#lib/anchor/living.ts";
import type { Block, BlockMark } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import { incomingVersion, movedSpans, type Incoming } from "#lib/revision/incoming.ts";
import { planText, seenText } from "#lib/revision/plan.ts";

function textOf(notation: string): Block[] {
  return notation.split("|").map((line, at): Block => {
    const marks: BlockMark[] = [];
    let plain = "";
    for (const piece of line.split(/(\[\w+:[^\]]*\])/)) {
      const [, id, words] = /^\[(\w+):([^\]]*)\]$/.exec(piece) ?? [];
      if (id !== undefined && words !== undefined) marks.push({ type: "anno", id: id as AnnotationId, from: plain.length, to: plain.length + words.length });
      plain += words ?? piece;
    }
    const text = plain;
    return { id: `b${at}`, kind: "paragraph", text, marks };
  });
}

const words = (text: string, carries: Incoming["carries"] = "words"): Incoming =>
  ({ ...incomingVersion(textOf(text).map(({ kind, text: line }) => ({ kind, text: line, marks: [] }))), carries });

function becomes(before: string, after: string): string {
  const plan = planText(textOf(before), words(after));
  expect(plan.after.map(({ text }) => text).join("|")).toBe(textOf(after).map(({ text }) => text).join("|"));
  return [...livingAnnotations(plan.after)].map(([id, living]) => `${id}:${living.words}`).join(" ");
}

const meeting = "Hội nghị đã họp sáng nay tại [p:thị trấn Bắc Hà] và bàn [n:ba việc] của năm";
const plain = "Hội nghị đã họp sáng nay tại thị trấn Bắc Hà và bàn ba việc của năm";
const flood = "Nước lũ năm nay cao hơn mọi năm, [x:hai xã] bị ngập sâu trong nước";
const plainFlood = "Nước lũ năm nay cao hơn mọi năm, hai xã bị ngập sâu trong nước";

describe("an annotation", () => {
  test.each([
    ["stays on its words", "Có [a:27] xã", "Có 27 xã ở đây", "a:27"],
    ["is on what took the place of its words", "Có [a:27] xã", "Có 28 xã", "a:28"],
    ["is on each word's own successor", "Có [a:9] tỉnh về dự", "Có 8 huyện về dự", "a:8"],
    ["reaches over what is typed inside it", "Ông [a:Lê Vịnh] nói", "Ông Lê Huy Vịnh nói", "a:Lê Huy Vịnh"],
    ["keeps outside what is typed beside it", "Ông [a:Vịnh] nói", "Ông Lê Vịnh nói", "a:Vịnh"],
    ["keeps what is left of its words", "Ông [a:Lê Huy Vịnh] nói", "Ông Huy Vịnh nói", "a:Huy Vịnh"],
    ["goes with its words", "Có [a:27 xã] và một thị trấn ở huyện", "Có một thị trấn ở huyện", ""],
    ["goes with its paragraph", `${meeting}|${flood}`, plain, "p:thị trấn Bắc Hà n:ba việc"],
    ["moves with its paragraph", `${meeting}|${flood}`, `${plainFlood}|${plain}`, "x:hai xã p:thị trấn Bắc Hà n:ba việc"],
    ["moves with its paragraph through a change", `${meeting}|${flood}`, `${plainFlood}|${plain.replace("ba", "bốn")}`, "x:hai xã p:thị trấn Bắc Hà n:bốn việc"],
    ["is on its side of a split", meeting, plain.replace(" và bàn", ".|Và bàn"), "p:thị trấn Bắc Hà n:ba việc"],
    ["is found in a joined paragraph", `${meeting}|${flood}`, `${plain}. ${plainFlood}`, "p:thị trấn Bắc Hà n:ba việc x:hai xã"],
    ["is not put on other words of another text", meeting, "Giá vàng tăng mạnh trong phiên giao dịch cuối tuần ở mọi cửa hàng", ""],
  ])("%s", (_title, before, after, expected) => {
    expect(becomes(before, after)).toBe(expected);
  });
});

describe("a plan", () => {
  test("is idle when nothing differs, and for plain words nothing but words can", () => {
    const living = textOf(meeting).map((block): Block => ({ ...block, kind: "lead", marks: [...block.marks, { type: "bold", from: 0, to: 8 }] }));
    expect(planText(living, words(plain)).isIdle).toBe(true);
    expect(planText(living, words(plain, "everything")).isIdle).toBe(false);
  });

  test("of markup takes formatting and structure, and leaves kinds that were chosen by hand", () => {
    const living: Block[] = [
      { id: "1", kind: "lead", text: plain, marks: [{ type: "bold", from: 0, to: 8 }] },
      { id: "2", kind: "listItem", text: plainFlood, marks: [], list: { type: "bullet", level: 0, start: null } },
      { id: "3", kind: "caption", text: "Ảnh chụp hội nghị sáng nay", marks: [], picture: { file: "f".repeat(64), alt: "ảnh" } },
    ];
    const incoming: Incoming = { carries: "markup", blocks: [
      { kind: "paragraph", isSure: false, text: plain, marks: [{ type: "italic", from: 0, to: 3 }] },
      { kind: "paragraph", isSure: false, text: plainFlood, marks: [] },
      { kind: "paragraph", isSure: false, text: "Ảnh chụp hội nghị chiều nay", marks: [] },
    ] };
    const { after } = planText(living, incoming);
    expect(after.map(({ kind, list, picture }) => [kind, list ?? null, picture?.file?.[0] ?? null])).toEqual([["lead", null, null], ["paragraph", null, null], ["caption", null, "f"]]);
    expect(after[0]?.marks).toEqual([{ type: "italic", from: 0, to: 3 }]);
  });

  test("spares what was typed since it was looked at", () => {
    const seen = seenText(textOf(`${meeting}|${flood}|Chào`));
    const [first, second] = textOf(`${meeting}, có thêm|${flood}`);
    const now: Block[] = [...(first ? [first] : []), { id: "new", kind: "paragraph", text: "Vừa gõ thêm", marks: [] }, ...(second ? [second] : [])];
    const plan = planText(now, words(`${plain.replace("ba", "bốn")}|${plainFlood.replace("hai", "ba")}|Chào`), seen);
    expect(plan.after.map(({ text }) => text)).toEqual([`${plain}, có thêm`, "Vừa gõ thêm", plainFlood.replace("hai", "ba")]);
    expect(plan.spared).toBe(2);
  });
});

test.each([
  ["before it", { from: 4, to: 8 }, [{ from: 0, to: 2, insert: "abc" }], [{ from: 5, to: 9 }]],
  ["behind it", { from: 4, to: 8 }, [{ from: 8, to: 9, insert: "abc" }], [{ from: 4, to: 8 }]],
  ["at its start", { from: 4, to: 8 }, [{ from: 4, to: 4, insert: "abc" }], [{ from: 7, to: 11 }]],
  ["inside it", { from: 4, to: 8 }, [{ from: 5, to: 6, insert: "abc" }], [{ from: 4, to: 10 }]],
  ["over its start", { from: 4, to: 8 }, [{ from: 2, to: 5, insert: "abc" }], [{ from: 5, to: 8 }]],
  ["over all of it", { from: 4, to: 8 }, [{ from: 2, to: 9, insert: "abc" }], []],
  ["exactly on it", { from: 4, to: 8 }, [{ from: 4, to: 8, insert: "abc" }], [{ from: 4, to: 7 }]],
  ["cutting in it twice", { from: 4, to: 12 }, [{ from: 5, to: 6, insert: "" }, { from: 8, to: 10, insert: "" }], [{ from: 4, to: 9 }]],
])("a stretch after an edit %s", (_title, span, edits, expected) => {
  expect(movedSpans(span, edits, () => true)).toEqual(expected);
});
