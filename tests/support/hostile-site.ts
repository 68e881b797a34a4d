// A web server of a test's own, on loopback, that answers as a test says: also slowly, for ever, or with what bursts when it is unpacked.
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { internet, type PageNet } from "#server/web/fetch-page.ts";

export interface HostileSite {
  port: number;
  /** Requests it has had, as "METHOD /path". */
  requests: string[];
  /** What the requests carried. */
  headers: Record<string, string | string[] | undefined>[];
  /** A network in which every name leads to this server, and loopback alone is let through. */
  net(over?: Partial<PageNet>): PageNet;
  close(): Promise<void>;
}

export async function openHostileSite(answer: RequestListener): Promise<HostileSite> {
  const requests: string[] = [];
  const headers: HostileSite["headers"] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ""} ${request.url ?? ""}`);
    headers.push(request.headers);
    answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port, requests, headers,
    net: (over) => ({ ...internet, resolve: () => Promise.resolve(["127.0.0.1"]), isAllowed: (address) => address === "127.0.0.1", ...over }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
