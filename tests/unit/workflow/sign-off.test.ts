// Order of sign-off in small notation: acts one after the other, "role" signs, "role-" withdraws, "!" sends back, "role!!" releases, "h" holds
// for the law and "h-" lifts that, "~x" makes the text x. Then every step with "+" signed, "~" lapsed, "." open, and whose turn it is.
import { describe, expect, test } from "vitest";
import { stages } from "#lib/article/stages.ts";
import type { SignRole } from "#lib/workflow/policy.ts";
import { decisions, signOffState, stageAfterMove, stageAfterSigning, stageMoves, type SignOffView } from "#lib/workflow/sign-off.ts";

const order: SignRole[] = ["reporter", "editor", "editor_in_chief"];

function run(line: string, steps: readonly SignRole[] = order): string {
  let hash = "a";
  const rows: SignOffView[] = [];
  for (const act of line.split(" ").filter(Boolean)) {
    if (act.startsWith("~")) {
      hash = act.slice(1);
      continue;
    }
    const isHold = act === "h" || act === "h-";
    const [, name = "", sign] = /^(\w*)(!!|!|-)?$/.exec(act) ?? [];
    const role = [...steps, "desk" as const].find((one) => one.startsWith(name)) ?? "desk";
    const decision = isHold ? (sign ? "lifted" : "held") : sign === "!!" ? "released" : sign === "!" ? "returned" : sign === "-" ? "withdrawn" : "approved";
    rows.push({ id: String(rows.length), role, isStead: false, decision, byName: "B", at: "2026-01-01T00:00:00Z", note: null, unmet: [], version: { id: hash, number: 1, hash } });
  }
  const state = signOffState(steps, rows, hash);
  const drawn = state.steps.map((step) => ({ signed: "+", lapsed: "~", open: "." })[step.state]).join("");
  return [drawn, state.next ?? "-", state.isSigned && "signed", state.released && "released", state.lapsedRelease && "lapsed release", state.returned && "returned", state.held && "held"].filter(Boolean).join(" ");
}

describe("the order of sign-off", () => {
  test.each([
    ["", "... reporter"],
    ["reporter", "+.. editor"],
    ["reporter editor editor_in", "+++ - signed"],
    ["reporter ~b editor", "~+. reporter"],
    ["reporter ~b editor reporter", "++. editor_in_chief"],
    ["reporter ~b ~a", "+.. editor"],
    ["reporter editor !", "... reporter returned"],
    ["reporter editor ! reporter", "+.. editor"],
    ["reporter editor editor-", "+.. editor"],
    ["reporter editor editor_in ~b", "~~~ reporter"],
    ["editor_in!!", "... - signed released"],
    ["reporter h", "+.. editor held"],
    ["reporter h h-", "+.. editor"],
    ["h reporter editor ! h-", "... reporter returned"],
    ["reporter editor editor_in h ~b", "~~~ reporter held"],
    ["! h", "... reporter returned held"],
    ["editor_in!! ~b", "... reporter lapsed release"],
    ["editor_in!! ~b ~a", "... - signed released"],
    ["editor_in!! editor_in-", "... reporter"],
    ["editor_in!! !", "... reporter returned"],
    ["reporter editor_in!!", "+.. - signed released"],
  ])("%j", (line, expected) => expect(run(line)).toBe(expected));

  test("of a small desk is one step", () => {
    expect(run("", ["desk"])).toBe(". desk");
    expect(run("desk", ["desk"])).toBe("+ - signed");
    expect(run("desk ~b", ["desk"])).toBe("~ desk");
  });
});

test("stages after a word: what was published stays published", () => {
  const after = (isSigned: boolean) => stages.map((stage) => decisions.map((decision) => stageAfterSigning(stage, decision, isSigned)).join(" "));
  const open = "signed_off checking awaiting_sign_off signed_off";
  // Holding and lifting move nothing.
  const kept = (stage: string) => `${stage} ${stage}`;
  expect(after(true)).toEqual([...["draft", "checking", "awaiting_sign_off", "signed_off"].map((stage) => `${open} ${kept(stage)}`), ...["published", "corrected"].map((stage) => [kept(stage), kept(stage), kept(stage)].join(" "))]);
  expect(stageAfterSigning("checking", "approved", false)).toBe("awaiting_sign_off");
});

test("stages after a move", () => {
  expect(stages.map((stage) => stageMoves.map((move) => stageAfterMove(stage, move) ?? "-").join(" "))).toEqual([
    "awaiting_sign_off - -", "awaiting_sign_off - -", "- checking -", "- checking published", "- - -", "- - -",
  ]);
});
