"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { RestoreAnswer } from "#components/settings/dismissed/dismissed-list.tsx";
import { currentContext } from "#server/auth/session.ts";
import { restoreEverywhere } from "#server/services/restore-everywhere.ts";

const chosen = z.array(z.uuid()).min(1).max(5_000);

export async function restoreEverywhereAction(input: unknown): Promise<RestoreAnswer> {
  const parsed = chosen.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await restoreEverywhere(await currentContext(), parsed.data);
  if (done.ok) revalidatePath("/settings/dismissed");
  return done.ok ? { ok: true, count: done.ids.length } : done;
}
