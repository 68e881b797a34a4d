// What becomes of a paragraph that two people edit apart, one of them without a line: annotations stand on their words or
// are listed lost, and words that go where nobody saw them are told. Written as the text with [annotated words].
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { watchTaken } from "#components/editor/taken-words.ts";
import { schema } from "#lib/schema/schema.ts";
import { edit, openPair, textOf, type Change, type Pair, type Scene, type Who } from "#tests/support/pair.ts";

let pair: Pair;
beforeAll(async () => { pair = await openPair(); });
afterEach(() => pair.leave());
afterAll(() => pair.close());

const line = "Sáng nay, ông [Lê Huy Vịnh] tới dự hội nghị tại bản Lác.";
const plain = line.replace(/[[\]]/g, "");
const other = "Đoạn hai không có gì.";
const at = { before: 11, start: 15, middle: 22, end: 26 };
const typed = "rất sớm ";
const typing: Change = (tr) => tr.insert(at.before, schema.text(typed));
const typingInSecond: Change = (tr) => tr.insert(tr.doc.child(0).nodeSize + 1, schema.text(typed));

/** One person has no line and makes an edit, the other makes another; then the line is mended. What was taken is told to the one who was away. */
async function apart(all: Scene, away: Who, changes: Record<"away" | "there", Change>) {
  const [gone, there] = away === "one" ? [all.one, all.two] : [all.two, all.one];
  const taken = watchTaken(gone.doc, ({ origin }) => origin === gone.provider);
  taken.leave();
  await gone.cut();
  edit(gone, changes.away);
  edit(there, changes.there);
  await there.fence();
  await gone.mend();
  const anchor = await pair.atRest(all);
  return { anchor, text: textOf(all.one), told: taken.back() };
}

describe.each<[Who, "away" | "there"]>([["one", "away"], ["one", "there"], ["two", "away"], ["two", "there"]])("%s has no line, and who is %s", (away, editing) => {
  const both = (change: Change, words: Change) => (editing === "away" ? { away: change, there: words } : { away: words, there: change });

  test("makes a crosshead of the paragraph: what the other types in it stays", async () => {
    const all = await pair.scene(line, other);
    const { anchor, text, told } = await apart(all, away, both((tr) => tr.setNodeAttribute(0, "kind", "crosshead"), typing));
    expect(anchor).toEqual(["attached", "Lê Huy Vịnh"]);
    expect(text).toBe(`Sáng nay, ${typed}${plain.slice(10)}\n${other}`);
    expect(all.two.blocks()[0]?.kind).toBe("crosshead");
    expect(told).toEqual([]);
  });

  test("clears the formatting of the paragraph: what the other types in it stays", async () => {
    const { anchor, text, told } = await apart(await pair.scene(line, other), away, both((tr) => tr.removeMark(1, tr.doc.child(0).content.size + 1), typing));
    expect(anchor).toEqual(["attached", "Lê Huy Vịnh"]);
    expect(text).toBe(`Sáng nay, ${typed}${plain.slice(10)}\n${other}`);
    expect(told).toEqual([]);
  });

  test("splits the paragraph before the words: what the other types behind them is in the text once", async () => {
    const { anchor, text, told } = await apart(await pair.scene(line, other), away, both((tr) => tr.split(at.before), (tr) => tr.insert(at.end + 1, schema.text(typed))));
    expect(anchor).toEqual(["attached", "Lê Huy Vịnh"]);
    expect(text.split(typed.trim())).toHaveLength(2);
    expect(told).toEqual([]);
  });

  test("deletes the paragraph: what the other typed in it is told", async () => {
    const { anchor, text, told } = await apart(await pair.scene(line, other), away, both((tr) => tr.delete(0, tr.doc.child(0).nodeSize), typing));
    expect(anchor).toEqual(["lost", undefined]);
    expect(text).toBe(other);
    expect(told).toEqual([{ words: typed.trim(), isOwn: editing === "there" }]);
  });

  test("joins the next paragraph to it: what the other typed in that one stays, or is told", async () => {
    const { anchor, text, told } = await apart(await pair.scene(line, other), away, both((tr) => tr.join(tr.doc.child(0).nodeSize), typingInSecond));
    expect(anchor).toEqual(["attached", "Lê Huy Vịnh"]);
    expect(text).toBe(plain + other);
    expect(told).toEqual([{ words: typed.trim(), isOwn: editing === "there" }]);
  });

  test("drags the paragraph behind the next: what the other typed in it stays, or is told", async () => {
    const drag: Change = (tr) => {
      const [first, second] = [tr.doc.child(0), tr.doc.child(1)];
      return tr.delete(0, first.nodeSize).insert(second.nodeSize, first);
    };
    const { anchor, text, told } = await apart(await pair.scene(line, other), away, both(drag, typing));
    expect(anchor).toEqual(["attached", "Lê Huy Vịnh"]);
    expect(text.includes(typed) ? [] : [{ words: typed.trim(), isOwn: editing === "there" }]).toEqual(told);
  });
});

test("both split at one spot: every word is there, and the merge summary tells what stands twice", async () => {
  const all = await pair.scene(line, other);
  const since = (await pair.server.collab.collab.readText(all.articleId)).logSeq;
  const { anchor, text } = await apart(all, "one", { away: (tr) => tr.split(at.before), there: (tr) => tr.split(at.before) });
  expect(anchor).toEqual(["attached", "Lê Huy Vịnh"]);
  for (const words of ["Sáng nay,", "ông Lê Huy Vịnh", "bản Lác.", other]) expect(text).toContain(words);
  const { changes } = await pair.server.collab.collab.textChangesSince(all.articleId, since);
  const copies = text.split("ông Lê Huy Vịnh").length - 1;
  expect(changes.filter(({ kind, words }) => kind === "added" && words.includes("Lê Huy Vịnh"))).toHaveLength(copies - 1);
});

test.each<Who>(["one", "two"])("words are annotated while %s, without a line, splits their paragraph", async (who) => {
  const articleId = await pair.article(line);
  const [one, two] = await Promise.all([pair.enter(articleId, "one"), pair.enter(articleId, "two")]);
  const gone = { one, two }[who];
  await gone.cut();
  edit(gone, (tr) => tr.split(at.before));
  const id = await pair.annotate(articleId, line);
  await gone.mend();
  expect(await pair.atRest({ articleId, id, one, two })).toEqual(["attached", "Lê Huy Vịnh"]);
  expect(one.blocks()).toHaveLength(2);
  const events = await pair.database.db.anchorEvent.findMany({ where: { annotationId: id }, orderBy: { id: "asc" } });
  expect(events.map(({ reason }) => reason)).toEqual(["created", "placed", "re-placed"]);
});

test("words annotated while somebody without a line deletes their paragraph are listed lost, with who took them", async () => {
  const articleId = await pair.article(line, other);
  const [one, two] = await Promise.all([pair.enter(articleId, "one"), pair.enter(articleId, "two")]);
  await two.cut();
  edit(two, (tr) => tr.delete(0, tr.doc.child(0).nodeSize));
  const id = await pair.annotate(articleId, line, other);
  await two.mend();
  expect(await pair.atRest({ articleId, id, one, two })).toEqual(["lost", undefined]);
  expect(await pair.database.db.anchorEvent.findFirstOrThrow({ where: { annotationId: id, reason: "lost" } })).toMatchObject({ fromWords: "Lê Huy Vịnh", toWords: null });
});
