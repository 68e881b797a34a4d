// The call sheet in small notation: "to:contact@due" one question, "!" behind it once it is closed.
import { describe, expect, test } from "vitest";
import type { AnnotationId } from "#lib/id.ts";
import { askedOf, callSheet, queryText, type QueryView } from "#lib/workflow/query.ts";

const query = (line: string, at: number): QueryView => {
  const [, to, contact, due, closed] = /^(\w+):([^@!]*)(?:@([^!]*))?(!)?$/.exec(line) ?? [];
  return {
    id: line, annotationId: "n" as AnnotationId, to: askedOf.find((one) => one === to) ?? "source", contact: contact || null, question: "?", dueAt: due ?? null, workBefore: "new", byName: "B",
    at: `2026-01-01T00:00:0${at}Z`, closedAt: closed ? "2026-01-02T00:00:00Z" : null, answers: [],
  };
};
const sheet = (...lines: string[]) => callSheet(lines.map(query)).map(({ queries }) => queries.map(({ id }) => id).join(" ")).join(" | ");

describe("the call sheet", () => {
  test.each([
    [[], ""],
    [["author:"], "author:"],
    [["source:Lan", "source:Minh", "source:lan "], "source:Lan source:lan  | source:Minh"],
    [["source:Lan", "editor:Lan"], "source:Lan | editor:Lan"],
    [["source:Lan", "source:Minh@2026-01-05"], "source:Minh@2026-01-05 | source:Lan"],
    [["source:Lan@2026-01-06", "source:Minh@2026-01-05", "source:Lan@2026-01-04"], "source:Lan@2026-01-04 source:Lan@2026-01-06 | source:Minh@2026-01-05"],
    [["source:Lan!", "author:"], "author:"],
  ])("of %j", (lines, expected) => expect(sheet(...lines)).toBe(expected));
});

test.each([
  [null, "Về bài “Lũ”:\n“27 xã”\n\nSố này lấy ở đâu?"], ["10:00", "Về bài “Lũ”:\n“27 xã”\n\nSố này lấy ở đâu?\n\nXin trả lời trước 10:00"],
])("what is sent, due %j", (due, expected) => {
  expect(queryText({ title: "Lũ", quote: " 27\nxã", question: "Số này lấy ở đâu? ", due }, { about: "Về bài", due: "Xin trả lời trước" })).toBe(expected);
});
