import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import schema from "../../../docs/report-schema.json" with { type: "json" };
import { codesOf, reportFor } from "#lib/report/audience.ts";
import { audiences } from "#lib/report/audiences.ts";
import { formsOf, isTextForm } from "#lib/report/forms.ts";
import { buildReport } from "#lib/report/model.ts";
import { reportSchema, type Report } from "#lib/report/schema.ts";
import { printFile } from "#server/formats/print-file.ts";
import { reportFile } from "#server/formats/report-file.ts";
import { sample } from "#tests/unit/report/sample.ts";
import { unzipSync, strFromU8 } from "fflate";

const options = { language: "vi", timeZone: "Asia/Ho_Chi_Minh" } as const;
const thread = { note: 3, words: "Lê An", resolvedByName: null, resolvedAt: null, comments: [{ byName: "Bình", at: "2021-12-27T03:00:00.000Z", body: "đã hỏi" }] };

/** What stands in the public report, by the path of its field; everything else is planted with a marker. */
const open = [
  /^newsroom$/, /^article\.title$/, /^items\.\d+\.(words|verdict\.words|parts\.\d+\.words|parts\.\d+\.verdict\.words)$/, /^sources\.0\.(title|reference)$/, /verdict\.evidence\.\d+\.title$/,
];

/** The report with a marker in every field that people typed, each telling where it stood. */
function planted(report: Report): Report {
  const walk = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one, at) => walk(one, `${path}.${at}`));
    if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, path === "" ? key : `${path}.${key}`)]));
    const key = path.split(".").at(-1) ?? "";
    const isTyped = ["byName", "name", "author", "section", "createdByName", "words", "remark", "note", "reference", "locator", "passage", "text", "independenceGroup", "before", "after", "why", "decisionReason", "decidedByName", "body", "title", "resolvedByName", "contact", "question", "givenBy", "filedByName", "assigneeName"].includes(key) || /^work\.\d+\.reason$/.test(path);
    const isItemSection = /^items\.\d+\.section$/.test(path);
    return isTyped && !isItemSection && (typeof value === "string" || value === null) && key !== "note" || (key === "note" && typeof value === "string")
      ? (open.some((one) => one.test(path)) && !isOfClosed(report, path) ? value : `MARK ${path}`) : value;
  };
  return reportSchema.parse(walk(report, ""));
}

/** Words of items that did not pass are nobody's business. */
function isOfClosed(report: Report, path: string): boolean {
  const item = report.items[Number(/^items\.(\d+)/.exec(path)?.[1] ?? -1)];
  return item !== undefined && (item.standing !== "passed" || item.foldedInto !== null);
}

async function textOfFile(report: Report, audience: (typeof audiences)[number], form: (typeof formsOf)["editor"][number]): Promise<string> {
  if (isTextForm(form)) return reportFile(report, { ...options, audience }, form);
  const file = await printFile({ kind: "report", report, options: { ...options, audience }, form });
  return form === "pdf" ? strFromU8(file, true) : Object.values(unzipSync(file)).map((part) => strFromU8(part)).join("\n");
}

describe("the public report", () => {
  const report = planted({ ...buildReport(sample()), talk: [thread] });

  test("the planting reaches what must not be told", () => {
    const text = reportFile(report, options, "json");
    for (const path of ["article.author", "generated.byName", "log.0.byName", "corrections.0.why", "talk.0.comments.0.body", "queries.0.contact", "queries.0.answers.0.text", "work.0.byName", "signOffs.0.byName", "paragraphs.1.text", "sources.1.title"]) expect(text).toContain(`MARK ${path}`);
  });

  test.each(formsOf.public.filter((form) => form !== "pdf"))("tells nothing of it as %s", async (form) => {
    expect(await textOfFile(report, "public", form)).not.toContain("MARK");
  });

  test("is a report by the same schema, and has what passed", () => {
    const shown = reportSchema.parse(reportFor(report, "public"));
    expect(shown.items.map(({ standing }) => standing)).toEqual(["passed"]);
    expect(shown).toMatchObject({ people: [], log: [], talk: [], queries: [], work: [], signOffs: [], policy: null, corrections: [], paragraphs: [], untouched: [] });
  });
});

test("the JSON form of every audience that gets it is valid by the published schema", () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  for (const audience of audiences.filter((one) => formsOf[one].includes("json"))) {
    const data: unknown = JSON.parse(reportFile(buildReport(sample()), { ...options, audience }, "json"));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  }
  expect(validate({ schemaVersion: 1 })).toBe(false);
});

describe("a person who is a source", () => {
  const given = buildReport(sample());
  const report: Report = {
    ...given, sources: given.sources.map((one, at) => (at === 0 ? { ...one, kind: "person", title: "Ông Kín", reference: "0912 345 678" } : one)),
    items: JSON.parse(JSON.stringify(given.items).replaceAll("Biên bản họp", "Ông Kín")) as Report["items"],
    queries: JSON.parse(JSON.stringify(given.queries).replaceAll(/ông Tư, Sở Xây dựng|Sở Xây dựng/g, "Ông Kín")) as Report["queries"],
    log: JSON.parse(JSON.stringify(given.log).replaceAll("Biên bản họp", "Ông Kín")) as Report["log"],
  };
  test("has a name at the desk, a code for lawyer and auditor, and nothing in public", () => {
    expect(reportFile(report, options, "txt")).toContain("Ông Kín");
    for (const audience of ["lawyer", "auditor", "public"] as const) {
      for (const form of ["txt", "html", "json", "csv"] as const) {
        const text = reportFile(report, { ...options, audience }, form);
        expect(text).not.toContain("Ông Kín");
        expect(text).not.toContain("0912");
      }
    }
    expect(reportFile(report, { ...options, audience: "lawyer" }, "txt")).toContain("N1");
  });
});

test("no person gets the code that the newsroom gave a confidential source", () => {
  const [one] = buildReport(sample()).sources;
  if (!one) throw new Error("The sample has no source.");
  const sources: Report["sources"] = [{ ...one, id: "a", kind: "person" }, { ...one, id: "b", kind: "official", title: "N1", isConfidential: true }, { ...one, id: "c", kind: "person" }];
  expect([...codesOf({ sources })]).toEqual([["a", "N2"], ["b", "N1"], ["c", "N3"]]);
});

test.each(audiences.filter((one) => one !== "comments"))("%s: equal reports make equal bytes, and every label stands in the catalogue", { timeout: 60_000 }, async (audience) => {
  const report = { ...buildReport(sample()), talk: [thread] };
  for (const form of formsOf[audience]) {
    const [one, two] = [await textOfFile(report, audience, form), await textOfFile(report, audience, form)];
    expect(one === two).toBe(true);
    if (isTextForm(form)) expect(one.match(/\b(?:report|words|proposal)\.[a-zA-Z]+\.[a-zA-Z.]+/g)).toBeNull();
  }
});

test("only chosen sections are printed", () => {
  const text = reportFile(buildReport(sample()), { ...options, sections: new Set(["conclusion", "sources"]) }, "html");
  expect([...text.matchAll(/<h2>([^<]*)/g)].map(([, heading]) => heading)).toEqual(["Kết luận", "Nguồn"]);
});

test("the clean copy is the article's words alone", () => {
  expect(reportFile(buildReport(sample()), { ...options, audience: "clean" }, "txt")).toBe(
    "Họp ở Hà Giang\n\nĐại tá BCH Lê An nói đã khởi công 8 xã vùng cao.\n\nẢnh: Lê An và “rất tốt”, 7 huyện.\n\nKhông ai để ý. Đã đọc.\n",
  );
});
