// What the collaboration side says on the console: that something failed and where, never
// with words of an article. Messages of the database's driver may quote what was written, so only names and codes are told.

/** One line; `error` is told by its name and code alone, null when there is none. */
export function report(what: string, error: unknown): void {
  if (error === null) {
    console.error(`collab: ${what}`);
    return;
  }
  const name = error instanceof Error ? error.name : typeof error;
  const code = typeof error === "object" && error !== null && "code" in error ? ` ${String(error.code)}` : "";
  console.error(`collab: ${what} (${name}${code})`);
}
