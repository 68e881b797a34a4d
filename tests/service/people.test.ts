// The people of a newsroom on a real database: founding, adding, signing in, closing an account.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId, type UserId } from "#lib/id.ts";
import { parseRoles, roles, type Role } from "#lib/permission/role.ts";
import { createAuth } from "#server/auth/auth.ts";
import type { Context } from "#server/context.ts";
import type { Collab, Desk } from "#server/desk.ts";
import { addPerson } from "#server/services/add-person.ts";
import { disablePerson, enablePerson } from "#server/services/disable-person.ts";
import { foundNewsroom, isFounded } from "#server/services/found-newsroom.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

const founder = { name: "Trần Thị Ẩn", email: "an@toasoan.example", password: "một câu dễ nhớ" };
const from = { address: "127.0.0.1", agent: "test" };

let store: FreshDatabase;
let desk: Desk;
let disconnected: UserId[];

beforeEach(async () => {
  store = await freshDatabase();
  disconnected = [];
  // No sockets here: the collaboration side has tests of its own.
  const collab = { disconnect: (id: UserId) => void disconnected.push(id) } as unknown as Collab;
  desk = { db: store.db, collab, dataFolder: store.folder, parse: createParsePool().parse, auth: createAuth({ db: store.db, secret: "s".repeat(48) }) };
});
afterEach(() => store.close());

const contextOf = (id: UserId, held: readonly Role[]): Context => ({ actor: { id, name: "x", roles: held }, desk, now: () => new Date(), newId });
async function found(): Promise<Context> {
  const done = await foundNewsroom(desk, founder, new Date());
  if (!done.ok) throw new Error(done.reason);
  return { actor: done.actor, desk, now: () => new Date(), newId };
}
/** What a browser would send back. */
const cookieOf = (lines: string[] | null) => (lines ?? []).map((line) => line.split(";")[0]).join("; ");

describe("founding", () => {
  test("the first account holds every role and may sign in", async () => {
    expect(await isFounded(desk)).toBe(false);
    await found();
    const lines = await desk.auth.signIn(founder.email, founder.password, from);
    const person = await desk.auth.person(cookieOf(lines));
    expect(person?.name).toBe(founder.name);
    expect(parseRoles(person?.roles ?? "")).toEqual([...roles]);
    const events = await desk.db.auditEvent.findMany({ orderBy: { seq: "asc" }, select: { type: true } });
    expect(events.map(({ type }) => type)).toEqual(["newsroom.founded", "person.added", "person.signed-in"]);
  });

  test("a newsroom is founded once, even by two at the same moment", async () => {
    const both = await Promise.all([foundNewsroom(desk, founder, new Date()), foundNewsroom(desk, { ...founder, email: "b@toasoan.example" }, new Date())]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await desk.db.user.count()).toBe(1);
    expect(await foundNewsroom(desk, founder, new Date())).toEqual({ ok: false, reason: "founded" });
  });
});

