// The way out for mail, and the only one: to the server that the newsroom named, and nowhere
// while it names none. Text alone: nothing to fetch, nothing to track.
import nodemailer from "nodemailer";
import type { MailSettings } from "#server/env.ts";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  /** Resolves when the mail server has taken it; rejects when it has not. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

const patience = 20_000;

/** Opens nothing until something is sent. A password goes over TLS or not at all, but to this machine itself. */
export function createMailer({ server, from }: MailSettings): Mailer {
  const secure = server.protocol === "smtps:";
  const host = server.hostname.replace(/^\[|\]$/g, "");
  const user = decodeURIComponent(server.username);
  const isHere = host === "localhost" || host === "::1" || host.startsWith("127.");
  const transport = nodemailer.createTransport({
    host, port: server.port === "" ? (secure ? 465 : 587) : Number(server.port), secure,
    ...(user && { auth: { user, pass: decodeURIComponent(server.password) } }),
    requireTLS: !secure && user !== "" && !isHere,
    connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience,
    disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    async send(mail) {
      await transport.sendMail({ ...mail, from, headers: { "Auto-Submitted": "auto-generated" } });
    },
    close: () => transport.close(),
  };
}
