// The log of one document in memory. It records the document's own update events, whatever
// their origin, groups them by author, and says when they are on disk. A group that fails to be written is tried again,
// the same bytes under the same number, for as long as the process lives.
import * as Y from "yjs";
import type { LogEntry } from "#server/collab/log-store.ts";
import { byAuthor, type Recorded } from "#server/collab/group-updates.ts";
import { authorOf } from "#server/collab/text-author.ts";

/** Milliseconds within which updates share one entry. */
const grouping = 100;
/** Milliseconds before a failed write is tried again: doubled each time up to the last. */
const retry = { first: 200, last: 5_000 };
/** The disk counts as refusing from this many failures in a row on: the first may be a hiccup. */
const failuresThatTell = 2;
/** A snapshot is made after this many entries, or after many more while the entries are small beside the text; at once when they are large. */
const snapshotAfter = { entries: 200, atMost: 5_000, bytes: 4 * 1024 * 1024 };

export interface LogSink {
  /** All of them or none. */
  append(entries: readonly LogEntry[]): Promise<void>;
  snapshot(throughSeq: number, state: Uint8Array): Promise<void>;
  /** Called after each group that reached the disk. */
  onDurable(): void;
  /** The disk refuses what is typed, or takes it again. */
  onRefusing(isRefusing: boolean): void;
  /** Entries are tried again until they are on disk; a snapshot, without which the log is only longer, after the next entries. */
  onFailure(what: "entries" | "snapshot", error: unknown): void;
}

export interface DocumentLog {
  /** The last entry on disk. */
  readonly seq: number;
  /** Whether the document holds updates that are not on disk. */
  readonly isDirty: boolean;
  /** Whether the disk has refused what is typed, again and again, until now. */
  readonly isRefused: boolean;
  /** Bytes of updates that are not on disk. */
  readonly unsavedBytes: number;
  /** Bytes of the newest snapshot and of everything since: about what the text weighs. */
  readonly bytes: number;
  /** Resolves once everything the document holds now is on disk; waits through failures. */
  settled(): Promise<void>;
  /** Resolves once nothing is being written any more, a snapshot included. */
  rested(): Promise<void>;
  /** Compacts the log if that is worth a write; failing to is only reported. */
  compact(least: number): Promise<void>;
}

export function openDocumentLog(doc: Y.Doc, start: { seq: number; entriesSince: number; snapshotBytes: number }, sink: LogSink): DocumentLog {
  let { seq, entriesSince, snapshotBytes } = start;
  let bytesSince = 0;
  let recorded: Recorded[] = [];
  let unsavedBytes = 0;
  let failures = 0;
  // Counts of updates: recorded since the start, and how many of those are on disk.
  let made = 0;
  let durable = 0;
  let writing: Promise<void> | null = null;
  let keeping: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  // How far the document had come when the updates now recorded began.
  let before = stateOf(doc);

  doc.on("update", (update: Uint8Array, origin: unknown) => {
    recorded.push({ update, author: authorOf(origin), at: new Date() });
    unsavedBytes += update.length;
    made += 1;
    timer ??= setTimeout(() => void write(), grouping);
  });

  /** Writes what is recorded. At most one write runs, and it goes on until nothing is left. */
  function write(): Promise<void> {
    writing ??= drain().finally(() => {
      writing = null;
    });
    return writing;
  }

  async function drain(): Promise<void> {
    while (recorded.length > 0) {
      const reached = made;
      const weight = unsavedBytes;
      const entries = byAuthor(recorded, before).map(({ update, author, at }, i): LogEntry => ({ seq: seq + 1 + i, data: update, ...author, at }));
      recorded = [];
      before = stateOf(doc);
      const bytes = entries.reduce((sum, { data }) => sum + data.length, 0);
      const count = entriesSince + entries.length;
      const isDue = !keeping && (count >= snapshotAfter.atMost || bytesSince + bytes >= snapshotAfter.bytes || (count >= snapshotAfter.entries && (bytesSince + bytes) * 4 >= snapshotBytes));
      // Taken before anything else can be typed: a snapshot holds what its entries hold and nothing more.
      const state = isDue ? Y.encodeStateAsUpdate(doc) : null;
      await persist(entries);
      durable = reached;
      unsavedBytes -= weight;
      seq += entries.length;
      entriesSince += entries.length;
      bytesSince += bytes;
      sink.onDurable();
      // Not waited for: nobody's "saved" is to hang on it.
      if (state) void keep(state);
    }
    if (timer) clearTimeout(timer);
    timer = null;
  }

  async function persist(entries: readonly LogEntry[]): Promise<void> {
    for (let pause = retry.first; ; pause = Math.min(pause * 2, retry.last)) {
      try {
        await sink.append(entries);
        if (failures >= failuresThatTell) sink.onRefusing(false);
        failures = 0;
        return;
      } catch (error) {
        failures += 1;
        if (failures === failuresThatTell) sink.onRefusing(true);
        sink.onFailure("entries", error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** `state` is the text through the last entry on disk. */
  function keep(state: Uint8Array): Promise<void> {
    const [entries, bytes] = [entriesSince, bytesSince];
    keeping = sink.snapshot(seq, state).then(() => {
      entriesSince -= entries;
      bytesSince -= bytes;
      snapshotBytes = state.length;
    }, (error: unknown) => sink.onFailure("snapshot", error)).finally(() => {
      keeping = null;
    });
    return keeping;
  }

  return {
    get seq() {
      return seq;
    },
    get isDirty() {
      return durable < made;
    },
    get isRefused() {
      return failures >= failuresThatTell;
    },
    get unsavedBytes() {
      return unsavedBytes;
    },
    get bytes() {
      return snapshotBytes + bytesSince + unsavedBytes;
    },
    async settled() {
      const target = made;
      while (durable < target) await write();
    },
    async rested() {
      await writing;
      await keeping;
    },
    async compact(least) {
      await keeping;
      if (entriesSince >= least && durable === made) await keep(Y.encodeStateAsUpdate(doc));
    },
  };
}

function stateOf(doc: Y.Doc): Map<number, number> {
  return new Map([...doc.store.clients.keys()].map((client) => [client, Y.getState(doc.store, client)]));
}
