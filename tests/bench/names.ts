// The names of one article held against the names file, with ten times as many entities in it beside: what it costs is
// the mentions, not the file.
import { namesOnDay } from "#lib/entity/known-names.ts";
import type { NameMention } from "#lib/entity/known-names.ts";
import { judgeName, judgePost, judgeRank } from "#lib/entity/judge.ts";
import { everyName } from "#lib/entity/names-filter.ts";
import { nameKey } from "#lib/entity/name-key.ts";
import type { ArticleId, UserId } from "#lib/id.ts";
import { median, printGrowth, type Figures } from "#tests/bench/figures.ts";
import { freshDatabase } from "#tests/support/database.ts";
import type { Db } from "#server/db/client.ts";
import type { Context } from "#server/context.ts";
import { loadKnownNames } from "#server/queries/load-known-names.ts";
import { loadNames } from "#server/queries/load-names.ts";

const sizes = [10_000, 100_000] as const;
const mentionsOfArticle = 200;
const rounds = 40;
/** Milliseconds in which an article of 200 mentions is held against 10,000 entities. */
const goal = 50;

const surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
const middles = ["Văn", "Thị", "Đức", "Huy", "Quốc", "Minh", "Thanh", "Hữu", "Ngọc", "Xuân"];
const syllables = ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khánh", "Lâm", "Minh", "Nam", "Oanh", "Phúc", "Quân", "Sơn", "Tâm", "Uyên", "Vịnh", "Xuyến", "Yến", "Đạt"];

/** As many different names as are asked for: some share all but a syllable, and every fiftieth is borne by two. */
function nameOf(i: number): string {
  const at = i % 50 === 49 ? i - 1 : i;
  const pick = (all: readonly string[], by: number) => all[Math.floor(at / by) % all.length] ?? "";
  return [pick(surnames, 1), pick(middles, 10), pick(syllables, 100), pick(syllables, 2_000), ...(at >= 40_000 ? [pick(syllables, 40_000)] : [])].join(" ");
}

export async function benchNames(): Promise<void> {
  const measured: Figures[] = [];
  for (const size of sizes) {
    console.log(`Writing a names file of ${size.toLocaleString("en")} entities.`);
    const { db, close } = await freshDatabase();
    try {
      await fill(db, size);
      measured.push(await measure(db, size));
    } finally {
      await close();
    }
  }
  const [few, many] = measured;
  if (!few || !many) throw new Error("Nothing was measured.");
  printGrowth("Names", sizes.map((size) => `${size.toLocaleString("en")} entities`), few, many);
  const names = (few["names of the article on the server, ms"] ?? 0) + (few["judged in the page, ms"] ?? 0);
  console.log(`Names of an article of ${mentionsOfArticle} mentions with ${sizes[0].toLocaleString("en")} entities: ${names.toFixed(1)} ms, server and page, median of ${rounds} (goal ≤ ${goal} ms): ${names <= goal ? "met" : "NOT MET"}.`);
  if (names > goal) process.exitCode = 1;
}

async function fill(db: Db, size: number): Promise<void> {
  await db.user.create({ data: { id: "u", name: "Bình", email: "b@example.org", roles: "editor" } });
  await db.article.create({ data: { id: "a", title: "Hội nghị", language: "vi", salt: "s", createdById: "u" } });
  const rows = Array.from({ length: size }, (_, i) => ({ id: `e${i}`, name: nameOf(i), folded: nameKey(nameOf(i)) }));
  for (let i = 0; i < rows.length; i += 10_000) {
    const chunk = JSON.stringify(rows.slice(i, i + 10_000));
    await db.$executeRaw`INSERT INTO "Entity" (id, kind, name, folded, "createdById") SELECT json_extract(value, '$.id'), 'person', json_extract(value, '$.name'), json_extract(value, '$.folded'), 'u' FROM json_each(${chunk})`;
    await db.$executeRaw`INSERT INTO "EntityAlias" (id, "entityId", kind, text, folded) SELECT 'a' || json_extract(value, '$.id'), json_extract(value, '$.id'), 'spelling', json_extract(value, '$.name') || ' (cũ)', json_extract(value, '$.folded') || ' cu' FROM json_each(${chunk})`;
    await db.$executeRaw`INSERT INTO "Tenure" (id, "entityId", role, words, "from") SELECT 'r' || json_extract(value, '$.id'), json_extract(value, '$.id'), 'rank', 'Đại tá', '2015' FROM json_each(${chunk})`;
    await db.$executeRaw`INSERT INTO "Tenure" (id, "entityId", role, words, body, "from", "to") SELECT 'p' || json_extract(value, '$.id'), json_extract(value, '$.id'), 'post', 'Giám đốc', 'Sở Y tế', '2015', '2020' FROM json_each(${chunk})`;
    await db.$executeRaw`INSERT INTO "EntityChange" ("entityId", what, "byId") SELECT json_extract(value, '$.id'), 'made', 'u' FROM json_each(${chunk})`;
  }
}

async function measure(db: Db, size: number): Promise<Figures> {
  // Only the database is asked.
  const context = { desk: { db }, actor: { id: "u" as UserId, name: "Bình", roles: ["editor"] } } as unknown as Pick<Context, "desk" | "actor">;
  const article = "a" as ArticleId;
  const ask = (round: number): NameMention[] => Array.from({ length: mentionsOfArticle }, (_, i) => ({ kind: "person", words: i % 5 === 0 ? `Không Có ${i}` : nameOf((i * 37 + round * 911) % size) }));
  const first = await timed(() => loadKnownNames(context, article, ask(0)));
  const [asked, judged, listed, edited]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 1; round <= rounds; round += 1) {
    const mentions = ask(round);
    let known = { entities: [], said: [] } as Awaited<ReturnType<typeof loadKnownNames>>;
    asked.push(await timed(async () => { known = await loadKnownNames(context, article, mentions); }));
    judged.push(await timed(() => {
      const names = namesOnDay(known, "2018-06-01");
      for (const mention of mentions) {
        const meant = names.meant(mention);
        if (meant.kind !== "one") continue;
        judgeName(mention.words, meant.entity, "2018-06-01");
        judgeRank("Thượng tá", meant.entity.tenures, "2018-06-01");
        judgePost("Giám đốc Sở Y tế", meant.entity.tenures, "2018-06-01");
      }
    }));
    listed.push(await timed(() => loadNames(context, { ...everyName, words: "huy vinh" })));
    await db.$transaction([db.entity.update({ where: { id: `e${round}` }, data: { name: `Tên Mới ${round}`, folded: `ten moi ${round}` } }), db.entityChange.create({ data: { entityId: `e${round}`, what: "edited", byId: "u" } })]);
    edited.push(await timed(() => loadKnownNames(context, article, mentions)));
  }
  return {
    "the file read whole, once, ms": first,
    "names of the article on the server, ms": median(asked), "names of the article on the server, ms, p95": p95(asked),
    "judged in the page, ms": median(judged), "judged in the page, ms, p95": p95(judged),
    "names after an entity was edited, ms": median(edited), "a search in the list, ms": median(listed),
  };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}
