// Which rows a filter shows, and how many each further choice would: one pass over all rows.
import { isOpen, type ItemRow } from "#components/galley/item-row.ts";
import { kindChoice, type KindChoice, type LedgerFilter, type StandingChoice } from "#lib/annotation/ledger-filter.ts";
import type { UserId } from "#lib/id.ts";
import { urgencyOf } from "#lib/workflow/urgency.ts";

export interface FilteredRows {
  shown: readonly ItemRow[];
  /** Rows without any filter. */
  total: number;
  /** How many there are of each kind, of each standing and of one's own, under what else is chosen. */
  kinds: ReadonlyMap<KindChoice, number>;
  standings: ReadonlyMap<StandingChoice, number>;
  mine: number;
  /** Given to the reader; and whether any is given to anybody. */
  assigned: number;
  isGiven: boolean;
}

/** The most urgent first, those that are equally so in their order. */
export function byUrgency(rows: readonly ItemRow[]): ItemRow[] {
  const urgency = new Map(rows.map((row) => [row, row.isItem ? urgencyOf({ ...row.view, standing: row.state.standing, weight: row.weight }) : -1]));
  return rows.toSorted((a, b) => (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0));
}

/** Rows in their order, or the most urgent first; what is folded into a person is never among them. The lost stand in their rail, and here when asked for. */
export function filterRows(rows: readonly ItemRow[], filter: LedgerFilter, me: UserId): FilteredRows {
  const shown: ItemRow[] = [];
  const kinds = new Map<KindChoice, number>();
  const standings = new Map<StandingChoice, number>();
  let [total, mine, assigned] = [0, 0, 0];
  let isGiven = false;
  for (const row of rows) {
    if (row.foldedInto) continue;
    total += 1;
    const kind = kindChoice(row.view);
    const stands = standingsOf(row);
    const own = isMine(row, me);
    const hasKind = filter.kinds.length === 0 || filter.kinds.includes(kind);
    const hasStanding = filter.standings.length === 0 || stands.some((one) => filter.standings.includes(one));
    const isOnes = row.view.assignee?.id === me;
    if (row.view.assignee) isGiven = true;
    const hasPerson = (!filter.isMine || own) && (!filter.isAssigned || isOnes);
    if (hasKind && hasStanding && hasPerson && (row.isPlaced || filter.standings.includes("lost"))) shown.push(row);
    if (hasStanding && hasPerson) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (hasKind && hasPerson) for (const one of stands) standings.set(one, (standings.get(one) ?? 0) + 1);
    if (hasKind && hasStanding && own && (!filter.isAssigned || isOnes)) mine += 1;
    if (hasKind && hasStanding && isOnes && (!filter.isMine || own)) assigned += 1;
  }
  return { shown: filter.isUrgent ? byUrgency(shown) : shown, total, kinds, standings, mine, assigned, isGiven };
}

/** What needs no check stands nowhere. */
function standingsOf(row: ItemRow): StandingChoice[] {
  if (!row.isItem) return [];
  return isOpen(row) ? ["open", row.state.standing] : [row.state.standing];
}

function isMine({ view }: ItemRow, me: UserId): boolean {
  return view.createdById === me || view.checks.some((check) => check.byId === me);
}
