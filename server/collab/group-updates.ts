// Updates that came within a moment, grouped so that each entry of the log has one author. When several
// people type at once their updates alternate; one that does not build on another's is moved up to its author's first.
import * as Y from "yjs";
import { inspectAgainst } from "#server/collab/inspect-update.ts";
import type { TextAuthor } from "#server/collab/text-author.ts";

export interface Recorded {
  update: Uint8Array;
  author: TextAuthor;
  at: Date;
}

interface Run extends Omit<Recorded, "update"> {
  updates: Uint8Array[];
  /** How far each Yjs client is known to what is in the run. */
  ends: Map<number, number>;
}

/** One update per author, more where they build on one another; applied in order they are always whole. `before`: how far the document had come. */
export function byAuthor(all: readonly Recorded[], before: ReadonlyMap<number, number>): Recorded[] {
  const done: Recorded[] = [];
  const known = new Map(before);
  let open = new Map<string, Run>();
  const close = () => {
    for (const { updates, author, at, ends } of open.values()) {
      done.push({ update: updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates), author, at });
      reach(known, ends);
    }
    open = new Map();
  };
  for (const { update, author, at } of all) {
    const key = `${author.byId ?? ""} ${author.cause}`;
    const fits = () => {
      const run = open.get(key);
      return inspectAgainst((client) => run?.ends.get(client) ?? known.get(client) ?? 0, update);
    };
    let found = fits();
    if (found.verdict !== "whole") {
      close();
      found = fits();
    }
    const run: Run = open.get(key) ?? { updates: [], author, at, ends: new Map() };
    run.updates.push(update);
    reach(run.ends, found.ends);
    open.set(key, run);
  }
  close();
  return done;
}

function reach(known: Map<number, number>, ends: ReadonlyMap<number, number>): void {
  for (const [client, end] of ends) known.set(client, Math.max(known.get(client) ?? 0, end));
}
