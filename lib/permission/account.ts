// A person's own account, as their page shows it.
import type { Device } from "#lib/permission/device.ts";
import type { Role } from "#lib/permission/role.ts";
import type { MailWish } from "#lib/talk/notification.ts";

export interface Account {
  name: string;
  email: string;
  roles: readonly Role[];
  mailWish: MailWish;
  sessions: readonly SessionEntry[];
}

/** One place where the person is signed in. */
export interface SessionEntry {
  id: string;
  /** The one that asks. */
  isThis: boolean;
  device: Device;
  /** The network address it was opened from; empty when unknown. */
  address: string;
  since: Date;
}
