// What is kept of a page: its words, and a plain copy of them to look at. The copy is written anew from the blocks that were
// read, so nothing of the page's own markup, scripts or addresses gets into it; the reading is done in a thread that can be ended.
import { createHash } from "node:crypto";
import type { Draft, DraftBlock } from "#lib/formats/draft/draft.ts";
import { html } from "#lib/report/markup.ts";
import type { Parse } from "#server/desk.ts";
import type { FetchedPage } from "#server/web/fetch-page.ts";

export interface KeptPage {
  title: string | null;
  /** What is shown of it. */
  shown: { mediaType: "text/html" | "application/pdf"; bytes: Uint8Array };
  /** Null for a PDF. */
  text: string | null;
  /** SHA-256, hex, of what was received. */
  receivedHash: string;
}

/** "no_text": a page without words, as those are that only a script fills. */
export async function readPage(parse: Parse, { bytes, type, charset, finalAddress }: FetchedPage, at: Date): Promise<{ ok: true; page: KeptPage } | { ok: false; reason: "no_text" | "busy" | "wrong_type" }> {
  const receivedHash = createHash("sha256").update(bytes).digest("hex");
  if (type === "pdf") {
    const isPdf = new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-";
    return isPdf ? { ok: true, page: { title: null, shown: { mediaType: "application/pdf", bytes }, text: null, receivedHash } } : { ok: false, reason: "wrong_type" };
  }
  const decoded = charset && charset !== "utf-8" ? decode(bytes, charset) : null;
  const source = type === "text" ? { kind: "text" as const, bytes: decoded === null ? bytes : new TextEncoder().encode(decoded) }
    : decoded === null ? { kind: "file" as const, name: "page.html", bytes } : { kind: "html" as const, html: decoded };
  const read = await parse.draft(source);
  if (!read.ok) return { ok: false, reason: read.reason === "busy" ? "busy" : "no_text" };
  const { draft } = read;
  const text = draft.blocks.map((block) => block.text).filter(Boolean).join("\n");
  if (!text.trim()) return { ok: false, reason: "no_text" };
  return { ok: true, page: { title: draft.title || null, shown: { mediaType: "text/html", bytes: new TextEncoder().encode(copyOf(draft, finalAddress, at)) }, text, receivedHash } };
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null; // An encoding that nobody knows: read as if the header had not said it.
  }
}

const style = "body{font:17px/1.6 Georgia,serif;max-width:42rem;margin:1.5rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}header{font:13px/1.5 sans-serif;color:#555;border-bottom:1px solid #ccc;margin-bottom:1rem;padding-bottom:.5rem;overflow-wrap:anywhere}";

function copyOf({ blocks, language, title }: Draft, address: string, at: Date): string {
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title || address}</title><style>${style}</style></head><body><header>${address}<br>${at.toISOString()}</header>${blocks.map(drawn)}</body></html>
`.toString();
}

function drawn({ kind, text, list }: DraftBlock) {
  if (!text) return null;
  if (kind === "title") return html`<h1>${text}</h1>`;
  if (kind === "crosshead") return html`<h2>${text}</h2>`;
  return list ? html`<p>• ${text}</p>` : html`<p>${text}</p>`;
}
