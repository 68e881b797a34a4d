// The words of a comment. A mention is kept as @ and the person's id: names change, and two
// people may share one. In a field it reads as @ and the name, and is turned back when it is sent.
import { safeHref } from "#lib/article/href.ts";
import type { UserId } from "#lib/id.ts";
import type { Named } from "#lib/talk/thread.ts";

export const longestComment = 4_000;
/** More people at once is a meeting, or somebody's script. */
export const mostMentions = 20;

export type Piece =
  | { kind: "text"; text: string }
  | { kind: "link"; text: string; href: string }
  | { kind: "mention"; id: UserId };

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const mention = new RegExp(`@(${uuid})`, "g");
const special = new RegExp(`@${uuid}|https?://[^\\s<>"'\`“”«»]+`, "gi");
/** What ends a sentence rather than an address. */
const trailing = /[.,;:!?…)\]}]+$/;

/** Whom a comment mentions, each once, in the order of mention. */
export function mentionsIn(body: string): UserId[] {
  return [...new Set([...body.matchAll(mention)].map(([, id]) => id as UserId))];
}

/** A comment in pieces to be drawn. Together they are the whole body; an address that is not safe stays text. */
export function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const addText = (text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === "text") last.text += text;
    else if (text !== "") pieces.push({ kind: "text", text });
  };
  for (const { 0: run, index } of body.matchAll(special)) {
    addText(body.slice(at, index));
    at = index + run.length;
    if (run.startsWith("@")) {
      pieces.push({ kind: "mention", id: run.slice(1).toLowerCase() as UserId });
      continue;
    }
    const text = run.replace(isOpened(run) ? /[.,;:!?…]+$/ : trailing, "");
    const href = safeHref(text);
    if (href) pieces.push({ kind: "link", text, href });
    else addText(text);
    addText(run.slice(text.length));
  }
  addText(body.slice(at));
  return pieces;
}

/** Whether an address ends in a bracket that it opens itself, as those of encyclopedias do. */
function isOpened(address: string): boolean {
  return address.includes("(") && address.replace(/[.,;:!?…]+$/, "").endsWith(")");
}

/** A body as it is written in a field: names in place of ids. Who is not known stays an id. */
export function withNames(body: string, people: readonly Named[]): string {
  return body.replace(mention, (run, id: string) => {
    const person = people.find((known) => known.id === id);
    return person ? `@${person.name}` : run;
  });
}

/** A field's text as a body: @ and a whole name, the longest that fits, becomes a mention. Of people with one name the first counts. */
export function withIds(text: string, people: readonly Named[]): string {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  const normal = text.normalize("NFC");
  let body = "";
  for (let at = 0; at < normal.length; at++) {
    const person = normal[at] === "@" ? longestFirst.find(({ name }) => isWholeName(normal, at + 1, name.normalize("NFC"))) : undefined;
    body += person ? `@${person.id}` : (normal[at] ?? "");
    if (person) at += person.name.normalize("NFC").length;
  }
  return body;
}

function isWholeName(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(at + name.length));
}
