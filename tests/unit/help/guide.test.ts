// The guide of each language has every section that a link leads to, and every page of the product has such a link.
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { guideSections, sectionOf } from "#lib/help/sections.ts";
import { locales } from "#lib/i18n/locale.ts";
import { readGuide } from "#server/formats/read-guide.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const guide = (name: string) => readFileSync(join(root, "docs", "guide", name), "utf8");
const pictures = join(root, "docs", "pictures");

test.each(locales)("the guide in %s has the sections, in order, and none without words", (locale) => {
  const { title, sections } = readGuide(guide(`${locale}.md`));
  expect(title).not.toBe("");
  expect(sections.map(({ id }) => id)).toEqual([...guideSections]);
  expect(sections.filter(({ html }) => html.replace(/<[^>]*>/g, "").trim().length < 80)).toEqual([]);
});

test("the guides for whoever keeps the machine say the same in both languages", () => {
  const [vi, en] = ["admin.vi.md", "admin.en.md"].map((name) => readGuide(guide(name)).sections);
  expect(en?.length).toBeGreaterThan(3);
  expect(en?.map(({ id }) => id)).toEqual(vi?.map(({ id }) => id));
  const commands = (sections: typeof en) => sections?.map(({ html }) => [...html.matchAll(/npm run soat -- [\w -]+|SOAT_\w+/g)].map(([words]) => words.trim()));
  expect(commands(en)).toEqual(commands(vi));
});

test("every page belongs to a section", () => {
  const paths = globSync("app/(desk)/**/page.tsx", { cwd: root })
    .map((file) => `/${file.split("/").slice(1, -1).filter((part) => !part.startsWith("(")).map((part) => part.replace(/^\[.*\]$/, "0199")).join("/")}`);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !path.startsWith("/help") && sectionOf(path) === null)).toEqual([]);
});

test.each(locales)("links and pictures of the guide in %s lead somewhere", (locale) => {
  for (const name of [`${locale}.md`, `admin.${locale}.md`]) {
    const { intro, sections } = readGuide(guide(name));
    const html = intro + sections.map((section) => section.html).join("");
    const anchors = sections.map(({ id }) => `#${id}`);
    for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) expect(href.startsWith("#") ? anchors : [href.replace(/#.*/, "")]).toContain(href.startsWith("#") ? href : /^\/help(\/admin)?/.exec(href)?.[0]);
    for (const [, src = ""] of html.matchAll(/src="([^"]*)"/g)) expect(existsSync(join(pictures, src.replace("/api/help/", ""))), src).toBe(true);
  }
});

test("the pictures stay small", () => {
  const sizes = globSync("*/*.webp", { cwd: pictures }).map((file) => statSync(join(pictures, file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2 * 1024 * 1024);
});
