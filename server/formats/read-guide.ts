// The guides are Markdown that is read in the repository and in the product: each section stands under an anchor of its
// own, links between the guides lead to their pages, and what is only in the repository is named without a link.
import markdownIt from "markdown-it";

export interface GuideText {
  title: string;
  /** HTML before the first section. */
  intro: string;
  sections: { id: string; title: string; html: string }[];
}

const converter = markdownIt({ html: false, linkify: false, typographer: false });

/** Reads one of our own guides; its words are trusted. A heading without an anchor belongs to the section above it. */
export function readGuide(markdown: string): GuideText {
  const [head = "", ...rest] = markdown.split(/^(?=<a id="[a-z-]+"><\/a>\s*\n+## )/m);
  const [, title = "", intro = ""] = /^# (.+)\n+(?:\[[^\]]+\]\([a-z.]+\.md\) · )?([^]*)$/.exec(head) ?? [];
  return {
    // What stood before it was the way to the other language.
    title, intro: htmlOf(intro.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())),
    sections: rest.flatMap((part) => {
      const [, id, heading, text] = /^<a id="([a-z-]+)"><\/a>\s*\n+## (.+)\n([^]*)$/.exec(part) ?? [];
      return id !== undefined && heading !== undefined && text !== undefined ? [{ id, title: heading, html: htmlOf(text) }] : [];
    }),
  };
}

function htmlOf(markdown: string): string {
  return converter.render(markdown
    .replace(/(!?)\[([^\]]*)\]\((?:\.\.\/)*([\w./-]+\.\w+)(#[\w-]+)?\)/g, (_link, sign: string, words: string, file: string, anchor: string | undefined) => {
      if (sign !== "") return `![${words}](/api/help/${file.replace(/^pictures\//, "")})`;
      if (/^admin\.\w+\.md$/.test(file)) return `[${words}](/help/admin${anchor ?? ""})`;
      return /^(vi|en)\.md$/.test(file) ? `[${words}](/help${anchor ?? ""})` : words;
    }))
    // Below the fold for whoever came for one section.
    .replaceAll("<img ", '<img loading="lazy" ')
    // A wide table or command is scrolled by itself.
    .replaceAll("<table>", '<div class="guide-table" tabindex="0"><table>').replaceAll("</table>", "</table></div>")
    .replaceAll("<pre>", '<pre tabindex="0">');
}
