// How much one person's sockets may ask of the process. What is given comes back with time, so that
// a day of typing and the pasting of a book fit, and a flood does not.

/** The most that is let through in one update (see inspect-update.ts) fits twice: pasted, taken back and pasted again. */
const burst = { bytes: 28 * 1024 * 1024, messages: 4_000 };
const perSecond = { bytes: 1024 * 1024, messages: 400 };

interface Left {
  bytes: number;
  messages: number;
  at: number;
}

export interface Allowance {
  /** Takes one message of so many bytes, or only bytes of work; false when that is more than is left. */
  take(who: string, bytes: number, messages?: number): boolean;
}

/** `now` in milliseconds. */
export function createAllowance(now: () => number = () => performance.now()): Allowance {
  const all = new Map<string, Left>();
  return {
    take(who, bytes, messages = 1) {
      const at = now();
      const known = all.get(who) ?? { ...burst, at };
      const seconds = (at - known.at) / 1000;
      const left = {
        bytes: Math.min(burst.bytes, known.bytes + seconds * perSecond.bytes) - bytes,
        messages: Math.min(burst.messages, known.messages + seconds * perSecond.messages) - messages,
        at,
      };
      // A flood that goes on keeps its person out for some seconds more, not for ever.
      left.bytes = Math.max(left.bytes, -burst.bytes);
      left.messages = Math.max(left.messages, -burst.messages);
      all.set(who, left);
      if (all.size > 1_000) forget(all, at);
      return left.bytes >= 0 && left.messages >= 0;
    },
  };
}

/** Whoever has been quiet for a minute has everything back. */
function forget(all: Map<string, Left>, at: number): void {
  for (const [who, left] of all) if (at - left.at > 60_000) all.delete(who);
}
