// The text stands over its coverage: one letter a character, c checked, o open, r read, "." untouched.
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Block } from "#lib/article/block.ts";
import { countWords } from "#lib/text/count.ts";
import type { Standing } from "#lib/workflow/finding.ts";
import { coverage, type Coverage, type CoveredItem } from "#lib/workflow/coverage.ts";
import type { ReadSentence } from "#lib/workflow/read-spans.ts";
import { anyText } from "#tests/unit/text/any-text.ts";

const letter = { checked: "c", open: "o", read: "r", untouched: "." } as const;

function blocksOf(text: string): Block[] {
  return text.split("\n").map((line, at) => ({ id: `b${at}`, kind: "paragraph", text: line, marks: [] }));
}
function item(text: string, words: string, standing: Standing): CoveredItem {
  const before = text.slice(0, text.indexOf(words));
  const at = (upTo: string) => ({ index: upTo.split("\n").length - 1, block: "", offset: upTo.length - upTo.lastIndexOf("\n") - 1 });
  return { standing, living: { start: at(before), end: at(before + words) } };
}
function drawn(result: Coverage): string {
  return result.blocks.map((segments) => segments.map(({ from, to, state }) => letter[state].repeat(to - from)).join("")).join("\n");
}

function covered(text: string, items: readonly (readonly [string, Standing])[], readings: readonly ReadSentence[] = []): string {
  return drawn(coverage(blocksOf(text), items.map(([words, standing]) => item(text, words, standing)), readings, "vi"));
}

describe("items", () => {
  it.each<[string, [string, Standing][], string]>([
    ["Chín tỉnh ký.", [["Chín", "passed"]], "cccc........."],
    ["Chín tỉnh ký.", [["Chín", "problem"]], "cccc........."],
    ["Chín tỉnh ký.", [["Chín", "recheck"], ["ký", "waiting"]], "oooo......oo."],
    ["Chín tỉnh ký.", [["Chín tỉnh", "unchecked"], ["Chín", "passed"]], "ooooooooo...."],
    ["Chín tỉnh ký.", [["Chín tỉnh", "passed"], ["Chín", "unchecked"]], "ooooccccc...."],
    ["một hai\nba\nbốn", [["hai\nba\nb", "passed"]], "....ccc\ncc\nc.."],
    ["", [], ""],
  ])("%j with %j", (text, items, expected) => expect(covered(text, items)).toBe(expected));
});

describe("readings", () => {
  it.each<[string, ReadSentence[], string]>([
    ["Một câu. Hai câu.", [{ sentence: "Một câu." }], "rrrrrrrrr........"],
    ["Một câu. Hai câu.", [{ sentence: "Một  câu.", blockId: "b0" }, { sentence: "Hai câu.", blockId: "b0" }], "rrrrrrrrrrrrrrrrr"],
    ["Xin chào.\nXin chào.", [{ sentence: "Xin chào.", blockId: "b1" }], ".........\nrrrrrrrrr"],
    ["Xin chào.\nHết rồi.", [{ sentence: "Xin chào.", blockId: "b1" }], "rrrrrrrrr\n........"],
    ["Một câu khác hẳn.", [{ sentence: "Trời hôm nay đẹp.", blockId: "b0" }], "................."],
    ["Một câu.", [{ sentence: "Đã mất.", blockId: "gone" }], "........"],
    ["", [{ sentence: " " }], ""],
  ])("%j with %j", (text, readings, expected) => expect(covered(text, [], readings)).toBe(expected));

  it("stay on the words that an edit left alone", () => {
    const read = [{ blockId: "b0", sentence: "Hội nghị đã ký kết quy chế phối hợp." }];
    expect(covered("Hội nghị đã ký kết hai quy chế phối hợp.", [], read)).toBe("rrrrrrrrrrrrrrrrrr.....rrrrrrrrrrrrrrrr.");
    expect(covered("Hội nghị đã bế mạc sau hai ngày làm việc.", [], read)).toBe(".".repeat(41));
  });

  it("do not gather single words from all over the block", () => {
    expect(covered("Đã có hội. Nghị viện ký. Kết thúc quy trình. Chế độ phối cảnh hợp.", [], [{ blockId: "b0", sentence: "hội nghị đã ký kết quy chế phối hợp" }])).not.toContain("r");
  });

  it("give way to items", () => {
    expect(covered("Chín tỉnh ký.", [["Chín", "unchecked"], ["ký", "passed"]], [{ sentence: "Chín tỉnh ký." }])).toBe("oooorrrrrrccr");
  });
});

it("counts words as a newsroom does", () => {
  const text = "QS - QP “năm 2021”.\nHết.";
  const result = coverage(blocksOf(text), [item(text, "năm", "passed"), item(text, "2021", "unchecked")], [{ sentence: "Hết." }], "vi");
  expect(result.totals).toEqual({ words: 5, checked: 1, open: 1, read: 1, untouched: 2 });
});

it("accounts for every character once and every word once", () => {
  fc.assert(fc.property(anyText, fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom<Standing>("passed", "unchecked"))), (raw, spans) => {
    const text = raw.replace(/[\r]/g, "");
    const blocks = blocksOf(text);
    const items = spans.map(([a, b, standing]): CoveredItem => ({ standing, living: { start: { index: 0, block: "", offset: Math.min(a, b) }, end: { index: 0, block: "", offset: Math.max(a, b) } } }));
    const { blocks: rows, totals } = coverage(blocks, items, [], "vi");
    rows.forEach((segments, index) => {
      expect(segments.map(({ from, to }) => blocks[index]?.text.slice(from, to)).join("")).toBe(blocks[index]?.text);
      expect(segments.every((segment, at) => segment.state !== segments[at + 1]?.state)).toBe(true);
    });
    expect(totals.words).toBe(blocks.reduce((sum, block) => sum + countWords(block.text), 0));
    expect(totals.checked + totals.open + totals.read + totals.untouched).toBe(totals.words);
  }));
});
