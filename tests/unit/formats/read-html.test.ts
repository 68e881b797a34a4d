import { describe, expect, test } from "vitest";
import { readDraft } from "#lib/formats/draft/read-draft.ts";
import { newCleaning } from "#lib/formats/draft/clean.ts";
import { readHtml } from "#lib/formats/draft/read-html.ts";
import type { DraftBlock } from "#lib/formats/draft/draft.ts";

const initials: Record<string, string> = { title: "T", lead: "L", crosshead: "H", paragraph: "P", caption: "C", credit: "R", dateline: "D", listItem: "I", tableCell: "X" };

/** "P:plain *bold* _italic_" with | between blocks and ¶ for a line break. */
function notation(blocks: readonly DraftBlock[]): string {
  return blocks.map((block) => {
    let text = "";
    for (let at = 0; at <= block.text.length; at += 1) {
      for (const mark of block.marks) if (mark.to === at) text += mark.type === "bold" ? "*" : "_";
      for (const mark of block.marks) if (mark.from === at) text += mark.type === "bold" ? "*" : "_";
      text += block.text[at] ?? "";
    }
    return `${initials[block.kind] ?? "?"}:${text.replaceAll("\u2028", "¶")}`;
  }).join("|");
}

const html = (source: string) => readHtml(source, newCleaning());
const seen = (source: string) => notation(html(source).blocks);

describe("blocks of pasted HTML", () => {
  test.each([
    ["paragraphs", "<p>one</p><p>two</p>", "P:one|P:two"],
    ["unclosed paragraphs", "<p>one<p>two<p>three", "P:one|P:two|P:three"],
    ["headings: one title, crossheads", "<h1>A</h1><h2>B</h2><p>c</p><h1>D</h1>", "T:A|H:B|P:c|H:D"],
    ["divs and loose text", "one<div>two<div>three</div>four</div>five", "P:one|P:two|P:three|P:four|P:five"],
    ["list items and cells", "<ul><li>a<li><p>b</p></ul><table><tr><td>c<td><p>d</p></table>", "I:a|I:b|X:c|X:d"],
    ["captions by class", "<p class='Image_Caption'>x</p><p class='detail-sapo'>y</p><p class='author'>z</p>", "C:x|L:y|R:z"],
    ["white space folds", "<p>\n one \t two\n</p>", "P:one two"],
    ["also across elements", "<p>one <b> two</b> three</p>", "P:one *two* three"],
    ["blanks that were typed stay inside, go outside", "<p>&nbsp;one&nbsp;two&nbsp;</p><p>&nbsp;</p>", "P:one\u00a0two"],
    ["one break is a line break", "<p>one<br>two</p><p>x</p>", "P:one¶two|P:x"],
    ["two are a new block", "<p>one<br> <br>two</p><p>x</p>", "P:one|P:two|P:x"],
    ["one after a whole sentence too", "<p>One.<br>Two.</p><p>x</p>", "P:One.|P:Two.|P:x"],
    ["a page of lines is lines", "<div>one<br>two<br>three</div>", "P:one|P:two|P:three"],
    ["preformatted text", "<pre>one\ntwo\n\nthree  four</pre><p>x</p>", "P:one¶two|P:three  four|P:x"],
    ["entities", "<p>a &amp; b &lt;c&gt; &#272;&agrave;</p>", "P:a & b <c> Đà"],
    ["letters outside the first plane", "<p>😀 <b>𝒳</b></p>", "P:😀 *𝒳*"],
    ["a tone mark cut off by an element joins its letter", "<p>ha\u0300<b>\u0301</b>y e<i>\u0302\u0301</i></p>", "P:hà\u0301y ế"],
  ])("%s", (_name, source, expected) => expect(seen(source)).toBe(expected));
});

