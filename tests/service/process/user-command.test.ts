// The command line for whoever has the machine and no way in.
import { expect, test } from "vitest";
import { verifyChain } from "#lib/audit/chain.ts";
import { createAuth } from "#server/auth/auth.ts";
import { readAudit } from "#server/db/read-audit.ts";
import { foundNewsroom } from "#server/services/found-newsroom.ts";
import { soat } from "#tests/support/soat.ts";
import { openWorld } from "#tests/support/world.ts";

const founder = { name: "Hoàng Thu Trang", email: "trang@toasoan.example", password: "một câu dài dễ nhớ" };
const from = { address: "127.0.0.1", agent: "tests" };

test("a sole manager who forgot the password gets another, and is signed out everywhere", { timeout: 120_000 }, async () => {
  const world = await openWorld();
  try {
    await foundNewsroom(world.desk, founder, new Date());
    expect(await world.desk.auth.signIn(founder.email, founder.password, from)).not.toBeNull();
    const listed = await soat(world.desk.dataFolder, "user", "list");
    expect(listed).toMatchObject({ code: 0 });
    expect(listed.said).toContain(`${founder.email}\t${founder.name}`);

    const done = await soat(world.desk.dataFolder, "user", "password", "Trang@toasoan.example");
    expect(done.code).toBe(0);
    const password = /is now: (\S+)/.exec(done.said)?.[1] ?? "";
    expect(await world.db.session.count()).toBe(0);
    const auth = createAuth({ db: world.db, secret: "s".repeat(48) });
    expect(await auth.signIn(founder.email, founder.password, from)).toBeNull();
    expect(await auth.signIn(founder.email, password, from)).not.toBeNull();
    expect(readAudit(world.file, (rows, head) => head && verifyChain(rows, head))).toMatchObject({ ok: true });

    expect(await soat(world.desk.dataFolder, "user", "password", "ai@toasoan.example")).toMatchObject({ code: 1, said: expect.stringContaining("There is no account") });
    expect(await soat(world.desk.dataFolder, "user", "password")).toMatchObject({ code: 2 });
  } finally {
    await world.close();
  }
});
