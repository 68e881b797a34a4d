// How much of what the person was told is unread, for whatever shows it: asked when the page
// opens, comes back into view, hears of talk, and every half minute while it is looked at.
import type { NotificationId, ThreadId } from "#lib/id.ts";
import type { NotificationList } from "#lib/talk/notification.ts";

const every = 30_000;
const address = "/api/notifications";

let unread = 0;
const listeners = new Set<() => void>();
let stop: (() => void) | null = null;

export function unreadCount(): number {
  return unread;
}

/** Told of every change; asks the server while anybody listens. */
export function onUnread(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
  };
}

/** Asks again, a moment later; nothing happens where nobody listens. */
export function refreshUnread(): void {
  if (listeners.size > 0) void ask(`${address}?count`);
}

/** The newest ones, or null when the line is down. */
export function fetchNotifications(): Promise<NotificationList | null> {
  return ask<NotificationList>(address);
}

/** Says that these were read; the count follows at once. */
export async function readNotifications(what: { ids: NotificationId[] } | { all: true }): Promise<void> {
  await post(what);
}

/** Says that what was told of a thread was read; nothing is sent while nothing is unread. */
export function readThread(threadId: ThreadId): void {
  if (unread > 0) void post({ threadId });
}

function watch(): () => void {
  const look = () => { if (document.visibilityState === "visible") refreshUnread(); };
  const timer = setInterval(look, every);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  queueMicrotask(look);
  return () => {
    clearInterval(timer);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}

function post(what: object): Promise<unknown> {
  return ask(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(what) });
}

async function ask<T extends { unread: number }>(url: string, init?: RequestInit): Promise<T | null> {
  try {
    const response = await fetch(url, init);
    if (response.status !== 200) return null;
    const answer = (await response.json()) as T;
    if (answer.unread !== unread) {
      unread = answer.unread;
      for (const listener of listeners) listener();
    }
    return answer;
  } catch {
    return null;
  }
}
