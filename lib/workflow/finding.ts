// Work state and finding are two axes and are never merged into one list.

export const workStates = ["new", "assigned", "checking", "waiting", "second_check", "closed"] as const;
export type WorkState = (typeof workStates)[number];

/** What a check can find. "Confirmed after change" is derived, "void" takes an earlier check back. */
export const findings = ["confirmed", "wrong", "unsupported", "conflicting", "on_author", "not_a_fact", "cut", "void"] as const;
export type Finding = (typeof findings)[number];

/** Everything an item shows at first sight. */
export const standings = ["unchecked", "waiting", "passed", "problem", "recheck", "lost"] as const;
export type Standing = (typeof standings)[number];

/** How the words a check was made on compare with the words that stand now. */
export type Freshness = "fresh" | "context" | "stale";
