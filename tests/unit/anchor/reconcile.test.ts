// Written as the text an annotation stood in, with it in [brackets], and the text as it is now;
// then where it goes: "= words" put there, "? words" offered, "x" lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideAnchor, isAlien, type AnchorDecision } from "#lib/anchor/reconcile.ts";
import { livingAnnotations } from "#lib/anchor/living.ts";
import { placeAt } from "#lib/anchor/find.ts";
import type { StoredAnchor } from "#lib/anchor/relocate.ts";
import { textForm } from "#lib/anchor/text-form.ts";
import type { Block } from "#lib/article/block.ts";
import { idOf, marked as markedBy, plain } from "#tests/unit/anchor/notation.ts";

/** One annotation, which may begin with a number. */
const marked = (notation: string) => markedBy(notation.replace(/\[(?=\d)/g, "[1"));

function remember(blocks: readonly Block[]): StoredAnchor {
  const living = livingAnnotations(blocks).get(idOf("1"));
  const place = living && placeAt(blocks, living.start, living.end);
  if (!place) throw new Error("Nothing is marked.");
  return { words: place.quote, placedWords: place.quote, prefix: place.prefix, suffix: place.suffix, start: place.start, end: place.end };
}

function decide(before: string, now: readonly Block[], more: { missingFor?: number } = {}): AnchorDecision {
  return decideAnchor(now, () => textForm(now), {
    anchor: remember(marked(before)), living: livingAnnotations(now, () => remember(marked(before)).words).get(idOf("1")) ?? null,
    isElsewhere: true, relative: null, grace: 30_000, missingFor: more.missingFor ?? 60_000,
  });
}

function draw(decision: AnchorDecision): string {
  switch (decision.kind) {
    case "stands": return `${decision.state}${decision.heal ? ` -> ${decision.heal.quote}` : ""}`;
    case "wait": return "wait";
    case "place": return `= ${decision.place.quote}`;
    case "lost": return decision.offer ? `? ${decision.offer.place.quote}` : "x";
  }
}

const article = "Sáng 27.12, tại Hà Nội, Thượng tướng [Lê Huy Vịnh], Thứ trưởng Bộ Quốc phòng, đã tới dự và phát biểu chỉ đạo hội nghị.";
const without = article.replace(/[[\]]/g, "");

describe("marks that are gone", () => {
  test.each([
    ["the text is as it was", article, without, "= Lê Huy Vịnh"],
    ["the text around is in another form (NFD)", article, without.normalize("NFD"), `= ${"Lê Huy Vịnh".normalize("NFD")}`],
    ["moved into another block with what stands around", `${article}\nĐoạn hai.`, `Đoạn hai.\n${without}`, "= Lê Huy Vịnh"],
    ["split in the middle of it", article, without.replace("Huy Vịnh", "Huy\nVịnh"), "? Lê Huy\nVịnh"],
    ["split before it", article, without.replace(" Lê Huy", "\nLê Huy"), "= Lê Huy Vịnh"],
    ["a letter of it wrong", article, without.replace("Vịnh,", "Vinh,"), "? Lê Huy Vinh"],
    ["a word put into it, all in small letters", "đoàn đã [đi thăm và tặng quà các hộ dân] ở bản Lác hôm qua", "đoàn đã đi thăm và tặng quà cho các hộ dân ở bản Lác hôm qua", "= đi thăm và tặng quà cho các hộ dân"],
    ["a number of it changed", "doanh thu [đạt 1,4 tỷ đồng trong quý ba] năm nay", "doanh thu đạt 1,9 tỷ đồng trong quý ba năm nay", "? đạt 1,9 tỷ đồng trong quý ba"],
    ["a negation put in", "ông ấy nói [đã nhận được tiền hỗ trợ] từ tháng ba", "ông ấy nói không đã nhận được tiền hỗ trợ từ tháng ba", "= đã nhận được tiền hỗ trợ"],
    ["typed over with what stands around left", "tăng đều so với [năm ngoái] nhờ khách quốc tế", "tăng đều so với cùng kỳ nhờ khách quốc tế", "? cùng kỳ"],
    ["deleted, with what stands around left", "Trong đợt này có [27 xã] được hỗ trợ giống cây", "Trong đợt này có được hỗ trợ giống cây", "x"],
    ["deleted, and the same number elsewhere", "Trong đợt này có [27 xã] được hỗ trợ.\nHuyện bên có 27 xã.", "Trong đợt này có được hỗ trợ.\nHuyện bên có 27 xã.", "x"],
    ["deleted, and a name that stands elsewhere", `${article}\nKết thúc, Lê Huy Vịnh cảm ơn.`, "Một câu khác.\nKết thúc, Lê Huy Vịnh cảm ơn.", "x"],
    ["deleted, and a long name that stands elsewhere", "Đoàn của [Tổng cục Du lịch Việt Nam] đã tới.\nTheo Tổng cục Du lịch Việt Nam, khách tăng.", "Đoàn đã tới.\nTheo Tổng cục Du lịch Việt Nam, khách tăng.", "? Tổng cục Du lịch Việt Nam"],
    ["part of another word", "số [27] đã qua", "số 275 đã qua", "? 275"],
    ["nothing left", article, "", "x"],
  ])("%s", (_, before, now, drawn) => {
    expect(draw(decide(before, plain(now)))).toBe(drawn);
  });

  test("wait for an undo, unless they can be at one place alone", () => {
    expect(draw(decide(article, plain(without.replace("Vịnh", "Vinh")), { missingFor: 0 }))).toBe("wait");
    expect(draw(decide(article, plain("Một câu khác."), { missingFor: 29_999 }))).toBe("wait");
    expect(draw(decide(article, plain("Một câu khác."), { missingFor: 30_000 }))).toBe("x");
    expect(draw(decide(article, plain(without), { missingFor: 0 }))).toBe("= Lê Huy Vịnh");
  });

  test("are put where their Yjs positions name the same words, whatever stands around", () => {
    const now = plain("a Lê Huy Vịnh b\nc Lê Huy Vịnh d");
    const relative = { start: { index: 1, offset: 2 }, end: { index: 1, offset: 13 } };
    const decision = decideAnchor(now, () => textForm(now), { anchor: remember(marked(article)), living: null, isElsewhere: false, relative, grace: 30_000, missingFor: 0 });
    expect(decision).toMatchObject({ kind: "place", place: { start: { block: "b1", offset: 2 } }, score: 1 });
  });

  test("are never offered a place that is taken", () => {
    const now = plain("Đoàn đã tới.\nTheo Tổng cục Du lịch Việt Nam, khách tăng.");
    const decision = decideAnchor(now, () => textForm(now), {
      anchor: remember(marked("Đoàn của [Tổng cục Du lịch Việt Nam] đã tới.")), living: null, isElsewhere: false, relative: null, grace: 0, missingFor: 1, isTaken: () => true,
    });
    expect(draw(decision)).toBe("x");
  });

  test("are found by the words they stood on last, else by those they were put on", () => {
    const now = plain("tăng 18% so với cùng kỳ năm ngoái");
    const anchor = { ...remember(marked("tăng [19%] so với cùng kỳ năm ngoái")), placedWords: "18%" };
    expect(decideAnchor(now, () => textForm(now), { anchor, living: null, isElsewhere: false, relative: null, grace: 0, missingFor: 1 })).toMatchObject({ kind: "place", state: "attached" });
  });
});

describe("marks that stand", () => {
  test.each([
    ["on their words", article, article, "attached"],
    ["on their words in bold, curly quotation marks around", "nói \"[một câu]\" rồi", "nói “[một câu]” rồi", "attached"],
    ["on other words", article, article.replace("Vịnh", "Vinh"), "edited"],
    ["with words put in", article, article.replace("Huy", "Quốc Huy"), "edited"],
    ["in two halves", article, article.replace("Huy ", "Huy\n"), "edited"],
    ["on a number another came to touch", "có 1 [27] xã", "có 1[27] xã", "attached -> 127"],
    ["on a number with another behind", "có [27] 5 xã", "có [27]5 xã", "attached -> 275"],
    ["on part of a word, as they were put", "[Lê]n đường", "[Lê]n đường", "attached"],
    ["spread over what stood behind it", article, article.replace("]", "").replace("phòng,", "phòng],"), "edited -> Lê Huy Vịnh"],
    ["spread over what stood before it", article, article.replace("[", "").replace("tại", "[tại"), "edited -> Lê Huy Vịnh"],
    ["spread, part of its own words deleted", article, article.replace("Lê Huy Vịnh], Thứ trưởng", "Lê Huy, Thứ trưởng]"), "edited -> Lê Huy"],
    ["with a word typed behind", article, article.replace("Vịnh]", "Vịnh (giữa)]"), "edited"],
    ["twice: the copy in other surroundings goes", `${article}\nĐoạn hai.`, `Theo [Lê Huy Vịnh] thì khác.\nMột đoạn dài ở giữa hai chỗ.\n${article}`, "attached -> Lê Huy Vịnh"],
  ])("%s", (_, before, now, drawn) => {
    expect(draw(decide(before, marked(now)))).toBe(drawn);
  });

  test.each([
    ["its own words", article, article, false],
    ["its own words edited", article, article.replace("Huy Vịnh", "Quang Vinh"), false],
    ["other words typed in their place", article, article.replace("Lê Huy Vịnh", "Trần Đình Khánh"), false],
    ["what stood behind it, its own words deleted", article, article.replace("Lê Huy Vịnh], Thứ trưởng", ", Thứ trưởng]"), true],
    ["words elsewhere that are none of its own", article, "Giá vàng [hôm nay tăng mạnh] ở các phiên đầu tuần.", true],
  ])("on %s: others' words? (%#)", (_, before, now, expected) => {
    const living = livingAnnotations(marked(now)).get(idOf("1"));
    expect(living && isAlien(remember(marked(before)), living)).toBe(expected);
  });

  test("of two copies the one in its own surroundings stays", () => {
    const now = marked(`Theo [Lê Huy Vịnh] thì khác.\nMột đoạn dài ở giữa hai chỗ.\n${article}`);
    expect(decide(article, now)).toMatchObject({ heal: { start: { block: "b2" } } });
  });
});

describe("any text", () => {
  const word = fc.constantFrom("xã", "tỉnh", "27", "9", "Vịnh", "hội", "nghị", "không", "tăng", "cùng", "kỳ", "Lác", "bản", "đồng");
  const words = fc.array(word, { minLength: 4, maxLength: 30 });

  test("the same text puts it back where it was or offers a place, never on other words", () => {
    fc.assert(fc.property(words, fc.nat(), fc.integer({ min: 1, max: 4 }), (all, at, length) => {
      const from = at % all.length;
      const before = all.map((one, i) => `${i === from ? "[" : ""}${one}${i === Math.min(from + length, all.length) - 1 ? "]" : ""}`).join(" ");
      const decision = decide(before, plain(all.join(" ")));
      if (decision.kind !== "place") return;
      expect(decision.place.quote).toBe(remember(marked(before)).words);
      expect(decision.place.start).toEqual(remember(marked(before)).start);
    }), { seed: 11, numRuns: 500 });
  });

  test("a changed text gives it the words it stood on, or words so like them that no number, name or negation differs", () => {
    fc.assert(fc.property(words, fc.nat(), fc.integer({ min: 1, max: 6 }), words, fc.nat(), (all, at, length, put, cut) => {
      const from = at % all.length;
      const before = all.map((one, i) => `${i === from ? "[" : ""}${one}${i === Math.min(from + length, all.length) - 1 ? "]" : ""}`).join(" ");
      const now = [...all.slice(0, cut % all.length), ...put, ...all.slice((cut % all.length) + (cut % 4))].join(" ");
      const decision = decide(before, plain(now));
      if (decision.kind !== "place") return;
      const numbers = (text: string) => text.match(/\d+|Vịnh|Lác|không/g) ?? [];
      expect(numbers(decision.place.quote)).toEqual(numbers(remember(marked(before)).words));
    }), { seed: 12, numRuns: 500 });
  });
});
