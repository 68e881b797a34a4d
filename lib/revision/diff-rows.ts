// The difference of two texts as rows to be shown: side by side where there is room, one after
// the other where there is not. Long stretches that are the same are left out.
import { z } from "zod";
import { blockKind } from "#lib/article/block-schema.ts";
import { blockSteps } from "#lib/text/block-diff.ts";
import { wordRuns } from "#lib/text/word-diff.ts";
import type { VersionBlock } from "#lib/text/version.ts";

const run = z.object({ isChanged: z.boolean(), before: z.string(), after: z.string() });

export const diffRow = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("same"), blockKind, text: z.string() }),
  /** Blocks that are the same and not shown. */
  z.object({ kind: z.literal("skipped"), count: z.int().min(1) }),
  /** `was`: it was of another kind. `isStyled`: its formatting, place or picture differs. */
  z.object({ kind: z.enum(["changed", "moved"]), blockKind, was: blockKind.nullable(), isStyled: z.boolean(), runs: z.array(run) }),
  /** "left": it stands elsewhere now, where it comes again as moved. */
  z.object({ kind: z.enum(["added", "cut", "left"]), blockKind, text: z.string() }),
]);
export type DiffRow = z.infer<typeof diffRow>;

/** Rows in the order of reading. With `isWhole` nothing is left out; else one block beside each difference is shown. */
export function diffRows(a: readonly VersionBlock[], b: readonly VersionBlock[], { isWhole = false } = {}): DiffRow[] {
  const rows = blockSteps(a.map(({ text }) => text), b.map(({ text }) => text)).flatMap((step): DiffRow[] => {
    const then = "a" in step ? a[step.a] : undefined;
    const now = "b" in step ? b[step.b] : undefined;
    if (step.kind === "added") return now ? [{ kind: "added", blockKind: now.kind, text: now.text }] : [];
    if (step.kind === "cut" || step.kind === "left") return then ? [{ kind: step.kind, blockKind: then.kind, text: then.text }] : [];
    if (!then || !now) return [];
    const isStyled = detailsOf(then) !== detailsOf(now) || (then.text === now.text && JSON.stringify(then.marks) !== JSON.stringify(now.marks));
    if (step.kind === "kept" && then.text === now.text && then.kind === now.kind && !isStyled) return [{ kind: "same", blockKind: now.kind, text: now.text }];
    return [{ kind: step.kind === "kept" ? "changed" : "moved", blockKind: now.kind, was: then.kind === now.kind ? null : then.kind, isStyled, runs: wordRuns(then.text, now.text) }];
  });
  return isWhole ? rows : shortened(rows);
}

function detailsOf({ list, cell, picture }: VersionBlock): string {
  return JSON.stringify([list ?? null, cell ?? null, picture ?? null]);
}

function shortened(rows: readonly DiffRow[]): DiffRow[] {
  const out: DiffRow[] = [];
  rows.forEach((row, at) => {
    const isBesideChange = [rows[at - 1], rows[at + 1]].some((other) => other && other.kind !== "same");
    if (row.kind !== "same" || isBesideChange) out.push(row);
    else {
      const last = out.at(-1);
      if (last?.kind === "skipped") last.count += 1;
      else out.push({ kind: "skipped", count: 1 });
    }
  });
  return out;
}

/** How many rows differ. */
export function differences(rows: readonly DiffRow[]): number {
  return rows.filter(({ kind }) => kind !== "same" && kind !== "skipped" && kind !== "left").length;
}
