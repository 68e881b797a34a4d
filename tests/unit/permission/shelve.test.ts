import { expect, test } from "vitest";
import type { UserId } from "#lib/id.ts";
import { canEditDetails, canManageNewsroom, canShelveArticle, type ArticleSubject } from "#lib/permission/can.ts";
import { roles, type Role } from "#lib/permission/role.ts";

const me = "me" as UserId;
const as = (...held: Role[]) => ({ id: me, roles: held });
const article = (over: Partial<ArticleSubject> = {}): ArticleSubject => ({ createdById: "somebody", archivedAt: null, stage: "checking", ...over });
const who = (may: (held: Role) => boolean) => roles.filter(may).join(" ");

test("editors put any article away, archived or not", () => {
  const editors = "editor_in_chief managing_editor editor";
  expect(who((role) => canShelveArticle(as(role), article()))).toBe(editors);
  expect(who((role) => canShelveArticle(as(role), article({ archivedAt: new Date(0) })))).toBe(editors);
});

test("others put away only a draft that they loaded", () => {
  const own = (stage: string) => who((role) => canShelveArticle(as(role), article({ createdById: me, stage })));
  expect(own("draft")).toBe("editor_in_chief managing_editor editor copy_editor checker reporter");
  expect(own("checking")).toBe("editor_in_chief managing_editor editor");
});

test("details are for those who edit texts and for whoever loaded the article, until it is archived", () => {
  expect(who((role) => canEditDetails(as(role), article()))).toBe("editor_in_chief managing_editor editor copy_editor");
  expect(who((role) => canEditDetails(as(role), article({ createdById: me })))).toBe("editor_in_chief managing_editor editor copy_editor checker reporter");
  expect(who((role) => canEditDetails(as(role), article({ createdById: me, archivedAt: new Date(0) })))).toBe("");
});

test("leads alone set up the newsroom", () => {
  expect(who((role) => canManageNewsroom(as(role)))).toBe("editor_in_chief managing_editor");
});
