// A checker that has followed a text through edits says what one says that sees it for the first time.
import { expect, it } from "vitest";
import { checkText, createChecker } from "#lib/rules/checker.ts";
import { rules } from "#lib/rules/registry.ts";
import { viOpen } from "#tests/bench/rules/vi-open.ts";
import { goldOf } from "#tests/bench/rules/gold.ts";

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0;
    return Math.abs(state) % below;
  };
}

const lines = viOpen.slice(0, 5).flatMap((article) => goldOf(article).text.split("\n"));

function edited(blocks: readonly string[], pick: (below: number) => number): string[] {
  const next = [...blocks];
  const at = pick(next.length);
  const block = next[at] ?? "";
  const cut = pick(block.length + 1);
  const kind = pick(6);
  if (kind === 0) next.splice(at, 1);
  else if (kind === 1) next.splice(at, 0, lines[pick(lines.length)] ?? "");
  else if (kind === 2) next.splice(at, 1, block.slice(0, cut), block.slice(cut));
  else if (kind === 3) next[at] = `${block} Ông Lý Thành Đạt dự ngày ${1 + pick(31)}/5.`;
  else next[at] = `${block.slice(0, cut)}${["á", " và ", "2", ", ", "Trần Văn "][pick(5)]}${block.slice(cut + pick(3))}`;
  return next.filter((one) => one !== "");
}

it.each([1, 2, 3, 4])("after edits by seed %i", (seed) => {
  const pick = random(seed * 7919);
  const check = createChecker(rules);
  let blocks = lines;
  for (let step = 0; step < 25; step += 1) {
    const input = { blocks: blocks.map((text) => ({ kind: "paragraph" as const, text })), language: "vi" as const };
    expect(check(input).hints).toEqual(checkText(rules, input).hints);
    blocks = edited(blocks, pick);
  }
});
