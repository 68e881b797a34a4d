"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { Outcome } from "#lib/commands.ts";
import type { CommandId, SnapshotId, SourceId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";
import { addConfidential, chooseIdentityReader, sealSource, type SealOutcome } from "#lib/source/confidential.ts";
import { editSource, mergeSources } from "#lib/source/edit-source.ts";
import { currentContext } from "#server/auth/session.ts";
import * as confidential from "#server/services/confidential-source.ts";
import * as sources from "#server/services/edit-source.ts";
import { takeBackSnapshot } from "#server/services/take-back-snapshot.ts";

const takeBack = z.object({ id: idOf<CommandId>(), snapshotId: idOf<SnapshotId>(), isBack: z.boolean() });

export async function takeBackSnapshotAction(input: unknown): Promise<Outcome> {
  const parsed = takeBack.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await takeBackSnapshot(await currentContext(), parsed.data);
  revalidatePath("/sources", "layout");
  return done;
}

export async function addConfidentialAction(input: unknown): Promise<SealOutcome> {
  const parsed = addConfidential.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await confidential.addConfidentialSource(await currentContext(), parsed.data);
  revalidatePath("/sources", "layout");
  return done;
}

export async function sealSourceAction(input: unknown): Promise<SealOutcome> {
  const parsed = sealSource.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await confidential.sealSource(await currentContext(), parsed.data);
  revalidatePath("/sources", "layout");
  return done;
}

export async function readIdentityAction(input: unknown): Promise<SealOutcome<{ identity: string }>> {
  const parsed = idOf<SourceId>().safeParse(input);
  if (!parsed.success) return { ok: false, reason: "missing" };
  return confidential.readIdentity(await currentContext(), parsed.data);
}

export async function chooseIdentityReaderAction(input: unknown): Promise<SealOutcome> {
  const parsed = chooseIdentityReader.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await confidential.chooseIdentityReader(await currentContext(), parsed.data);
  revalidatePath("/sources", "layout");
  return done;
}

export async function editSourceAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = editSource.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await sources.editSource(await currentContext(), parsed.data);
  revalidatePath("/sources", "layout");
  return done;
}

export async function mergeSourcesAction(input: unknown): Promise<Outcome> {
  const parsed = mergeSources.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid" };
  const done = await sources.mergeSources(await currentContext(), parsed.data);
  revalidatePath("/sources", "layout");
  return done;
}
