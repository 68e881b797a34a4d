// What a client's update is, before it touches the document. Yjs keeps an update whose predecessors
// are missing aside for ever: it shows nowhere, grows the stored text and cannot be told from typing that was lost.
import * as Y from "yjs";

export type UpdateVerdict = "whole" | "gap" | "malformed";

/** No honest update adds more than this many characters of one author at once. */
const longestStep = 50_000_000;

/** "gap": it builds on something the document does not have. "malformed": it is not a Yjs update (V1). Changes nothing. */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array): UpdateVerdict {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return "malformed";
  }
  const known = new Map<number, number>();
  const end = (client: number) => known.get(client) ?? Y.getState(doc.store, client);
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    const has = end(client);
    if (clock > has) return "gap";
    const after = clock + struct.length;
    if (!Number.isSafeInteger(after) || after - has > longestStep) return "malformed";
    known.set(client, Math.max(has, after));
  }
  const isThere = (id: { client: number; clock: number } | null) => id === null || id.clock < end(id.client);
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item)) continue;
    if (!isThere(struct.origin) || !isThere(struct.rightOrigin)) return "gap";
    if (struct.parent instanceof Y.ID && !isThere(struct.parent)) return "gap";
  }
  for (const [client, items] of decoded.ds.clients) {
    if (items.some((item) => item.clock + item.len > end(client))) return "gap";
  }
  return "whole";
}
