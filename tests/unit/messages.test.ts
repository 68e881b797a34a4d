// Both catalogues say the same things: same keys, nothing empty, the same ICU arguments, and
// a label for every value that the domain knows.
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { anchorStates, partRoles } from "#lib/annotation/annotation.ts";
import { kinds } from "#lib/annotation/kind.ts";
import { languages } from "#lib/article/article.ts";
import { stages } from "#lib/article/stages.ts";
import { blockKinds } from "#lib/article/block.ts";
import { sourceKinds } from "#lib/source/source-kind.ts";
import { locales } from "#lib/i18n/locale.ts";
import { roles } from "#lib/permission/role.ts";
import { findings, standings, workStates } from "#lib/workflow/finding.ts";
import en from "#messages/en.json" with { type: "json" };
import vi from "#messages/vi.json" with { type: "json" };

const catalogues = { vi: flat(vi), en: flat(en) };

function flat(tree: object, path = ""): Map<string, unknown> {
  return new Map(Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? [...flat(value, `${path}${key}.`)] : [[`${path}${key}`, value] as const]));
}

/** Names of the arguments and tags of an ICU message: those of a plural's branches too, but not the branches' words. */
function argumentsOf(message: string): string[] {
  const names = new Set([...message.matchAll(/<(\w+)>/g)].map(([, name = ""]) => name));
  let at = 0;
  const words = () => {
    for (; at < message.length && message[at] !== "}"; at++) if (message[at] === "{") argument();
  };
  const argument = () => {
    const [, name = "", after = ""] = /^\{\s*(\w+)\s*([,}])/.exec(message.slice(at)) ?? [];
    names.add(name);
    at = message.indexOf(after || "}", at);
    if (after !== ",") return;
    for (at++; at < message.length && message[at] !== "}"; at++) {
      if (message[at] !== "{") continue;
      at++;
      words();
    }
  };
  words();
  return [...names].sort();
}

test.each([
  ["nothing", ""], ["{a} and {b}", "a,b"], ["{n, plural, one {# word} other {# words}} of {name}", "n,name"],
  ["{n, plural, one {word} other {words of {name}}}", "n,name"], ["<b>{a}</b>", "a,b"], ["{at, date, day}", "at"],
])("the arguments of %j", (message, expected) => {
  expect(argumentsOf(message).join()).toBe(expected);
});

test("both catalogues have the same keys", () => {
  expect([...catalogues.vi.keys()].sort()).toEqual([...catalogues.en.keys()].sort());
});

test("both catalogues take the same arguments", () => {
  const differing = [...catalogues.vi].filter(([key, message]) =>
    argumentsOf(String(message)).join() !== argumentsOf(String(catalogues.en.get(key))).join());
  expect(differing.map(([key]) => key)).toEqual([]);
});

describe.each(locales)("the catalogue of %s", (locale) => {
  test("has no empty message", () => {
    const empty = [...catalogues[locale]].filter(([, message]) => typeof message !== "string" || message.trim() === "");
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  test("is written in NFC", () => {
    const other = [...catalogues[locale]].filter(([, message]) => String(message).normalize("NFC") !== message);
    expect(other.map(([key]) => key)).toEqual([]);
  });

  test("formats every message", () => {
    const failed: string[] = [];
    const t = createTranslator<Record<string, unknown>>({
      locale, messages: { vi, en }[locale], onError: (error) => failed.push(error.message), getMessageFallback: ({ key }) => key,
    });
    for (const [key, message] of catalogues[locale]) {
      const values = Object.fromEntries(argumentsOf(String(message)).map((name) => [name, 2]));
      if (!/<\w+>/.test(String(message))) Reflect.apply(t, undefined, [key, values]);
    }
    expect(failed).toEqual([]);
  });

  test.each(Object.entries({
    kinds, standings, workStates, findings: [...findings, "confirmed_after_change"], anchorStates, partRoles, stages, roles, blockKinds, sourceKinds, languages,
    freshness: ["fresh", "context", "stale"], coverage: ["checked", "open", "read", "untouched"],
    waitingFor: ["author", "source", "editor"], stances: ["supports", "refutes", "mentions"],
  }))("has a label for each of %s", (group, values) => {
    const labelled = [...catalogues[locale].keys()].filter((key) => key.startsWith(`words.${group}.`)).map((key) => key.split(".")[2]);
    expect(labelled.sort()).toEqual([...values].sort());
  });
});
