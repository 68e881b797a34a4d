import { expect, test } from "vitest";
import { readGuide } from "#server/formats/read-guide.ts";

const read = (text: string) => readGuide(`# Guide\n\n[English](en.md) · for all, see the [README](../../README.md#run).\n\n<a id="one"></a>\n\n## First\n\n${text}\n`);

test("head, sections and their anchors", () => {
  const guide = readGuide('# Guide\n\nIntro.\n\n<a id="one"></a>\n\n## First\n\nA.\n\n### Deeper\n\nB.\n\n<a id="two-two"></a>\n\n## Second\n\nC.\n');
  expect(guide.title).toBe("Guide");
  expect(guide.intro).toBe("<p>Intro.</p>\n");
  expect(guide.sections.map(({ id, title }) => [id, title])).toEqual([["one", "First"], ["two-two", "Second"]]);
  expect(guide.sections[0]?.html).toContain("<h3>Deeper</h3>");
});

test("what is only in the repository is named without a link, and the other language is left out", () => {
  expect(read("A.").intro).toBe("<p>For all, see the README.</p>\n");
});

test.each([
  ["[keep](admin.en.md#backup)", '<a href="/help/admin#backup">keep</a>'],
  ["[read](vi.md)", '<a href="/help">read</a>'],
  ["[ask](#people)", '<a href="#people">ask</a>'],
  ["![The desk](../pictures/en/desk.webp)", '<img loading="lazy" src="/api/help/en/desk.webp" alt="The desk">'],
  ["<b>not let through</b>", "&lt;b&gt;not let through&lt;/b&gt;"],
])("%s", (markdown, html) => {
  expect(read(markdown).sections[0]?.html).toBe(`<p>${html}</p>\n`);
});
