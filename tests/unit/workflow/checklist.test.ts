// Checklists in small notation: a block a line, "# " a title, "= " a lead, "[kind words]" an item (with "+" passed, "-" wrong),
// "<address words>" a link. What comes out is "entry state", with how many places are missing.
import { describe, expect, test } from "vitest";
import type { AnnotationView } from "#lib/annotation/annotation.ts";
import { kinds } from "#lib/annotation/kind.ts";
import type { Block, BlockMark } from "#lib/article/block.ts";
import type { AnnotationId } from "#lib/id.ts";
import { checklistEntries, shippedChecklists, shippedTypes, type TickedEntry } from "#lib/workflow/article-type.ts";
import { articleTypes } from "#lib/workflow/article-type-schema.ts";
import { checklistOf, isMissing, tickedHash, type ChecklistSubject, type TickView } from "#lib/workflow/checklist.ts";
import { policy, shipped } from "#lib/workflow/policy.ts";
import { surveyOf, type SurveyInput } from "#lib/workflow/survey.ts";
import { checkedView, itemView } from "#tests/support/item-view.ts";

type Given = SurveyInput & ChecklistSubject;

function article(text: string, type: string | null = "investigation", over: Partial<Given> = {}): Given {
  const annotations: AnnotationView[] = [];
  const blocks = text.split("\n").map((line, at): Block => {
    const [, sign, rest = ""] = /^(# |= )?(.*)$/.exec(line) ?? [];
    const marks: BlockMark[] = [];
    let plain = "";
    for (const piece of rest.split(/(\[[^\]]*\][+-]?|<[^>]*>)/)) {
      const [, kind, words, sign = ""] = /^\[(\w+) (.*)\]([+-]?)$/.exec(piece) ?? [];
      const [, href, linked] = /^<(\S+) (.*)>$/.exec(piece) ?? [];
      const said = words ?? linked ?? piece;
      const span = { from: plain.length, to: plain.length + said.length };
      if (href) marks.push({ type: "link", href, ...span });
      if (words !== undefined) {
        const id = `${at}.${plain.length}` as AnnotationId;
        const view = itemView(words, kinds.find((one) => one === kind) ?? "claim", id);
        marks.push({ type: "anno", id, ...span });
        annotations.push(sign === "" ? view : checkedView(view, rest.replaceAll(/\[\w+ |\][+-]?/g, ""), sign === "+" ? "confirmed" : "wrong"));
      }
      plain += said;
    }
    return { id: `b${at}`, kind: sign === "# " ? "title" : sign === "= " ? "lead" : "paragraph", text: plain, marks };
  });
  return { blocks, language: "vi", annotations, readings: [], article: { title: "Tít", type }, ticks: [], ...over };
}

const listed = (given: Given) => checklistOf(given, shippedChecklists, surveyOf(given)).lines;
const told = (given: Given) => listed(given).map(({ entry, state, links }) => [entry, state, ...(links.length > 0 ? [links.length] : [])].join(" ")).join(", ");
const tick = (given: Given, entry: TickedEntry, isMet = true): TickView => ({ id: "t", entry, isMet, hash: tickedHash(entry, given.blocks, given.article.title), byName: "B", at: "2026-01-01T00:00:00Z" });
const state = (given: Given, entry: string) => listed(given).find((line) => line.entry === entry)?.state;

