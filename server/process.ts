// Brings the process up in the order in which each part needs the one before, and takes it
// down in the opposite order.
import { createServer, type Server } from "node:http";
import { hostname, networkInterfaces } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { createAuth } from "#server/auth/auth.ts";
import { createCollab, type CollabServer } from "#server/collab/collab.ts";
import { keptSecret, openDataFolder, type DataFolder } from "#server/data-folder.ts";
import { openDatabase } from "#server/db/client.ts";
import { migrate, MigrationRefused } from "#server/db/migrate.ts";
import { openDesk, type Desk } from "#server/desk.ts";
import { readSettings, type Env, type Settings } from "#server/env.ts";
import { createGuard, type Guard } from "#server/http/guard.ts";
import { isBuilt, openPages, type Pages } from "#server/http/pages.ts";
import { createSite } from "#server/http/site.ts";
import { tell } from "#server/http/tell.ts";
import { startJobs } from "#server/jobs/start-jobs.ts";
import { createMailer } from "#server/mail/mailer.ts";
import { reconcile } from "#server/services/reconcile.ts";
import { refreshProgress } from "#server/services/refresh-progress.ts";
import { settleProposals } from "#server/services/settle-proposals.ts";
import { settlePending } from "#server/services/settle-pending.ts";
import { keepSearch } from "#server/services/settle-search.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";
import { createPrint } from "#server/workers/print.ts";

const projectRoot = path.resolve(import.meta.dirname, "..");
const now = () => new Date();
/** Milliseconds that requests under way have when the process is asked to stop. */
const lastAnswers = 4_000;

export type Started = { ok: true; address: string; close(): Promise<void> } | { ok: false; message: string };

/** Starts everything. A refusal is one sentence, and nothing is left open. */
export async function start(isDev: boolean): Promise<Started> {
  const read = readSettings();
  if (!read.ok) return read;
  const { settings } = read;
  const folder = openDataFolder(settings.dataFolder);
  if (!folder.ok) return folder;
  const env: Env = { ...settings, secret: settings.secret ?? keptSecret(settings.dataFolder) };

  try {
    return await open(settings, env, isDev, folder.value);
  } catch (error) {
    folder.value.release();
    if (error instanceof MigrationRefused || error instanceof Refused) return { ok: false, message: error.message };
    throw error;
  }
}

/** A reason not to start, in one sentence. */
class Refused extends Error {
  override readonly name = "Refused";
}

async function open(settings: Settings, env: Env, isDev: boolean, folder: DataFolder): Promise<Started> {
  if (!isDev && !isBuilt(projectRoot)) throw new Refused("Soát is not built yet: start it with npm start, which builds it.");
  await migrate(settings.databaseUrl.slice("file:".length));
  const db = await openDatabase(settings.databaseUrl);
  const auth = createAuth({ db, secret: env.secret, baseUrl: settings.url?.origin });
  const collab = createCollab({ db, auth });
  const pool = createParsePool();
  const desk: Desk = { db, auth, collab: collab.collab, parse: pool.parse, print: createPrint(), dataFolder: settings.dataFolder, docsFolder: path.join(projectRoot, "docs"), sourceKeys: settings.sourceKeys };
  openDesk(desk);
  collab.onTextChanged(async (articleId, hasChanged) => {
    const { changed, again } = await reconcile(desk, articleId, now);
    if (hasChanged || changed > 0) await refreshProgress(desk, articleId, now);
    return again;
  });

  const pages = await openPages({ isDev, projectRoot, host: settings.host, port: settings.port });
  // Node gives a request five minutes; a recording takes longer on a slow line. Whoever sends no head is still cut off after one.
  const server = createServer({ requestTimeout: 30 * 60_000 });
  const port = await listen(server, settings);
  const underWay = serve(server, createGuard(createSite({ ...settings, port }, machineNames()), settings, isDev), pages, collab, isDev);
  const address = settings.url?.origin ?? `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${port}`;
  folder.publish(address);
  const mailer = settings.mail && createMailer(settings.mail);
  const jobs = await startJobs(desk, now, mailer && { mailer, address });
  settlePending(desk, { now }).catch((error: unknown) => tell("annotations that a crash left unplaced", error));
  settleProposals(desk, now).catch((error: unknown) => tell("proposals whose acceptance a crash cut short", error));
  const search = keepSearch(desk, { now, onFailure: (error) => tell("something was not made searchable", error) });

  return {
    ok: true, address,
    async close() {
      server.close();
      // What somebody asked for a moment ago is done and answered, and only then is what it needs taken down.
      await Promise.race([Promise.allSettled(underWay), setTimeout(lastAnswers, undefined, { ref: false })]);
      await search.stop();
      await collab.close();
      server.closeAllConnections();
      await jobs.stop();
      mailer?.close();
      await pool.close();
      await pages.close();
      await db.$disconnect();
      folder.release();
    },
  };
}

/** Resolves with the port it listens on. Throws a sentence when it may not. */
function listen(server: Server, { host, port }: Settings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken: stop what uses it, or set PORT to another one.`,
        EACCES: `This user may not listen on port ${port}: set PORT to one above 1023.`,
        EADDRNOTAVAIL: `HOST is ${host}, which is not an address of this machine.`,
        ENOTFOUND: `HOST is ${host}, which is not a name of this machine.`,
      };
      reject(new Refused(reasons[error.code ?? ""] ?? `It cannot listen on ${host}, port ${port} (${error.code ?? error.name}).`));
    });
    server.listen(port, host, () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound ? bound.port : port);
    });
  });
}

/** Hands on what the guard admits. Answers a promise for each request that is under way, at any moment. */
function serve(server: Server, guard: Guard, pages: Pages, collab: CollabServer, isDev: boolean): ReadonlySet<Promise<void>> {
  const underWay = new Set<Promise<void>>();
  server.on("request", (request, response) => {
    if (!guard.admit(request, response)) return;
    // Both: who asked may be gone while the act goes on, and may still be reading when it is done.
    const answered = new Promise<void>((resolve) => { response.once("close", resolve); });
    const done = pages.handle(request, response).catch((error: unknown) => {
      const id = tell("a request", error);
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(`${id}\n`);
    });
    const both = Promise.all([answered, done]).then(() => { underWay.delete(both); });
    underWay.add(both);
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const isForCollab = request.url?.split("?")[0] === "/collab";
    if (!guard.admitUpgrade(request)) socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
    else if (isForCollab) collab.handleUpgrade(request, socket, head);
    // Next's own sockets exist in development only.
    else if (isDev) void pages.upgrade(request, socket, head);
    else socket.destroy();
  });
  return underWay;
}

function machineNames(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
  return [...addresses, hostname()];
}
