"use server";

import { revalidatePath } from "next/cache";
import type { Outcome } from "#lib/commands.ts";
import { archiveEntity, mergeEntities, saveEntity } from "#lib/entity/edit.ts";
import { nameSearch, type FoundName } from "#lib/entity/entity-page.ts";
import { currentContext } from "#server/auth/session.ts";
import { findNames } from "#server/queries/load-entity.ts";
import * as entities from "#server/services/save-entity.ts";

export async function saveEntityAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = saveEntity.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await entities.saveEntity(await currentContext(), parsed.data);
  revalidatePath("/names", "layout");
  return done;
}

export async function mergeEntitiesAction(input: unknown): Promise<Outcome<null>> {
  const parsed = mergeEntities.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await entities.mergeEntities(await currentContext(), parsed.data);
  revalidatePath("/names", "layout");
  return done;
}

export async function archiveEntityAction(input: unknown): Promise<Outcome<null>> {
  const parsed = archiveEntity.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await entities.archiveEntity(await currentContext(), parsed.data);
  revalidatePath("/names", "layout");
  return done;
}

export async function findNamesAction(input: unknown): Promise<FoundName[]> {
  const parsed = nameSearch.safeParse(input);
  return parsed.success ? findNames(await currentContext(), parsed.data) : [];
}
