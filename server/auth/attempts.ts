// How many wrong passwords are let through: counted per account and per address, in memory.
// One process serves a newsroom, so memory is enough; a restart forgives.

interface Count {
  tries: number;
  /** Milliseconds; the count starts anew then. */
  until: number;
}

export interface Attempts {
  /** Counts a try before it is made, so that many at once cannot slip through; false: no more tries for now. */
  take(key: string): boolean;
  /** The try was no failure after all. */
  giveBack(key: string): void;
  /** Forgets all tries of this key. */
  clear(key: string): void;
}

/** Beyond this many keys the oldest are forgotten, so that invented addresses cannot fill the memory. */
const maxKeys = 20_000;

/** At most `max` tries per key within `windowMs` of the first; then closed until the window ends. */
export function countAttempts(max: number, windowMs: number, now: () => number = Date.now): Attempts {
  const counts = new Map<string, Count>();
  const current = (key: string): Count => {
    const known = counts.get(key);
    if (known && known.until > now()) return known;
    counts.delete(key);
    const [oldest] = counts.keys();
    if (counts.size >= maxKeys && oldest !== undefined) counts.delete(oldest);
    const fresh = { tries: 0, until: now() + windowMs };
    counts.set(key, fresh);
    return fresh;
  };
  return {
    take(key) {
      const count = current(key);
      if (count.tries >= max) return false;
      count.tries += 1;
      return true;
    },
    giveBack(key) {
      const count = current(key);
      count.tries = Math.max(0, count.tries - 1);
    },
    clear: (key) => void counts.delete(key),
  };
}
