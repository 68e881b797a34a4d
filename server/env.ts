// The only reader of process.env: parsed once, when the process starts. Everything else is
// handed the parsed value.
import path from "node:path";
import { z } from "zod";

/** What the environment says. `secret` is null when none is given: the data folder then keeps one. */
export interface Settings {
  port: number;
  host: string;
  /** The public address, without a path; null when people use the address the process listens on. */
  url: URL | null;
  /** Absolute. */
  dataFolder: string;
  secret: string | null;
  /** Keys that seal who is behind confidential sources, the first for sealing; null: the data folder keeps one. */
  sourceKeys: string | null;
  /** `file:` and an absolute path. */
  databaseUrl: string;
  /** How many proxies of our own stand in front; 0: nobody's X-Forwarded header is believed. */
  trustedProxies: number;
  /** Null: nothing is sent by mail. */
  mail: MailSettings | null;
}

export interface MailSettings {
  /** smtp: with STARTTLS where the server has it, smtps: with TLS from the start; with name and password where they are asked for. */
  server: URL;
  /** Whom mail comes from: an address, or a name and an address in angle brackets. */
  from: string;
}

/** Settings of a running process: the secret is known. */
export interface Env extends Settings {
  secret: string;
}

const projectRoot = path.resolve(import.meta.dirname, "..");

/** An empty variable counts as absent: `SOAT_URL= npm start` is how a shell unsets one. */
const optional = <T extends z.ZodType>(inner: T) => z.preprocess((value) => (value === "" ? undefined : value), inner.optional());

const variables = z.object({
  PORT: optional(z.string().regex(/^\d{1,5}$/).transform(Number).refine((port) => port >= 1 && port <= 65_535)),
  HOST: optional(z.string().regex(/^[\w.:-]+$/)),
  SOAT_URL: optional(z.url({ protocol: /^https?$/ }).transform((value) => new URL(value)).refine((url) => url.pathname === "/" && url.search === "")),
  SOAT_DATA: optional(z.string()),
  SOAT_SECRET: optional(z.string().min(32)),
  SOAT_SOURCE_KEYS: optional(z.string().regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/i)),
  DATABASE_URL: optional(z.string().regex(/^file:./)),
  SOAT_TRUST_PROXY: optional(z.string().regex(/^\d$/).transform(Number)),
  SOAT_SMTP: optional(z.url({ protocol: /^smtps?$/ }).transform((value) => new URL(value)).refine((url) => url.hostname !== "")),
  SOAT_MAIL_FROM: optional(z.string().regex(/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)),
}).refine(({ SOAT_SMTP, SOAT_MAIL_FROM }) => !SOAT_SMTP || SOAT_MAIL_FROM !== undefined, { path: ["SOAT_MAIL_FROM"] });

const expected: Record<string, string> = {
  PORT: "a port number from 1 to 65535",
  HOST: "an address or host name to listen on",
  SOAT_URL: "an http or https address without a path, such as https://soat.example.org",
  SOAT_DATA: "a folder",
  SOAT_SECRET: "at least 32 characters",
  SOAT_SOURCE_KEYS: "one or more keys of 64 hexadecimal digits, with commas between them",
  DATABASE_URL: "file: and the path of an SQLite database",
  SOAT_SMTP: "smtp:// or smtps:// with the mail server, and name:password@ before it where they are asked for",
  SOAT_MAIL_FROM: "the address mail is sent from, such as Soát <soat@example.org>, when SOAT_SMTP is set",
  SOAT_TRUST_PROXY: "the number of trusted proxies in front, 0 to 9",
};

/** Parses the environment. The message of a failure is one sentence that names the variable and what it must be. */
export function readSettings(source: NodeJS.ProcessEnv = process.env): { ok: true; settings: Settings } | { ok: false; message: string } {
  const parsed = variables.safeParse(source);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    return { ok: false, message: `${name} must be ${expected[name] ?? "set differently"}.` };
  }
  const values = parsed.data;
  const dataFolder = path.resolve(projectRoot, values.SOAT_DATA ?? "data");
  const databaseFile = values.DATABASE_URL ? path.resolve(projectRoot, values.DATABASE_URL.slice("file:".length)) : path.join(dataFolder, "soat.db");
  return {
    ok: true,
    settings: {
      port: values.PORT ?? 3000,
      host: values.HOST ?? "127.0.0.1",
      url: values.SOAT_URL ?? null,
      dataFolder,
      secret: values.SOAT_SECRET ?? null,
      sourceKeys: values.SOAT_SOURCE_KEYS ?? null,
      databaseUrl: `file:${databaseFile}`,
      trustedProxies: values.SOAT_TRUST_PROXY ?? 0,
      mail: values.SOAT_SMTP && values.SOAT_MAIL_FROM ? { server: values.SOAT_SMTP, from: values.SOAT_MAIL_FROM } : null,
    },
  };
}

/** Says to React and Next, before they are loaded, how the process runs, and that nothing is to be reported anywhere. */
export function setMode(isDev: boolean): void {
  Object.assign(process.env, { NODE_ENV: isDev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
}
