// The articles on which the whole job is done: those of the fixtures, and whatever lies in the
// folder shared/seed beside the project, when it is there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readDraft } from "#lib/formats/draft/read-draft.ts";
import { fixtureArticles, type FixtureArticle } from "#tests/support/fixture-articles.ts";

/** What is tagged in an article, and what becomes of its number. */
type Plan = Pick<FixtureArticle, "number" | "person" | "overlap" | "organisation">;

export interface ArticleCase extends Plan {
  file: { name: string; buffer: Buffer };
  /** Its words as they are loaded, a block a line. */
  text: string;
}

const seeds = join(import.meta.dirname, "..", "..", "..", "shared", "seed");

// Short phrases to find the words by; the articles themselves are not ours to copy.
const seedPlans: Record<string, Plan> = {
  "article.txt": {
    number: { quote: "Tỉnh ủy 9 tỉnh về", becomes: "Tỉnh ủy 8 tỉnh về" },
    person: "Thượng tướng Lê Huy Vịnh, Ủy viên T.Ư Đảng, Ủy viên Quân ủy T.Ư, Thứ trưởng Bộ Quốc phòng",
    overlap: { claim: "Chính ủy Quân khu 2 chủ trì hội nghị", name: "Trung tướng Phạm Đức Duyên, Bí thư Đảng ủy, Chính ủy Quân khu 2" },
    organisation: "BCH T.Ư Đảng",
  },
};

function articleCase(name: string, bytes: Uint8Array, plan: Plan): ArticleCase {
  const read = readDraft({ kind: "text", bytes });
  if (!read.ok) throw new Error(`${name} is not read: ${read.reason}`);
  return { ...plan, file: { name, buffer: Buffer.from(bytes) }, text: read.draft.blocks.map((block) => block.text).join("\n\n") };
}

export function articleCases(): ArticleCase[] {
  const own = fixtureArticles().map((article) => articleCase(`${article.name}.txt`, article.bytes, article));
  const seed = !existsSync(seeds) ? [] : readdirSync(seeds).filter((name) => name.endsWith(".txt")).map((name) => {
    const bytes = readFileSync(join(seeds, name));
    return articleCase(name, bytes, seedPlans[name] ?? anyPlan(bytes));
  });
  return [...own, ...seed];
}

/** For a seed that nobody has read yet: words of its longest block, whatever they say. */
function anyPlan(bytes: Uint8Array): Plan {
  const read = readDraft({ kind: "text", bytes });
  const blocks = read.ok ? read.draft.blocks.map((block) => block.text) : [];
  const all = blocks.join("\n");
  const words = blocks.reduce((longest, block) => (block.length > longest.length ? block : longest), "").split(" ");
  /** From the nth word on, as many words as make it stand in the article once. */
  const run = (from: number, least: number) => {
    for (let to = from + least; to <= words.length; to++) {
      const quote = words.slice(from, to).join(" ").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
      if (quote !== "" && all.indexOf(quote) === all.lastIndexOf(quote)) return quote;
    }
    throw new Error("An article of too few words to tag.");
  };
  const quote = /(?:\S+ )?\d[\d.,]*\d(?: \S*[\p{L}\p{N}])?/gu.exec(all)?.[0] ?? run(40, 2);
  return {
    number: { quote, becomes: quote.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)) },
    overlap: { claim: run(6, 8), name: run(2, 6) }, person: run(18, 3), organisation: run(25, 4),
  };
}
