// What people do with their own accounts, and what is done to their roles.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type UserId } from "#lib/id.ts";
import { roles } from "#lib/permission/role.ts";
import { loadAccount } from "#server/queries/load-account.ts";
import { loadPeople } from "#server/queries/load-people.ts";
import { changeRoles } from "#server/services/change-roles.ts";
import { changePassword, endSessions, renameOneself } from "#server/services/own-account.ts";
import { from, openAccounts, password, type Accounts, type Person } from "#tests/support/accounts.ts";

let world: Accounts;
let lead: Person;
let checker: Person;
beforeEach(async () => {
  world = await openAccounts();
  lead = await world.person("Trưởng", "managing_editor");
  checker = await world.person("Kiểm", "checker");
});
afterEach(() => world.close());

describe("changing one's password", () => {
  const change = async (cookie: string, over: { current?: string; next?: string } = {}) =>
    changePassword(checker, { current: password, next: "mèo nhà hàng xóm", ...over, sessionId: await world.auth.sessionId(cookie), from });

  test("keeps the session that asks and ends every other", async () => {
    const [here, there] = [await world.signIn(checker.email), await world.signIn(checker.email)];
    expect(await change(here)).toEqual({ ok: true });
    expect(await world.auth.person(here)).not.toBeNull();
    expect(await world.auth.person(there)).toBeNull();
    expect(world.sockets).toEqual([`recheck ${checker.id}`]);
    expect(await world.signIn(checker.email)).toBe("");
    expect(await world.signIn(checker.email, "mèo nhà hàng xóm")).not.toBe("");
    expect((await world.db.account.findFirstOrThrow({ where: { userId: checker.id } })).password).toMatch(/^\$argon2id\$/);
  });

  test.each([
    ["the old one is wrong", { current: "một câu khác hẳn" }, "wrong"],
    ["the new one is common", { next: "matkhau2026" }, "common"],
    ["the new one is short", { next: "ngắn" }, "length"],
  ])("is refused when %s", async (_what, over, reason) => {
    const cookie = await world.signIn(checker.email);
    expect(await change(cookie, over)).toEqual({ ok: false, reason });
    expect(await world.signIn(checker.email)).not.toBe("");
  });

  test("is refused when the new one is the newsroom's name", async () => {
    await world.db.setting.create({ data: { key: "newsroom.name", value: JSON.stringify("Báo Miền Núi") } });
    expect(await change(await world.signIn(checker.email), { next: "Báo Miền Núi 26" })).toEqual({ ok: false, reason: "personal" });
  });

  test("is no way to guess the old one: ten wrong tries close it, and sign-in with it", async () => {
    const cookie = await world.signIn(checker.email);
    for (let n = 0; n < 10; n++) expect(await change(cookie, { current: "đoán mò thôi mà" })).toEqual({ ok: false, reason: "wrong" });
    expect(await change(cookie)).toEqual({ ok: false, reason: "throttled" });
    expect(await world.signIn(checker.email)).toBe("");
    expect((await world.events()).filter((type) => type === "person.password-refused")).toHaveLength(11);
  });
});

describe("sessions", () => {
  const sessions = async (cookie: string) => (await loadAccount({ ...checker, now: () => new Date() }, await world.auth.sessionId(cookie))).sessions;

  test("are listed with what they were opened from, the asking one first", async () => {
    await world.signIn(checker.email);
    const here = await world.signIn(checker.email);
    await world.signIn(lead.email);
    const listed = await sessions(here);
    expect(listed.map(({ isThis }) => isThis)).toEqual([true, false]);
    expect(listed[1]).toMatchObject({ device: { browser: "Chrome", system: "Windows" }, address: "127.0.0.1" });
  });

  test("are ended one by one, or all but one; another's are not", async () => {
    const [here, second, third] = [await world.signIn(checker.email), await world.signIn(checker.email), await world.signIn(checker.email)];
    const others = await world.signIn(lead.email);
    expect(await endSessions(checker, { id: (await world.auth.sessionId(others)) ?? "" })).toEqual({ ended: 0 });
    expect(await endSessions(checker, { id: (await world.auth.sessionId(second)) ?? "" })).toEqual({ ended: 1 });
    expect(await world.auth.person(second)).toBeNull();
    expect(await endSessions(checker, { allBut: (await world.auth.sessionId(here)) ?? "" })).toEqual({ ended: 1 });
    expect(await world.auth.person(third)).toBeNull();
    expect(await sessions(here)).toHaveLength(1);
    expect(await world.auth.person(others)).not.toBeNull();
    expect(world.sockets).toEqual([`recheck ${checker.id}`, `recheck ${checker.id}`]);
  });
});

