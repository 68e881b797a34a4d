// What is kept of a source: files that were attached, and web pages as they were.
import { z } from "zod";
import type { CommandId, SnapshotId, UserId } from "#lib/id.ts";
import { idOf } from "#lib/id-schema.ts";

/** What became of a kept page when it was asked for again. "gone": its server says that there is none any more. */
export const lookOutcomes = ["unchanged", "changed", "gone", "unreachable"] as const;
export const lookOutcome = z.enum(lookOutcomes);
export type LookOutcome = z.infer<typeof lookOutcome>;

export interface LookView {
  id: string;
  outcome: LookOutcome;
  status: number | null;
  /** The page as it was then, where it had changed. */
  foundId: SnapshotId | null;
  byName: string;
  /** ISO instant, UTC. */
  at: string;
}

export interface SnapshotView {
  id: SnapshotId;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** SHA-256, hex: of the file, or of the page as it was received. */
  hash: string;
  name: string | null;
  byId: UserId;
  byName: string;
  /** ISO instant, UTC. */
  at: string;
  /** Null: a file that a person attached. */
  page: { address: string; finalAddress: string; hasText: boolean; /** Newest first. */ looks: readonly LookView[] } | null;
}

/** Why nothing was kept; each has a sentence in messages under "sources.refusals". */
export const snapshotRefusals = [
  "signed_out", "forbidden", "missing", "invalid", "confidential", "too_big", "wrong_type", "empty", "cut_off",
  "off", "address", "blocked", "unreachable", "refused_there", "too_slow", "too_much", "redirects", "no_text", "busy", "failed",
] as const;
export type SnapshotRefusal = (typeof snapshotRefusals)[number];

/** What is sent with a file, in headers; its bytes are the body, so that they can be written as they come. The name is escaped as in addresses. */
export const attachHead = z.object({ commandId: idOf<CommandId>(), name: z.string().max(2_000).transform(unescaped) });
export const attachHeaders = { commandId: "x-command-id", name: "x-file-name" } as const;

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** Asks for a page to be kept. */
export const keepForm = z.object({ commandId: idOf<CommandId>(), address: z.string().trim().min(1).max(2_000) });
/** Asks for a kept page to be looked at again. */
export const lookForm = z.object({ commandId: idOf<CommandId>() });

/** What the doors answer. */
export const snapshotAnswer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), snapshotId: z.string(), outcome: lookOutcome.optional() }),
  z.object({ ok: z.literal(false), reason: z.enum(snapshotRefusals) }),
]);
export type SnapshotAnswer = { ok: true; snapshotId: SnapshotId; outcome?: LookOutcome } | { ok: false; reason: SnapshotRefusal };

const statuses: Partial<Record<SnapshotRefusal, number>> = { signed_out: 401, forbidden: 403, off: 403, confidential: 403, missing: 404, too_big: 413, wrong_type: 415, empty: 415 };

/** The HTTP status a refusal is sent with. */
export function statusOf(reason: SnapshotRefusal): number {
  return statuses[reason] ?? 422;
}
