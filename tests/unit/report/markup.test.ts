import { describe, expect, test } from "vitest";
import { escapeHtml, html } from "#lib/report/markup.ts";

describe("a value in a template is text", () => {
  test.each([
    ["tags", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["the end of an attribute", `" onload='x'`, "&quot; onload=&#39;x&#39;"],
    ["entities", "A &amp; B &lt;", "A &amp;amp; B &amp;lt;"],
    ["a backquote", "`x`", "&#96;x&#96;"],
    ["Vietnamese", "Nguyễn Thị Hoà, Đắk Lắk", "Nguyễn Thị Hoà, Đắk Lắk"],
  ])("%s", (_, given, written) => {
    expect(html`<p title="${given}">${given}</p>`.toString()).toBe(`<p title="${written}">${written}</p>`);
  });

  test("also inside lists and inside pieces", () => {
    const items = ["<a>", "b"].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}</ul>${["<i>", ["<u>"]]}`.toString()).toBe("<ul><li>&lt;a&gt;</li><li>b</li></ul>&lt;i&gt;&lt;u&gt;");
  });

  test("nothing is written for null, undefined and false, but zero is", () => {
    expect(html`[${null}${undefined}${false}${0}]`.toString()).toBe("[0]");
  });
});

describe("what cannot be seen is shown", () => {
  test.each([
    ["a right-to-left override", "a\u202Etxt.exe", "a[U+202E]txt.exe"],
    ["isolates that would close our own", "a\u2069b\u2066", "a[U+2069]b[U+2066]"],
    ["NUL and escape", "a\u0000\u001Bb", "a[U+0000][U+001B]b"],
    ["C1 controls", "a\u0085b", "a[U+0085]b"],
    ["a byte order mark", "\uFEFFa", "[U+FEFF]a"],
    ["half a surrogate pair", "a\uD83Db", "a\uFFFDb"],
  ])("%s", (_, given, written) => {
    expect(escapeHtml(given)).toBe(written);
  });

  test("right-to-left letters themselves stay as they are", () => {
    expect(escapeHtml("שלום עולם")).toBe("שלום עולם");
  });

  test("every kind of line break in a block is a line feed, a tab a space", () => {
    expect(escapeHtml("a\u2028b\r\nc\td")).toBe("a\nb\nc d");
  });
});
