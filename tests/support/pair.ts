// Two people at one article, each on a real line, and the reconciler that runs after the text was stored.
// Texts are written with [annotated words].
import { Transform } from "@tiptap/pm/transform";
import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { placeAt } from "#lib/anchor/find.ts";
import { newId, type AnnotationId, type ArticleId, type CommandId } from "#lib/id.ts";
import { fragmentName, schema } from "#lib/schema/schema.ts";
import type { Context } from "#server/context.ts";
import { reconcile } from "#server/services/reconcile.ts";
import { runCommand } from "#server/services/run-command.ts";
import { openClient, type CollabClient } from "#tests/support/collab-client.ts";
import { startCollab } from "#tests/support/collab-server.ts";
import { freshDatabase } from "#tests/support/database.ts";

export interface Scene {
  articleId: ArticleId;
  id: AnnotationId;
  /** Also the one who annotates. */
  one: CollabClient;
  two: CollabClient;
}

export type Pair = Awaited<ReturnType<typeof openPair>>;
export type Who = "one" | "two";
/** An edit as the editor dispatches it. */
export type Change = (tr: Transform) => unknown;

/** Opens a desk for an editor and a copy editor; `leave` closes what a test opened, `close` everything. */
export async function openPair() {
  const database = await freshDatabase();
  const server = await startCollab(database.db);
  const [editor, colleague] = [await server.person("editor"), await server.person("copy_editor")];
  const desk = { db: database.db, auth: server.auth, collab: server.collab.collab, parse: { draft: () => Promise.reject(new Error("not here")) }, dataFolder: "" };
  const context: Context = { actor: { id: editor.id, name: "Biên tập", roles: ["editor"] }, desk, now: () => new Date(), newId };
  const cookies: Record<Who, string> = { one: editor.cookie, two: colleague.cookie };
  let open: CollabClient[] = [];

  const article = (...lines: string[]) => server.article(lines.map((line) => line.replace(/[[\]]/g, "")), editor.id);

  async function enter(articleId: ArticleId, who: Who = "one", doc?: Y.Doc): Promise<CollabClient> {
    const client = await openClient({ url: server.url, articleId, cookie: cookies[who], ...(doc && { doc }) });
    open.push(client);
    return client;
  }

  async function annotate(articleId: ArticleId, ...lines: string[]): Promise<AnnotationId> {
    const { blocks } = await desk.collab.readText(articleId);
    const index = lines.findIndex((line) => line.includes("["));
    const line = lines[index] ?? "";
    const place = placeAt(blocks, { index, offset: line.indexOf("[") }, { index, offset: line.indexOf("]") - 1 });
    if (!place) throw new Error("no such words");
    const id = newId<AnnotationId>();
    const done = await runCommand(context, { type: "create-annotation", id: newId<CommandId>(), articleId, annotationId: id, kind: "claim", place });
    if (!done.ok) throw new Error(done.reason);
    return id;
  }

  /** Both at an article whose [words] are annotated. */
  async function scene(...lines: string[]): Promise<Scene> {
    const articleId = await article(...lines);
    const [one, two] = await Promise.all([enter(articleId, "one"), enter(articleId, "two")]);
    const id = await annotate(articleId, ...lines);
    const isMarked = (client: CollabClient) => client.blocks().some((block) => block.marks.some((mark) => mark.type === "anno"));
    await Promise.all([one, two].map((client) => client.until(() => isMarked(client))));
    return { articleId, id, one, two };
  }

  /** The row's state and the words it stands on, once both have everything and nothing is left to do. Both see the same. */
  async function atRest({ articleId, id, one, two }: Scene): Promise<[string, string | undefined]> {
    let later = 0;
    for (let round = 0; round < 6; round += 1, later += 60_000) {
      await Promise.all([one, two].map((client) => client.fence()));
      const { changed } = await reconcile(desk, articleId, () => new Date(Date.now() + later));
      if (changed === 0 && round > 1) break;
    }
    const { blocks } = await desk.collab.readText(articleId);
    const words = livingAnnotations(blocks).get(id)?.words;
    const seen = (client: CollabClient) => JSON.stringify(client.blocks()) === JSON.stringify(blocks) && livingAnnotations(client.blocks()).get(id)?.words === words;
    await Promise.all([one, two].map((client) => client.until(() => seen(client))));
    return [(await database.db.annotation.findUniqueOrThrow({ where: { id } })).anchorState, words];
  }

  return {
    database, server, context, article, enter, annotate, scene, atRest,
    leave() {
      for (const client of open) client.close();
      open = [];
    },
    async close() {
      await server.close();
      await database.close();
    },
  };
}

/** What the editor's binding writes when a transaction is dispatched. */
export function edit(client: Pick<CollabClient, "doc">, change: Change): void {
  const fragment = client.doc.getXmlFragment(fragmentName);
  const { doc, meta } = initProseMirrorDoc(fragment, schema);
  const tr = new Transform(doc);
  change(tr);
  client.doc.transact(() => updateYFragment(client.doc, fragment, tr.doc, meta), client);
}

/** Takes back what `edit` did for this person, one edit at a time. */
export const undoOf = (client: CollabClient) => new Y.UndoManager(client.doc.getXmlFragment(fragmentName), { captureTimeout: 0, trackedOrigins: new Set([client]) });

export const textOf = (client: CollabClient) => client.blocks().map(({ text }) => text).join("\n");
