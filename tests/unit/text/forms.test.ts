// Pins the bytes of words/1 and version/1. A change here makes stored hashes mean something
// else: it is never a fix, it is a new name.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "#lib/article/block.ts";
import { newId, type AnnotationId } from "#lib/id.ts";
import { sha256Hex } from "#lib/text/hash.ts";
import { versionBlocks, versionContent, versionForm, versionHash } from "#lib/text/version.ts";
import { mappedForm } from "#lib/text/words-map.ts";
import { sameWords, wordsForm, wordsHash } from "#lib/text/words.ts";
import { anyText } from "#tests/unit/text/any-text.ts";

const block = (text: string, marks: Block["marks"] = [], kind: Block["kind"] = "paragraph"): Block => ({ id: "b", kind, text, marks });

describe("words/1", () => {
  it.each([
    ["27  tỉnh", "27 tỉnh"],
    [" 27\u00a0tỉnh\u2028này\t", "27 tỉnh này"],
    ["QS\u2009-\u202fQP", "QS - QP"],
    ["“a” „b” «c» ‘d’ ‹e› ʼf", "\"a\" \"b\" \"c\" 'd' 'e' 'f"],
    ["H’Mông, H´Mông, H`Mông", "H'Mông, H'Mông, H'Mông"],
    ["Lê Huy Vịnh".normalize("NFD"), "Lê Huy Vịnh"],
    ["a\u200bb\ufeffc\u00add", "abcd"],
    ["e\u200b\u0301", "é"],
    ["một \n hai\r\nba", "một\nhai\nba"],
    ["ảnh \ufffc đây", "ảnh \ufffc đây"],
    ["5′ – 6″ — 7", "5′ – 6″ — 7"],
    ["", ""],
  ])("%j is %j", (text, form) => expect(wordsForm(text)).toBe(form));

  it.each([
    ["27 tỉnh", "28 tỉnh"], ["Tỉnh", "tỉnh"], ["tinh", "tỉnh"], ["a - b", "a – b"], ["một, hai", "một hai"], ["hoá", "hóa"], ["a\nb", "a b"],
  ])("%j and %j are other words", (a, b) => expect(sameWords(a, b)).toBe(false));

  it("has pinned bytes", () => {
    expect(wordsHash("“Lê Huy\u00a0Vịnh”, 27.12")).toBe(sha256Hex("words/1\n\"Lê Huy Vịnh\", 27.12"));
    expect(wordsHash("“Lê Huy\u00a0Vịnh”, 27.12")).toBe("bde883bd752018f239be6188adc6ef10bae9ed95ba7a5d2db5b198694d2e0335");
    expect(wordsHash("")).toBe("57bb210ff3bbd62b0fdef5a173d99e79ce3c070d5bcf787ef1b6a5f0134819f2");
  });

  it("is the form of itself, and of its NFD and NFC", () => {
    fc.assert(fc.property(anyText, (text) => {
      const form = wordsForm(text);
      return wordsForm(form) === form && wordsForm(text.normalize("NFD")) === form && wordsForm(text.normalize("NFC")) === form;
    }));
  });

  it("can be pointed back into the text it came from", () => {
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const mapped = mappedForm(text);
      expect(mapped.form).toBe(wordsForm(text));
      if (mapped.form === "") return;
      const [from, to] = [a % mapped.form.length, b % mapped.form.length].sort((x, y) => x - y) as [number, number];
      const start = mapped.start(from);
      const end = mapped.end(to);
      expect(start).toBeLessThan(end);
      expect(wordsForm(text.slice(start, end))).toContain(mapped.form.slice(from, to + 1).trim());
    }));
  });
});

describe("version/1", () => {
  const id = newId<AnnotationId>();
  const blocks: Block[] = [
    block("Tin 27.12", [], "title"),
    block("Ông “Vịnh” nói", [
      { type: "italic", from: 4, to: 6 }, { type: "anno", id, from: 0, to: 3 }, { type: "bold", from: 4, to: 8 },
      { type: "bold", from: 0, to: 4 }, { type: "italic", from: 9, to: 9 },
    ]),
  ];

  it("has pinned bytes", () => {
    expect(versionForm(blocks, 1)).toBe(
      '{"blocks":[{"kind":"title","marks":[],"text":"Tin 27.12"},'
      + '{"kind":"paragraph","marks":[{"from":0,"to":8,"type":"bold"},{"from":4,"to":6,"type":"italic"}],"text":"Ông “Vịnh” nói"}],'
      + '"form":"version/1","schema":1}',
    );
    expect(versionHash(blocks, 1)).toBe("5e792d769b5b700aa9a092f25d77ef89c5eda01c88389c5473750fb57e69d8f1");
  });

  it("does not know ids and annotations", () => {
    const bare = versionBlocks(blocks).map((one) => ({ ...one, id: "other" }));
    expect(versionHash(bare, 1)).toBe(versionHash(blocks, 1));
    expect(JSON.parse(versionContent(blocks))).toEqual(versionBlocks(blocks));
  });

  it("takes half a surrogate pair, which no store could keep", () => {
    expect(versionForm([block("a\ud83d")], 1)).toBe(versionForm([block("a\ufffd")], 1));
  });
});

it("hashes text as UTF-8", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex("Đ")).toBe(sha256Hex(new Uint8Array([0xc4, 0x90])));
});
