import { createHash } from "node:crypto";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, test } from "vitest";
import type { Translate } from "#lib/report/drawing.ts";
import { reportFormat } from "#lib/report/format.ts";
import { reportHtml } from "#lib/report/html.ts";
import { buildReport } from "#lib/report/model.ts";
import { reportSchema, type Report } from "#lib/report/schema.ts";
import { reportPolicy, reportStyle } from "#lib/report/style.ts";
import { reportLabels } from "#server/formats/report-file.ts";
import { sample } from "#tests/unit/report/sample.ts";
import { world } from "#tests/unit/report/world.ts";

const keys: Translate = (key, values) => (values ? `${key}(${Object.values(values).join(", ")})` : key);
const format = reportFormat("vi", "Asia/Ho_Chi_Minh");
const drawn = (report: Report = buildReport(sample()), labels: Translate = keys) => reportHtml(report, labels, format);

interface Found {
  tag: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element of a file as a browser would read it, in document order. */
function elements(file: string): Found[] {
  const found: Found[] = [];
  const textOf = (node: Tree.Node): string => "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
  const walk = (node: Tree.Node) => {
    if ("tagName" in node) found.push({ tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), text: textOf(node) });
    if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  walk(parse(file));
  return found;
}

/** The names under which a report keeps what people typed. Item sections and numbers of notes are not strings of theirs. */
const typed = new Set(["newsroom", "byName", "name", "title", "author", "createdByName", "words", "remark", "note", "reference", "locator", "passage", "text", "independenceGroup", "before", "after", "why", "decisionReason", "decidedByName"]);

/** The report with every text that people typed replaced by this one. */
function everywhere(report: Report, text: string): Report {
  const made = reportSchema.parse(JSON.parse(JSON.stringify(report), (key, value: unknown) => (typeof value === "string" && typed.has(key) ? text : value)));
  return { ...made, article: { ...made.article, section: text }, untouched: made.untouched.map((one) => ({ ...one, passages: [text, text] })) };
}

describe("a file that holds nothing but the report", () => {
  const file = drawn();
  const all = elements(file);

  test("allows one style, by its hash, and nothing else", () => {
    const style = all.filter(({ tag }) => tag === "style");
    expect(style.map(({ text }) => text)).toEqual([reportStyle]);
    const hash = createHash("sha256").update(style[0]?.text ?? "").digest("base64");
    const policy = all.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
    expect(policy?.attributes["content"]).toBe(reportPolicy);
    expect(reportPolicy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  test("has no script, no inline style, no handler and no address outside itself", () => {
    const active = new Set(["script", "iframe", "object", "embed", "img", "link", "base", "form", "template"]);
    expect(all.filter(({ tag }) => active.has(tag))).toEqual([]);
    const names = new Set(all.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...names].filter((name) => name.startsWith("on") || name === "style" || name === "src")).toEqual([]);
    const targets = all.flatMap(({ attributes }) => attributes["href"] ?? []);
    expect(targets.every((target) => target.startsWith("#"))).toBe(true);
    expect(reportStyle).not.toMatch(/url\(|@import|@font-face/);
  });

  test("links every note and its passage both ways, and nowhere into nothing", () => {
    const ids = all.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = new Set(all.flatMap(({ attributes }) => attributes["href"]?.slice(1) ?? []));
    expect([...targets].filter((target) => !ids.includes(target))).toEqual([]);
    for (const { note, paragraph } of buildReport(sample()).items) {
      expect(targets).toContain(`note-${note}`);
      if (paragraph !== null) expect(targets).toContain(`r-${note}`);
    }
  });

  test("keeps headings in order and heads every column", () => {
    const levels = all.filter(({ tag }) => /^h\d$/.test(tag)).map(({ tag }) => Number(tag.charAt(1)));
    expect(levels[0]).toBe(1);
    levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
    const heads = all.filter(({ tag }) => tag === "th");
    expect(heads.length).toBeGreaterThan(20);
    expect(heads.every(({ attributes }) => attributes["scope"])).toBe(true);
  });

  test("says in which language the form is and in which the article", () => {
    expect(all.find(({ tag }) => tag === "html")?.attributes["lang"]).toBe("vi");
    const english = elements(drawn({ ...buildReport(sample()), article: { ...buildReport(sample()).article, language: "en" } }));
    expect(english.find(({ attributes }) => attributes["class"] === "article")?.attributes["lang"]).toBe("en");
  });
});

describe("whatever people typed is text", () => {
  test.each([
    ["a tag", "<b id=zz>x</b>"], ["a script", "</title></style><script>alert(1)</script>"], ["the end of an attribute", `" id="zz" onclick="x`],
    ["a quote", "' onfocus='x' autofocus '"], ["a comment", "<!-- --><zz>"], ["an address", "javascript:alert(1)"], ["an entity", "&lt;zz&gt;"],
  ])("%s", (_, text) => {
    const plain = elements(drawn(everywhere(buildReport(sample()), "z".repeat(text.length))));
    const all = elements(drawn(everywhere(buildReport(sample()), text)));
    const shape = (found: Found[]) => found.map(({ tag, attributes }) => [tag, Object.keys(attributes)]);
    expect(shape(all)).toEqual(shape(plain));
    expect(all.find(({ tag }) => tag === "title")?.text).toContain(text);
    expect(all.find(({ tag }) => tag === "blockquote")?.text).toBe(text);
  });

  test("characters that would turn the page around or hide are shown", () => {
    const file = drawn(everywhere(buildReport(sample()), "a\u202Eb\u0000c\u2069d"));
    expect(file).toContain("a[U+202E]b[U+0000]c[U+2069]d");
    expect(file).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(file).not.toContain("\u0000");
  });
});

test("the numbered text holds every word once, in order", () => {
  const report = buildReport(sample());
  const file = drawn(report).replace(/<sup.*?<\/sup>/gs, "").replace(/<span class="number".*?<\/span> /gs, "");
  const paragraphs = elements(file).filter(({ attributes }) => attributes["id"]?.startsWith("p-"));
  expect(paragraphs.map(({ text }) => text)).toEqual(report.paragraphs.map(({ text }) => text));
});

test("sections come in the newsroom's order", () => {
  const headings = elements(drawn()).filter(({ tag }) => tag === "h2").map(({ text }) => text.replace("report.sections.", ""));
  expect(headings).toEqual([
    "details", "conclusion", "remains", "corrections", "people", "bodies", "figures", "quotations", "claims", "images", "talk", "sources", "untouched", "signatures", "appendix",
  ]);
});

test("an article without anything in it still has a report", () => {
  const file = drawn(buildReport(world("")));
  expect(file).toContain("report.noItems");
  expect(file).toContain("report.noChecks");
  expect(file).toContain("report.nothingRemains");
});

test.each(["vi", "en"] as const)("every label stands in the catalogue: %s", (language) => {
  const report = buildReport(sample());
  const file = reportHtml({ ...report, article: { ...report.article, origin: "agency", section: "a", author: "b", issueDate: "2021-12" } }, reportLabels(language), reportFormat(language, "Asia/Ho_Chi_Minh"));
  expect(file.match(/\b(?:report|words)\.[a-zA-Z.]+/g)).toBeNull();
  expect(file).toContain(language === "vi" ? "PHIẾU KIỂM TRA BÀI" : "ARTICLE CHECK REPORT");
});

test("the same input makes the same bytes", async () => {
  const file = drawn();
  expect(drawn(buildReport({ ...sample(), annotations: sample().annotations.toReversed() }))).toBe(file);
  await expect(file.slice(file.indexOf("<body>"))).toMatchFileSnapshot("./sample.html.snap");
});
