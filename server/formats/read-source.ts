// Whatever an article is brought as, read into a draft. Runs in a worker: none of it may reach
// the process that holds everybody's text with more than its result.
import { decodeText } from "#lib/formats/draft/decode.ts";
import type { DraftInput, DraftSource, Note, SourceRead } from "#lib/formats/draft/draft.ts";
import { limits } from "#lib/article/article.ts";
import type { DocxRemarks } from "#lib/formats/word/read-remarks.ts";
import { type FileFormat, formatOf, isTextOf } from "#lib/formats/draft/file-format.ts";
import { readDraft } from "#lib/formats/draft/read-draft.ts";
import { markdownToHtml } from "#server/formats/read-markdown.ts";

type Opened = { ok: true; input: DraftInput; notes: Note[]; format: FileFormat; remarks?: DocxRemarks } | Extract<SourceRead, { ok: false }>;

/** Reads a source. Refused in the reasons of SourceRefusal; deterministic, whoever asks and however often. */
export async function readSource(source: DraftSource): Promise<SourceRead> {
  const opened = source.kind === "file" ? await openFile(source.name, source.bytes, source.takesRemarks ?? false) : { ok: true as const, input: source, notes: [], format: source.kind };
  if (!opened.ok) return opened;
  const read = readDraft({ ...opened.input, convertFrom: source.convertFrom ?? null });
  if (!read.ok) return read;
  const { draft, pictures } = read;
  return { ok: true, draft: { ...draft, notes: [...opened.notes, ...draft.notes] }, pictures, format: opened.format, ...("remarks" in opened && opened.remarks && { remarks: opened.remarks }) };
}

async function openFile(name: string, bytes: Uint8Array, takesRemarks: boolean): Promise<Opened> {
  if (bytes.length > limits.bytes) return { ok: false, reason: "too_big" };
  const known = formatOf(name, bytes);
  if (!known.ok) return known;
  const { format } = known;
  if (format === "docx") {
    // Loaded only for a .docx: it is most of what a worker ever loads.
    const { readDocx } = await import("#server/formats/read-docx.ts");
    const docx = await readDocx(bytes, takesRemarks);
    return docx.ok ? { ok: true, format, input: { kind: "html", html: docx.html, parts: docx.parts }, notes: docx.notes, ...(docx.remarks && { remarks: docx.remarks }) } : docx;
  }
  const decoded = format === "html" ? decodePage(bytes) : decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (!isTextOf(format, decoded.text)) return { ok: false, reason: "wrong_type" };
  if (format === "text") return { ok: true, format, input: { kind: "text", bytes }, notes: [] };
  const html = format === "markdown" ? markdownToHtml(decoded.text) : decoded.text;
  const notes: Note[] = decoded.encoding === "utf-8" ? [] : [{ kind: "encoding", encoding: decoded.encoding }];
  return { ok: true, format, input: { kind: "html", html }, notes };
}

type Page = ReturnType<typeof decodeText> | { ok: true; text: string; encoding: "utf-8" };

/** A page may be in another encoding than UTF, if it says in which. */
function decodePage(bytes: Uint8Array): Page {
  const decoded = decodeText(bytes);
  if (decoded.ok || decoded.reason !== "encoding") return decoded;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4_096));
  const said = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1]?.toLowerCase();
  if (!said || !/^(?:windows-125[0-8]|iso-8859-\d{1,2})$/.test(said)) return decoded;
  return { ok: true, text: new TextDecoder(said).decode(bytes), encoding: "utf-8" };
}
