import { expect, test } from "vitest";
import { saidOf } from "#components/galley/said-of.ts";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { newId } from "#lib/id.ts";
import { standingOf } from "#lib/workflow/standing.ts";
import { itemView } from "#tests/support/item-view.ts";

const asked: string[] = [];
const say = saidOf({
  kind: ({ kind, ownKind }) => {
    asked.push(kind);
    return ownKind ?? kind;
  },
  standing: (standing) => standing,
});
const row = (view: AnnotationView, isItem = true) => ({ view, isItem, state: standingOf(view, { words: view.quote, sentence: "" }) });

test("an item is said by kind and standing, a remark by its kind, an own kind by its own name", () => {
  expect(say(row(itemView("27 xã", "number", newId())))).toBe("number: unchecked");
  expect(say(row(itemView("đề suất", "style", newId()), false))).toBe("style");
  expect(say(row({ ...itemView("Điều 5", "claim", newId()), ownKind: "luat" }))).toBe("luat: unchecked");
});

test("what many share is put together once", () => {
  asked.length = 0;
  for (let i = 0; i < 100; i++) say(row(itemView(`${i} km`, "date", newId())));
  expect(asked).toEqual(["date"]);
});
