// How a report prints instants, dates and numbers: in the newsroom's own zone and in the
// report's language, built from numeric parts so that the same report prints the same bytes
// whatever names of months and orders of fields a runtime happens to carry.
import type { Language } from "#lib/article/article.ts";

export interface ReportFormat {
  locale: Language;
  /** An ISO instant, to the minute. */
  instant(iso: string): string;
  /** A partial date: 2021, 2021-12 or 2021-12-27. Anything else is printed as it is. */
  date(partial: string): string;
  number(value: number): string;
  /** A share of a whole in whole per cent, never rounded up to all nor down to none; "–" of nothing. */
  share(part: number, whole: number): string;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Formats for one language and one IANA time zone. Throws RangeError for a zone the runtime does not know. */
export function reportFormat(locale: Language, timeZone: string): ReportFormat {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
  const date = (partial: string): string => {
    const [year, month, day] = partial.split("-");
    if (!year || !month) return partial;
    if (locale === "vi") return [day, month, year].filter(Boolean).join("/");
    return [day && String(Number(day)), months[Number(month) - 1], year].filter(Boolean).join(" ");
  };
  return {
    locale,
    date,
    instant(iso) {
      const parts = new Map(clock.formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
      const on = date(`${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`);
      return `${on} ${parts.get("hour")}:${parts.get("minute")}`;
    },
    number: (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, locale === "vi" ? "." : ","),
    share(part, whole) {
      if (whole === 0) return "–";
      const percent = Math.round((part / whole) * 100);
      if (percent === 100 && part < whole) return "99%";
      if (percent === 0 && part > 0) return "1%";
      return `${percent}%`;
    },
  };
}
