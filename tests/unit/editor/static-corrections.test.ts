import { expect, test } from "vitest";
import { staticHtml } from "#components/editor/static-html.ts";
import { idOf, marked } from "#tests/unit/anchor/notation.ts";

// As "text > replacement > what the paragraph holds"; the one annotation holds the proposal's place.
test.each([
  ["Có [27] xã", "28", "Có <m><del>27</del></m><ins>28</ins> xã"],
  ["Có 27 [xã].", "xã nghèo", "Có 27 <m>xã</m><ins> nghèo</ins>."],
  ["[rất nhiều] xã", "nhiều", "<m><del>rất </del></m><m>nhiều</m> xã"],
  ["Có [29] xã", "28", "Có <m>29</m> xã"],
])("a proposal stands in the first rendering: %s, %s", (text, replacement, expected) => {
  const before = text.includes("29") ? "27" : (/\[(.*)\]/.exec(text)?.[1] ?? "");
  const html = staticHtml(marked(text.replaceAll("[", "[1")), new Map(), new Map([[idOf("1"), { id: "p", before, replacement }]]));
  const plain = html.replace(/<mark[^>]*>/g, "<m>").replaceAll("</mark>", "</m>").replace(/<(ins|del)[^>]*>/g, "<$1>").replace(/^<p[^>]*>|<\/p>$/g, "");
  expect(plain).toBe(expected);
});
