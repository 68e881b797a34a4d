// Which items a ledger shows, as the galley's address says it: a filtered ledger is a link.
import { kinds, type Kind } from "#lib/annotation/kind.ts";
import { standings, type Standing } from "#lib/workflow/finding.ts";

/** One of our kinds, or `own.ID` for one of the newsroom's own, which is filtered apart from its base. */
export type KindChoice = string;
/** "open": still wanting somebody, be it in one part only. */
export type StandingChoice = Standing | "open";
export const standingChoices: readonly StandingChoice[] = ["open", ...standings];

export interface LedgerFilter {
  /** Any of these; empty: every kind. */
  kinds: readonly KindChoice[];
  /** Any of these; empty: however it stands, annotations that need no check too. */
  standings: readonly StandingChoice[];
  /** Only what the reader marked or checked. */
  isMine: boolean;
  /** Only what is given to the reader. */
  isAssigned: boolean;
  /** Deadline mode: what would hurt most if it went out unverified first, instead of the order of the text. */
  isUrgent: boolean;
}

export const wholeLedger: LedgerFilter = { kinds: [], standings: [], isMine: false, isAssigned: false, isUrgent: false };

const ownKey = /^own\.[a-z0-9-]{1,40}$/;

/** The choice that annotations of a kind fall under. */
export function kindChoice({ kind, ownKind }: { kind: Kind; ownKind?: string | null }): KindChoice {
  return ownKind ? `own.${ownKind}` : kind;
}

/** Whether no row is filtered out, in whatever order. */
export function isWholeLedger(filter: LedgerFilter): boolean {
  return filter.kinds.length === 0 && filter.standings.length === 0 && !filter.isMine && !filter.isAssigned;
}

/** Reads the address; what it cannot mean counts as not said. */
export function ledgerFilterOf(params: Record<string, string | string[] | undefined>): LedgerFilter {
  const chosenKinds = listOf(params["kind"]);
  const chosen = listOf(params["standing"]);
  return {
    kinds: [...kinds.filter((kind) => chosenKinds.includes(kind)), ...chosenKinds.filter((one) => ownKey.test(one))],
    standings: standingChoices.filter((one) => chosen.includes(one)),
    isMine: params["mine"] === "1",
    isAssigned: params["assigned"] === "1",
    isUrgent: params["order"] === "risk",
  };
}

/** The address's query with this filter in it, one filter one address, and what else it says left alone. "" or "?…". */
export function withLedgerFilter(query: string, filter: LedgerFilter): string {
  const params = new URLSearchParams(query);
  const values = { kind: filter.kinds.join(","), standing: filter.standings.join(","), mine: filter.isMine ? "1" : "", assigned: filter.isAssigned ? "1" : "", order: filter.isUrgent ? "risk" : "" };
  for (const [name, value] of Object.entries(values)) {
    if (value === "") params.delete(name);
    else params.set(name, value);
  }
  // Commas are legal in a query, and an address is read out, sent and typed.
  const text = params.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** The list with this choice put in or taken out. */
export function toggled<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}

function listOf(value: string | string[] | undefined): string[] {
  const all = [value ?? []].flat().flatMap((text) => text.split(","));
  return [...new Set(all)].slice(0, 60);
}
