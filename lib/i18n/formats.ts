// How times are written, by name, so that every screen writes them alike. English spells
// the month: 3/11 is two different days to two English readers.
import type { Locale } from "#lib/i18n/locale.ts";

const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const vietnamese = { day: "2-digit", month: "2-digit", year: "numeric" } as const;
const english = { day: "numeric", month: "short", year: "numeric" } as const;

export const formats = {
  vi: {
    dateTime: {
      /** 27/12/2021 */
      day: vietnamese,
      /** 08:15 27/12/2021 */
      moment: { ...vietnamese, ...clock },
      /** 08:15:42 27/12/2021 */
      exact: { ...vietnamese, ...clock, second: "2-digit" },
      /** 08:15 */
      clock,
    },
  },
  en: {
    dateTime: {
      /** Dec 27, 2021 */
      day: english,
      /** Dec 27, 2021, 08:15 */
      moment: { ...english, ...clock },
      /** Dec 27, 2021, 08:15:42 */
      exact: { ...english, ...clock, second: "2-digit" },
      /** 08:15 */
      clock,
    },
  },
} as const satisfies Record<Locale, unknown>;
