// The schemas of error-class.ts, apart from it: a page that only names these things is sent none.
import { z } from "zod";
import { errorClasses } from "#lib/proposal/error-class.ts";

export const errorClass = z.enum(errorClasses);
