// Who is told of what is said: those who are mentioned, and those who take part in the thread.
// Nobody is told of their own doing, and nobody twice of one act.
import type { ArticleId, NotificationId, ThreadId, UserId } from "#lib/id.ts";

export const notificationTypes = ["mention", "reply", "resolved", "reopened"] as const;
export type NotificationType = (typeof notificationTypes)[number];

/** What of it a person wants by mail as well. */
export const mailWishes = ["all", "mentions", "nothing"] as const;
export type MailWish = (typeof mailWishes)[number];

/** Which notifications a person who wishes this is mailed. */
export function mailedTypes(wish: MailWish): readonly NotificationType[] {
  switch (wish) {
    case "all": return notificationTypes;
    case "mentions": return ["mention"];
    case "nothing": return [];
  }
}

/** One as its reader sees it, who may read the article at that moment. */
export interface NotificationView {
  id: NotificationId;
  type: NotificationType;
  byName: string;
  articleId: ArticleId;
  articleTitle: string;
  threadId: ThreadId | null;
  /** The beginning of what was said, with names written out; null where nothing was said or it was taken back. */
  excerpt: string | null;
  at: string;
  isRead: boolean;
}

export interface NotificationList {
  unread: number;
  /** Newest first. */
  entries: readonly NotificationView[];
}

export interface Said {
  by: UserId;
  type: Exclude<NotificationType, "mention">;
  /** Whom the new words mention, without those whom the old ones did. */
  mentioned: readonly UserId[];
  /** Who has written in the thread or was mentioned there. */
  takingPart: readonly UserId[];
}

/** Whom to tell: a mention says more than a reply. */
export function toTell({ by, type, mentioned, takingPart }: Said): { userId: UserId; type: NotificationType }[] {
  const told = new Map<UserId, NotificationType>();
  for (const id of mentioned) told.set(id, "mention");
  for (const id of takingPart) if (!told.has(id)) told.set(id, type);
  told.delete(by);
  return [...told].map(([userId, kind]) => ({ userId, type: kind }));
}

const longestExcerpt = 140;

/** The beginning of a comment in one line. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longestExcerpt) return line;
  const cut = line.slice(0, longestExcerpt);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestExcerpt / 2)).trimEnd()}…`;
}
