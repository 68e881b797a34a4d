// Links that work once: an invitation, and a new password for somebody who forgot theirs.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type UserId } from "#lib/id.ts";
import { parseRoles, type Role } from "#lib/permission/role.ts";
import { findLink, loadLinks } from "#server/queries/load-link.ts";
import { changeRoles } from "#server/services/change-roles.ts";
import { disablePerson } from "#server/services/disable-person.ts";
import { invitePerson, makePasswordLink, withdrawLink, type MakeLinkResult } from "#server/services/one-time-link.ts";
import { acceptInvitation, setPasswordByLink } from "#server/services/use-link.ts";
import { openAccounts, password, type Accounts, type Person } from "#tests/support/accounts.ts";

const day = 24 * 60 * 60 * 1000;
const newcomer = { name: "Vàng Thị Mai", email: "mai@toasoan.example", password: "mèo nhà hàng xóm" };

let world: Accounts;
let lead: Person;
let editor: Person;
beforeEach(async () => {
  world = await openAccounts();
  lead = await world.person("Trưởng", "editor_in_chief");
  editor = await world.person("Biên", "editor");
});
afterEach(() => world.close());

function made(result: MakeLinkResult) {
  if (!result.ok) throw new Error(result.reason);
  return result;
}
const invite = async (by: Person, ...roles: Role[]) => made(await invitePerson(by, { roles, meantFor: "chị Mai" }));
const accept = (token: string, over: Partial<typeof newcomer> = {}) => acceptInvitation(world.desk, token, { ...newcomer, ...over }, world.now);
const setPassword = (token: string, next = newcomer.password) => setPasswordByLink(world.desk, token, next, world.now);

