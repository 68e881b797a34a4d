// A mail server of a test's own: it speaks as much SMTP as a sender needs, and keeps what it is given.
import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Decoded: the header's lines unfolded, the body as it was written. */
  subject: string;
  text: string;
  /** As it came over the line. */
  raw: string;
}

export interface MailReceiver {
  url: URL;
  mails: ReceivedMail[];
  /** While true every recipient is refused. */
  isRefusing: boolean;
  /** Name and password, as they were given; null when none were. */
  signedIn: string | null;
  close(): Promise<void>;
}

/** Listens on a free port of this machine. */
export async function openMailReceiver(): Promise<MailReceiver> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    converse(socket, receiver);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const receiver: MailReceiver = {
    url: new URL(`smtp://127.0.0.1:${port}`), mails: [], isRefusing: false, signedIn: null,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
  return receiver;
}

function converse(socket: Socket, receiver: MailReceiver): void {
  let pending = "";
  let data: string[] | null = null;
  let from = "";
  let to: string[] = [];
  const say = (line: string) => void socket.write(`${line}\r\n`);
  say("220 receiver ESMTP");
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    pending += chunk;
    for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      if (data) takeLine(line, data);
      else answer(line);
    }
  });

  function takeLine(line: string, lines: string[]): void {
    if (line !== ".") return void lines.push(line.replace(/^\./, ""));
    receiver.mails.push(parse(lines.join("\r\n"), from, to));
    data = null;
    say("250 kept");
  }

  function answer(line: string): void {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? "";
    switch (line.slice(0, 4).toUpperCase()) {
      case "EHLO": return say("250-receiver\r\n250-8BITMIME\r\n250 AUTH PLAIN");
      case "HELO": case "RSET": case "NOOP": return say("250 ok");
      case "AUTH": {
        receiver.signedIn = Buffer.from(line.split(" ")[2] ?? "", "base64").toString("utf8").split("\0").slice(1).join(":");
        return say("235 ok");
      }
      case "MAIL": from = address; to = []; return say("250 ok");
      case "RCPT":
        if (receiver.isRefusing) return say("451 later");
        to.push(address);
        return say("250 ok");
      case "DATA": data = []; return say("354 go on");
      case "QUIT": say("221 bye"); return void socket.end();
      default: return say("500 what?");
    }
  }
}

function parse(raw: string, from: string, to: string[]): ReceivedMail {
  const at = raw.indexOf("\r\n\r\n");
  const header = raw.slice(0, at).replace(/\r\n[ \t]+/g, " ");
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(header)?.[1] ?? "";
  const bytes = decode(raw.slice(at + 4), field("Content-Transfer-Encoding").toLowerCase());
  const subject = field("Subject").replace(/\?=\s+=\?/g, "?==?").replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, how: string, word: string) =>
    decode(how.toLowerCase() === "q" ? word.replaceAll("_", " ") : word, how.toLowerCase() === "q" ? "quoted-printable" : "base64"));
  return { from, to, subject, text: bytes.replaceAll("\r\n", "\n").trimEnd(), raw };
}

function decode(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  const plain = encoding === "quoted-printable"
    ? body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : body;
  return Buffer.from(plain, "latin1").toString("utf8");
}
