"use server";

import { revalidatePath } from "next/cache";
import type { SaveAnswer } from "#components/settings/use-save.ts";
import { policy } from "#lib/workflow/policy.ts";
import { houseChanges } from "#lib/newsroom/house-schema.ts";
import { currentContext } from "#server/auth/session.ts";
import { setPolicy } from "#server/services/set-policy.ts";
import { setNewsroom } from "#server/services/set-newsroom.ts";

export async function setNewsroomAction(input: unknown): Promise<SaveAnswer> {
  const parsed = houseChanges.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await setNewsroom(await currentContext(), parsed.data);
  if (done.ok) revalidatePath("/", "layout");
  return done;
}

export async function setPolicyAction(input: unknown): Promise<SaveAnswer> {
  const parsed = policy.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await setPolicy(await currentContext(), parsed.data);
  if (done.ok) revalidatePath("/", "layout");
  return done;
}
