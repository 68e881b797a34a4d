import { expect, test } from "vitest";
import { listsOf, readLists } from "#lib/newsroom/rule-lists.ts";
import { defaultSettings } from "#lib/rules/settings.ts";

const nothing = { acronyms: "", terms: "", exceptions: "", leaders: "" };

test("lists are what they were", () => {
  const settings = { ...defaultSettings, acronyms: { KVPT: "khu vực phòng thủ", UB: "" }, terms: [{ write: "nghi phạm", not: "nghi can" }], exceptions: ["để xuất"], leaders: ["Lương Bá Thuận", "Vi Thị Hạ Lan"] };
  const { acronyms, terms, exceptions, leaders } = settings;
  expect(readLists(listsOf(settings))).toEqual({ ok: true, value: { acronyms, terms, exceptions, leaders } });
});

test("blank lines, arrows and repeated entries are read as meant", () => {
  expect(readLists({ ...nothing, terms: "\n nghi can → nghi phạm \n\n", exceptions: "a\n\n a " })).toEqual({ ok: true, value: { acronyms: {}, terms: [{ write: "nghi phạm", not: "nghi can" }], exceptions: ["a"], leaders: [] } });
});

test.each([["nghi can", 1], ["a > b\n\n> c", 3], ["a > b > c", 1]])("%j is no list of terms: line %d", (terms, line) => {
  expect(readLists({ ...nothing, terms })).toEqual({ ok: false, line });
});
