// The collaboration side on a real port over a real database, with people who really sign in.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Block } from "#lib/article/block.ts";
import { newId, type ArticleId, type UserId } from "#lib/id.ts";
import type { Role } from "#lib/permission/role.ts";
import { createAuth } from "#server/auth/auth.ts";
import { createCollab, type CollabServer } from "#server/collab/collab.ts";
import { checksumOf } from "#server/collab/log-store.ts";
import type { Auth } from "#server/desk.ts";
import type { Db } from "#server/db/client.ts";
import { createGuard } from "#server/http/guard.ts";
import { createSite } from "#server/http/site.ts";

export interface TestServer {
  db: Db;
  auth: Auth;
  collab: CollabServer;
  /** ws://127.0.0.1:port */
  url: string;
  person(role: Role): Promise<{ id: UserId; cookie: string }>;
  article(lines: readonly (string | Block)[], ownerId?: UserId): Promise<ArticleId>;
  close(): Promise<void>;
}

export async function startCollab(db: Db, options: { recheck?: number } = {}): Promise<TestServer> {
  const auth = createAuth({ db, secret: "a secret of the tests, 32 characters" });
  const collab = createCollab({ db, auth, ...options });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const settings = { host: "127.0.0.1", port, url: null, trustedProxies: 0 };
  const guard = createGuard(createSite(settings, []), settings, false);
  server.on("upgrade", (request, socket, head) => {
    if (guard.admitUpgrade(request)) collab.handleUpgrade(request, socket, head);
    else socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
  });

  async function person(role: Role) {
    const id = newId<UserId>();
    const email = `${id}@example.org`;
    const password = "a long password of the tests";
    await db.user.create({
      data: {
        id, name: `Person ${role}`, email, roles: role,
        accounts: { create: { id: newId(), accountId: id, providerId: "credential", password: await auth.hashPassword(password) } },
      },
    });
    const lines = await auth.signIn(email, password, { address: "127.0.0.1", agent: "tests" });
    return { id, cookie: (lines ?? []).map((line) => line.split(";")[0]).join("; ") };
  }

  return {
    db, auth, collab, person,
    url: `ws://127.0.0.1:${port}`,
    async article(lines, ownerId) {
      const id = newId<ArticleId>();
      const blocks = lines.map((line): Block => (typeof line === "string" ? { id: "", kind: "paragraph", text: line, marks: [] } : line));
      const data = new Uint8Array(collab.collab.buildDocument(blocks));
      await db.article.create({
        data: {
          id, title: "Test", language: "vi", salt: "salt", createdById: ownerId ?? (await person("editor")).id,
          updates: { create: { seq: 1, data, checksum: checksumOf(data) } },
        },
      });
      return id;
    },
    async close() {
      await collab.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
