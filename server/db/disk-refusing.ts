// How a disk that takes nothing looks from here: SQLite's own error through Prisma's adapter, or
// the collaboration side, which has found out already.

const codes = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/;

/** Whether a write failed because the disk is full or gone, so that it may work later; nothing was written. */
export function isDiskRefusing(error: unknown): boolean {
  for (let at = error, depth = 0; typeof at === "object" && at !== null && depth < 6; depth += 1) {
    if ("name" in at && at.name === "DiskRefuses") return true;
    if ("originalCode" in at && codes.test(String(at.originalCode))) return true;
    if ("message" in at && /database or disk is full/.test(String(at.message))) return true;
    at = "cause" in at && at.cause ? at.cause : "meta" in at ? at.meta : "driverAdapterError" in at ? at.driverAdapterError : null;
  }
  return false;
}
