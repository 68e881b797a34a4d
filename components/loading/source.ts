// What an article is made of on this page: words that were typed or pasted, or a file that the
// server reads. A file is sent as it is, twice: to be looked over, and to be loaded.
import type { DraftInput } from "#lib/formats/draft/draft.ts";

export type Source = DraftInput | { kind: "file"; file: File };

/** The source as a form's field holds it. */
export function sourceFile(source: Source): File {
  switch (source.kind) {
    case "text": return new File([new Uint8Array(source.bytes)], "source.txt", { type: "text/plain" });
    case "html": return new File([source.html], "source.html", { type: "text/html" });
    case "file": return source.file;
  }
}
