// The doors of the text itself: what is pasted into the editor, and what a person's browser,
// changed by them, writes into the shared document.
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { soberHtml } from "#components/editor/pasted-html.ts";
import { staticHtml } from "#components/editor/static-html.ts";
import { safeHref } from "#lib/article/href.ts";
import { fragmentName, schema } from "#lib/schema/schema.ts";
import { createBlockReader } from "#server/collab/read-blocks.ts";
import { forbidden, htmlVectors } from "#tests/support/vectors.ts";

test.each(htmlVectors)("pasted into the editor: %s", (_name, html) => {
  const sober = soberHtml(`<p>chữ đầu</p>${html}`);
  expect(sober).toContain("mồi");
  expect(sober).not.toMatch(forbidden);
  expect(sober).not.toMatch(/<(?!\/?(?:p|h1|h2|b|i|figure|figcaption|blockquote|br)\b)/);
});

test.each(htmlVectors)("pasted into the editor as if copied in one: %s", (_name, html) => {
  const sober = soberHtml(`<meta charset="utf-8"><p data-pm-slice="1 1 []">chữ đầu</p>${html}`);
  expect(sober).toContain("mồi");
  expect(sober).not.toMatch(forbidden);
  expect(sober).not.toMatch(/<(?!\/?(?:p|h1|h2|b|i|figure|figcaption|blockquote|br)\b)/);
});

test("what an editor copies is pasted as it was", () => {
  const own = `<meta charset='utf-8'><p data-kind="listItem" data-list="ordered" data-block="b" data-pm-slice="1 1 []">a, <strong>b</strong> <a href="https://x.vn/" title="https://x.vn/" target="_blank" rel="noopener noreferrer nofollow">c</a></p>`
    + `<figure data-kind="caption" data-picture="${"a".repeat(64)}"><img src="/api/pictures/${"a".repeat(64)}" alt="x" loading="lazy" draggable="false"><figcaption>d<br>e</figcaption></figure>`;
  expect(soberHtml(own)).toBe(own);
});

const addresses = [
  "javascript:alert(1)", " javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)", "\u00a0javascript:alert(1)", "data:text/html,x",
  "vbscript:x", "file:///etc/passwd", "blob:https://x.example/1", "//x.example/", "/api/articles", "x.example", "", "https:", "https://", "http:x", "mailto:", "mailto:a b",
  "https://x.example/\u0000", `https://x.example/${"a".repeat(2_001)}`, null, undefined, 3, { toString: () => "https://x.example/" },
];
test.each(addresses)("no link: %j", (address) => expect(safeHref(address)).toBeNull());

test.each([
  ["https://chinhphu.vn", "https://chinhphu.vn/"], ["HTTP://Chinhphu.vn/A?b=c#d", "http://chinhphu.vn/A?b=c#d"], [" https://x.vn/a ", "https://x.vn/a"],
  ["https://аррӏе.com/", "https://xn--80ak6aa92e.com/"], ["mailto:a@x.vn", "mailto:a@x.vn"], ["tel:+84-24", "tel:+84-24"],
])("a link: %s", (address, href) => {
  expect(safeHref(address)).toBe(href);
  expect(safeHref(href)).toBe(href);
});

describe("written into the shared document", () => {
  function written(href: unknown, attributes: Record<string, string> = {}) {
    const doc = new Y.Doc();
    const element = new Y.XmlElement("block");
    for (const [name, value] of Object.entries({ id: "b", kind: "caption", ...attributes })) element.setAttribute(name, value);
    const text = new Y.XmlText();
    text.applyDelta([{ insert: "mồi", attributes: { link: { href } } }]);
    element.insert(0, [text]);
    doc.getXmlFragment(fragmentName).insert(0, [element]);
    return createBlockReader(doc)().map(({ block }) => block);
  }

  test.each(addresses)("a link to %j is words", (address) => {
    // Yjs keeps plain values alone.
    if (typeof address === "object" && address !== null || address === undefined) return;
    const [block] = written(address);
    expect(block).toMatchObject({ text: "mồi", marks: [] });
    expect(schema.mark("link", { href: address }).type.spec.toDOM?.(schema.mark("link", { href: address }), true)).toEqual(["span", 0]);
    if (block) expect(staticHtml([{ ...block, marks: [{ type: "link", href: String(address), from: 0, to: 3 }] }], new Map())).not.toContain("<a");
  });

  test.each(["https://x.example/a.png", "javascript:alert(1)", "../../x", `${"a".repeat(64)}"onerror="alert(1)`])("a picture from %j is not fetched", (picture) => {
    const blocks = written("https://chinhphu.vn/", { picture, alt: '"><script>alert(1)</script>' });
    expect(blocks).toMatchObject([{ picture: { file: null } }]);
    const html = staticHtml(blocks, new Map());
    expect(html).not.toMatch(/<img|<script|x\.example/);
    expect(html).toContain('href="https://chinhphu.vn/"');
    const drawn = schema.node("block", { kind: "caption", picture }).type.spec.toDOM?.(schema.node("block", { kind: "caption", picture }));
    expect(JSON.stringify(drawn)).not.toContain("img");
  });
});
