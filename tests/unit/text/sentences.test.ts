// Sentences are shown parted by " | ".
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { sentenceAround, sentences } from "#lib/text/sentences.ts";
import { anyText } from "#tests/unit/text/any-text.ts";

const parted = (text: string, language: "vi" | "en") => sentences(text, language).map(({ from, to }) => text.slice(from, to)).join(" | ");

describe("Vietnamese", () => {
  it.each([
    "Hội nghị bế mạc. | Các đại biểu ra về.",
    "GS.TS. Lê Huy Vịnh đến TP. Hồ Chí Minh. | Ông dự họp.",
    "PGS. TS. Trần Văn A nói. | Rồi đi.",
    "Xem tr. 12 và tr. 13. | Hết.",
    "Gồm lúa, ngô, v.v. | Rồi ông nói tiếp.",
    "Gồm lúa, ngô, v.v. và sắn.",
    "Ủy viên T.Ư Đảng, ngày 27.12, có 3.000 người.",
    "Theo Th.S Lê Thị B. Đoàn về.",
    "Ông Nguyễn Văn A. | Trần Văn B nói.",
    "1. Mục đích của hội nghị. | Rõ ràng.",
    "“Được.” ông nói.",
    "Đi đâu? | Về nhà! | Xong…",
    "Đ/c. Khánh phát biểu.",
  ])("%s", (line) => {
    const text = line.replaceAll(" | ", " ");
    expect(parted(text, "vi")).toBe(line.includes("Th.S") ? "Theo Th.S Lê Thị B. | Đoàn về." : line);
  });
});

describe("English", () => {
  it.each([
    "Dr. Jane Smith met Mr. Jones. | They spoke.",
    "George W. Bush and J. K. Rowling left. | Nobody saw it.",
    "See No. 5 and Fig. 3. | Done.",
    "She said no. | He left.",
    "Between Gen. Mark Milley and Sen. Cruz.",
  ])("%s", (line) => expect(parted(line.replaceAll(" | ", " "), "en")).toBe(line));
});

it("ends at a line break whatever stands before it", () => expect(parted("Gửi TP.\u2028Hà Nội", "vi")).toBe("Gửi TP. | Hà Nội"));

describe("the sentence around", () => {
  const text = "Một câu.  Hai câu. Ba câu.";
  const around = (part: string) => {
    const { from, to } = sentenceAround(text, text.indexOf(part), text.indexOf(part) + part.length, "vi");
    return text.slice(from, to);
  };
  it.each([["Hai", "Hai câu."], ["câu.  Hai", "Một câu.  Hai câu."], ["Ba câu.", "Ba câu."]])("%j is %j", (part, sentence) => expect(around(part)).toBe(sentence));
});

it("leaves out nothing but white space", () => {
  fc.assert(fc.property(anyText, fc.constantFrom("vi" as const, "en" as const), (text, language) => {
    let last = 0;
    for (const { from, to } of sentences(text, language)) {
      expect(text.slice(last, from).trim()).toBe("");
      expect(from).toBeLessThan(to);
      last = to;
    }
    expect(text.slice(last).trim()).toBe("");
  }));
});
