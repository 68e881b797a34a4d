import { describe, expect, test } from "vitest";
import type { Block } from "#lib/article/block.ts";
import type { ReportInput } from "#lib/report/input.ts";
import { buildReport } from "#lib/report/model.ts";
import { reportSchema, type Report } from "#lib/report/schema.ts";
import { annotation, blocksOf, sourceId, userId, world } from "#tests/unit/report/world.ts";

/** The report of a notation; what it builds always fits its own schema. */
function report(notation: string, given: Partial<ReportInput> = {}): Report {
  return reportSchema.parse(buildReport(world(notation, given)));
}

const words = (built: Report) => built.items.map((item) => `${item.note} ${item.words}`);

describe("numbers follow the ends of the words", () => {
  test("an item inside another is numbered before it, lost ones come last", () => {
    const built = report("{a:Chủ tịch {b:UBND:b} tỉnh:a} và {c:27 xã:c}", {
      annotations: [
        annotation("z", { kind: "claim", quote: "đã cắt" }),
        annotation("a", { kind: "claim", quote: "Chủ tịch UBND tỉnh" }),
        annotation("b", { kind: "acronym", quote: "UBND" }), annotation("c", { kind: "number", quote: "27 xã" }),
      ],
    });
    expect(words(built)).toEqual(["1 UBND", "2 Chủ tịch UBND tỉnh", "3 27 xã", "4 đã cắt"]);
    expect(built.items.map((item) => item.paragraph)).toEqual([1, 1, 1, null]);
  });

  test("the order in which rows come does not matter", () => {
    const rows = ["a", "b", "c"].map((name) => annotation(name, { kind: "claim", quote: name, checks: [{ finding: "confirmed" }] }));
    const notation = "{c:một {a:hai:c} {b:ba:a} bốn:b}";
    expect(report(notation, { annotations: rows.toReversed() })).toEqual(report(notation, { annotations: rows }));
  });

  test("an item across blocks is drawn in each and ends in the last", () => {
    const built = report("một {a:hai\n\nba:a} bốn", { annotations: [annotation("a", { kind: "claim", quote: "hai" })] });
    expect(built.paragraphs.map(({ number, ranges }) => ({ number, ranges }))).toEqual([
      { number: 1, ranges: [{ note: 1, from: 4, to: 7, ends: false }] },
      { number: 2, ranges: [{ note: 1, from: 0, to: 2, ends: true }] },
    ]);
  });

  test("marks of annotations that are not listed draw nothing", () => {
    expect(report("{a:một:a} hai").paragraphs[0]?.ranges).toEqual([]);
  });
});

describe("the conclusion", () => {
  const right = { checks: [{ finding: "confirmed" as const }] };
  const one = (given: Partial<Parameters<typeof annotation>[1]>, notation = "{a:27 xã:a}") =>
    report(notation, { annotations: [annotation("a", { kind: "number", quote: "27 xã", ...given })] }).conclusion;

  test.each<[string, Report["conclusion"], string, string[]]>([
    ["an item passed and no word is left", one(right), "release", []],
    ["an item has a problem", one({ checks: [{ finding: "wrong" }] }), "after_correction", ["problem 1"]],
    ["an item is unchecked", one({}), "hold", ["unchecked 1"]],
    ["an item waits", one({ waitingFor: "author" }), "hold", ["waiting 1"]],
    ["an item is stale", one({ checks: [{ finding: "confirmed", words: "26 xã" }] }), "hold", ["recheck 1"]],
    ["an item is lost", one(right, "27 huyện"), "hold", ["lost 1", "untouched 2"]],
    ["words nobody has looked at are left", one(right, "{a:27 xã:a} đã xong"), "hold", ["untouched 2"]],
    ["there is no text", report("").conclusion, "hold", ["no_text 1"]],
  ])("when %s", (_, conclusion, verdict, reasons) => {
    expect(conclusion.verdict).toBe(verdict);
    expect(conclusion.reasons.map(({ reason, count }) => `${reason} ${count}`)).toEqual(reasons);
  });

  test("remarks and what is folded into a person do not count", () => {
    const built = report("{p:Chủ tịch {b:UBND:b} Lê An:p} {n:nói:n}", {
      annotations: [
        annotation("p", { kind: "person", quote: "Chủ tịch UBND Lê An", checks: [{ finding: "confirmed" }] }),
        annotation("b", { kind: "organisation", quote: "UBND" }), annotation("n", { kind: "style", quote: "nói", note: "nêu" }),
      ],
    });
    expect(built.conclusion).toMatchObject({ verdict: "hold", items: 1, standings: { passed: 1, unchecked: 0 }, coverage: { checked: 5, open: 0, untouched: 1 } });
    expect(built.items.map(({ words, section, standing, foldedInto }) => ({ words, section, standing, foldedInto }))).toEqual([
      { words: "UBND", section: "bodies", standing: "unchecked", foldedInto: 2 },
      { words: "Chủ tịch UBND Lê An", section: "people", standing: "passed", foldedInto: null },
      { words: "nói", section: "remarks", standing: null, foldedInto: null },
    ]);
  });
});