describe("bold and italic", () => {
  test.each([
    ["by element", "<p><b>a</b> <strong>b</strong> <i>c</i> <em>d</em></p>", "P:*a* *b* _c_ _d_"],
    ["by style", "<p><span style='font-weight:700'>a</span> <span style=\"color:red; font-style: italic\">b</span></p>", "P:*a* _b_"],
    ["Google Docs puts a <b> round everything", "<b style='font-weight:normal' id='docs-internal-guid-1'><p><span style='font-weight:400'>a </span><span style='font-weight:700'>b</span></p></b>", "P:a *b*"],
    ["Word's own weight property says nothing", "<p><b style='mso-bidi-font-weight:normal'>a</b></p>", "P:*a*"],
    ["unclosed ends with its block's parent", "<div><p><b>a</p></div><p>b</p>", "P:*a*|P:b"],
    ["neighbours join", "<p><b>a</b><b>b</b></p>", "P:*ab*"],
  ])("%s", (_name, source, expected) => expect(seen(source)).toBe(expected));
});

describe("nothing else gets through", () => {
  test.each([
    ["scripts and styles", "<style>p{}</style><script>alert('<p>x</p>')</script><p>a</p><noscript>b</noscript><template><p>c</p></template>", "P:a"],
    ["head and title", "<html><head><title>t</title><meta charset=utf-8><body><p>a</p>", "P:a"],
    ["links are their words", "<p>see <a href='javascript:x' onclick='y'>here</a></p>", "P:see here"],
    ["hidden elements", "<p>a<span style='display: none'>b</span><span hidden>c</span><span style='mso-hide:all'>d</span></p>", "P:a"],
    ["Word: conditional comments, fillers, bullets, smart tags", "<!--[if gte mso 9]><xml><w:x>z</w:x></xml><![endif]--><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>a <st1:City w:st=\"on\">Hà Nội</st1:City><o:p>&nbsp;</o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>", "I:a Hà Nội"],
    ["forms and frames", "<p>a</p><iframe><p>b</p></iframe><textarea>c</textarea><select><option>d</select><button>e</button>", "P:a"],
    ["drawings", "<p>a<svg><path/><text>b</text></svg>c</p>", "P:ac"],
    ["comments", "<p>a<!-- b -->c</p>", "P:ac"],
  ])("%s", (_name, source, expected) => expect(seen(source)).toBe(expected));

  test("pictures and struck-out passages are counted", () => {
    const read = readDraft({ kind: "html", html: "<p>a<img src=x><svg></svg><del>b <b>c</b></del></p><img hidden>" });
    expect(read).toMatchObject({ ok: true, draft: { notes: [{ kind: "images_dropped", count: 2 }, { kind: "deletions_dropped", count: 1 }] } });
  });
});

describe("hostile input ends soon", () => {
  const mega = 1_000_000;
  test.each([
    ["a million divs inside each other", "<div>".repeat(mega / 5) + "x"],
    ["closed again", `${"<div>".repeat(mega / 11)}x${"</div>".repeat(mega / 11)}<p>y</p>`],
    ["unclosed paragraphs with formatting", "<p><b>x".repeat(mega / 7)],
    ["end tags of nothing", `${"<i>".repeat(300)}${"</b>".repeat(mega / 4)}x`],
    ["one tag of many attributes", `<p ${Array.from({ length: mega / 8 }, (_, at) => `a${at}`).join(" ")}>x`],
    ["an unclosed quotation mark", `<p title="${"<p>".repeat(mega / 3)}`],
    ["many tags that never end", "<a".repeat(mega / 2)],
    ["ampersands", "&".repeat(mega)],
    ["changes of style", "<b>a</b>b".repeat(mega / 9)],
    ["breaks", "a<br>".repeat(mega / 5)],
    ["dashes", `<p>${"-".repeat(mega)}</p>`],
    ["capitals", `<p>${"A".repeat(mega)}</p><p>${"Ab".repeat(250)}</p>`],
  ])("%s", (_name, source) => {
    const result = readDraft({ kind: "html", html: source });
    if (result.ok) for (const block of result.draft.blocks) expect(block.marks.length).toBeLessThanOrEqual(500);
    else expect(["empty", "too_long"]).toContain(result.reason);
  }, 60_000); // quadratic time would be minutes

  test("depth costs no text", () => {
    expect(seen(`${"<div>".repeat(5_000)}a${"</div>".repeat(5_000)}<p>b</p>`)).toBe("P:a|P:b");
  });
});
