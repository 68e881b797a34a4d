import { describe, expect, test } from "vitest";
import { soberHtml } from "#components/editor/pasted-html.ts";

describe("pasted HTML is made sober before the browser parses it", () => {
  test.each([
    ["words alone", "hai mươi <b>bảy</b> xã", '<p data-kind="paragraph">hai mươi <b>bảy</b> xã</p>'],
    ["headings", "<h1>Đầu đề</h1><h3>Tít phụ</h3><p>Đoạn.</p>", '<h1>Đầu đề</h1><h2>Tít phụ</h2><p data-kind="paragraph">Đoạn.</p>'],
    ["scripts and handlers", '<p onclick="x()">Một<script>alert(1)</script></p><img src="http://x.example/a.png" onerror="x()">', '<p data-kind="paragraph">Một</p>'],
    ["annotation marks of a galley", '<p data-kind="lead" data-block="b"><mark class="anno" data-anno="a">27 xã</mark></p>', '<p data-kind="paragraph">27 xã</p>'],
    ["signs of markup as text", "<p>a &lt;b&gt; &amp; c</p>", '<p data-kind="paragraph">a &#60;b&#62; &#38; c</p>'],
    ["overlapping bold and italic", "<p><b>một <i>hai</i></b><i> ba</i></p>", '<p data-kind="paragraph"><b>một </b><b><i>hai</i></b><i> ba</i></p>'],
    ["blanks at its ends", "<span>Đảng ủy </span>", '<p data-kind="paragraph">Đảng ủy </p>'],
    ["a blank before bold", " <b>và</b> 326", '<p data-kind="paragraph"> <b>và</b> 326</p>'],
    ["a mark without words", "<meta charset='utf-8'><span>“</span>", "“"],
    ["an editor's own copy", '<p data-pm-slice="1 1 []">, </p>', '<p data-pm-slice="1 1 []">, </p>'],
    ["nothing", "<p> </p>", ""],
  ])("%s", (_name, html, expected) => {
    expect(soberHtml(html)).toBe(expected);
  });
});