describe("an invitation", () => {
  test("makes an account with its roles, and works once", async () => {
    const { token } = await invite(editor, "checker", "reporter");
    const done = await accept(token);
    expect(done).toMatchObject({ ok: true, email: newcomer.email });
    const person = await world.auth.person(await world.signIn(newcomer.email, newcomer.password));
    expect(parseRoles(person?.roles ?? "")).toEqual(["checker", "reporter"]);
    expect(await accept(token, { email: "khac@toasoan.example" })).toEqual({ ok: false, reason: "used" });
    expect(await world.events()).toEqual(["person.invited", "person.added", "person.signed-in"]);
  });

  test("works once even for two at the same moment", async () => {
    const { token } = await invite(editor, "checker");
    const both = await Promise.all([accept(token), accept(token, { email: "khac@toasoan.example" })]);
    expect(both.map((one) => (one.ok ? "ok" : one.reason)).sort()).toEqual(["ok", "used"]);
    expect(await world.db.user.count()).toBe(3);
  });

  test("is stored without its token, and so is all that is said of it", async () => {
    const { token } = await invite(editor, "checker");
    const stored = JSON.stringify([await world.db.oneTimeLink.findMany(), await world.db.auditEvent.findMany(), await loadLinks(editor)]);
    expect(stored).not.toContain(token);
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  test("expires after seven days", async () => {
    const { token } = await invite(editor, "checker");
    world.wait(7 * day - 1);
    expect(await findLink(world.db, "invitation", token, world.now())).toMatchObject({ state: "open" });
    world.wait(1);
    expect(await accept(token)).toEqual({ ok: false, reason: "expired" });
    expect(await loadLinks(lead)).toEqual([]);
  });

  test("is withdrawn by whoever made it or manages people, and by nobody else", async () => {
    const other = await world.person("Khác", "editor");
    const { token, linkId } = await invite(editor, "checker");
    expect(await withdrawLink(other, linkId)).toEqual({ ok: false, reason: "missing" });
    expect(await loadLinks(other)).toEqual([]);
    expect(await loadLinks(lead)).toMatchObject([{ id: linkId, meantFor: "chị Mai", madeByName: "Biên", roles: ["checker"] }]);
    expect(await withdrawLink(editor, linkId)).toEqual({ ok: true });
    expect(await withdrawLink(lead, linkId)).toEqual({ ok: true });
    expect(await accept(token)).toEqual({ ok: false, reason: "withdrawn" });
    expect(await loadLinks(editor)).toEqual([]);
  });

  test("cannot be withdrawn once it is used", async () => {
    const { token, linkId } = await invite(editor, "checker");
    await accept(token);
    expect(await withdrawLink(editor, linkId)).toEqual({ ok: false, reason: "used" });
  });

  test.each<[string, (editor: UserId) => Promise<unknown>]>([
    ["is closed", (id) => disablePerson(lead, id)],
    ["may no longer invite", (id) => changeRoles(lead, id, ["copy_editor"])],
  ])("lapses when whoever made it %s", async (_what, change) => {
    const { token } = await invite(editor, "checker");
    await change(editor.id);
    expect(await accept(token)).toEqual({ ok: false, reason: "withdrawn" });
    expect(await loadLinks(lead)).toEqual([]);
    expect(await world.db.user.count()).toBe(2);
  });

  test("is refused to a copy editor, and to an editor for who manages people", async () => {
    const copy = await world.person("Morat", "copy_editor");
    expect(await invitePerson(copy, { roles: ["viewer"], meantFor: "" })).toEqual({ ok: false, reason: "forbidden" });
    expect(await invitePerson(editor, { roles: ["checker", "managing_editor"], meantFor: "" })).toEqual({ ok: false, reason: "forbidden" });
    expect(await invitePerson(lead, { roles: ["managing_editor"], meantFor: "" })).toMatchObject({ ok: true });
    expect(await world.db.oneTimeLink.count()).toBe(1);
  });

  test.each<[string, Partial<typeof newcomer>, string]>([
    ["a common password", { password: "password123" }, "common"],
    ["a password of one's own name", { password: "vang thi mai 99" }, "personal"],
    ["a short password", { password: "ngắn" }, "length"],
  ])("is not used up by %s", async (_what, over, reason) => {
    const { token } = await invite(editor, "checker");
    expect(await accept(token, over)).toEqual({ ok: false, reason });
    expect(await accept(token)).toMatchObject({ ok: true });
  });

  test("is not used up by an address that has an account", async () => {
    const { token } = await invite(editor, "checker");
    expect(await accept(token, { email: lead.email })).toEqual({ ok: false, reason: "taken" });
    expect(await accept(token)).toMatchObject({ ok: true });
  });

  test("that never was, or was for a password, is unknown", async () => {
    const { token } = made(await makePasswordLink(lead, editor.id));
    for (const wrong of ["", "x".repeat(43), token]) expect(await accept(wrong)).toEqual({ ok: false, reason: "unknown" });
  });
});

describe("a link for a new password", () => {
  test("sets it, ends every session, and works once", async () => {
    const cookie = await world.signIn(editor.email);
    const { token } = made(await makePasswordLink(lead, editor.id));
    expect(await world.auth.person(cookie)).not.toBeNull();
    expect(await setPassword(token)).toMatchObject({ ok: true });
    expect(await world.auth.person(cookie)).toBeNull();
    expect(world.sockets).toEqual([`disconnect ${editor.id}`]);
    expect(await world.signIn(editor.email)).toBe("");
    expect(await world.signIn(editor.email, newcomer.password)).not.toBe("");
    expect(await setPassword(token)).toEqual({ ok: false, reason: "used" });
  });

  test("lets in somebody who has used up their attempts", async () => {
    for (let n = 0; n < 11; n++) await world.signIn(editor.email, "sai hoàn toàn");
    expect(await world.signIn(editor.email)).toBe("");
    await setPassword(made(await makePasswordLink(lead, editor.id)).token);
    expect(await world.signIn(editor.email, newcomer.password)).not.toBe("");
  });

  test("replaces an earlier one, expires after a day, and lapses with the account", async () => {
    const first = made(await makePasswordLink(lead, editor.id));
    const second = made(await makePasswordLink(lead, editor.id));
    expect(await setPassword(first.token)).toEqual({ ok: false, reason: "withdrawn" });
    world.wait(day);
    expect(await setPassword(second.token)).toEqual({ ok: false, reason: "expired" });
    const third = made(await makePasswordLink(lead, editor.id));
    await disablePerson(lead, editor.id);
    expect(await setPassword(third.token)).toEqual({ ok: false, reason: "withdrawn" });
    expect(await makePasswordLink(lead, editor.id)).toEqual({ ok: false, reason: "missing" });
  });

  test("is refused to editors, for oneself and for nobody", async () => {
    expect(await makePasswordLink(editor, lead.id)).toEqual({ ok: false, reason: "forbidden" });
    expect(await makePasswordLink(lead, lead.id)).toEqual({ ok: false, reason: "forbidden" });
    expect(await makePasswordLink(lead, newId<UserId>())).toEqual({ ok: false, reason: "missing" });
  });

  test("does not take a password that is guessed first, and is not used up by it", async () => {
    const { token } = made(await makePasswordLink(lead, editor.id));
    expect(await setPassword(token, "1234567890")).toEqual({ ok: false, reason: "common" });
    expect(await setPassword(token, password)).toMatchObject({ ok: true });
  });
});
