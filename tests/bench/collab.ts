// How long what one person types takes to the others, with few and with many of them in one article, beside a server that
// only sends on; what an article costs in memory; how long it takes until everybody is back after a cut; and how
// long others wait while somebody hostile sends the worst that is let through.
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import * as Y from "yjs";
import { fragmentName } from "#lib/schema/schema.ts";
import type { ArticleId } from "#lib/id.ts";
import { short, table, times } from "#tests/bench/figures.ts";
import { makeArticle } from "#tests/bench/article.ts";
import { marker, openEcho, openRaw, type RawClient } from "#tests/bench/raw-client.ts";
import { startCollab } from "#tests/support/collab-server.ts";
import { freshDatabase } from "#tests/support/database.ts";

const crowds = [2, 20, 100];
/** Words a person types a second, and for how many seconds. */
const pace = { perSecond: 1, seconds: 10 };
const documents = 50;
const reconnecting = 200;
/** A person has as many sockets as is allowed at most. */
const socketsPerPerson = 10;

interface Usage {
  cpu: number;
  heap: number;
  rss: number;
  longest: number;
}

/** Times everything and prints it; closes what it opened. */
export async function benchCollab(): Promise<void> {
  const database = await freshDatabase();
  const here = await startCollab(database.db);
  const { blocks } = makeArticle(1_000);
  const article = () => here.article(blocks.map(({ text, kind }) => ({ id: "", kind, text, marks: [] })));
  const people = await Promise.all(Array.from({ length: reconnecting / socketsPerPerson }, async () => (await here.person("editor")).cookie));
  const cookie = (nth: number) => people[nth % people.length] ?? "";
  const server = await startServer(database.file);
  try {
    const rows: string[][] = [["people in one article", "p50 ms", "p95 ms", "echo p50", "echo p95", "p95 ratio", "server CPU", "rss MB", "loop, longest ms"]];
    for (const crowd of crowds) {
      const articleId = await article();
      const [echo] = await timed(crowd, (_nth, onMarker) => openEcho(server.echo, onMarker), server.usage);
      const [collab, usage] = await timed(crowd, (nth, onMarker) => openRaw({ url: server.url, articleId, cookie: cookie(nth), onMarker }), server.usage);
      rows.push([String(crowd), short(collab.p50), short(collab.p95), short(echo.p50), short(echo.p95), times(collab.p95, echo.p95),
        `${short(usage.cpu / (pace.seconds * 10))} %`, short(usage.rss / 1024 ** 2), short(usage.longest)]);
    }
    console.log(`\nFrom one page to the others: ${pace.perSecond} word a second each, 1,000 words of text, ${pace.seconds} s\n\n${table(rows)}`);
    await memory(server, article, cookie);
    await reconnection(server, await article(), cookie);
    await besideHostile(server, await article(), cookie, (await here.person("editor")).cookie);
  } finally {
    server.close();
    await here.close();
    await database.close();
  }
}