test("a person who takes another name bears it everywhere, and the audit chain does not hold it", async () => {
  await renameOneself(checker, "Vàng Thị Mai");
  await renameOneself(lead, lead.actor.name);
  expect((await world.auth.person(await world.signIn(checker.email)))?.name).toBe("Vàng Thị Mai");
  expect((await world.events()).filter((type) => type === "person.renamed")).toHaveLength(1);
  expect(JSON.stringify(await world.db.auditEvent.findMany())).not.toContain("Vàng");
});

describe("changing roles", () => {
  const rolesOf = async (person: Person) => (await world.db.user.findUniqueOrThrow({ where: { id: person.id } })).roles;

  test("holds at once, in sessions and sockets, and is in the audit chain", async () => {
    const cookie = await world.signIn(checker.email);
    expect(await changeRoles(lead, checker.id, ["reporter", "copy_editor"])).toEqual({ ok: true });
    expect((await world.auth.person(cookie))?.roles).toBe("copy_editor,reporter");
    expect(world.sockets).toEqual([`recheck ${checker.id}`]);
    const [event] = await world.db.auditEvent.findMany({ where: { type: "person.roles-changed" } });
    expect(JSON.parse(event?.text ?? "")).toMatchObject({ actorId: lead.id, event: { from: ["checker"], to: ["copy_editor", "reporter"] } });
  });

  test("is refused to whoever does not manage people, and for nobody", async () => {
    const editor = await world.person("Biên", "editor");
    expect(await changeRoles(editor, checker.id, ["viewer"])).toEqual({ ok: false, reason: "forbidden" });
    expect(await changeRoles(lead, checker.id, [])).toEqual({ ok: false, reason: "forbidden" });
    expect(await changeRoles(lead, newId<UserId>(), ["viewer"])).toEqual({ ok: false, reason: "missing" });
    expect(await rolesOf(checker)).toBe("checker");
  });

  test("never leaves the newsroom without somebody who manages people", async () => {
    expect(await changeRoles(lead, lead.id, ["viewer"])).toEqual({ ok: false, reason: "own_lead" });
    expect(await changeRoles(lead, lead.id, [...roles])).toEqual({ ok: true });
    // Somebody whose own lead role was just taken away still holds an old context.
    const stale = { ...checker, actor: { ...checker.actor, roles: ["editor_in_chief"] as const } };
    expect(await changeRoles(stale, lead.id, ["viewer"])).toEqual({ ok: false, reason: "last_lead" });
  });
});

describe("the list of people", () => {
  test("shows accounts to those who manage people, names to those who invite, nothing to others", async () => {
    const editor = await world.person("Biên", "editor");
    await world.db.user.update({ where: { id: checker.id }, data: { disabledAt: new Date() } });
    expect((await loadPeople(lead))?.map(({ name, account }) => [name, account?.email, account?.isDisabled])).toEqual([
      ["Biên", editor.email, false], ["Trưởng", lead.email, false], ["Kiểm", checker.email, true],
    ]);
    expect((await loadPeople(editor))?.map(({ name, account }) => [name, account?.email])).toEqual([["Biên", editor.email], ["Trưởng", undefined]]);
    expect(await loadPeople(checker)).toBeNull();
  });
});
