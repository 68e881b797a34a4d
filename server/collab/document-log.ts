// The log of one document in memory. It records the document's own update events, whatever
// their origin, groups them, and says when they are on disk. A group that fails to be written is tried again,
// the same bytes under the same number, for as long as the process lives.
import * as Y from "yjs";

/** Milliseconds within which updates share one entry. */
const grouping = 100;
/** Milliseconds before a failed write is tried again: doubled each time up to the last. */
const retry = { first: 200, last: 10_000 };
/** A snapshot is made after this many entries, or after many more while the entries are small beside the text. */
const snapshotAfter = { entries: 200, atMost: 5_000 };

export interface LogSink {
  append(seq: number, data: Uint8Array): Promise<void>;
  snapshot(throughSeq: number, state: Uint8Array): Promise<void>;
  /** Called after each entry that reached the disk. */
  onDurable(): void;
  onFailure(error: unknown): void;
}

export interface DocumentLog {
  /** The last entry on disk. */
  readonly seq: number;
  /** Whether the document holds updates that are not on disk. */
  readonly isDirty: boolean;
  /** Resolves once everything the document holds now is on disk; waits through failures. */
  settled(): Promise<void>;
  /** Compacts the log if that is worth a write; failing to is only reported. */
  compact(least: number): Promise<void>;
}

export function openDocumentLog(doc: Y.Doc, start: { seq: number; entriesSince: number; snapshotBytes: number }, sink: LogSink): DocumentLog {
  let { seq, entriesSince, snapshotBytes } = start;
  let bytesSince = 0;
  let recorded: Uint8Array[] = [];
  // Counts of updates: recorded since the start, and how many of those are on disk.
  let made = 0;
  let durable = 0;
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  doc.on("update", (update: Uint8Array) => {
    recorded.push(update);
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
      const group = recorded.length === 1 && recorded[0] ? recorded[0] : Y.mergeUpdates(recorded);
      const reached = made;
      recorded = [];
      await persist(group);
      durable = reached;
      seq += 1;
      entriesSince += 1;
      bytesSince += group.length;
      sink.onDurable();
      if (entriesSince >= snapshotAfter.atMost || bytesSince * 4 >= snapshotBytes) await compact(snapshotAfter.entries);
    }
    if (timer) clearTimeout(timer);
    timer = null;
  }

  async function persist(group: Uint8Array): Promise<void> {
    for (let pause = retry.first; ; pause = Math.min(pause * 2, retry.last)) {
      try {
        return await sink.append(seq + 1, group);
      } catch (error) {
        sink.onFailure(error);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  async function compact(least: number): Promise<void> {
    if (entriesSince < least) return;
    const through = seq;
    // May contain more than `through`: applying an update twice changes nothing.
    const state = Y.encodeStateAsUpdate(doc);
    try {
      await sink.snapshot(through, state);
      entriesSince = seq - through;
      bytesSince = 0;
      snapshotBytes = state.length;
    } catch (error) {
      sink.onFailure(error);
    }
  }

  return {
    get seq() {
      return seq;
    },
    get isDirty() {
      return durable < made;
    },
    async settled() {
      const target = made;
      while (durable < target) await write();
    },
    compact,
  };
}
