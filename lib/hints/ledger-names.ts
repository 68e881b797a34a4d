/** What the text is gathered by, in the order in which it is offered. */
export const ledgerNames = ["people", "acronyms", "numbers", "dates", "organisations", "similar"] as const;
export type LedgerName = (typeof ledgerNames)[number];
