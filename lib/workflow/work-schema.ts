// The schemas of work.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { workActs, voices } from "#lib/workflow/work.ts";

export const workAct = z.enum(workActs);
export const risk = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const voice = z.enum(voices);
