// The table of work states in small notation: "state act act … = state", "-" where an act cannot be done. A state with a
// plus has a check behind it.
import { describe, expect, test } from "vitest";
import type { WorkState } from "#lib/workflow/finding.ts";
import { workStates } from "#lib/workflow/finding.ts";
import { assigneeAfter, hasStandingCheck, movingActs, openWorkActs, workAfter, type MovingAct } from "#lib/workflow/work.ts";

function walk(line: string): string {
  const [first = "", ...acts] = line.split(" ");
  let hasCheck = first.endsWith("+");
  let state = workStates.find((one) => one === first.replace("+", "")) ?? "new";
  for (const step of acts) {
    const act = movingActs.find((one) => one === step);
    if (!act) throw new Error(`no such act: ${step}`);
    const next: WorkState | null = workAfter({ workState: state, hasCheck }, act satisfies MovingAct);
    if (!next) return `- ${step}`;
    state = next;
    if (act === "check") hasCheck = true;
    if (act === "void") hasCheck = false;
  }
  return state;
}

test.each([
  ["new check", "closed"],
  ["new assign", "assigned"],
  ["new assign take", "checking"],
  ["new assign release", "new"],
  ["new take assign", "assigned"],
  ["new release", "- release"],
  ["new wait", "waiting"],
  ["new wait answer", "checking"],
  ["new wait assign", "waiting"],
  ["new wait check", "closed"],
  ["new answer", "- answer"],
  ["new close", "- close"],
  ["checking close", "- close"],
  ["checking+ close", "closed"],
  ["checking second", "- second"],
  ["new check second", "second_check"],
  ["new check second check", "closed"],
  ["new check second second", "- second"],
  ["new check second close", "closed"],
  ["new check void", "checking"],
  ["new check void close", "- close"],
  ["new check assign", "- assign"],
  ["new check take", "- take"],
  ["new check close", "- close"],
  ["new check reopen", "checking"],
  ["new check reopen close", "closed"],
  ["new check reopen reopen", "- reopen"],
  ["new reopen", "- reopen"],
  ["new check wait", "waiting"],
  ["new check wait close", "closed"],
])("%s: %s", (line, state) => {
  expect(walk(line)).toBe(state);
});

test("every state has a cell for every act", () => {
  for (const workState of workStates) for (const hasCheck of [true, false]) {
    for (const act of movingActs) {
      const next = workAfter({ workState, hasCheck }, act);
      expect(next === null || workStates.includes(next)).toBe(true);
    }
  }
});

describe("what can be done now", () => {
  test.each([
    ["new", false, "assign take"],
    ["assigned", false, "assign take release"],
    ["checking", true, "assign take release second close"],
    ["waiting", false, "assign take release"],
    ["second_check", true, "assign take release close"],
    ["closed", true, "second reopen"],
    ["closed", false, "reopen"],
  ] as const)("%s, with a check: %s", (workState, hasCheck, acts) => {
    expect(openWorkActs({ workState, hasCheck }).join(" ")).toBe(acts);
  });
});

test("a check that was taken back is none", () => {
  expect(hasStandingCheck([])).toBe(false);
  expect(hasStandingCheck([{ id: "a", finding: "wrong", voids: null }])).toBe(true);
  expect(hasStandingCheck([{ id: "a", finding: "wrong", voids: null }, { id: "b", finding: "void", voids: "a" }])).toBe(false);
});

test.each([
  ["assign", "lan", "an", "an"], ["take", "lan", null, "me"], ["release", "lan", null, null], ["second", "lan", null, null], ["second", "lan", "an", "an"],
  ["close", "lan", null, "lan"], ["reopen", "lan", null, "lan"],
] as const)("after %s of what %s had, given to %s, it is %s's", (act, before, given, after) => {
  expect(assigneeAfter<string>(before, act, { me: "me", given })).toBe(after);
});
