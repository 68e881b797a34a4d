// What leaves is held against the W3C's own assertions, where their files are at hand, and expanded as JSON-LD in
// safe mode, which refuses every key that no context declares.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import Ajv from "ajv-draft-04";
import jsonld, { type JsonLdDocument } from "jsonld";
import { expect, test } from "vitest";
import { toW3c } from "#lib/formats/annotations/w3c.ts";
import context from "#tests/fixtures/w3c/annotation-context.json" with { type: "json" };
import { articleOf, type Marked } from "#tests/support/annotated.ts";
import { annotationMusts, collectionMusts } from "#tests/unit/formats/annotations/w3c-musts.ts";

/** Files of w3c/web-annotation-tests (BSD-3-Clause). */
const suite = process.env["SOAT_W3C_SUITE"] ?? join(import.meta.dirname, "../../../../../shared/data/w3c");

const line = "🚩 Đại tá Lê nói 27 xã.";
const id = (nth: number) => `0199bbbb-0000-7000-8000-00000000000${nth}` as Marked["id"];
const { article } = articleOf([line, "Đoạn hai."], [
  { id: id(1), kind: "person", start: { index: 0, offset: 3 }, end: { index: 0, offset: 12 }, note: "Hỏi lại." },
  { id: id(2), kind: "number", start: { index: 0, offset: 17 }, end: { index: 0, offset: 22 }, note: null },
  { id: id(3), kind: "claim", start: { index: 0, offset: 13 }, end: { index: 1, offset: 4 }, note: null },
]);
const [first, ...others] = article.annotations;
const content = toW3c({
  ...article, beside: { threads: 2 },
  annotations: first ? [{ ...first, ownKind: "Lãnh đạo", standing: "problem", finding: { finding: "wrong", at: "2026-01-01T00:00:00.000Z" } }, ...others] : [],
}).files[0]?.content ?? "";
const document = JSON.parse(content) as Extract<JsonLdDocument, { "@context"?: unknown }>;
const collection = JSON.parse(content) as { "@context": unknown; first: { items: Record<string, unknown>[] } };
const annotations = collection.first.items.map((item) => ({ "@context": collection["@context"], ...item }));

interface Manifest {
  assertions: (string | Manifest | Manifest[])[];
}

function assertionsOf({ assertions }: Manifest): string[] {
  return assertions.flatMap((one) => (typeof one === "string" ? [one] : [one].flat().flatMap(assertionsOf)));
}

function readSchema(...path: string[]): Record<string, unknown> {
  const { id: _id, ...schema } = JSON.parse(readFileSync(join(suite, ...path), "utf8")) as Record<string, unknown>;
  return schema;
}

/** Assertions that do not come out as they must. */
function failing(manifest: string, document: object): { of: number; failed: string[] } {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateFormats: false });
  for (const name of readdirSync(join(suite, "definitions"))) ajv.addSchema(readSchema("definitions", name), name);
  const all = assertionsOf(JSON.parse(readFileSync(join(suite, manifest), "utf8")) as Manifest);
  return { of: all.length, failed: all.filter((path) => {
    const schema = readSchema(path);
    return ajv.validate(schema, document) !== ((schema["expectedResult"] ?? "valid") === "valid");
  }) };
}

test("what the model demands holds, and what breaks it is seen", () => {
  const own = new Ajv2020({ allErrors: true, strict: false });
  const holds = own.compile(annotationMusts);
  for (const one of annotations) expect(holds(one), JSON.stringify(holds.errors)).toBe(true);
  expect(own.validate(collectionMusts, collection), JSON.stringify(own.errors)).toBe(true);
  const [one] = annotations;
  for (const broken of [{ id: "no address" }, { type: "Note" }, { target: [] }, { bodyValue: "x" }, { created: "2026-01-01T07:00:00+07:00" }, { "@context": "https://example.org/" }]) {
    expect(holds({ ...one, ...broken }), JSON.stringify(broken)).toBe(false);
  }
});

// The W3C's own files are no part of this repository: where they are at hand, all of them are run.
if (existsSync(suite)) test("every assertion of the W3C that must hold does", { timeout: 120_000 }, () => {
  expect(failing("collections/collectionMusts.test", collection)).toEqual({ of: 10, failed: [] });
  for (const one of annotations) expect(failing("annotations/annotationMusts.test", one)).toEqual({ of: 54, failed: [] });
  expect(failing("annotations/annotationMusts.test", { ...annotations[0], target: [], type: "Note" }).failed.length).toBeGreaterThan(0);
});

test("every instant is in UTC and says so", () => {
  const instants = [...JSON.stringify({ ...collection, "@context": null }).matchAll(/"(?:created|modified|generated|checkedAt)":"([^"]*)"/g)].map(([, at = ""]) => at);
  expect(instants.length).toBeGreaterThan(4);
  for (const at of instants) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
});

test("every key is declared", async () => {
  const documentLoader = (address: string) => {
    if (address !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`Not at hand: ${address}`);
    return Promise.resolve({ document: context, documentUrl: address, contextUrl: undefined });
  };
  const expanded = JSON.stringify(await jsonld.expand(document, { safe: true, documentLoader } as object));
  expect(expanded).toContain("http://www.w3.org/ns/oa#assessing");
  expect(expanded).toContain("urn:soat:terms:notCarried");
  await expect(jsonld.expand({ ...document, misspelt: 1 }, { safe: true, documentLoader } as object)).rejects.toThrow();
});
