// Kills a process that serves an article, without a word, while people write in it, again and again, and looks on the disk
// for every word that had been called saved.
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import * as Y from "yjs";
import type { ArticleId } from "#lib/id.ts";
import { fragmentName } from "#lib/schema/schema.ts";
import { readLog, rebuild } from "#server/collab/log-store.ts";
import type { Db } from "#server/db/client.ts";
import { openClient } from "#tests/support/collab-client.ts";
import { startCollab } from "#tests/support/collab-server.ts";
import { freshDatabase } from "#tests/support/database.ts";

const writers = 5;

export interface KillLoop {
  cycles: number;
  /** Words typed, and how many of them were called saved before the process died. */
  typed: number;
  saved: number;
  /** Words that had been called saved and are not on the disk; must be none. */
  lost: string[];
  /** Words on the disk though nobody had said so yet. */
  unasked: number;
}

/** `seed` decides when each process dies. Throws when the database is not whole afterwards. */
export async function killLoop(cycles: number, seed: number, onCycle?: (done: number) => void): Promise<KillLoop> {
  const database = await freshDatabase();
  const server = await startCollab(database.db);
  try {
    const cookies = await Promise.all(Array.from({ length: writers }, async () => (await server.person("editor")).cookie));
    const articleId = await server.article(Array.from({ length: writers }, () => "|"));
    const saved = new Set<string>();
    let typed = 0;
    let dice = seed;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const child = await serve(database.file);
      const ended = new Promise((resolve) => child.process.once("exit", resolve));
      const clients = await Promise.all(cookies.map((cookie) => openClient({ url: child.url, articleId, cookie })));
      let isOver = false;
      const firstSaved = Promise.withResolvers<null>();
      const said = clients.map(() => 0);
      const saidBy = (writer: number) => said[writer] ?? 0;
      const note = (writer: number, word: string) => {
        said[writer] = saidBy(writer) + 1;
        saved.add(word);
        firstSaved.resolve(null);
      };
      const writing = clients.map(async ({ provider, type }, writer) => {
        const words: string[] = [];
        provider.on("stateless", ({ payload }: { payload: string }) => {
          const message = JSON.parse(payload) as { type: string; n: number };
          if (message.type === "fence") for (const word of words.splice(0, message.n - saidBy(writer))) note(writer, word);
        });
        for (let nth = 1; !isOver; nth += 1) {
          const word = `w${writer}c${cycle}n${nth};`;
          words.push(word);
          type(writer, 1, word);
          typed += 1;
          // Not waited for: more is typed while this is on its way.
          provider.sendStateless(JSON.stringify({ type: "fence", n: nth }));
          await new Promise((resolve) => setTimeout(resolve, 7));
        }
      });
      dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648;
      // A process that has just started takes a while until its first word is on the disk: it is killed some time after that.
      await firstSaved.promise;
      await new Promise((resolve) => setTimeout(resolve, dice % 700));
      child.process.kill("SIGKILL");
      await ended;
      isOver = true;
      await Promise.all(writing);
      for (const client of clients) client.close();
      onCycle?.(cycle + 1);
    }
    const [check] = await database.db.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`;
    if (check?.integrity_check !== "ok") throw new Error("The database is not whole.");
    const there = new Set((await textOnDisk(database.db, articleId)).match(/w\d+c\d+n\d+;/g));
    return { cycles, typed, saved: saved.size, lost: [...saved].filter((word) => !there.has(word)), unasked: [...there].filter((word) => !saved.has(word)).length };
  } finally {
    await server.close();
    await database.close();
  }
}

/** A text as a process that starts now would read it. */
export async function textOnDisk(db: Db, articleId: ArticleId): Promise<string> {
  const doc = new Y.Doc();
  rebuild(doc, articleId, await readLog(db, articleId));
  return doc.getXmlFragment(fragmentName).toArray().map((block) => (block as Y.XmlElement).toArray().join("")).join("\n");
}

/** A process of its own with the collaboration side over this database; the caller ends it. */
export async function serve(file: string): Promise<{ process: ChildProcess; url: string }> {
  const script = path.join(import.meta.dirname, "../service/collab/children/serve.ts");
  const child = spawn(process.execPath, [script, file], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) return { process: child, url: line };
  throw new Error("The child ended without saying where it listens.");
}
