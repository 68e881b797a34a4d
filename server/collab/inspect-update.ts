// What a client's update is, before it touches the document. Yjs keeps an update whose predecessors
// are missing aside for ever: it shows nowhere, grows the stored text and cannot be told from typing that was lost.
import * as Y from "yjs";
import { BlockNode, fragmentName, LineBreak } from "#lib/schema/schema.ts";

export type UpdateVerdict = "whole" | "gap" | "malformed";

const elementNames: readonly string[] = [BlockNode.name, LineBreak.name];

/** No honest update adds more than this many characters of one author at once. */
const longestStep = 50_000_000;

/**
 * Structs that one update of a page may bring. A book of 100,000 words with 10,000 annotations, in lines of ten words, has
 * 80,000 when it is pasted or an undo brings it back; so many cost the process about a quarter of a second.
 */
const mostStructs = 100_000;
/** Yjs clients that an update may bring news of: a page's own, and those of pages that were open while the server was away. */
const mostClients = 200;

/** How far the structs of a Yjs client are known: the clock after the last. */
export type Known = (client: number) => number;

/** "gap": it builds on something the document does not have. "malformed": it is not a Yjs update (V1). Changes nothing. */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array): UpdateVerdict {
  const decoded = decode(update);
  return decoded ? judge(decoded, (client) => Y.getState(doc.store, client)).verdict : "malformed";
}

/**
 * The same for an update from outside, which may hold only what the editor's binding writes: blocks, line breaks, text,
 * marks and attributes in the one fragment. Anything else is "malformed": it would weigh on everybody and be seen by
 * nobody. `structs`: how many it brings, which is what it costs to apply.
 */
export function inspectSent(doc: Y.Doc, update: Uint8Array): { verdict: UpdateVerdict; structs: number } {
  const decoded = decode(update);
  if (!decoded || !isOurs(decoded)) return { verdict: "malformed", structs: decoded?.structs.length ?? 0 };
  return { verdict: judge(decoded, (client) => Y.getState(doc.store, client)).verdict, structs: decoded.structs.length };
}

function isOurs({ structs }: Decoded): boolean {
  if (structs.length > mostStructs) return false;
  const clients = new Set<number>();
  return structs.every((struct) => {
    clients.add(struct.id.client);
    if (clients.size > mostClients) return false;
    if (!(struct instanceof Y.Item)) return true;
    const { parent, content } = struct;
    if (typeof parent === "string" && parent !== fragmentName) return false;
    if (content instanceof Y.ContentType) return content.type instanceof Y.XmlText || (content.type instanceof Y.XmlElement && elementNames.includes(content.type.nodeName));
    return !(content instanceof Y.ContentDoc) && !(content instanceof Y.ContentBinary) && !(content instanceof Y.ContentEmbed);
  });
}

/** The same against what is known otherwise. `ends`: how far its clients are known after it. */
export function inspectAgainst(known: Known, update: Uint8Array): { verdict: UpdateVerdict; ends: ReadonlyMap<number, number> } {
  const decoded = decode(update);
  return decoded ? judge(decoded, known) : { verdict: "malformed", ends: new Map() };
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

function decode(update: Uint8Array): Decoded | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null;
  }
}

function judge({ structs, ds }: Decoded, before: Known): { verdict: UpdateVerdict; ends: Map<number, number> } {
  const ends = new Map<number, number>();
  const end = (client: number) => ends.get(client) ?? before(client);
  const isThere = (id: { client: number; clock: number } | null) => id === null || id.clock < end(id.client);
  const verdict = (): UpdateVerdict => {
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue;
      const { client, clock } = struct.id;
      const has = end(client);
      if (clock > has) return "gap";
      const after = clock + struct.length;
      if (!Number.isSafeInteger(after) || after - has > longestStep) return "malformed";
      ends.set(client, Math.max(has, after));
    }
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      if (!isThere(struct.origin) || !isThere(struct.rightOrigin)) return "gap";
      if (struct.parent instanceof Y.ID && !isThere(struct.parent)) return "gap";
    }
    for (const [client, gone] of ds.clients) if (gone.some((item) => item.clock + item.len > end(client))) return "gap";
    return "whole";
  };
  return { verdict: verdict(), ends };
}
