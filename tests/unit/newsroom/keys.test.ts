import { expect, test } from "vitest";
import { clashingKeys } from "#lib/newsroom/house.ts";
import { house, houseChanges, type OwnKind } from "#lib/newsroom/house-schema.ts";
import { isFreeKey, ourKeyAt, ourKeyOf, ourKeys, sharedKeys, shownKey } from "#lib/newsroom/keys.ts";

const own = (over: Partial<OwnKind> = {}): OwnKind => ({ id: "law", label: "Điều luật", base: "claim", colour: "quote", line: "dashed", key: "y", isRetired: false, ...over });

test("our own keys share nothing", () => expect(sharedKeys({})).toEqual([]));

// Written as "pressed > what it stands for", with c moved to ô and j to c.
const moved = { c: "ô", j: "c" };
test.each(["ô > c", "Ô > C", "c > j", "C > J", "j > ", "p > p", "P > P", "y > y", "1 > 1", "Enter > Enter", "? > ?"])("%s", (line) => {
  const [pressed = "", stands = ""] = line.split(" > ");
  expect(ourKeyOf(pressed, moved)).toBe(stands);
});

test("every key that is shown is found again", () => {
  for (const ours of ourKeys) expect(ourKeyOf(shownKey(ours, moved), moved)).toBe(ours);
});

// Written as "what is pressed, where > what it stands for", with 1 moved to ư, 2 to ơ and c to 2.
test.each([
  "1 Digit1 > ", "! Digit1 > ", "ư KeyU > 1", "Ư KeyU > 1", "3 Digit3 > 3", "# Digit3 > 3", "ê Digit3 > 3", "4 Numpad4 > 4",
  "2 Digit2 > c", "@ Digit2 > c", "* Digit8 > *", "; Digit3 > ;", "j KeyJ > j",
])("%s", (line) => {
  const [pressed = "", stands = ""] = line.split(" > ");
  const [key = "", code = ""] = pressed.split(" ");
  expect(ourKeyAt({ key, code }, { 1: "ư", 2: "ơ", c: "2" })).toBe(stands);
});

test.each([["y", true], ["đ", true], [";", true], ["1", true], ["[", true], ["8", false], ["0", false], ["Y", false], [" ", false], ["ab", false], ["", false]])("%j may be chosen: %s", (key, isFree) => {
  expect(isFreeKey(key)).toBe(isFree);
});

test("what would share a key is told, retired kinds apart", () => {
  expect(clashingKeys({ keys: { c: "p" }, ownKinds: [] })).toEqual(["p"]);
  expect(clashingKeys({ keys: {}, ownKinds: [own({ key: "c" })] })).toEqual(["c"]);
  expect(clashingKeys({ keys: {}, ownKinds: [own({ key: "c", isRetired: true })] })).toEqual([]);
  expect(clashingKeys({ keys: {}, ownKinds: [own(), own({ id: "two" })] })).toEqual(["y"]);
});

test.each([
  ["a line there is not", { ownKinds: [{ ...own(), line: "zigzag" }] }], ["a colour of one's own", { ownKinds: [{ ...own(), colour: "red;}" }] }],
  ["two kinds of one id", { ownKinds: [own(), own({ key: null })] }], ["a zone there is not", { timeZone: "Mars/Olympus" }],
  ["a key of something unknown", { keys: { F13: "y" } }], ["nothing", {}],
])("settings with %s are none", (_what, given) => expect(houseChanges.safeParse(given).success).toBe(false));

test("settings are what they were", () => {
  const given = { name: "Báo Hà Giang", timeZone: "Asia/Ho_Chi_Minh", language: "en" as const, ownKinds: [own()], shows: { risk: false, voice: true, audit: false, figures: true, legalHold: true }, evidence: { largestFile: 10 as const, largestSound: 100 as const, keepsPages: true, otherPorts: [8080] }, publicScale: [{ finding: "wrong", label: "Sai", value: 1 }], keys: { c: "f" }, lasts: { person: 180 } };
  expect(house.parse(given)).toEqual(given);
});
