// The index must answer what the full computation answers, after any edit.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLivingIndex } from "#lib/anchor/living-index.ts";
import { livingAnnotations, type Living } from "#lib/anchor/living.ts";
import type { Block, BlockMark } from "#lib/article/block.ts";
import { idOf, marked } from "#tests/unit/anchor/notation.ts";

const quotes = new Map([[idOf("1"), "aa"], [idOf("2"), "a b"], [idOf("3"), ""]]);
const quoteOf = (id: Living["id"]) => quotes.get(id);

const anyMark = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat(40), fc.nat(40))
  .map(([digit, a, b]): BlockMark => ({ type: "anno", id: idOf(String(digit)), from: Math.min(a, b), to: Math.max(a, b) }));
const anyBlock = fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), kind: fc.constant("paragraph" as const), text: fc.string({ maxLength: 40 }), marks: fc.array(anyMark, { maxLength: 3 }) });
const anyText = fc.array(anyBlock, { maxLength: 12 });
const anyEdit = fc.oneof(
  fc.record({ type: fc.constant("change" as const), at: fc.nat(), block: anyBlock }),
  fc.record({ type: fc.constant("insert" as const), at: fc.nat(), block: anyBlock }),
  fc.record({ type: fc.constant("remove" as const), at: fc.nat() }),
  fc.record({ type: fc.constant("move" as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ type: fc.constant("nothing" as const) }),
);

function edited(blocks: readonly Block[], edit: typeof anyEdit extends fc.Arbitrary<infer E> ? E : never): Block[] {
  const next = [...blocks];
  if (edit.type === "nothing" || (next.length === 0 && edit.type !== "insert")) return next;
  const at = edit.at % (next.length + (edit.type === "insert" ? 1 : 0));
  if (edit.type === "change") next[at] = edit.block;
  else if (edit.type === "insert") next.splice(at, 0, edit.block);
  else if (edit.type === "remove") next.splice(at, 1);
  else next.splice(edit.to % next.length, 0, ...next.splice(at, 1));
  return next;
}

describe("after random edits", () => {
  it("equals the full computation, in the same order, and tells all that changed", () => {
    fc.assert(fc.property(anyText, fc.array(anyEdit, { maxLength: 8 }), (first, edits) => {
      const index = createLivingIndex();
      let before = index.update(first, quoteOf).living;
      let blocks: readonly Block[] = first;
      for (const edit of edits) {
        blocks = edited(blocks, edit);
        const { living, changed } = index.update(blocks, quoteOf);
        expect([...living]).toEqual([...livingAnnotations(blocks, quoteOf)]);
        for (const id of new Set([...before.keys(), ...living.keys()])) {
          const [old, now] = [before.get(id), living.get(id)];
          const isOther = !old || !now || old.words !== now.words || old.prefix !== now.prefix || old.suffix !== now.suffix || old.start.offset !== now.start.offset;
          if (isOther) expect(changed.has(id)).toBe(true);
          if (!changed.has(id) && old?.start.index === now?.start.index) expect(now).toBe(old);
        }
        before = living;
      }
    }), { numRuns: 500 });
  });
});

describe("typing", () => {
  const blocks = marked(["The [1mayor] left.", ...Array.from({ length: 20 }, (_, at) => `Nothing happened in paragraph number ${at}.`), "The [2governor] stayed."].join("\n"));

  it("beside an annotation tells it, for its sentence may be another one", () => {
    const index = createLivingIndex();
    index.update(blocks);
    const typed = blocks.map((block, at) => (at === 0 ? { ...block, text: `${block.text} Again.` } : block));
    const { living, changed } = index.update(typed);
    expect([...changed]).toEqual([idOf("1")]);
    expect(living.get(idOf("1"))?.words).toBe("mayor");
  });

  it("far from every annotation tells nothing", () => {
    const index = createLivingIndex();
    const { living } = index.update(blocks);
    const after = index.update(blocks.map((block, at) => (at === 10 ? { ...block, text: `${block.text} More.` } : block)));
    expect(after.changed.size).toBe(0);
    expect(after.living.get(idOf("2"))).toBe(living.get(idOf("2")));
  });

  it("a new paragraph moves what follows and tells nothing of it", () => {
    const index = createLivingIndex();
    index.update(blocks);
    const added: Block = { id: "new", kind: "paragraph", text: "A new paragraph, long enough to keep apart.", marks: [] };
    const { living, changed } = index.update([...blocks.slice(0, 10), added, ...blocks.slice(10)]);
    expect(changed.size).toBe(0);
    expect(living.get(idOf("2"))?.start.index).toBe(22);
  });
});
