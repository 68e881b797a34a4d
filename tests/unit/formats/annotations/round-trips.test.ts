// What leaves in a format that also comes in, comes back to the same words: emoji, NFD, line ends of another system,
// overlaps, stretches over several blocks.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnnotatedText } from "#lib/formats/annotations/annotated.ts";
import { convert } from "#lib/formats/annotations/formats.ts";
import type { IncomingFile } from "#lib/formats/annotations/incoming.ts";
import { placer } from "#lib/formats/annotations/place-incoming.ts";
import { importFormats, readFiles, type ImportFormat } from "#lib/formats/annotations/read-files.ts";
import { articleOf, chanceArticle, type Marked } from "#tests/support/annotated.ts";

/** Formats in which a note has its place. */
const keepsNotes: readonly ImportFormat[] = ["w3c", "hypothesis", "label-studio", "brat"];

function filesOf(article: AnnotatedText, format: ImportFormat): IncomingFile[] {
  const made = convert(article, format, []);
  if (!made.ok) throw new Error(made.reason);
  return made.files.map(({ ending, content }) => ({ name: `a.${ending}`, text: content }));
}

function backFrom(files: readonly IncomingFile[], blocks: Parameters<typeof placer>[0], format: ImportFormat) {
  const read = readFiles(files);
  if (read.format !== format || !read.parsed.ok) throw new Error(`${read.format}: ${read.parsed.ok ? "" : read.parsed.reason}`);
  expect(read.parsed.refused).toEqual([]);
  const place = placer(blocks);
  return read.parsed.incoming.map((one) => {
    const placed = place(one);
    return placed.ok ? { start: placed.place.start, end: placed.place.end, kind: one.kind, note: one.note, how: placed.how } : placed;
  });
}

function asMarked(article: AnnotatedText, marked: readonly Marked[], format: ImportFormat) {
  return article.annotations.map(({ id }) => {
    const own = marked.find((one) => one.id === id);
    return {
      start: { block: `b${own?.start.index}`, offset: own?.start.offset }, end: { block: `b${own?.end.index}`, offset: own?.end.offset },
      kind: own?.kind, note: keepsNotes.includes(format) ? own?.note ?? null : null, how: "position",
    };
  });
}

describe.each(importFormats)("%s", (format) => {
  test("brings every annotation back to its own words", () => {
    fc.assert(fc.property(chanceArticle, ({ lines, marked }) => {
      const { article, blocks } = articleOf(lines, marked);
      fc.pre(article.annotations.length > 0);
      expect(backFrom(filesOf(article, format), blocks, format)).toEqual(asMarked(article, marked, format));
    }), { seed: 20261123, numRuns: 200 });
  });

  test("says what it leaves behind, and nothing that there is none of", () => {
    const { article } = articleOf(["Xã Bắc Hà có 27 thôn."], [{ id: "0199bbbb-0000-7000-8000-000000000000" as Marked["id"], kind: "place", start: { index: 0, offset: 0 }, end: { index: 0, offset: 9 }, note: null }], { beside: { threads: 2, evidence: 0 } });
    const made = convert(article, format, []);
    expect(made.ok && made.left).toEqual([{ what: "threads", count: 2 }]);
    expect(made.ok && made.files.map(({ content }) => content).join()).toMatch(/threads/);
  });

  test("has nothing for an article without annotations", () => {
    const { article, blocks } = articleOf(["Không có gì."], []);
    const read = readFiles(filesOf(article, format));
    if (read.parsed.ok) expect(backFrom(filesOf(article, format), blocks, format)).toEqual([]);
    else expect(read.parsed.reason).toBe("unknown_format");
  });
});

describe("a text with the line ends of another system, in NFD", () => {
  const lines = ["Thượng tướng Lê Huy Vịnh 🚩 nói.", "Có 27 xã."];
  const raw = lines.join("\r\n").normalize("NFD");
  const at = (words: string) => {
    const from = raw.indexOf(words.normalize("NFD"));
    return [[...raw.slice(0, from)].length, [...raw.slice(0, from + words.normalize("NFD").length)].length] as const;
  };
  const { blocks } = articleOf(lines, []);
  const [nameFrom, nameTo] = at("Lê Huy Vịnh");
  const [numberFrom, numberTo] = at("27 xã");
  test.each<[string, ImportFormat, IncomingFile[]]>([
    ["doccano triples", "doccano", [{ name: "a.jsonl", text: `${JSON.stringify({ text: raw, labels: [[nameFrom, nameTo, "PER"], [numberFrom, numberTo, "CARDINAL"]] })}\r\n` }]],
    ["doccano entities", "doccano", [{ name: "a.jsonl", text: JSON.stringify({ text: raw, entities: [{ id: 1, label: "Person", start_offset: nameFrom, end_offset: nameTo }, { id: 2, label: "number", start_offset: numberFrom, end_offset: numberTo }], relations: [] }) }]],
    ["Label Studio", "label-studio", [{ name: "a.json", text: JSON.stringify([{ id: 3, data: { text: raw }, annotations: [{ result: [
      { id: "x", type: "labels", value: { start: nameFrom, end: nameTo, labels: ["PER"] } }, { id: "y", type: "labels", value: { start: numberFrom, end: numberTo, text: "27 xã", labels: ["number"] } },
    ] }] }]) }]],
    ["brat", "brat", [{ name: "x/a.ann", text: `T1\tPerson ${nameFrom} ${nameTo}\tLê Huy Vịnh\r\nT2\tNumber ${numberFrom} ${numberTo}\t27 xã\r\nR1\tX Arg1:T1 Arg2:T2\r\n` }, { name: "x/a.txt", text: raw }]],
  ])("%s", (_name, format, files) => {
    expect(backFrom(files, blocks, format)).toEqual([
      { start: { block: "b0", offset: 13 }, end: { block: "b0", offset: 24 }, kind: "person", note: null, how: "position" },
      { start: { block: "b1", offset: 3 }, end: { block: "b1", offset: 8 }, kind: "number", note: null, how: "position" },
    ]);
  });
});

