// The settings that make an acknowledged write a durable one. SQLite forgets most of them when a
// connection closes and ignores what it does not know without a word, so each is set
// and read back whenever a connection opens.

/** FULL: a commit is on disk when it answers, also after a power cut. */
const synchronousFull = 2;

/**
 * Sets journal_mode=WAL, synchronous=FULL, foreign_keys=ON, recursive_triggers=ON and the wait for
 * locks in milliseconds, and reads each back. `ask` runs one PRAGMA and answers its first value. Throws a sentence that names the first that did not take.
 */
export async function applyPragmas(ask: (pragma: string) => unknown, settings: { busyTimeout: number }): Promise<void> {
  const wanted = [
    { name: "busy_timeout", set: String(settings.busyTimeout), reads: String(settings.busyTimeout) },
    { name: "journal_mode", set: "WAL", reads: "wal" },
    { name: "synchronous", set: "FULL", reads: String(synchronousFull) },
    { name: "foreign_keys", set: "ON", reads: "1" },
    // Without it REPLACE INTO deletes rows past the triggers that guard them.
    { name: "recursive_triggers", set: "ON", reads: "1" },
  ];
  for (const { name, set, reads } of wanted) {
    await ask(`${name}=${set}`);
    const found = String(await ask(name));
    if (found !== reads) throw new Error(`The database cannot be used safely: ${name} is ${found} where ${reads} is needed.`);
  }
}
