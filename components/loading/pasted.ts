// What a paste or a drop brings, as something a draft can be read from.
import type { DraftInput } from "#lib/formats/draft/draft.ts";

export type Brought =
  | { kind: "files"; files: File[] }
  | { kind: "html"; html: string; plain: string }
  | { kind: "text"; plain: string };

/** Files before formatted text before plain text. Null when there is none of them. */
export function broughtBy(data: DataTransfer): Brought | null {
  const files = [...data.files];
  const html = data.getData("text/html");
  const plain = data.getData("text/plain");
  // Word and spreadsheets put a picture of the text beside the text: the words win.
  if (files.length > 0 && html === "" && plain === "") return { kind: "files", files };
  if (html.trim() !== "") return { kind: "html", html: html.toWellFormed(), plain };
  return plain === "" ? null : { kind: "text", plain };
}

export function plainSource(text: string): DraftInput {
  return { kind: "text", bytes: new TextEncoder().encode(text) };
}
