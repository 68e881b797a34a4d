// Errors counted by class and by finding, over what the asking person may see.
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, type ArticleId, type ProposalId } from "#lib/id.ts";
import type { ErrorClass } from "#lib/proposal/error-class.ts";
import type { Context } from "#server/context.ts";
import { countErrors } from "#server/queries/count-errors.ts";
import { restrictArticle } from "#server/services/choose-readers.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let editor: Context;
let checker: Context;
let articles: [ArticleId, ArticleId];

beforeEach(async () => {
  world = await openWorld();
  editor = await world.person("Biên tập", "editor");
  checker = await world.person("Kiểm tin", "checker");
  articles = [await world.article(editor, "Có 27 xã nghèo ở Sơn La."), await world.article(editor, "Có 27 xã nghèo ở Sơn La.")];
});
afterEach(() => world.close());

async function propose(articleId: ArticleId, before: string, replacement: string, errorClass: ErrorClass | null): Promise<ProposalId> {
  const proposalId = newId<ProposalId>();
  const done = await world.run(checker, articleId, { type: "propose", proposalId, annotationId: newId(), place: await world.placeOf(articleId, before), replacement, errorClass });
  if (!done.ok) throw new Error(done.reason);
  return proposalId;
}
const check = async (articleId: ArticleId, quote: string, finding: "confirmed" | "wrong") => {
  const done = await world.run(checker, articleId, { type: "record-check", finding, on: [{ annotationId: await world.tag(checker, articleId, "claim", quote), partId: null, words: quote }] });
  if (!done.ok) throw new Error(done.reason);
  return world.db.check.findFirstOrThrow({ orderBy: { id: "desc" } });
};

test("by class and what became of them, by finding and how often, without what was taken back", async () => {
  const [here, there] = articles;
  const accepted = await propose(here, "27", "28", "number");
  await world.run(editor, here, { type: "accept-proposals", on: [{ proposalId: accepted, words: "27", outcome: null }] });
  const refused = await propose(here, "Sơn La", "Lai Châu", "place");
  await world.run(editor, here, { type: "refuse-proposals", proposalIds: [refused], reason: "đúng rồi" });
  await propose(here, "nghèo", "khó", null);
  const withdrawn = await propose(here, "xã", "bản", "meaning");
  await world.run(checker, here, { type: "withdraw-proposal", proposalId: withdrawn });
  await propose(there, "27", "29", "number");
  await check(here, "xã nghèo", "wrong");
  await check(here, "Sơn La", "confirmed");
  const { id } = await check(here, "Có 28", "wrong");
  await world.run(checker, here, { type: "void-check", checkId: id as never });

  const count = await countErrors(world.desk, checker.actor, here);
  expect(count).toEqual({
    classes: [
      { errorClass: "place", open: 0, accepted: 0, refused: 1 }, { errorClass: "number", open: 0, accepted: 1, refused: 0 }, { errorClass: null, open: 1, accepted: 0, refused: 0 },
    ],
    findings: [{ finding: "confirmed", count: 1 }, { finding: "wrong", count: 1 }],
  });
  expect((await countErrors(world.desk, checker.actor, null)).classes).toContainEqual({ errorClass: "number", open: 1, accepted: 1, refused: 0 });
  expect(await countErrors(world.desk, checker.actor, null, { since: new Date("2030-01-01") })).toEqual({ classes: [], findings: [] });
});

test("an article that the person may not see is not counted", async () => {
  const [here] = articles;
  await propose(here, "27", "28", "number");
  await restrictArticle(editor, here, true);
  expect((await countErrors(world.desk, editor.actor, null)).classes).toHaveLength(1);
  expect(await countErrors(world.desk, checker.actor, null)).toEqual({ classes: [], findings: [] });
  expect(await countErrors(world.desk, checker.actor, here)).toEqual({ classes: [], findings: [] });
});
