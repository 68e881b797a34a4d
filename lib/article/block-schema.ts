// The schemas of block.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { blockKinds } from "#lib/article/block.ts";

export const blockKind = z.enum(blockKinds);
