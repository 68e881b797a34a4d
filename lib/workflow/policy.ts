// The newsroom's rules: what a finding must rest on, what must hold before an article goes on, what is asked
// of each type of article, and who signs it, one after the other. Two profiles are shipped; a newsroom takes one and adjusts it.
import { z } from "zod";
import type { Role } from "#lib/permission/role.ts";
import { role } from "#lib/permission/role-schema.ts";
import { shippedChecklists } from "#lib/workflow/article-type.ts";
import { articleTypes } from "#lib/workflow/article-type-schema.ts";

/** What must hold before an article is signed; lib/workflow/gates counts them. */
export const gateNames = [
  "no_text", "untouched", "unchecked", "recheck", "lost", "wrong", "unsupported", "conflicting", "waiting", "second_check", "evidence", "proposals", "threads", "checklist",
] as const;
export type GateName = (typeof gateNames)[number];

export const gateLevels = ["off", "warn", "block"] as const;
export type GateLevel = (typeof gateLevels)[number];
const gateLevel = z.enum(gateLevels);

/** One step of the order; "desk": whoever may sign off at all. One for a role that nobody need hold is left out while nobody does. */
const step = z.object({ role: z.union([role, z.literal("desk")]), ifHeld: z.boolean() });
export type SignStep = z.infer<typeof step>;
export type SignRole = SignStep["role"];

/** Stored in the policy's row: what was once stored stays readable, so fields are added with a default. */
export const rules = z.object({
  evidence: z.object({
    /** Whether a finding that lacks evidence is refused, or filed and shown as lacking. */
    missing: z.enum(["warn", "block"]),
    /** Independent secondary sources that stand for one primary. */
    secondary: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    /** A source counts only with the place in it. */
    needsLocator: z.boolean(),
    authorMayCheck: z.boolean(),
    /** Risk 3 is looked at by a second person. */
    secondCheck: z.boolean(),
    /** Who checks second does not see what the first found until they have filed. */
    blind: z.boolean().default(false),
  }),
  gates: z.object({
    no_text: gateLevel, untouched: gateLevel, unchecked: gateLevel, recheck: gateLevel, lost: gateLevel, wrong: gateLevel, unsupported: gateLevel,
    conflicting: gateLevel, waiting: gateLevel, second_check: gateLevel, evidence: gateLevel, proposals: gateLevel, threads: gateLevel,
    checklist: gateLevel.default("warn"),
  }),
  checklists: z.object({
    /** An article whose type nobody said does not pass the gate. */
    needsType: z.boolean(),
    types: articleTypes,
  }).default({ needsType: false, types: [...shippedChecklists] }),
  order: z.array(step).min(1).max(8).refine((order) => new Set(order.map((one) => one.role)).size === order.length, "A role twice."),
});
export type Rules = z.infer<typeof rules>;

export const profiles = ["small_desk", "newsroom"] as const;
export type Profile = (typeof profiles)[number];

export interface Policy {
  profile: Profile;
  rules: Rules;
}
export const policy = z.object({ profile: z.enum(profiles), rules });

/** Every gate at one level, but for these. */
export const gatesAt = (level: GateLevel, but: Partial<Record<GateName, GateLevel>> = {}): Rules["gates"] => ({
  no_text: level, untouched: level, unchecked: level, recheck: level, lost: level, wrong: level, unsupported: level, conflicting: level,
  waiting: level, second_check: level, evidence: level, proposals: level, threads: level, checklist: level, ...but,
});

/** As shipped. */
export const shipped: Readonly<Record<Profile, Rules>> = {
  // One account may hold all roles: everything is told and nothing is stopped.
  small_desk: {
    evidence: { missing: "warn", secondary: 2, needsLocator: true, authorMayCheck: true, secondCheck: false, blind: false },
    gates: gatesAt("warn"),
    checklists: { needsType: false, types: [...shippedChecklists] },
    order: [{ role: "desk", ifHeld: false }],
  },
  newsroom: {
    evidence: { missing: "block", secondary: 2, needsLocator: true, authorMayCheck: false, secondCheck: true, blind: true },
    gates: gatesAt("block", { threads: "warn" }),
    checklists: { needsType: true, types: [...shippedChecklists] },
    order: [
      { role: "reporter", ifHeld: false }, { role: "editor", ifHeld: false }, { role: "copy_editor", ifHeld: true },
      { role: "managing_editor", ifHeld: false }, { role: "legal", ifHeld: true }, { role: "editor_in_chief", ifHeld: false },
    ],
  },
};

/** In force while nobody has chosen. */
export const defaultPolicy: Policy = { profile: "small_desk", rules: shipped.small_desk };

/** The steps an article takes in a newsroom in which these roles are held. */
export function stepsOf({ order }: Pick<Rules, "order">, held: ReadonlySet<Role>): SignRole[] {
  return order.filter((one) => !one.ifHeld || one.role === "desk" || held.has(one.role)).map((one) => one.role);
}
