// Next as one part of the process: it is handed requests that the guard has admitted.
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import type { Duplex } from "node:stream";
import next from "next";
import { openBuiltFiles } from "#server/http/built-files.ts";

export interface Pages {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Next's own sockets, for reloading in development. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** Whether there is a production build to serve. */
export function isBuilt(projectRoot: string): boolean {
  return existsSync(path.join(projectRoot, ".next", "BUILD_ID"));
}

/** Loads the pages: the build, or the sources in development. */
export async function openPages(options: { isDev: boolean; projectRoot: string; host: string; port: number }): Promise<Pages> {
  const app = next({ dev: options.isDev, dir: options.projectRoot, hostname: options.host, port: options.port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const serveFile = options.isDev ? () => false : openBuiltFiles(options.projectRoot);
  return { handle: async (request, response) => serveFile(request, response) ? undefined : handle(request, response), upgrade: app.getUpgradeHandler(), close: () => app.close() };
}
