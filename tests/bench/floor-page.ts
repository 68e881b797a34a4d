// The floor: what the browser itself needs for the same text and the same highlights, with no
// application at all. One contenteditable element, and the CSS Custom Highlight API.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { kinds } from "#lib/annotation/kind.ts";
import type { BenchArticle } from "#tests/bench/article.ts";

export interface Floor {
  /** The page of the nth article. */
  address(index: number): string;
  close(): Promise<void>;
}

export async function openFloor(articles: readonly BenchArticle[]): Promise<Floor> {
  const pages = articles.map(pageOf);
  const server = createServer((request, response) => {
    const page = pages[Number(request.url?.slice(1))];
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: (index) => `http://127.0.0.1:${port}/${index}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Width, size and `content-visibility` are the galley's, so that both lay out the same lines. */
const style = `
  body { margin: 0; height: 100dvh; overflow-y: auto; }
  #text { max-width: 41rem; margin: auto; font: 19px/1.7 serif; white-space: pre-wrap; outline: none; }
  #text > * { content-visibility: auto; contain-intrinsic-size: auto 8lh; margin: 0; padding-block: 0.4em; font-size: inherit; }
  ${kinds.map((kind) => `::highlight(${kind}) { text-decoration: underline 2px; background: #eef; }`).join("\n  ")}`;

// In the page: a highlight per kind, a range per annotation, and the key n for one more.
const script = `
  const text = document.getElementById("text");
  const ranges = JSON.parse(document.getElementById("ranges").textContent);
  for (const kind of ${JSON.stringify(kinds)}) CSS.highlights.set(kind, new Highlight());
  for (const [kind, block, from, to] of ranges) {
    const range = new Range();
    const node = text.children[block].firstChild;
    range.setStart(node, from);
    range.setEnd(node, to);
    CSS.highlights.get(kind).add(range);
  }
  addEventListener("keydown", (event) => {
    const selection = getSelection();
    if (event.key !== "n" || selection.isCollapsed) return;
    event.preventDefault();
    CSS.highlights.get("number").add(selection.getRangeAt(0).cloneRange());
  });
  document.documentElement.dataset.painted = "";`;

function pageOf({ blocks, annotations }: BenchArticle): string {
  const ranges = annotations.map(({ kind, block, from, to }) => [kind, block, from, to]);
  const text = blocks.map((block, i) => `<${i === 0 ? "h1" : "p"}>${escaped(block.text)}</${i === 0 ? "h1" : "p"}>`).join("");
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>floor</title><style>${style}</style>
<div id="text" contenteditable spellcheck="false">${text}</div>
<script type="application/json" id="ranges">${JSON.stringify(ranges)}</script><script>${script}</script></html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
