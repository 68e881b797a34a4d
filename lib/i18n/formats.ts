// How times and numbers are written, by name, so that every screen writes them alike.
import type { Formats } from "use-intl/core";

export const formats = {
  dateTime: {
    /** 27/12/2021 */
    day: { day: "2-digit", month: "2-digit", year: "numeric" },
    /** 08:15 27/12/2021 */
    moment: { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", hour12: false },
    /** 08:15 */
    clock: { hour: "2-digit", minute: "2-digit", hour12: false },
  },
} as const satisfies Formats;
