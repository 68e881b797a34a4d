// Markdown as HTML for the one reader of HTML, which takes nothing from it on trust: HTML
// inside Markdown goes the same way.
import markdownIt from "markdown-it";

const converter = markdownIt({ html: true, linkify: false, typographer: false });

/** The HTML of a Markdown text (CommonMark with tables). A title in its front matter becomes the heading where the text has none. */
export function markdownToHtml(text: string): string {
  const front = /^\ufeff?---[ \t]*\r?\n([^]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  const html = converter.render(front ? text.slice(front[0].length) : text);
  const title = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/m.exec(front?.[1] ?? "")?.[2];
  return title && !/<h1[\s>]/i.test(html) ? `<h1>${converter.utils.escapeHtml(title)}</h1>${html}` : html;
}
