// Apart from the locales themselves: every page names them, and few need schemas.
import { z } from "zod";
import { locales, themes } from "#lib/i18n/locale.ts";

export const locale = z.enum(locales);
export const theme = z.enum(themes);
