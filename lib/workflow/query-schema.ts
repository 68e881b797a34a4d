// The schemas of query.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { channels } from "#lib/workflow/query.ts";

export const channel = z.enum(channels);
