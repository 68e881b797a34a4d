// Which names are ours. A page of another origin must not reach the desk through a name that
// merely resolves to this machine (DNS rebinding), nor post to it from a browser that is signed in.
import type { Settings } from "#server/env.ts";

export interface Site {
  /** Whether a Host header names this desk. */
  isOurHost(host: string | undefined): boolean;
  /** Whether an Origin header is a page of this desk; false for "null" and for none. */
  isOurOrigin(origin: string | undefined): boolean;
}

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** `machine`: names and addresses of this machine, which count as ours only when it listens beyond loopback. */
export function createSite(settings: Pick<Settings, "host" | "port" | "url">, machine: readonly string[]): Site {
  const listening = bracketed(settings.host);
  const names = loopback.includes(listening) ? loopback : [...loopback, listening, ...machine.map(bracketed)];
  const hosts = new Set(names.flatMap((name) => (settings.port === 80 ? [name, `${name}:80`] : [`${name}:${settings.port}`])));
  const origins = new Set([...hosts].map((host) => `http://${host}`));
  if (settings.url) {
    hosts.add(settings.url.host);
    origins.add(settings.url.origin);
  }
  return {
    isOurHost: (host) => host !== undefined && hosts.has(host.toLowerCase()),
    isOurOrigin: (origin) => origin !== undefined && origins.has(origin.toLowerCase()),
  };
}

function bracketed(name: string): string {
  return (name.includes(":") ? `[${name}]` : name).toLowerCase();
}