test("what remains is listed most urgent first, in text order within one standing", () => {
  const built = report("{a:a:a} {b:b:b} {c:c:c} {d:d:d} {e:e:e} {f:f:f}", {
    annotations: [
      annotation("a", { kind: "claim", quote: "a", waitingFor: "source" }), annotation("b", { kind: "claim", quote: "b" }),
      annotation("c", { kind: "claim", quote: "c", checks: [{ finding: "confirmed", words: "x" }] }),
      annotation("d", { kind: "claim", quote: "d", checks: [{ finding: "unsupported" }] }),
      annotation("e", { kind: "claim", quote: "e", checks: [{ finding: "on_author" }] }),
      annotation("f", { kind: "claim", quote: "f", checks: [{ finding: "wrong" }] }), annotation("g", { kind: "claim", quote: "g" }),
    ],
  });
  expect(built.remains.map((note) => built.items.find((item) => item.note === note)?.words)).toEqual(["d", "f", "c", "g", "b", "a"]);
});

describe("checks", () => {
  test("a stale item keeps the words that were checked beside those that stand", () => {
    const built = report("{a:8 tỉnh:a}", { annotations: [annotation("a", { kind: "number", quote: "9 tỉnh", checks: [{ finding: "confirmed" }] })] });
    expect(built.items[0]).toMatchObject({ words: "8 tỉnh", standing: "recheck", freshness: "stale", verdict: { words: "9 tỉnh", byName: "Bình" } });
  });

  test("each part of a person has its own finding and evidence", () => {
    const built = report("{a:Đại tá Lê An:a}", {
      annotations: [annotation("a", {
        kind: "person", quote: "Đại tá Lê An", parts: [["rank", "Đại tá"], ["name", "Lê An"]],
        checks: [{ finding: "confirmed", part: 1, evidence: [{ locator: "tr. 3" }] }, { finding: "wrong", part: 0, note: "Thượng tá" }],
      })],
    });
    expect(built.items[0]?.verdict).toBeNull();
    expect(built.items[0]?.parts.map(({ role, words, standing, verdict }) => ({ role, words, standing, finding: verdict?.finding, locator: verdict?.evidence[0]?.locator, note: verdict?.note }))).toEqual([
      { role: "rank", words: "Đại tá", standing: "problem", finding: "wrong", locator: undefined, note: "Thượng tá" },
      { role: "name", words: "Lê An", standing: "passed", finding: "confirmed", locator: "tr. 3", note: null },
    ]);
  });

  test("the log lists every check once, oldest first, also on what was deleted", () => {
    const shared = { finding: "confirmed" as const, at: "2021-12-27T04:00:00.000Z", evidence: [{ locator: "tr. 1" }] };
    const twin = annotation("b", { kind: "number", quote: "hai", checks: [shared] });
    const built = report("{a:một:a} {b:hai:b}", {
      annotations: [
        { ...annotation("a", { kind: "number", quote: "một" }), checks: twin.checks.map((check) => ({ ...check, on: check.on.map((row) => ({ ...row, words: "một" })) })) },
        twin, annotation("c", { kind: "claim", quote: "bỏ", deleted: true, checks: [{ finding: "wrong", at: "2021-12-27T03:00:00.000Z" }] }),
      ],
    });
    expect(built.items).toHaveLength(2);
    expect(built.log).toEqual([
      { at: "2021-12-27T03:00:00.000Z", byName: "Bình", finding: "wrong", note: null, on: [{ note: null, words: "bỏ" }], evidence: [] },
      { at: "2021-12-27T04:00:00.000Z", byName: "Bình", finding: "confirmed", note: null, on: [{ note: 1, words: "một" }, { note: 2, words: "hai" }], evidence: [{ title: "Sách trắng", locator: "tr. 1" }] },
    ]);
  });
});

