// An article read again after its fixes were taken: nothing new is wrong, and a fix made twice changes nothing.
import { expect, it } from "vitest";
import { pairTable } from "#lib/lexicon/pair-table.ts";
import pairFile from "#lib/lexicon/vi-pairs.json" with { type: "json" };
import { checkText } from "#lib/rules/checker.ts";
import { copyRules } from "#lib/rules/registry.ts";
import { articles } from "#tests/bench/rules/articles.ts";
import { goldOf } from "#tests/bench/rules/gold.ts";
import { applyFixes, splitBlocks } from "#tests/unit/rules/example-text.ts";

const pairs = pairTable(pairFile);
/** What one person might write, with a slip of every sort that has a fix. */
const slips = "Sáng 27.12, UBND tỉnh  họp .Năm 2021, là năm đầu. Tỉnh để xuất xây dựng KVPT vững chắc; QS- QP được giữ.\nKiện toàn ban chỉ đạo khu vực phòng thủ (KVPT) ngày 28/12 và ngày 29.12. Ông ( Lê Văn An ) giao khoá học hòa giải, ủy ban.\nTăng 3,5%, giảm 2.5%. Nghị quyết của của Quân ủy T.Ư, Ủy viên T.Ư Đảng, nghị quyết TƯ.";
const texts = [...articles.map(({ text, language }) => ({ text: goldOf(text).text, language })), { text: slips, language: "vi" as const }];

const read = (text: string, language: "vi" | "en") => {
  const { hints, blocks } = checkText(copyRules, { blocks: splitBlocks(text), language, pairs });
  const fixed = hints.filter(({ fix, level }) => fix !== null && level === "safe");
  // Of two fixes on the same words one is taken.
  const apart = fixed.filter((hint, at) => !fixed.slice(0, at).some((other) => other.block === hint.block && other.from < hint.to && hint.from < other.to));
  // A date that no calendar has stays one when its separator is put right: places are compared, not words.
  return { safe: hints.filter(({ level }) => level === "safe").map(({ rule, block }) => `${rule} in block ${block}`), after: applyFixes(blocks, apart) };
};

it.each(texts.map(({ text, language }) => [text.slice(0, 40), text, language] as const))("%s…", (_, text, language) => {
  const first = read(text, language);
  // Taking one of two that overlap leaves the other for the next time.
  const second = read(first.after, language);
  const third = read(second.after, language);
  expect(third.after).toBe(second.after);
  expect(third.safe.filter((hint) => !first.safe.includes(hint))).toEqual([]);
});

it("has fixes to make", () => {
  expect(read(slips, "vi").after).not.toBe(slips);
});
