// Whether an own kind may be given: it exists, is not retired, and its base is the kind that came with it.
import type { Kind } from "#lib/annotation/kind.ts";
import { openKinds } from "#lib/newsroom/house.ts";
import type { Desk } from "#server/desk.ts";
import { loadNewsroom } from "#server/queries/load-newsroom.ts";

/** True also where no own kind is asked for. */
export async function isOwnKindOf({ db }: Pick<Desk, "db">, asked: { kind: Kind; ownKind?: string | null | undefined }): Promise<boolean> {
  if (!asked.ownKind) return true;
  const { ownKinds } = await loadNewsroom(db);
  return openKinds(ownKinds).some((one) => one.id === asked.ownKind && one.base === asked.kind);
}
