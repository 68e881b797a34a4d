// Sign-in, bound to better-auth. Loaded in the plain Node graph only: Next reaches it through
// desk().auth. There is no public sign-in address of better-auth's own: sign-in and sign-out are
// our actions, and accounts are written by our services, so nobody can sign up from outside.
import { hash, verify } from "@node-rs/argon2";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { passwordLength } from "#lib/permission/person.ts";
import type { AuditEvent } from "#lib/audit/event.ts";
import type { UserId } from "#lib/id.ts";
import { countAttempts } from "#server/auth/attempts.ts";
import type { Db } from "#server/db/client.ts";
import { appendAudit } from "#server/db/append-audit.ts";
import { inTransaction } from "#server/db/in-transaction.ts";
import type { Auth } from "#server/desk.ts";

interface AuthOptions {
  db: Db;
  /** Signs the session cookies; changing it signs everybody out. */
  secret: string;
  /** The public address. With https the cookie is Secure; otherwise plain HTTP on a local network works. */
  baseUrl?: string;
}

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const minutes15 = 15 * 60 * 1000;
const days30 = 30 * 24 * 60 * 60;
/** How long browsers keep the cookie (their own limit is 400 days); the session's idle time decides on the server. */
const cookieAge = 400 * 24 * 60 * 60;

/** Everything about sign-in. One per process, since it counts wrong passwords in memory. */
export function createAuth({ db, secret, baseUrl }: AuthOptions): Auth {
  const isSecure = baseUrl?.startsWith("https:") ?? false;
  const auth = betterAuth({
    baseURL: baseUrl ?? "http://127.0.0.1:3000",
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: prismaAdapter(db, { provider: "sqlite" }),
    user: {
      additionalFields: {
        roles: { type: "string", input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: { expiresIn: days30, updateAge: 24 * 60 * 60 },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: { hash: (value) => hash(value, argon), verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    advanced: {
      cookiePrefix: "soat",
      useSecureCookies: isSecure,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" },
    },
  });

  const perAccount = countAttempts(10, minutes15);
  const perAddress = countAttempts(50, minutes15);

  const record = (actorId: string | null, event: AuditEvent) =>
    inTransaction(db, (tx) => appendAudit(tx, { at: new Date(), actorId, event }));

  return {
    async person(cookie) {
      if (!cookie) return null;
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
      if (!session || session.user.disabledAt) return null;
      return { id: session.user.id as UserId, name: session.user.name, roles: session.user.roles };
    },

    async signIn(email, password, from) {
      const account = email.trim().toLowerCase();
      if (!perAddress.take(from.address) || !perAccount.take(account)) return null;
      const person = await db.user.findUnique({ where: { email: account }, select: { id: true, disabledAt: true } });
      if (!person || person.disabledAt) {
        // An unknown or closed account costs a hash as well, so that the answer's time tells nothing.
        await hash(password, argon);
        await record(null, { type: "person.sign-in-refused", personId: person?.id ?? null, why: person ? "disabled" : "unknown" });
        return null;
      }
      const headers = new Headers({ "user-agent": from.agent, "x-forwarded-for": from.address });
      const response = await auth.api.signInEmail({ body: { email: account, password }, headers, asResponse: true });
      if (!response.ok) {
        await record(null, { type: "person.sign-in-refused", personId: person.id, why: "password" });
        return null;
      }
      perAccount.clear(account);
      perAddress.giveBack(from.address);
      await record(person.id, { type: "person.signed-in", personId: person.id });
      return response.headers.getSetCookie().map((line) => line.replace(/Max-Age=\d+/i, `Max-Age=${cookieAge}`));
    },

    async signOut(cookie) {
      const headers = new Headers({ cookie });
      const session = await auth.api.getSession({ headers });
      // Said first: nothing may stand between the end of a session and that of its sockets, not even the queue for the disk.
      if (session) await record(session.user.id, { type: "person.signed-out", personId: session.user.id });
      const response = await auth.api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },

    async sessionId(cookie) {
      if (!cookie) return null;
      return (await auth.api.getSession({ headers: new Headers({ cookie }) }))?.session.id ?? null;
    },

    async checkPassword(email, password, from) {
      if (!perAddress.take(from.address)) return "throttled";
      if (!perAccount.take(email)) return "throttled";
      const account = await db.account.findFirst({ where: { providerId: "credential", user: { email } }, select: { password: true } });
      if (!account?.password || !(await verify(account.password, password))) return "wrong";
      perAccount.clear(email);
      perAddress.giveBack(from.address);
      return "right";
    },

    forgive: (email) => perAccount.clear(email),

    hashPassword: (password) => hash(password, argon),
  };
}
