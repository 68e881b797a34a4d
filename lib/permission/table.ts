// The table that every permission is read from: one row an act, one column a role, in the
// order of `roles`. "Y": may; "o": may on what is their own; "-": may not. What a subject adds to
// that (archived, restricted, oneself) is in can.ts. A new permission is a new row here.
import { roles, type Role } from "#lib/permission/role.ts";

export type Grant = "any" | "own" | "none";

//                            editor-in-chief, managing editor, editor, copy editor, checker, reporter, legal, viewer
const rows = {
  "article.load":            "Y  Y  Y  Y  Y  Y  -  -",
  "article.read":            "Y  Y  Y  Y  Y  Y  Y  Y",
  "article.read-restricted": "Y  Y  -  -  -  -  -  -",
  "article.choose-readers":  "Y  Y  Y  o  o  o  -  -",
  "article.edit-text":       "Y  Y  Y  Y  -  o  -  -",
  "article.annotate":        "Y  Y  Y  Y  Y  Y  Y  -",
  "article.check":           "Y  Y  Y  Y  Y  -  Y  -",
  "item.assign":             "Y  Y  Y  Y  -  -  -  -",
  "hint.dismiss-everywhere": "Y  Y  Y  Y  -  -  -  -",
  "article.talk":            "Y  Y  Y  Y  Y  Y  Y  -",
  "comment.change":          "o  o  o  o  o  o  o  -",
  "article.hand-in":         "Y  Y  Y  Y  -  -  -  -",
  "article.sign-off":        "Y  Y  Y  -  -  -  -  -",
  "article.sign-step":       "Y  Y  Y  Y  Y  Y  Y  -",
  "article.sign-stead":      "Y  Y  -  -  -  -  -  -",
  "article.release":         "Y  Y  -  -  -  -  -  -",
  "checklist.tick":          "Y  Y  Y  Y  Y  -  Y  -",
  "checklist.tick-legal":    "Y  Y  Y  -  -  -  Y  -",
  "correction.request":      "Y  Y  Y  Y  Y  Y  Y  -",
  "correction.decide":       "Y  Y  Y  -  -  -  -  -",
  "article.edit-details":    "Y  Y  Y  Y  o  o  -  -",
  "article.shelve":          "Y  Y  Y  o  o  o  -  -",
  "proposal.make":           "Y  Y  Y  Y  Y  Y  Y  -",
  "proposal.decide":         "Y  Y  Y  Y  -  o  -  -",
  "source.manage":           "Y  Y  Y  Y  Y  Y  Y  -",
  "source.take-back":        "Y  Y  Y  o  o  o  o  -",
  "names.keep":              "Y  Y  Y  Y  Y  -  Y  -",
  "names.manage":            "Y  Y  Y  Y  -  -  -  -",
  "person.see-name":         "Y  Y  Y  Y  Y  Y  Y  Y",
  "person.see-account":      "Y  Y  o  o  o  o  o  o",
  "person.invite":           "Y  Y  Y  -  -  -  -  -",
  "person.invite-lead":      "Y  Y  -  -  -  -  -  -",
  "person.manage":           "Y  Y  -  -  -  -  -  -",
  "audit.read":              "Y  Y  -  -  -  -  -  -",
  "agreement.read":          "Y  Y  Y  -  -  -  -  -",
  "newsroom.manage":         "Y  Y  -  -  -  -  -  -",
} as const;

export type Action = keyof typeof rows;

const table = new Map(Object.entries(rows).map(([action, cells]) => [action, grantsOf(cells)]));

/** What this role may do; with several roles the widest grant holds. */
export function grantOf(held: readonly Role[], action: Action): Grant {
  const grants = held.map((role) => table.get(action)?.get(role));
  return grants.includes("any") ? "any" : grants.includes("own") ? "own" : "none";
}

function grantsOf(cells: string): Map<Role, Grant> {
  const letters = cells.split(/\s+/);
  return new Map(roles.map((role, column) => [role, letters[column] === "Y" ? "any" : letters[column] === "o" ? "own" : "none"]));
}
