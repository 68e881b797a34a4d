"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { Outcome } from "#lib/commands.ts";
import { idOf, type CommandId, type SnapshotId } from "#lib/id.ts";
import { currentContext } from "#server/auth/session.ts";
import { takeBackSnapshot } from "#server/services/take-back-snapshot.ts";

const takeBack = z.object({ id: idOf<CommandId>(), snapshotId: idOf<SnapshotId>(), isBack: z.boolean() });

export async function takeBackSnapshotAction(input: unknown): Promise<Outcome> {
  const parsed = takeBack.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await takeBackSnapshot(await currentContext(), parsed.data);
  revalidatePath("/sources", "layout");
  return done;
}
