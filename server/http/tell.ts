// Errors nobody met in normal work. People see an id alone; the console has the same id and
// the place in the code. Messages may quote what was written, so they are left out.
import { randomBytes } from "node:crypto";

/** Puts an error on the console and answers the id it has there: eight hex digits. */
export function tell(what: string, error: unknown): string {
  const id = randomBytes(4).toString("hex");
  const code = typeof error === "object" && error !== null && "code" in error ? ` ${String(error.code)}` : "";
  const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  process.stderr.write([`${id}: ${what} (${name}${code})`, ...frames.slice(0, 8), ""].join("\n"));
  return id;
}
