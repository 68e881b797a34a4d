// The versions of an article, as the page of its history lists them.
import { z } from "zod";
import type { Outcome } from "#lib/revision/outcome.ts";

/**
 * Why a version was made: the text as it was loaded; by a person, under a name; right before the text was replaced or
 * changed in many places; right after a revised copy was loaded, a version restored, or a published text corrected.
 */
export const versionReasons = ["import", "sign_off", "name", "before_revision", "before_restore", "before_accept", "revision", "restore", "correction"] as const;
export type VersionReason = (typeof versionReasons)[number];
export const versionReason = z.enum(versionReasons);

export interface VersionEntry {
  id: string;
  /** 1, 2, 3 … within the article. */
  number: number;
  reason: VersionReason;
  /** What a person called it. */
  label: string | null;
  byName: string;
  /** ISO instant, UTC. */
  at: string;
  /** SHA-256, hex, of version/1. */
  hash: string;
  /** Whether the living text is the same. */
  isNow: boolean;
  /** Of a version made by replacing the text. */
  revision: { fileName: string | null; restored: number | null; before: number; outcome: Outcome } | null;
}
