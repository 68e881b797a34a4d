import path from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings } from "#server/env.ts";

const root = path.resolve(import.meta.dirname, "../..");
const settingsOf = (values: Record<string, string>) => {
  const read = readSettings({ NODE_ENV: "test", ...values });
  if (!read.ok) throw new Error(read.message);
  return read.settings;
};

describe("the environment", () => {
  test("may be empty", () => {
    expect(settingsOf({})).toEqual({
      port: 3000, host: "127.0.0.1", url: null, dataFolder: path.join(root, "data"), secret: null, sourceKeys: null,
      databaseUrl: `file:${path.join(root, "data", "soat.db")}`, trustedProxies: 0, mail: null,
    });
  });

  test("an empty variable counts as none", () => {
    expect(settingsOf({ PORT: "", SOAT_URL: "", SOAT_TRUST_PROXY: "" })).toEqual(settingsOf({}));
  });

  test("the database lies in the data folder unless it is told where", () => {
    expect(settingsOf({ SOAT_DATA: "/srv/soat" }).databaseUrl).toBe("file:/srv/soat/soat.db");
    expect(settingsOf({ SOAT_DATA: "/srv/soat", DATABASE_URL: "file:/fast/desk.db" }).databaseUrl).toBe("file:/fast/desk.db");
  });

  test("mail needs a server and a sender", () => {
    expect(settingsOf({ SOAT_SMTP: "smtps://soat:p%40ss@mail.example:465", SOAT_MAIL_FROM: "Soát <soat@mail.example>" }).mail)
      .toEqual({ server: new URL("smtps://soat:p%40ss@mail.example:465"), from: "Soát <soat@mail.example>" });
    expect(settingsOf({ SOAT_MAIL_FROM: "soat@mail.example" }).mail).toBeNull();
    const read = readSettings({ NODE_ENV: "test", SOAT_SMTP: "smtp://mail.example" });
    expect(read.ok ? "" : read.message).toMatch(/^SOAT_MAIL_FROM must be /);
  });

  test.each([
    ["PORT", "eighty"], ["PORT", "70000"], ["PORT", "0"], ["HOST", "a b"], ["SOAT_URL", "soat.example"], ["SOAT_URL", "ftp://soat.example"],
    ["SOAT_URL", "https://soat.example/desk"], ["SOAT_SECRET", "short"], ["DATABASE_URL", "postgres://db"], ["SOAT_TRUST_PROXY", "yes"],
    ["SOAT_SMTP", "mail.example"], ["SOAT_SMTP", "https://mail.example"], ["SOAT_MAIL_FROM", "Soát"], ["SOAT_MAIL_FROM", "a@b.example\nBcc: c@d.example"],
  ])("%s=%s is refused in one sentence that names it", (name, value) => {
    const read = readSettings({ NODE_ENV: "test", [name]: value });
    expect(read.ok ? "" : read.message).toMatch(new RegExp(`^${name} must be [^.]+.*\\.$`));
  });
});
