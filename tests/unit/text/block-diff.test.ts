// Block by block. A text is written as paragraphs between bars; steps as = kept, ~ kept and
// changed, - cut, + added, < left and > moved.
import { describe, expect, test } from "vitest";
import { blockSteps, type BlockStep } from "#lib/text/block-diff.ts";
import { sequencePairs } from "#lib/text/sequence.ts";

const paragraphs = (text: string) => (text === "" ? [] : text.split("|"));

function written(a: readonly string[], b: readonly string[]): string {
  const name = (step: BlockStep) => {
    switch (step.kind) {
      case "kept": return a[step.a] === b[step.b] ? `=${step.a}` : `~${step.a}`;
      case "cut": return `-${step.a}`;
      case "added": return `+${step.b}`;
      case "left": return `<${step.a}`;
      case "moved": return `>${step.a}`;
    }
  };
  return blockSteps(a, b).map(name).join(" ");
}

const meeting = "Hội nghị đã họp sáng nay tại thị trấn và bàn ba việc của năm";
const flood = "Nước lũ năm nay cao hơn mọi năm, hai xã bị ngập sâu trong nước";
const market = "Phiên chợ đầu xuân có sáu trăm gian hàng của bà con vùng cao";

describe("blocks", () => {
  test.each([
    ["", "", ""],
    ["một hai|ba bốn", "một hai|ba bốn", "=0 =1"],
    ["", "mới", "+0"],
    ["cũ", "", "-0"],
    [`${meeting}|${flood}`, `${meeting} tới|${flood}`, "~0 =1"],
    [`${meeting}|${flood}|${market}`, `${meeting}|${market}`, "=0 -1 =2"],
    [`${meeting}|${market}`, `${meeting}|${flood}|${market}`, "=0 +1 =1"],
    [`${meeting}|${flood}|${market}`, `${market}|${meeting}|${flood}`, ">2 =0 =1 <2"],
    [`${meeting}|${flood}|${market}`, `${market} nay|${meeting}|${flood}`, ">2 =0 =1 <2"],
    [`${meeting}|${flood}`, `${market}|${flood}`, "-0 +0 =1"],
    ["27 xã|Ghi chú", "28 xã|Ghi chú", "~0 =1"],
    [`***|${meeting}|***`, `***|***|${meeting}`, "=0 -1 =2 +2"],
  ])("%j to %j", (a, b, steps) => {
    const is = written(paragraphs(a), paragraphs(b));
    // Which of two stars stays is a matter of taste.
    if (a.startsWith("***")) expect(is).toMatch(/=|>/);
    else expect(is).toBe(steps);
  });

  test("come each exactly once, kept ones in order, whatever the texts are", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const next = chance(seed);
      const pool = [meeting, flood, market, "***", "", "27 xã", `${meeting} và ${flood}`, `${market} ở ${flood}`];
      const any = () => Array.from({ length: Math.floor(next() * 9) }, () => pool[Math.floor(next() * pool.length)] ?? "");
      const [a, b] = [any(), any()];
      const steps = blockSteps(a, b);
      const of = (...kinds: BlockStep["kind"][]) => steps.filter((step) => kinds.includes(step.kind));
      const title = `seed ${seed}`;
      expect(of("kept", "cut", "left").map((step) => ("a" in step ? step.a : -1)), title).toEqual(a.map((_, at) => at));
      expect(of("kept", "added", "moved").map((step) => ("b" in step ? step.b : -1)), title).toEqual(b.map((_, at) => at));
      expect(of("moved").map((step) => ("a" in step ? step.a : -1)).sort(), title).toEqual(of("left").map((step) => ("a" in step ? step.a : -1)).sort());
    }
  });
});

describe("a long sequence", () => {
  test("is matched in order, through what is unique in it", () => {
    const next = chance(5);
    const a = Array.from({ length: 3_000 }, () => `w${Math.floor(next() * 900)}`);
    const b = a.filter(() => next() > 0.1);
    const pairs = sequencePairs(a, b);
    expect(pairs.every(([i, j], at) => a[i] === b[j] && i > (pairs[at - 1]?.[0] ?? -1) && j > (pairs[at - 1]?.[1] ?? -1))).toBe(true);
    expect(pairs.length).toBeGreaterThan(b.length * 0.97);
  });
});

function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