describe("what the article answers", () => {
  test.each<[string, string]>([
    ["Không có gì.", "names none, figures none, quotes none, captions none, links none"],
    ["[person Ông Lê Văn A]", "names open 1, figures none, quotes none, captions none, links none"],
    ["[person Ông Lê Văn A]+", "names met, figures none, quotes none, captions none, links none"],
    ["[person Ông Lê Văn A]+ và [person bà Tô Thị B]-", "names open 1, figures none, quotes none, captions none, links none"],
    ["[number 9 tỉnh]+, [date 27.12] và [number 3 xã]-", "names none, figures open 2, quotes none, captions none, links none"],
    ["[quote “Được”]+ [image Ảnh: A]", "names none, figures none, quotes met, captions open 1, links none"],
    ["Xem <https://a.example tại đây>.", "names none, figures none, quotes none, captions none, links open 1"],
  ])("%j: %s", (text, expected) => expect(told(article(text)).split(", headline")[0]).toBe(expected));

  test("a link counts as looked at once its words are read or checked", () => {
    const given = article("Xem <https://a.example tại đây>. [claim <b>]");
    expect(state({ ...given, readings: [{ blockId: "b0", sentence: given.blocks[0]?.text ?? "" }] as never }, "links")).toBe("met");
    expect(listed(given).find(({ entry }) => entry === "links")?.links).toEqual([{ kind: "words", block: "b0", offset: 4, words: "tại đây (https://a.example)" }]);
  });

  test("of an item that is lost nothing is known", () => {
    const given = article("[number 9 tỉnh]+");
    expect(state({ ...given, blocks: given.blocks.map((block) => ({ ...block, marks: [] })) }, "figures")).toBe("open");
  });
});

describe("what a person answers for", () => {
  const given = article("# Tít lớn\n= Sapo.\nThân bài.");
  const ticked = { ...given, ticks: [tick(given, "headline"), tick(given, "legal")] };
  const edited = (from: string, to: string) => ({ ...ticked, blocks: given.blocks.map((block) => ({ ...block, text: block.text.replace(from, to) })) });

  test.each<[string, Given, string, string]>([
    ["nobody said anything", given, "open", "open"],
    ["both ticked", ticked, "met", "met"],
    ["the title changed", edited("lớn", "to"), "lapsed", "lapsed"],
    ["the lead changed", edited("Sapo", "Lời dẫn"), "lapsed", "lapsed"],
    ["the body changed", edited("Thân", "Phần"), "met", "lapsed"],
    ["only typography changed", edited("Thân bài", "Thân\u00a0bài"), "met", "met"],
    ["the headline taken back", { ...ticked, ticks: [...ticked.ticks, tick(given, "headline", false)] }, "open", "met"],
    ["and ticked again", { ...ticked, ticks: [...ticked.ticks, tick(given, "headline", false), tick(given, "headline")] }, "met", "met"],
  ])("%s: headline %#", (_, now, headline, legal) => expect([state(now, "headline"), state(now, "legal")]).toEqual([headline, legal]));

  test("without a title in the text the one beside it counts", () => {
    const bare = article("Thân bài.");
    const done = { ...bare, ticks: [tick(bare, "headline")] };
    expect([state(done, "headline"), state({ ...done, article: { ...bare.article, title: "Tít khác" } }, "headline")]).toEqual(["met", "lapsed"]);
  });
});

describe("types", () => {
  test("shipped: each by its own list, every entry of it known", () => {
    expect(shippedChecklists.map(({ id }) => id)).toEqual([...shippedTypes]);
    expect(articleTypes.safeParse(shippedChecklists).success).toBe(true);
    const required = (id: string) => checklistEntries.filter((entry) => shippedChecklists.find((type) => type.id === id)?.asks[entry] === "required").join(" ");
    expect([required("news"), required("interview")]).toEqual(["names figures quotes captions headline", "names quotes captions headline"]);
  });

  test("nothing is asked of an article without one, or of one the newsroom has no more", () => {
    expect([listed(article("[number 9]", null)), listed(article("[number 9]", "gone"))]).toEqual([[], []]);
  });

  test("what is not asked is not listed, and none is as good as met", () => {
    const given = article("Chữ.", "a");
    const asks = { names: "off", figures: "off", quotes: "advised", captions: "off", links: "off", headline: "off", legal: "off" } as const;
    const { lines } = checklistOf(given, [{ id: "a", label: "Của tôi", asks }], surveyOf(given));
    expect(lines.map((line) => [line.entry, line.ask, line.state, isMissing(line)])).toEqual([["quotes", "advised", "none", false]]);
  });

  test("a policy stored before there were checklists asks for none of its own", () => {
    const { checklists: _, gates: { checklist: __, ...gates }, ...rules } = shipped.newsroom;
    const read = policy.parse({ profile: "newsroom", rules: { ...rules, gates } });
    expect([read.rules.gates.checklist, read.rules.checklists.needsType]).toEqual(["warn", false]);
  });
});
