// What findings lack, in small notation: "kind finding: sources", sources as P (primary), S (secondary), O (official text),
// R (refutes), each with @ and a place, = and a group of sources that repeat one origin. Then, in brackets, what else holds.
import { describe, expect, test } from "vitest";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { kinds, type Kind } from "#lib/annotation/kind.ts";
import { newId, type CheckId, type SourceId, type UserId } from "#lib/id.ts";
import { backingOf, hasOthersCheck, isAuthorOf, lacksOf, stateAfterCheck, type Backing } from "#lib/workflow/evidence-policy.ts";
import { findings, type Finding } from "#lib/workflow/finding.ts";
import { shipped, stepsOf, type Rules } from "#lib/workflow/policy.ts";

function lacks(line: string, rules: Rules = shipped.newsroom): string {
  const [, kind, finding, sources = "", also = ""] = /^(\w+) (\w+):([^[]*)(?:\[(.*)\])?$/.exec(line) ?? [];
  const evidence = sources.trim().split(/\s+/).filter(Boolean).map((one): Backing => {
    const [, letter, locator, group] = /^([PSOR])(?:@([^=]*))?(?:=(\w+))?$/.exec(one) ?? [];
    return {
      sourceId: newId<SourceId>(), isPrimary: letter === "P", sourceKind: letter === "O" ? "official" : "document", stance: letter === "R" ? "refutes" : "supports",
      locator: locator ?? null, group: group ?? null,
    };
  });
  return lacksOf({
    kind: kinds.find((one): one is Kind => one === kind) ?? "claim", finding: findings.find((one): one is Finding => one === finding) ?? "confirmed", evidence,
    risk: also.includes("risk 3") ? 3 : null, workState: also.includes("second") ? "second_check" : "new", note: also.includes("signed") ? "Tôi có mặt." : null,
    isAuthor: also.includes("author"), hasOthersCheck: also.includes("other"),
  }, rules).map((one) => (one.lack === "independent" ? `${one.have}/${one.need}` : one.lack)).join(" ");
}

describe("in a newsroom", () => {
  test.each([
    ["claim confirmed:", "source"],
    ["claim confirmed: R@1", "source"],
    ["claim confirmed: P", "locator"],
    ["claim confirmed: P@", "locator"],
    ["claim confirmed: P@3", ""],
    ["claim confirmed: S@3", "1/2"],
    ["claim confirmed: S@3 S", "locator"],
    ["claim confirmed: S@3 S@4", ""],
    ["claim confirmed: S@3=ttx S@4=ttx", "1/2"],
    ["claim confirmed: S@3=ttx S@4=ttx S@1", ""],
    ["claim confirmed: O@1", "official 1/2"],
    ["number confirmed: O@1", "official 1/2"],
    ["number confirmed: O@1 S@2", ""],
    ["person confirmed: O@1", ""],
    ["organisation confirmed: O@1", ""],
    ["quote confirmed: O@1", ""],
    ["person confirmed: O", "locator"],
    ["claim wrong:", ""],
    ["claim unsupported:", ""],
    ["claim conflicting: S@1 R@2", ""],
    ["claim not_a_fact:", ""],
    ["claim on_author:", "statement"],
    ["claim on_author: [signed]", ""],
    ["quote on_author: [signed]", ""],
    ["claim on_author: [signed risk 3]", "not_on_author"],
    ["person on_author: [signed]", "not_on_author"],
    ["number on_author: [signed]", "not_on_author"],
    ["date on_author: [signed]", "not_on_author"],
    ["claim confirmed: P@1 [author]", "own_text"],
    ["claim wrong: [author]", ""],
    ["claim confirmed: P@1 [second]", "second_checker"],
    ["claim confirmed: P@1 [second other]", ""],
    ["claim confirmed: P@1 [risk 3]", ""],
  ])("%s lacks %j", (line, expected) => expect(lacks(line)).toBe(expected));
});

test.each([
  ["claim confirmed: S@1", 1, ""], ["claim confirmed: S@1 S@2", 3, "2/3"], ["claim confirmed: S@1 S@2 S@3", 3, ""],
] as const)("%s, with %i secondary sources asked for, lacks %j", (line, secondary, expected) => {
  expect(lacks(line, { ...shipped.newsroom, evidence: { ...shipped.newsroom.evidence, secondary } })).toBe(expected);
});

test("a small desk asks for the same evidence, warns, and lets the author check", () => {
  expect(shipped.small_desk.evidence.missing).toBe("warn");
  expect(lacks("claim confirmed: [author second]", shipped.small_desk)).toBe("source");
});

const me = "me" as UserId;
const check = (byId: string, finding: Finding = "confirmed", over: Partial<AnnotationView["checks"][number]> = {}) => ({
  id: newId<CheckId>(), finding, voids: null, byId: byId as UserId, byName: byId, at: "2026-01-01T00:00:00Z", note: null, on: [{ partId: null, words: "27 xã", sentence: "" }],
  evidence: [{ sourceId: byId as SourceId, sourceTitle: "", sourceReference: null, isPrimary: false, stance: "supports" as const, locator: "1", passage: null }], ...over,
});

test("what stands behind an item: its own sources, and those of checks that count on the same words", () => {
  const first = check("lan");
  const voided = { ...check("lan", "void"), voids: first.id, evidence: [] };
  const ids = (checks: AnnotationView["checks"]) => backingOf({ evidence: [], checks }, "27 xã").map((one) => one.sourceId).join(" ");
  expect(ids([first, check("minh")])).toBe("lan minh");
  expect(ids([first, voided])).toBe("");
  expect(ids([check("lan", "wrong")])).toBe("");
  expect(ids([check("lan", "confirmed", { on: [{ partId: null, words: "28 xã", sentence: "" }] })])).toBe("");
  expect(hasOthersCheck([check("me")], me)).toBe(false);
  expect(hasOthersCheck([first, voided], me)).toBe(false);
  expect(hasOthersCheck([first], me)).toBe(true);
});

test.each([
  [3, [], "second_check"], [3, ["me"], "second_check"], [3, ["lan"], "closed"], [2, [], "closed"], [null, [], "closed"],
] as const)("risk %s with checks by %j is then %s", (risk, by, state) => {
  expect(stateAfterCheck({ risk, checks: by.map((one) => check(one)) }, me, shipped.newsroom)).toBe(state);
  expect(stateAfterCheck({ risk, checks: [] }, me, shipped.small_desk)).toBe("closed");
});

test.each([
  ["Nguyễn Lan", "x", true], ["Trần An - NGUYỄN LAN", "x", true], ["Trần An và Nguyễn Lan", "x", true], ["Nguyễn Lan Anh", "me", false], [null, "me", true], [null, "x", false],
] as const)("byline %j, loaded by %s: written by Nguyễn Lan, reporter: %s", (author, createdById, expected) => {
  expect(isAuthorOf({ id: "me", name: "Nguyễn Lan", roles: ["reporter", "checker"] }, { author, createdById })).toBe(expected);
});

test("an editor who loaded an article without a byline did not write it", () => {
  expect(isAuthorOf({ id: "me", name: "Lan", roles: ["editor", "reporter"] }, { author: null, createdById: "me" })).toBe(false);
});

test("steps for a role that nobody holds are left out where the policy says so", () => {
  expect(stepsOf(shipped.newsroom, new Set())).toEqual(["reporter", "editor", "managing_editor", "editor_in_chief"]);
  expect(stepsOf(shipped.newsroom, new Set(["legal", "copy_editor"]))).toEqual(["reporter", "editor", "copy_editor", "managing_editor", "legal", "editor_in_chief"]);
  expect(stepsOf(shipped.small_desk, new Set())).toEqual(["desk"]);
});
