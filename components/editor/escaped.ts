// Text as it may stand between tags: the only way into HTML that the editor's side writes.

/** Escapes what would be markup; line breaks of a block become <br>. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll("\u2028", "<br>");
}
