"use client";

import { Bell as BellIcon } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { NotificationEntries } from "#components/notifications/notification-entries.tsx";
import { fetchNotifications, onUnread, readNotifications, unreadCount } from "#components/notifications/unread.ts";
import { useTabBadge } from "#components/notifications/use-tab-badge.ts";
import { Button } from "#components/ui/button.tsx";
import { Popover } from "#components/ui/popover.tsx";
import type { NotificationList, NotificationView } from "#lib/talk/notification.ts";

/** What one was told, with how much of it is unread. */
export function Bell() {
  const t = useTranslations("notifications");
  const unread = useSyncExternalStore(onUnread, unreadCount, () => 0);
  useTabBadge(unread);
  const [isOpen, setIsOpen] = useState(false);
  /** Null while it is fetched; "failed" when the line is down. */
  const [list, setList] = useState<NotificationList | "failed" | null>(null);

  const open = (isOpening: boolean) => {
    setIsOpen(isOpening);
    if (isOpening) void fetchNotifications().then((found) => setList(found ?? "failed"));
  };
  const read = (isMeant: (entry: NotificationView) => boolean) =>
    setList((known) => (known && known !== "failed" ? { ...known, entries: known.entries.map((entry) => (isMeant(entry) ? { ...entry, isRead: true } : entry)) } : known));
  const readAll = () => {
    read(() => true);
    void readNotifications({ all: true });
  };
  const follow = (entry: NotificationView) => {
    setIsOpen(false);
    read(({ id }) => id === entry.id);
    void readNotifications({ ids: [entry.id] });
  };

  return (
    <Popover
      align="end" open={isOpen} onOpenChange={open} title={t("title")}
      trigger={
        <button type="button" className="relative inline-flex size-9 flex-none items-center justify-center rounded-md text-ink-2 hover:bg-paper-sunken hover:text-ink" title={t("title")}>
          <BellIcon aria-hidden className="size-4.5" />
          {unread > 0 && <span aria-hidden className="absolute top-0 right-0 min-w-4.5 rounded-full bg-danger px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-danger tabular-nums">{unread > 99 ? "99+" : unread}</span>}
          <span className="sr-only">{t("bell", { count: unread })}</span>
        </button>
      }
    >
      <p role="status" className="sr-only">{t("bell", { count: unread })}</p>
      {list === null && <p className="text-sm text-ink-2">{t("loading")}</p>}
      {list === "failed" && <p className="text-sm text-ink-2">{t("failed")}</p>}
      {list && list !== "failed" && <NotificationEntries entries={list.entries} onFollow={follow} />}
      {unread > 0 && <Button size="sm" onClick={readAll}>{t("readAll")}</Button>}
    </Popover>
  );
}
