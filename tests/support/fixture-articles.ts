// The articles of tests/fixtures/articles with what their sidecars say of them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { language } from "#lib/article/article-schema.ts";
import { blockKind } from "#lib/article/block-schema.ts";

const folder = join(import.meta.dirname, "../fixtures/articles");

const sidecar = z.strictObject({
  title: z.string(),
  language,
  kinds: z.array(blockKind),
  number: z.strictObject({ quote: z.string(), becomes: z.string() }),
  person: z.string(),
  overlap: z.strictObject({ claim: z.string(), name: z.string() }),
  organisation: z.string(),
});

export interface FixtureArticle extends z.infer<typeof sidecar> {
  /** The file's name without ".txt". */
  name: string;
  /** Absolute path of the .txt. */
  file: string;
  bytes: Uint8Array;
}

/** Every fixture article, by name. */
export function fixtureArticles(): FixtureArticle[] {
  return readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().map((txt) => {
    const name = txt.slice(0, -4);
    const file = join(folder, txt);
    const said: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
    return { ...sidecar.parse(said), name, file, bytes: new Uint8Array(readFileSync(file)) };
  });
}
