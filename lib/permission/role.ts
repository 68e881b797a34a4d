// The newsroom's roles; one person may hold several.

export const roles = [
  "editor_in_chief", "managing_editor", "editor", "copy_editor", "checker", "reporter", "legal", "viewer",
] as const;
export type Role = (typeof roles)[number];

/** Roles as stored in one column: known names joined by commas; unknown names are dropped. */
export function parseRoles(stored: string): Role[] {
  return stored.split(",").filter((name): name is Role => roles.some((known) => known === name));
}
