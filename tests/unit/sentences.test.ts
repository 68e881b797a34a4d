// Whoever is refused, or meets a failure, reads what happened and what became of their work, never that "something went wrong" alone.
import { expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import vi from "#messages/vi.json" with { type: "json" };

const empty = /something went wrong|an error occurred|unknown error|^(?:failed|error|oops)[.!]?$|có lỗi xảy ra|đã xảy ra lỗi|lỗi không xác định|gặp sự cố/i;

function sentencesOf(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : typeof value === "object" && value !== null ? sentencesOf(value, `${path}${key}.`) : []);
}

test.each([["vi", vi], ["en", en]] as const)("no sentence in %s says only that something went wrong", (_locale, catalogue) => {
  expect(sentencesOf(catalogue).filter(([, said]) => empty.test(said))).toEqual([]);
});

test.each([["vi", vi], ["en", en]] as const)("each refusal of an act in %s says what became of it, or what to do: more than one clause", (_locale, { refusals }) => {
  expect(Object.entries(refusals).filter(([, said]) => !/[.;:,] \S+ \S+/.test(said))).toEqual([]);
});
