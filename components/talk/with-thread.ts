import type { ThreadView } from "#lib/talk/thread.ts";

/** These threads with one of them as it is now, or with a new one at the end. */
export function withThread(threads: readonly ThreadView[], thread: ThreadView): ThreadView[] {
  const isKnown = threads.some(({ id }) => id === thread.id);
  return isKnown ? threads.map((one) => (one.id === thread.id ? thread : one)) : [...threads, thread];
}
