import { describe, expect, test } from "vitest";
import type { UserId } from "#lib/id.ts";
import {
  canAnnotate, canChangeStage, canCheck, canDisablePerson, canEditText, canLoadArticle, canManagePeople, canManageSources, canReadArticle,
  type ActorSubject, type ArticleSubject,
} from "#lib/permission/can.ts";
import { roles, type Role } from "#lib/permission/role.ts";

const me = "me" as UserId;
const as = (...held: Role[]): ActorSubject => ({ id: me, roles: held });
const article = (over: Partial<ArticleSubject> = {}): ArticleSubject => ({ createdById: "somebody", archivedAt: null, stage: "checking", ...over });

type Act = (actor: ActorSubject, subject: ArticleSubject) => boolean;
const acts: Record<string, Act> = {
  read: canReadArticle,
  load: (actor) => canLoadArticle(actor),
  edit: canEditText,
  annotate: canAnnotate,
  check: canCheck,
  sources: (actor) => canManageSources(actor),
  hand_in: (actor, subject) => canChangeStage(actor, subject, "awaiting_sign_off"),
  sign: (actor, subject) => canChangeStage(actor, subject, "signed_off"),
  people: (actor) => canManagePeople(actor),
};

// One row a role: what it may do to an article that another person loaded. Everything else is refused.
const table: Record<Role, string> = {
  editor_in_chief: "read load edit annotate check sources hand_in sign people",
  managing_editor: "read load edit annotate check sources hand_in sign people",
  editor: "read load edit annotate check sources hand_in sign",
  copy_editor: "read load edit annotate check sources hand_in",
  checker: "read load annotate check sources",
  reporter: "read load annotate sources",
  legal: "read annotate check sources",
  viewer: "read",
};

describe.each(roles)("%s", (role) => {
  test.each(Object.keys(acts))("%s", (name) => {
    const isAllowed = table[role].split(" ").includes(name);
    expect(acts[name]?.(as(role), article())).toBe(isAllowed);
  });
});

test("several roles add up", () => {
  expect(canEditText(as("viewer", "copy_editor"), article())).toBe(true);
});

test("an account without a role may do nothing", () => {
  for (const may of Object.values(acts)) expect(may(as(), article())).toBe(false);
});

test("an archived article is read and nothing else", () => {
  const archived = article({ archivedAt: new Date(0) });
  for (const role of roles) {
    expect(canReadArticle(as(role), archived)).toBe(true);
    for (const name of ["edit", "annotate", "check", "hand_in", "sign"]) expect(acts[name]?.(as(role), archived)).toBe(false);
  }
});

test.each([
  ["draft", true], ["checking", true], ["awaiting_sign_off", false], ["signed_off", false], ["published", false],
])("a reporter edits their own text in %s: %s", (stage, isAllowed) => {
  expect(canEditText(as("reporter"), article({ createdById: me, stage }))).toBe(isAllowed);
});

test("a checker does not edit even the article they loaded", () => {
  expect(canEditText(as("checker"), article({ createdById: me }))).toBe(false);
});

test("nobody closes their own account, and only leads close others'", () => {
  expect(canDisablePerson(as("editor_in_chief"), "somebody")).toBe(true);
  expect(canDisablePerson(as("editor_in_chief"), me)).toBe(false);
  expect(canDisablePerson(as("editor"), "somebody")).toBe(false);
});
