// The fixture articles are what their sidecars say: every test that works on them relies on it.
import { describe, expect, test } from "vitest";
import { readDraft } from "#lib/formats/draft/read-draft.ts";
import { fixtureArticles } from "#tests/support/fixture-articles.ts";

describe.each(fixtureArticles().map((article) => [article.name, article] as const))("%s", (_name, article) => {
  const result = readDraft({ kind: "text", bytes: article.bytes });
  if (!result.ok) throw new Error(result.reason);
  const { draft } = result;

  test("title, language and kinds are found", () => {
    expect({ title: draft.title, language: draft.language, kinds: draft.blocks.map(({ kind }) => kind) })
      .toEqual({ title: article.title, language: article.language, kinds: article.kinds });
  });

  test.each([article.number.quote, article.person, article.overlap.claim, article.overlap.name, article.organisation])("%s: once, in one block", (quote) => {
    expect(draft.blocks.reduce((count, block) => count + block.text.split(quote).length - 1, 0)).toBe(1);
  });

  test("claim and name overlap, and neither holds the other", () => {
    const { claim, name } = article.overlap;
    const text = draft.blocks.find((block) => block.text.includes(claim))?.text ?? "";
    const [first, second] = [claim, name].map((quote) => ({ from: text.indexOf(quote), to: text.indexOf(quote) + quote.length })).sort((a, b) => a.from - b.from);
    expect(first && second && first.from < second.from && second.from < first.to && first.to < second.to).toBe(true);
  });
});

test("what was done to each on the way in", () => {
  const notes = fixtureArticles().map((article) => {
    const result = readDraft({ kind: "text", bytes: article.bytes });
    return [article.name, result.ok ? result.draft.notes.map((note) => note.kind) : []];
  });
  expect(Object.fromEntries(notes)).toEqual({
    "book-fair-astral": [], "conference-report": [], "council-report": ["lines_joined"], "crime-brief": [],
    "harvest-utf16le": ["encoding"], "school-year-nfd-crlf": ["normalised"],
  });
});
