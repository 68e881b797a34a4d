// The schemas of id.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";

/** Parses an id of one noun from outside: a UUID in lower case. */
export function idOf<T extends string>() {
  return z.uuid().transform((value) => value.toLowerCase() as T);
}
