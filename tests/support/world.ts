// A newsroom of a test's own: people by role, a real database, the real collaboration side,
// and articles written as plain text.
import { placeAt } from "#lib/anchor/find.ts";
import type { Kind } from "#lib/annotation/kind.ts";
import type { Command, Outcome, Place } from "#lib/commands.ts";
import { newId, type AnnotationId, type ArticleId, type CommandId, type UserId } from "#lib/id.ts";
import type { Role } from "#lib/permission/role.ts";
import { createAuth } from "#server/auth/auth.ts";
import { createCollab } from "#server/collab/collab.ts";
import type { Context } from "#server/context.ts";
import { loadArticle } from "#server/services/load-article.ts";
import { runCommand } from "#server/services/run-command.ts";
import { createParsePool } from "#server/workers/parse-pool.ts";
import { createPrint } from "#server/workers/print.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

type Unsent<C> = C extends Command ? Omit<C, "id" | "articleId"> : never;
export type Act = Unsent<Command>;
export type World = Awaited<ReturnType<typeof openWorld>>;

/** Opens a newsroom, a new one or that of a folder whose process is not running; `close` ends it. The clock stands at the start of 2026. */
export async function openWorld(database?: FreshDatabase) {
  const { db, folder, file, close } = database ?? await freshDatabase();
  const auth = createAuth({ db, secret: "s".repeat(48) });
  const server = createCollab({ db, auth });
  const pool = createParsePool();
  const desk = { db, auth, collab: server.collab, parse: pool.parse, print: createPrint(), dataFolder: folder };

  async function person(name: string, ...held: Role[]): Promise<Context> {
    const id = newId<UserId>();
    await db.user.create({ data: { id, name, email: `${id}@toasoan.example`, roles: held.join(",") } });
    return { actor: { id, name, roles: held }, desk, now: () => new Date("2026-01-02T03:04:05Z"), newId };
  }

  /** A loaded article, a block a line. */
  async function article(by: Context, ...lines: string[]): Promise<ArticleId> {
    const bytes = new TextEncoder().encode(lines.join("\n\n"));
    const done = await loadArticle(by, {
      commandId: newId<CommandId>(), source: { kind: "text", bytes }, kinds: lines.map(() => "paragraph"), title: "Bài thử", language: "vi",
    });
    if (!done.ok) throw new Error(`not loaded: ${done.reason}`);
    return done.articleId;
  }

  /** Where words stand in an article: its first occurrence, or the nth. */
  async function placeOf(articleId: ArticleId, quote: string, nth = 1): Promise<Place> {
    const { blocks } = await desk.collab.readText(articleId);
    let left = nth;
    for (const [index, block] of blocks.entries()) {
      for (let at = block.text.indexOf(quote); at >= 0; at = block.text.indexOf(quote, at + 1)) {
        left -= 1;
        const place = left === 0 ? placeAt(blocks, { index, offset: at }, { index, offset: at + quote.length }) : null;
        if (place) return place;
      }
    }
    throw new Error(`"${quote}" is not in the article`);
  }

  const run = (by: Context, articleId: ArticleId, act: Act, id = newId<CommandId>()): Promise<Outcome> =>
    runCommand(by, { ...act, id, articleId });

  /** Annotates words and answers the annotation's id. Throws the reason when it is refused. */
  async function tag(by: Context, articleId: ArticleId, kind: Kind, quote: string, nth = 1): Promise<AnnotationId> {
    const annotationId = newId<AnnotationId>();
    const done = await run(by, articleId, { type: "create-annotation", annotationId, kind, place: await placeOf(articleId, quote, nth) });
    if (!done.ok) throw new Error(`not annotated: ${done.reason}`);
    return annotationId;
  }

  /** The text is edited: these words become others. */
  async function edit(articleId: ArticleId, quote: string, replacement: string): Promise<void> {
    const done = await desk.collab.replaceWords(articleId, await placeOf(articleId, quote), replacement);
    if (!done) throw new Error(`"${quote}" was not replaced`);
  }

  return {
    db, desk, file, person, article, placeOf, run, tag, edit,
    async close() {
      await pool.close();
      await server.close();
      await close();
    },
  };
}
