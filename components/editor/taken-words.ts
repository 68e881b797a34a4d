// Words that nobody meant to take. Whoever deletes, moves or joins a paragraph without a line does not know what others
// type in it meanwhile; when both meet, Yjs lets those words go with the paragraph, and nothing tells. They are read here in
// the moment between, before Yjs forgets them.
import * as Y from "yjs";

export interface TakenWords {
  words: string;
  /** Typed on this page, and gone by another's edit; else typed by another, and gone by an edit made here. */
  isOwn: boolean;
}

export interface TakenWatch {
  /** The line went: what is done from now on is done apart. */
  leave(): void;
  /** It is back, and everything has met: what was taken meanwhile, in the order in which it was typed. */
  back(): TakenWords[];
  /** Everything typed here by now is known to the others. */
  settle(): void;
}

/** Watches a document until it is destroyed. `isFromOthers`: whether a transaction brings what others did. */
export function watchTaken(document: Y.Doc, isFromOthers: (transaction: Y.Transaction) => boolean): TakenWatch {
  let isApart = false;
  let own: Y.ID[] = [];
  const ownEnds = new Map<number, number>();
  let runs: Run[] = [];

  const isUnknown = ({ client, clock }: Y.ID) => clock < (ownEnds.get(client) ?? 0) && own.some((from) => from.client === client && clock >= from.clock);
  document.on("afterTransaction", (transaction: Y.Transaction) => {
    if (!isFromOthers(transaction)) {
      for (const [client, end] of transaction.afterState) {
        const from = transaction.beforeState.get(client) ?? 0;
        if (end <= from) continue;
        if (!own.some((known) => known.client === client)) own.push(Y.createID(client, from));
        ownEnds.set(client, end);
      }
      return;
    }
    if (!isApart) return;
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return;
      const isNew = struct.id.clock >= (transaction.beforeState.get(struct.id.client) ?? 0);
      if (isNew || isUnknown(struct.id)) addTo(runs, struct, struct.content.str, !isNew);
    });
  });

  return {
    leave() {
      isApart = true;
      // What comes for a paragraph that is forgotten is not even read.
      document.gc = false;
    },
    back() {
      isApart = false;
      document.gc = true;
      const taken = told(runs);
      runs = [];
      return taken;
    },
    settle() {
      own = [];
      ownEnds.clear();
    },
  };
}

/** What of an update kept from an earlier page found no place in the document it was applied to: its paragraph is gone. */
export function wordsWithoutPlace(document: Y.Doc, update: Uint8Array): TakenWords[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const runs: Run[] = [];
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString) || Y.isDeleted(ds, struct.id)) continue;
    const now = struct.id.clock < Y.getState(document.store, struct.id.client) ? Y.getItem(document.store, struct.id) : null;
    if (now instanceof Y.Item && !now.deleted) continue;
    addTo(runs, struct, struct.content.str, true);
  }
  return told(runs);
}

type Run = TakenWords & { end: Y.ID };

function addTo(runs: Run[], item: Y.Item, words: string, isOwn: boolean): void {
  const last = runs.at(-1);
  const end = Y.createID(item.id.client, item.id.clock + item.length - 1);
  if (last && last.isOwn === isOwn && Y.compareIDs(item.origin, last.end)) {
    last.words += words;
    last.end = end;
  } else runs.push({ words, isOwn, end });
}

function told(runs: readonly Run[]): TakenWords[] {
  return runs.map(({ words, isOwn }) => ({ words: words.trim(), isOwn })).filter(({ words }) => words !== "");
}
