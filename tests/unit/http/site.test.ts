import { describe, expect, test } from "vitest";
import { createSite } from "#server/http/site.ts";

const at = (host: string, port: number, url: string | null, machine: string[] = []) =>
  createSite({ host, port, url: url === null ? null : new URL(url) }, machine);

describe("names of the desk", () => {
  test.each<[string, string | undefined, boolean]>([
    ["its address", "127.0.0.1:3000", true],
    ["another loopback name", "localhost:3000", true],
    ["loopback of the sixth version", "[::1]:3000", true],
    ["capitals", "LOCALHOST:3000", true],
    ["another port", "127.0.0.1:4000", false],
    ["no port", "localhost", false],
    ["a name that resolves here", "rebound.example:3000", false],
    ["an address of the machine, while it listens on loopback", "192.168.1.5:3000", false],
    ["none", undefined, false],
  ])("%s", (_what, host, isOurs) => {
    expect(at("127.0.0.1", 3000, null, ["192.168.1.5"]).isOurHost(host)).toBe(isOurs);
  });

  test("beyond loopback, the machine's own names count", () => {
    const site = at("0.0.0.0", 3000, null, ["192.168.1.5", "fe80::1", "newsroom"]);
    expect(["192.168.1.5:3000", "[fe80::1]:3000", "newsroom:3000", "localhost:3000"].every((host) => site.isOurHost(host))).toBe(true);
    expect(site.isOurHost("192.168.1.6:3000")).toBe(false);
  });

  test("port 80 may be left out", () => {
    expect(at("0.0.0.0", 80, null, ["10.0.0.2"]).isOurHost("10.0.0.2")).toBe(true);
  });

  test("the public address counts, with its own scheme alone", () => {
    const site = at("127.0.0.1", 3000, "https://soat.example");
    expect(site.isOurHost("soat.example")).toBe(true);
    expect(site.isOurOrigin("https://soat.example")).toBe(true);
    expect(site.isOurOrigin("http://soat.example")).toBe(false);
  });
});

test.each<[string | undefined, boolean]>([
  ["http://localhost:3000", true],
  ["http://127.0.0.1:3000", true],
  ["https://127.0.0.1:3000", false],
  ["http://localhost:4000", false],
  ["http://evil.example", false],
  ["http://localhost:3000.evil.example", false],
  ["null", false],
  [undefined, false],
])("origin %s", (origin, isOurs) => {
  expect(at("127.0.0.1", 3000, null).isOurOrigin(origin)).toBe(isOurs);
});
