// The schemas of finding.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { findings } from "#lib/workflow/finding.ts";

export const finding = z.enum(findings);