async function timed(crowd: number, open: (nth: number, onMarker: (writer: number, nth: number) => void) => Promise<RawClient>, usage: () => Promise<Usage>) {
  const sent = new Map<string, number>();
  const took: number[] = [];
  const onMarker = (writer: number, nth: number) => {
    const at = sent.get(marker(writer, nth));
    if (at !== undefined) took.push(performance.now() - at);
  };
  const clients = await Promise.all(Array.from({ length: crowd }, (_, nth) => open(nth, onMarker)));
  const before = await usage();
  for (let second = 0; second < pace.seconds * pace.perSecond; second += 1) {
    for (const [writer, client] of clients.entries()) {
      const word = marker(writer, second);
      sent.set(word, performance.now());
      client.type(word);
      // Spread over the second, as people are.
      await new Promise((resolve) => setTimeout(resolve, 1000 / pace.perSecond / crowd));
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const after = await usage();
  for (const client of clients) client.close();
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return [{ p50: at(0.5), p95: at(0.95), worst: took.at(-1) ?? 0 }, { ...after, cpu: after.cpu - before.cpu }] as const;
}

type Server = Awaited<ReturnType<typeof startServer>>;
type Cookie = (nth: number) => string;

async function memory(server: Server, article: () => Promise<ArticleId>, cookie: Cookie): Promise<void> {
  const ids = await Promise.all(Array.from({ length: documents }, article));
  const before = await server.usage();
  const clients = await Promise.all(ids.map((articleId, nth) => openRaw({ url: server.url, articleId, cookie: cookie(nth), onMarker: () => {} })));
  const after = await server.usage();
  console.log(`\nAn open article of 1,000 words with one page: ${short((after.heap - before.heap) / documents / 1024)} KB of memory, ${short((after.cpu - before.cpu) / documents)} ms of CPU to open (${documents} of them).`);
  for (const client of clients) client.close();
}

async function reconnection(server: Server, articleId: ArticleId, cookie: Cookie): Promise<void> {
  const openAll = () => Promise.all(Array.from({ length: reconnecting }, (_, nth) => openRaw({ url: server.url, articleId, cookie: cookie(nth), onMarker: () => {} })));
  const clients = await openAll();
  for (const client of clients) client.close();
  await Promise.all(clients.map(({ ended }) => ended));
  const before = await server.usage();
  const start = performance.now();
  const again = await openAll();
  const took = performance.now() - start;
  const after = await server.usage();
  console.log(`${reconnecting} pages connecting again at once: all have the text after ${short(took)} ms; ${short(after.cpu - before.cpu)} ms of CPU, the loop waited ${short(after.longest)} ms at most.`);
  for (const client of again) client.close();
}

/** Twenty people work while one person's sockets send, until they are ended, updates made to be dear. */
async function besideHostile(server: Server, articleId: ArticleId, cookie: Cookie, hostile: string): Promise<void> {
  const victim = await server.usage();
  let ended = 0;
  let isOver = false;
  const dear = dearUpdate();
  const attack = (async () => {
    while (!isOver) {
      const client = await openRaw({ url: server.url, articleId, cookie: hostile, onMarker: () => {} }).catch(() => null);
      if (client) {
        for (let i = 0; i < 20; i += 1) client.send(frame(articleId, i % 2 === 0 ? dear : new Uint8Array(1_900_000)));
        await client.ended;
      }
      ended += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const [took, usage] = await timed(20, (nth, onMarker) => openRaw({ url: server.url, articleId, cookie: cookie(nth), onMarker }), server.usage);
  isOver = true;
  await attack;
  console.log(`20 people beside a hostile one, whose sockets were ended ${ended} times: p50 ${short(took.p50)} ms, p95 ${short(took.p95)} ms, worst ${short(took.worst)} ms; the loop waited ${short(usage.longest)} ms at most (${short(victim.longest)} before).`);
}

/** Well-formed, and as many structs in one update as are let through. */
function dearUpdate(): Uint8Array {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(fragmentName);
  doc.transact(() => {
    for (let i = 0; i < 95_000; i += 1) fragment.insert(0, [new Y.XmlElement("block")]);
  });
  return Y.encodeStateAsUpdate(doc);
}

function frame(articleId: string, update: Uint8Array): Uint8Array {
  const name = Buffer.from(articleId);
  const length: number[] = [];
  let left = update.length;
  for (; left > 0x7f; left = Math.floor(left / 128)) length.push(0x80 | (left & 0x7f));
  return Buffer.concat([Buffer.from([name.length]), name, Buffer.from([0, 2, ...length, left]), update]);
}

async function startServer(file: string) {
  const script = path.join(import.meta.dirname, "children/collab-server.ts");
  const child = spawn(process.execPath, ["--expose-gc", script, file], { stdio: ["pipe", "pipe", "ignore"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  const [url = "", echo = ""] = (await next()).split(" ");
  return {
    url, echo,
    async usage(): Promise<Usage> {
      child.stdin.write("usage\n");
      return JSON.parse(await next()) as Usage;
    },
    close: () => void child.kill("SIGKILL"),
  };
}
