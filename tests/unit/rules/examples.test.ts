// Every rule's own examples, each checked with that rule alone.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkText } from "#lib/rules/checker.ts";
import { rules } from "#lib/rules/registry.ts";
import { defaultSettings } from "#lib/rules/settings.ts";
import { pairTable } from "#lib/lexicon/pair-table.ts";
import pairFile from "#lib/lexicon/vi-pairs.json" with { type: "json" };
import { applyFixes, splitBlocks } from "#tests/unit/rules/example-text.ts";

const pairs = pairTable(pairFile);

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it.each(rule.examples.map((example) => [example.text, example] as const))("%s", (text, example) => {
    const settings = { ...defaultSettings, ...example.settings, levels: { [id]: rule.level === "doubtful" ? "information" as const : rule.level } };
    const { hints, blocks } = checkText([rule], { blocks: splitBlocks(text.normalize("NFC"), example.original), language: example.language ?? "vi", settings, pairs, names: example.names ?? null });
    expect(hints.map((hint) => hint.text)).toEqual(example.hits.map((hit) => hit.normalize("NFC")));
    if (example.fixed !== undefined) expect(applyFixes(blocks, hints)).toBe(example.fixed.normalize("NFC"));
  });

  it("has examples of right and wrong, and words in both languages", () => {
    expect(rule.examples.some((example) => example.hits.length > 0)).toBe(true);
    expect(rule.examples.some((example) => example.hits.length === 0)).toBe(true);
    expect([rule.title.vi, rule.title.en].every((words) => words.trim() !== "")).toBe(true);
  });
});

it("knows every file of a rule", () => {
  const files = ["detect", "copy"].flatMap((folder) => readdirSync(join(import.meta.dirname, "../../../lib/rules", folder)));
  expect(files.length).toBe(rules.length);
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});