describe("around the items", () => {
  test("sources name the items that cite them, the first cited first", () => {
    const source = (name: string) => ({ id: sourceId(name), kind: "official", isPrimary: true, title: name, reference: null, independenceGroup: null });
    const built = report("{a:một:a} {b:hai:b}", {
      annotations: [
        annotation("a", { kind: "claim", quote: "một", checks: [{ finding: "confirmed", evidence: [{ sourceId: sourceId("y") }] }] }),
        annotation("b", { kind: "claim", quote: "hai", checks: [{ finding: "wrong", evidence: [{ sourceId: sourceId("y") }, { sourceId: sourceId("x") }] }] }),
      ],
      sources: [source("u"), source("x"), source("y")],
    });
    expect(built.sources.map(({ title, citedBy }) => [title, citedBy])).toEqual([["y", [1, 2]], ["x", [2]], ["u", []]]);
  });

  test("passages nobody marked or read are listed with their words, paragraph by paragraph", () => {
    const built = report("Sáng 27, {a:27 xã:a} và thôn.\n\nĐã đọc xong.\nChưa ai đọc.", {
      annotations: [annotation("a", { kind: "number", quote: "27 xã", checks: [{ finding: "confirmed" }] })],
      readings: [{ blockId: "b2", sentence: "Đã đọc xong.", byId: userId("Bình"), at: "2021-12-27T02:30:00.000Z" }],
    });
    expect(built.untouched).toEqual([
      { paragraph: 1, words: 4, passages: ["Sáng 27,", "và thôn."] },
      { paragraph: 3, words: 3, passages: ["Chưa ai đọc."] },
    ]);
    expect(built.conclusion.coverage).toEqual({ checked: 2, open: 0, read: 3, untouched: 7 });
  });

  test("a word that an item begins inside belongs to where its first letter is", () => {
    const built = report("hai TP{a:.Hà Giang:a}xưa cũ", { annotations: [annotation("a", { kind: "place", quote: ".Hà Giang" })] });
    expect(built.untouched).toEqual([{ paragraph: 1, words: 3, passages: ["hai TP", "xưa cũ"] }]);
    expect(built.conclusion.coverage).toMatchObject({ open: 1, untouched: 3 });
  });

  test("people are told by what they did; those who did nothing are left out", () => {
    const built = report("{a:một:a}", {
      annotations: [annotation("a", { kind: "claim", quote: "một", checks: [{ finding: "confirmed" }, { finding: "wrong" }] })],
      readings: [{ blockId: "b0", sentence: "một", byId: userId("Bình"), at: "2021-12-27T02:30:00.000Z" }],
      people: [{ id: userId("Bình"), name: "Bình", roles: ["checker"] }, { id: userId("Chi"), name: "Chi", roles: [] }, { id: userId("An"), name: "An", roles: ["reporter"] }],
    });
    expect(built.people).toEqual([
      { name: "An", roles: ["reporter"], made: 1, checks: 0, readings: 0, firstAt: "2021-12-27T01:00:00.000Z", lastAt: "2021-12-27T01:00:00.000Z" },
      { name: "Bình", roles: ["checker"], made: 0, checks: 2, readings: 1, firstAt: "2021-12-27T02:00:00.000Z", lastAt: "2021-12-27T02:30:00.000Z" },
    ]);
  });

  test("the last version is told apart from the text that stands now", () => {
    const version = { number: 2, hash: "12".repeat(32), at: "2021-12-27T00:31:00.000Z" };
    expect(report("một", { version }).text.version?.isLiving).toBe(false);
    expect(report("một", { version, textHash: version.hash }).text.version?.isLiving).toBe(true);
    expect(report("một").text.version).toBeNull();
  });

  test("the schema refuses what is not a report of version 1", () => {
    expect(reportSchema.safeParse({ ...report("một"), schemaVersion: 2 }).success).toBe(false);
    expect(reportSchema.safeParse({ ...report("một"), text: { ...report("một").text, hash: "x" } }).success).toBe(false);
  });
});

test("the notation places overlapping and crossing marks", () => {
  expect(blocksOf("title: a{a:b{b:c:a}d\ne:b}")).toEqual([
    { id: "b0", kind: "title", text: "abcd", marks: [
      { type: "anno", id: expect.stringMatching(/61$/), from: 1, to: 3 }, { type: "anno", id: expect.stringMatching(/62$/), from: 2, to: 4 },
    ] },
    { id: "b1", kind: "paragraph", text: "e", marks: [{ type: "anno", id: expect.stringMatching(/62$/), from: 0, to: 1 }] },
  ]);
});

test("list items keep what stands in front of them, and cells their places", () => {
  const blocks: Block[] = [
    { id: "1", kind: "listItem", text: "một", marks: [], list: { type: "ordered", level: 0, start: 4 } },
    { id: "2", kind: "listItem", text: "hai", marks: [], list: { type: "bullet", level: 1, start: null } },
    { id: "3", kind: "listItem", text: "ba", marks: [], list: { type: "ordered", level: 0, start: null } },
    { id: "4", kind: "tableCell", text: "", marks: [], cell: { row: 0, column: 0, columns: 2, span: 1, isHeader: false } },
    { id: "5", kind: "tableCell", text: "bốn", marks: [], cell: { row: 0, column: 1, columns: 2, span: 1, isHeader: false } },
  ];
  expect(report("", { blocks }).paragraphs.map(({ text, marker, cell }) => [text, marker ?? cell])).toEqual([
    ["một", "4."], ["hai", "•"], ["ba", "5."], ["bốn", { row: 1, column: 2 }],
  ]);
});