describe("signing in", () => {
  test("the password is stored as argon2id and never as it is", async () => {
    await found();
    const { password } = await desk.db.account.findFirstOrThrow();
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test.each([
    ["a wrong password", founder.email, "một câu dễ quên"],
    ["an unknown address", "khong-co@toasoan.example", founder.password],
    ["a password beyond all limits", founder.email, "x".repeat(100_000)],
  ])("is refused with %s", async (_what, email, password) => {
    await found();
    expect(await desk.auth.signIn(email, password, from)).toBeNull();
  });

  test("the address may be written in capitals", async () => {
    await found();
    expect(await desk.auth.signIn(founder.email.toUpperCase(), founder.password, from)).not.toBeNull();
  });

  test("the cookie is out of scripts' reach, and needs https only where the address is https", async () => {
    await found();
    const [plain = ""] = (await desk.auth.signIn(founder.email, founder.password, from)) ?? [];
    expect(plain).toMatch(/HttpOnly/i);
    expect(plain).toMatch(/SameSite=Lax/i);
    expect(plain).not.toMatch(/Secure/i);
    const behindTls = createAuth({ db: desk.db, secret: "s".repeat(48), baseUrl: "https://soat.example" });
    const [secure = ""] = (await behindTls.signIn(founder.email, founder.password, from)) ?? [];
    expect(secure).toMatch(/Secure/i);
  });

  test("after ten wrong tries the right password is refused too; others still get in", async () => {
    const context = await found();
    const added = await addPerson(context, { name: "Bình", email: "binh@toasoan.example", roles: ["checker"] });
    for (let n = 0; n < 10; n++) await desk.auth.signIn(founder.email, "sai hoàn toàn", from);
    expect(await desk.auth.signIn(founder.email, founder.password, from)).toBeNull();
    expect(added.ok && (await desk.auth.signIn("binh@toasoan.example", added.password, from))).not.toBeNull();
  });

  test("a forged or ended session is nobody's", async () => {
    await found();
    const cookie = cookieOf(await desk.auth.signIn(founder.email, founder.password, from));
    expect(await desk.auth.person(cookie)).not.toBeNull();
    expect(await desk.auth.person(cookie.replace(/=.{4}/, "=abcd"))).toBeNull();
    await desk.auth.signOut(cookie);
    expect(await desk.auth.person(cookie)).toBeNull();
    expect(await desk.auth.person(null)).toBeNull();
  });
});

describe("adding a person", () => {
  test("gives a first password that works and is not stored", async () => {
    const context = await found();
    const added = await addPerson(context, { name: "Bình", email: "binh@toasoan.example", roles: ["checker", "checker"] });
    if (!added.ok) throw new Error(added.reason);
    expect(added.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const person = await desk.auth.person(cookieOf(await desk.auth.signIn("binh@toasoan.example", added.password, from)));
    expect(person).toEqual({ id: added.personId, name: "Bình", roles: "checker" });
    const stored = JSON.stringify([await desk.db.user.findMany(), await desk.db.account.findMany(), await desk.db.auditEvent.findMany()]);
    expect(stored).not.toContain(added.password);
  });

  test("is refused to editors, and for an address that has an account", async () => {
    const context = await found();
    const input = { name: "Bình", email: founder.email, roles: ["checker" as const] };
    expect(await addPerson(contextOf(context.actor.id, ["editor"]), input)).toEqual({ ok: false, reason: "forbidden" });
    expect(await addPerson(context, input)).toEqual({ ok: false, reason: "taken" });
    expect(await desk.db.user.count()).toBe(1);
  });
});

describe("closing an account", () => {
  async function withChecker() {
    const context = await found();
    const added = await addPerson(context, { name: "Bình", email: "binh@toasoan.example", roles: ["checker"] });
    if (!added.ok) throw new Error(added.reason);
    const signIn = () => desk.auth.signIn("binh@toasoan.example", added.password, from);
    return { context, id: added.personId, signIn };
  }

  test("ends sessions and sockets at once; reopening lets the person in again", async () => {
    const { context, id, signIn } = await withChecker();
    const cookie = cookieOf(await signIn());
    expect(await disablePerson(context, id)).toEqual({ ok: true });
    expect(await desk.auth.person(cookie)).toBeNull();
    expect(await signIn()).toBeNull();
    expect(disconnected).toEqual([id]);
    expect(await desk.db.session.count({ where: { userId: id } })).toBe(0);
    expect(await enablePerson(context, id)).toEqual({ ok: true });
    expect(await signIn()).not.toBeNull();
  });

  test("is refused to a checker, for oneself, for nobody, and for the last who manages people", async () => {
    const { context, id } = await withChecker();
    expect(await disablePerson(contextOf(id, ["checker"]), context.actor.id)).toEqual({ ok: false, reason: "forbidden" });
    expect(await enablePerson(contextOf(id, ["checker"]), id)).toEqual({ ok: false, reason: "forbidden" });
    expect(await disablePerson(context, context.actor.id)).toEqual({ ok: false, reason: "forbidden" });
    expect(await disablePerson(context, newId<UserId>())).toEqual({ ok: false, reason: "missing" });
    // Somebody whose own lead role was just taken away still holds an old context.
    expect(await disablePerson(contextOf(id, ["managing_editor"]), context.actor.id)).toEqual({ ok: false, reason: "last_lead" });
    expect(disconnected).toEqual([]);
  });
});
