// The schemas of kind.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { kinds } from "#lib/annotation/kind.ts";

export const kind = z.enum(kinds);
