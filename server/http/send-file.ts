// Sends bytes that came from outside. The browser may not guess what they are, and nothing in them can run: no script, no form,
// no request, an origin of its own. Part of a file is sent when it is asked for, so that a recording can be wound.
import type { EvidenceType } from "#lib/formats/evidence-file.ts";
import type { SnapshotFile } from "#server/queries/load-snapshot.ts";

const shown: ReadonlySet<string> = new Set<EvidenceType | "text/html">([
  "image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "audio/mpeg", "audio/wav", "audio/ogg", "audio/flac", "audio/mp4", "audio/webm", "text/html",
]);
const extensions: Record<string, string> = {
  "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", "application/pdf": "pdf", "audio/mpeg": "mp3", "audio/wav": "wav", "audio/ogg": "ogg",
  "audio/flac": "flac", "audio/mp4": "m4a", "audio/webm": "webm", "text/html": "html", "text/plain": "txt",
};

export const sealedHeaders = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  // Whether it may be seen changes; nothing of it is kept by the browser.
  "Cache-Control": "private, no-store",
};

/** `asFile`: to be saved, also where it could be shown. */
export function sendFile(request: Request, { mediaType, name, size, read }: SnapshotFile, asFile: boolean): Response {
  const type = mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType;
  const disposition = asFile || !shown.has(mediaType) ? "attachment" : "inline";
  const headers = {
    ...sealedHeaders, "Content-Type": type, "Content-Disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName(name, mediaType)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`, "Accept-Ranges": "bytes",
  };
  const range = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(request.headers.get("range") ?? "");
  if (!range) return new Response(read(), { headers: { ...headers, "Content-Length": String(size) } });
  const from = Number(range[1]);
  const to = Math.min(range[2] ? Number(range[2]) : size - 1, size - 1);
  if (from > to) return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${size}` } });
  return new Response(read(from, to), { status: 206, headers: { ...headers, "Content-Range": `bytes ${from}-${to}/${size}`, "Content-Length": String(to - from + 1) } });
}

/** A name without folders, with the ending of what it is. */
function fileName(name: string | null, mediaType: string): string {
  const ending = extensions[mediaType] ?? "bin";
  const plain = (name ?? "").replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").replace(/^\.+/, "").trim().slice(0, 150) || "ban-luu";
  return plain.toLowerCase().endsWith(`.${ending}`) ? plain : `${plain}.${ending}`;
}
