import { expect, test } from "vitest";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Block } from "#lib/article/block.ts";
import { ruleBlockOf, viewsByBlock } from "#lib/hints/views-by-block.ts";
import { dismissals, groupHints, visibleHints } from "#lib/hints/visible.ts";
import { checkText } from "#lib/rules/checker.ts";
import { rules } from "#lib/rules/registry.ts";

const text = "Đại tá Lương Bá Thuận, Chính ủy Bộ CHQS tỉnh, họp ngày 27.12 và để xuất hai  việc.";

function seen(words: string, { items = [], dismissed = [], read = null }: { items?: [Kind, string][]; dismissed?: { rule: string; words: string }[]; read?: string[] | null } = {}) {
  const blocks: Block[] = [{ id: "b", kind: "paragraph", text: words, marks: [] }];
  const ruleBlocks = blocks.map(ruleBlockOf);
  const spanOf = (quote: string) => ({ from: words.indexOf(quote), to: words.indexOf(quote) + quote.length });
  return visibleHints({
    blocks, lists: viewsByBlock(checkText(rules, { blocks: ruleBlocks, language: "vi" }).hints, ruleBlocks),
    items: new Map([[0, items.map(([kind, quote]) => ({ kind, ...spanOf(quote) }))]]), isDismissed: dismissals(dismissed), read: read && new Map([[0, read.map(spanOf)]]),
  });
}

const told = (hints: readonly { rule: string; text: string }[]) => hints.map(({ rule, text: words }) => `${rule}: ${words}`);

test("a person's hint takes in rank and posts, and bodies inside fold into it", () => {
  const hints = seen(text);
  const person = hints.find(({ rule }) => rule === "person");
  expect(person?.text).toBe("Đại tá Lương Bá Thuận, Chính ủy Bộ CHQS tỉnh");
  expect(person?.folded.join(" ")).toContain("CHQS");
  expect(hints.some(({ kind }) => kind === "organisation" || kind === "acronym")).toBe(false);
});

test("an item of the kind takes the hint away, another kind does not", () => {
  expect(told(seen(text, { items: [["person", "Lương Bá Thuận"]] })).some((line) => line.startsWith("person"))).toBe(false);
  expect(told(seen(text, { items: [["claim", "Lương Bá Thuận"]] })).some((line) => line.startsWith("person"))).toBe(true);
});

test("bodies fold into a person who is an item already", () => {
  expect(seen(text, { items: [["person", "Đại tá Lương Bá Thuận, Chính ủy Bộ CHQS tỉnh"]] }).some(({ kind }) => kind === "acronym" || kind === "organisation")).toBe(false);
});

test("dismissed words stay away, however their spaces are written", () => {
  expect(told(seen(text))).toContain("known-slip: để xuất");
  expect(told(seen(text, { dismissed: [{ rule: "known-slip", words: "để  xuất" }] }))).not.toContain("known-slip: để xuất");
  expect(told(seen(text, { dismissed: [{ rule: "date", words: "để xuất" }] }))).toContain("known-slip: để xuất");
});

test("nothing is hinted at in what was not read, where somebody reads first", () => {
  expect(seen(text, { read: [] })).toEqual([]);
  expect(told(seen(text, { read: ["để xuất hai  việc."] }))).toContain("known-slip: để xuất");
});

test("offsets are those of the text as it is, also when it is not in NFC", () => {
  const decomposed = text.normalize("NFD");
  for (const hint of seen(decomposed)) expect(decomposed.slice(hint.from, hint.to)).toBe(hint.text);
  expect(seen(decomposed).map((hint) => hint.text.normalize("NFC"))).toContain("để xuất");
});

test("a hint keeps its id when words are typed before it", () => {
  const idOf = (words: string) => seen(words).find(({ rule }) => rule === "known-slip")?.id;
  expect(idOf(`Và ${text}`)).toBe(idOf(text));
});

test("warnings come before items, items before information", () => {
  const classes = groupHints(seen(text)).map((group) => group.class);
  expect(classes).toEqual(classes.toSorted((a, b) => ["warning", "item", "information"].indexOf(a) - ["warning", "item", "information"].indexOf(b)));
  expect(classes[0]).toBe("warning");
});

test("a note on a dash takes away the hint of the dash with its blank", () => {
  const slip = seen("Nhiệm vụ QS -QP của tỉnh.").find((hint) => hint.kind === "style" && hint.text !== hint.text.trim());
  expect(slip?.text).toBe(" -");
  expect(seen("Nhiệm vụ QS -QP của tỉnh.", { items: [["style", "-"]] }).filter(({ rule, text: words }) => rule === slip?.rule && words === slip.text)).toEqual([]);
});
