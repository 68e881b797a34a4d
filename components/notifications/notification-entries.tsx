"use client";

import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "use-intl";
import type { NotificationView } from "#lib/talk/notification.ts";

interface NotificationEntriesProps {
  entries: readonly NotificationView[];
  onFollow: (entry: NotificationView) => void;
}

/** Newest first; the unread ones bear a mark. */
export function NotificationEntries({ entries, onFollow }: NotificationEntriesProps) {
  const t = useTranslations("notifications");
  const format = useFormatter();
  const now = useNow({ updateInterval: 20_000 });
  if (entries.length === 0) return <p className="text-sm text-ink-2">{t("none")}</p>;
  return (
    <ul className="-mx-2 grid max-h-[60dvh] divide-y divide-line overflow-y-auto">
      {entries.map((entry) => {
        const at = new Date(entry.at);
        return (
          <li key={entry.id}>
            <Link
              href={addressOf(entry)} prefetch={false} onClick={() => onFollow(entry)}
              className="grid gap-0.5 border-l-3 border-transparent px-2 py-2 text-sm text-ink no-underline -outline-offset-2 hover:bg-paper-sunken data-unread:border-accent data-unread:bg-accent-wash"
              data-unread={entry.isRead ? undefined : ""}
            >
              {!entry.isRead && <span className="sr-only">{t("unread")}</span>}
              <span>{t.rich(`said.${entry.type}`, { name: entry.byName, b: (name) => <strong className="font-semibold">{name}</strong> })}</span>
              {entry.excerpt && <span className="line-clamp-2 text-ink-2">{entry.excerpt}</span>}
              <span className="text-xs text-ink-3">{entry.articleTitle || t("untitled")} · <time dateTime={at.toISOString()} title={format.dateTime(at, "moment")}>{format.relativeTime(at, at > now ? at : now)}</time></span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** To the article, at the thread. `at` makes each a place of its own: the same thread may be asked for again. */
function addressOf({ id, articleId, threadId }: NotificationView): string {
  return threadId ? `/articles/${articleId}?thread=${threadId}&at=${id}` : `/articles/${articleId}`;
}
