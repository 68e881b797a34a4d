// The schemas of notification.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { notificationTypes, mailWishes } from "#lib/talk/notification.ts";

export const notificationType = z.enum(notificationTypes);
export const mailWish = z.enum(mailWishes);
