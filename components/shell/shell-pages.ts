// The pages of the newsroom, by the word in "shell" that names them, for whoever they are for.

export interface PageRights {
  /** Whether the page of people is for them: whoever invites or manages. */
  canSeePeople: boolean;
  canManageNewsroom: boolean;
  canLoad: boolean;
  /** Whether there are second checks here and their figures are for them. */
  canSeeAgreement: boolean;
}

export function shellPages({ canSeePeople, canManageNewsroom, canSeeAgreement }: Omit<PageRights, "canLoad">) {
  return [
    { href: "/", name: "desk" },
    { href: "/work", name: "work" },
    { href: "/sources", name: "sources" },
    { href: "/names", name: "names" },
    ...(canSeePeople ? [{ href: "/people", name: "people" } as const] : []),
    ...(canSeeAgreement ? [{ href: "/agreement", name: "agreement" } as const] : []),
    ...(canManageNewsroom ? [{ href: "/settings", name: "house" } as const] : []),
  ] as const;
}
