import { expect, it } from "vitest";
import { grown } from "#lib/text/grow.ts";

const text = "Ông Hải (Giám đốc Sở Y tế) nói, năm 2021, cả tỉnh chi 1,5 tỷ đồng. Mọi việc đã xong.";
const at = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });

function steps(words: string, caret = false): string[] {
  let span = caret ? { from: at(words).from, to: at(words).from } : at(words);
  const out: string[] = [];
  for (let next = grown(text, span, "vi"); next; next = grown(text, span, "vi")) {
    span = next;
    out.push(text.slice(span.from, span.to));
  }
  return out;
}

it("goes from a caret to its word, phrase, sentence and block", () => {
  expect(steps("tỉnh", true)).toEqual(["tỉnh", "cả tỉnh chi 1,5 tỷ đồng", "Ông Hải (Giám đốc Sở Y tế) nói, năm 2021, cả tỉnh chi 1,5 tỷ đồng.", text]);
});

it("takes brackets and quotes as ends of a phrase, and no mark within a number", () => {
  expect(steps("Sở Y")[0]).toBe("Giám đốc Sở Y tế");
  expect(steps("1,5 tỷ")[0]).toBe("cả tỉnh chi 1,5 tỷ đồng");
});

it("fills up words that are selected in part", () => {
  expect(steps("iám đố")[0]).toBe("Giám đốc");
});

it("ends at the block, and holds on empty and blank text", () => {
  expect(grown(text, { from: 0, to: text.length }, "vi")).toBeNull();
  expect(grown("", { from: 0, to: 0 }, "vi")).toBeNull();
  expect(grown("   ", { from: 1, to: 1 }, "vi")).toEqual({ from: 0, to: 3 });
});

it("reads a long line without end in bounded time", () => {
  const line = "a, ".repeat(100_000);
  expect(grown(line, { from: 30, to: 31 }, "en")).toEqual({ from: 0, to: line.trimEnd().length });
});
