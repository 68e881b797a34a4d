import { expect, test } from "vitest";
import { excerpt, hitsIn } from "#lib/search/highlight.ts";
import { searchTerms } from "#lib/text/fold.ts";

/** The text with what is found in brackets. */
function drawn(text: string, query: string): string {
  let out = "";
  let at = 0;
  for (const { from, to } of hitsIn(text, searchTerms(query))) {
    out += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return out + text.slice(at);
}

test.each([
  ["Hội nghị Đảng ủy", "hoi nghi", "[Hội] [nghị] Đảng ủy"],
  ["Hội nghị Đảng ủy", '"hoi nghi"', "[Hội nghị] Đảng ủy"],
  ["Đảng ủy đang họp", "dang ", "[Đảng] ủy [đang] họp"],
  // In quotes, what is typed with diacritics is meant with them.
  ["Đảng ủy đang họp", '"đang"', "Đảng ủy [đang] họp"],
  ["Ủy viên T.Ư Đảng", "T.Ư", "Ủy viên [T.Ư] Đảng"],
  ["nghị quyết, nghi thức", "ngh", "[nghị] quyết, [nghi] thức"],
  // Only the last word goes on.
  ["nghị quyết", "ngh quy", "nghị [quyết]"],
  ["Hội nghị".normalize("NFD"), "hội nghị", `[${"Hội".normalize("NFD")}] [${"nghị".normalize("NFD")}]`],
  ["a b a b", '"a b" b', "[a b] [a b]"],
  ["không có gì", "khác", "không có gì"],
  ["<b>đậm</b>", "b", "<[b]>đậm</[b]>"],
])("%s, searched for %s: %s", (text, query, expected) => expect(drawn(text, query)).toBe(expected));

test("a long text is cut around what was found first, between words", () => {
  const text = `${"trước ".repeat(100)}hội nghị ${"sau ".repeat(100)}`;
  const runs = excerpt(text, searchTerms("hoi nghi "), 120);
  const whole = runs.map((run) => run.text).join("");
  expect(whole.length).toBeLessThan(130);
  expect(whole).toMatch(/^… trước .*trước hội nghị sau .*sau …$/);
  expect(runs.filter((run) => run.isHit).map((run) => run.text)).toEqual(["hội", "nghị"]);
});

test.each([["", []], ["ngắn", ["ngắn"]], ["một từ dài".repeat(200), null]])("an excerpt of %# holds together", (text, expected) => {
  const runs = excerpt(text, searchTerms("x"), 50).map((run) => run.text);
  if (expected) expect(runs).toEqual(expected);
  else expect(runs.join("").length).toBeLessThan(60);
});

test("a word longer than the excerpt is cut without losing the mark", () => {
  const runs = excerpt(`${"a".repeat(500)} b`, searchTerms(`${"a".repeat(500)}`), 50);
  expect(runs[0]?.isHit).toBe(true);
});
