// What a paste or a drop brings, as something a draft can be read from.
import type { DraftInput } from "#lib/formats/draft/draft.ts";

export type Brought =
  | { kind: "file"; file: File }
  | { kind: "html"; html: string; plain: string }
  | { kind: "text"; plain: string };

/** A file before formatted text before plain text. Null when there is none of them. */
export function broughtBy(data: DataTransfer): Brought | null {
  const file = data.files[0];
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  // Word and spreadsheets put a picture of the text beside the text: the words win.
  if (file && html === "" && plain === "") return { kind: "file", file };
  if (html.trim() !== "") return { kind: "html", html: html.toWellFormed(), plain };
  return plain === "" ? null : { kind: "text", plain };
}

export function plainSource(text: string): DraftInput {
  return { kind: "text", bytes: new TextEncoder().encode(text) };
}
