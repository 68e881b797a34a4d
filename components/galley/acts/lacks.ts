// What a finding on an item would lack now, with the source in use behind it: told before anybody files it.
import type { GalleyState } from "#components/galley/galley-state.ts";
import type { ItemRow } from "#components/galley/item-row.ts";
import { backingOf, hasOthersCheck, lacksOf, type Backing, type Lack } from "#lib/workflow/evidence-policy.ts";
import type { Finding } from "#lib/workflow/finding.ts";

interface Meant {
  locator?: string | null | undefined;
  note?: string | null | undefined;
}

/** `locator`: what is typed of the place in the source in use. */
export function lacksNow(state: GalleyState, row: ItemRow, finding: Finding, { locator = null, note = null }: Meant, known?: readonly Backing[]): Lack[] {
  const { me, policy } = state.data;
  const { sourceInUse, sources } = state.snapshot;
  const source = sources.find(({ id }) => id === sourceInUse);
  const inUse: Backing[] = source ? [{ sourceId: source.id, sourceKind: source.kind, isPrimary: source.isPrimary, group: source.group ?? null, stance: "supports", locator }] : [];
  return lacksOf({
    kind: row.view.kind, finding, risk: row.view.risk, workState: row.view.workState, note, isAuthor: me.isAuthor,
    evidence: [...(known ?? inUse), ...backingOf(row.view, row.words)], hasOthersCheck: row.view.isBlind === true || hasOthersCheck(row.view.checks, me.id),
  }, policy.rules);
}

/** Whether the policy refuses what lacks anything. */
export function isBlocked(state: GalleyState, lacks: readonly Lack[]): boolean {
  return lacks.length > 0 && state.data.policy.rules.evidence.missing === "block";
}
