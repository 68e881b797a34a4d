// What an article is made of on this page: words that were typed or pasted, or a file that the
// server reads. A file is sent as it is, twice: to be looked over, and to be loaded.
import type { Conversion, DraftInput } from "#lib/formats/draft/draft.ts";
import { limits } from "#lib/article/article.ts";

export type Source = DraftInput | ({ kind: "file"; file: File } & Conversion);

/** Puts a source into a form that is to be sent. False: it is too big. */
export function setSource(form: FormData, source: Source): boolean {
  const file = sourceFile(source);
  if (file.size > limits.bytes) return false;
  form.set("source", file);
  if (source.convertFrom) form.set("convertFrom", source.convertFrom);
  return true;
}

function sourceFile(source: Source): File {
  switch (source.kind) {
    case "text": return new File([new Uint8Array(source.bytes)], "source.txt", { type: "text/plain" });
    case "html": return new File([source.html], "source.html", { type: "text/html" });
    case "file": return source.file;
  }
}
