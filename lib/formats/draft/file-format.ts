// What a file is: its name says so, and its first bytes must agree. A file that is something
// else than its name says is refused: whoever renamed it should know what gets loaded.

export const fileFormats = ["text", "markdown", "html", "docx"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Endings of file names that are taken, as a file chooser wants them. */
export const fileEndings = [".txt", ".md", ".markdown", ".html", ".htm", ".docx"] as const;

/**
 * Why a file is refused before its words are read. "unsupported": no format that is read; "wrong_type": something else
 * than its name says; "encrypted": behind a password; "damaged": not readable as what it is; "archive": it holds more,
 * or packs it more tightly, than any document does; "doctype": it declares a document type, which a document has no use for.
 */
export const fileRefusals = ["unsupported", "wrong_type", "encrypted", "damaged", "archive", "doctype"] as const;
export type FileRefusal = (typeof fileRefusals)[number];

const mediaTypes: Record<FileFormat, string> = {
  text: "text/plain", markdown: "text/markdown", html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** The media type under which an original of a format is kept. */
export function mediaTypeOf(format: FileFormat): string {
  return mediaTypes[format];
}

const endings = new Map<string, FileFormat>([["txt", "text"], ["md", "markdown"], ["markdown", "markdown"], ["html", "html"], ["htm", "html"], ["docx", "docx"]]);

/** The format that a file's name gives it. Null: none that is read. */
export function namedFormat(name: string): FileFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  return endings.get(ending) ?? null;
}

const signatures = {
  archive: [0x50, 0x4b, 0x03, 0x04], compound: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  rtf: [0x7b, 0x5c, 0x72, 0x74, 0x66], png: [0x89, 0x50, 0x4e, 0x47], jpeg: [0xff, 0xd8, 0xff], gif: [0x47, 0x49, 0x46, 0x38],
};

/** The format of a file by its name and first bytes. An encrypted .docx is known here: it is a compound file with a package inside. */
export function formatOf(name: string, bytes: Uint8Array): { ok: true; format: FileFormat } | { ok: false; reason: FileRefusal } {
  const format = namedFormat(name);
  if (!format) return { ok: false, reason: "unsupported" };
  const is = (kind: keyof typeof signatures) => signatures[kind].every((byte, index) => bytes[index] === byte);
  if (format === "docx") {
    if (is("archive")) return { ok: true, format };
    if (is("compound")) return { ok: false, reason: holdsName(bytes, "EncryptedPackage") ? "encrypted" : "wrong_type" };
    // Cut off, or overwritten: nothing of any other kind either.
    return { ok: false, reason: bytes.length === 0 || bytes[0] === 0 || bytes[0] === 0x50 ? "damaged" : "wrong_type" };
  }
  if ((Object.keys(signatures) as (keyof typeof signatures)[]).some(is)) return { ok: false, reason: "wrong_type" };
  return { ok: true, format };
}

/** Whether decoded text is what its format says: a page of HTML has tags, other texts are no page of HTML. */
export function isTextOf(format: Exclude<FileFormat, "docx">, text: string): boolean {
  const head = text.slice(0, 100_000);
  if (format === "html") return /<[a-z!/?]/i.test(head);
  return !/^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(head);
}

/** Whether a compound file's directory has an entry of this name; names are stored in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