describe("what does not come in", () => {
  const one = (text: string, name = "a.json") => readFiles([{ name, text }]).parsed;
  test.each([
    ["an empty quote of W3C", JSON.stringify([{ id: "a", type: "Annotation", target: { source: "x:y", selector: { type: "TextQuoteSelector", exact: " " } } }]), "no_quote"],
    ["a position alone", JSON.stringify([{ id: "a", type: "Annotation", target: { source: "x:y", selector: { type: "TextPositionSelector", start: 1, end: 2 } } }]), "no_quote"],
    ["an empty quote of Hypothesis", JSON.stringify({ rows: [{ id: "a", uri: "x:y", target: [{ selector: [{ type: "TextQuoteSelector", exact: "" }] }] }] }), "no_quote"],
    ["a note on a whole page", JSON.stringify({ rows: [{ id: "a", uri: "x:y", target: [{ source: "x:y" }] }] }), "no_target"],
    ["an empty span of Label Studio", JSON.stringify([{ data: { text: "abc" }, annotations: [{ result: [{ id: "x", type: "labels", value: { start: 1, end: 1 } }] }] }]), "no_quote"],
    ["a span beyond the text of Label Studio", JSON.stringify([{ data: { text: "abc" }, annotations: [{ result: [{ id: "x", type: "labels", value: { start: 1, end: 9 } }] }] }]), "no_quote"],
    ["an empty span of doccano", JSON.stringify({ text: "abc", label: [[1, 1, "PER"]] }), "no_quote"],
    ["a span that runs backwards", JSON.stringify({ text: "abc", label: [[2, 1, "PER"]] }), "no_quote"],
    ["a label of doccano that is none", JSON.stringify({ text: "abc", label: ["PER"] }), "malformed"],
    ["pieces with words between them", "T1\tPerson 0 3;8 11\tabc ghi\n", "discontinuous"],
    ["a line of brat that is none", "T1\tPerson 0\tabc\nT2\tPerson 0 3\tabc\n", "malformed"],
  ])("%s", (_name, text, reason) => {
    const parsed = one(text, "a.ann");
    expect(parsed.ok && parsed.refused.map((refused) => refused.reason)).toEqual([reason]);
  });

  test.each([
    ["two texts of doccano", `${JSON.stringify({ text: "a", label: [[0, 1, "X"]] })}\n${JSON.stringify({ text: "b", label: [[0, 1, "X"]] })}`, "several_texts"],
    ["two texts of Label Studio", JSON.stringify([1, 2].map((n) => ({ data: { text: `abc${n}` }, annotations: [{ result: [{ id: "x", type: "labels", value: { start: 0, end: 1 } }] }] }))), "several_texts"],
  ])("%s", (_name, text, reason) => {
    expect(one(text)).toEqual({ ok: false, reason });
  });

  test("predictions, relations and replies are counted, not taken", () => {
    const studio = one(JSON.stringify([{ data: { text: "abc" }, annotations: [{ result: [{ id: "x", type: "labels", value: { start: 0, end: 1, labels: ["PER"] } }, { type: "relation" }, { id: "c", type: "choices", value: { choices: ["a"] } }] }], predictions: [{ result: [{}, {}] }] }]));
    expect(studio).toMatchObject({ ok: true, left: [{ what: "predictions", count: 2 }, { what: "relations", count: 1 }, { what: "attributes", count: 1 }], incoming: [{ quote: "a" }] });
    const hypothesis = one(JSON.stringify({ rows: [{ id: "b", uri: "x:y", references: ["a"], text: "re", target: [{ source: "x:y" }] }] }));
    expect(hypothesis).toMatchObject({ ok: true, incoming: [], left: [{ what: "replies", count: 1 }] });
  });

  test("a verdict of another program is no check of ours", () => {
    const parsed = one(JSON.stringify({ id: "urn:x:1", type: "Annotation", motivation: "assessing", body: { type: "TextualBody", purpose: "assessing", value: "false" }, target: { source: "x:y", selector: { type: "TextQuoteSelector", exact: "abc" } } }));
    expect(parsed).toMatchObject({ ok: true, incoming: [{ kind: "note", note: null }], left: [{ what: "findings", count: 1 }] });
  });
});
