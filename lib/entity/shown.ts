// Dates, periods and tenures of the names file as a sentence has them.
import type { Language } from "#lib/article/article.ts";
import { sourceOf, type KnownEntity, type KnownTenure } from "#lib/entity/entity.ts";
import { tenureWords } from "#lib/entity/judge.ts";
import type { Period } from "#lib/entity/partial-date.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "27/12/2021", "12/2021", "2021"; in English "27 Dec 2021", since 3/11 is two days to two readers. */
export function dateWords(date: string, language: Language): string {
  const [year = "", month, day] = date.split("-");
  if (language === "vi") return [day, month, year].filter((part) => part !== undefined).join("/");
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** "từ 7/2021 đến 2023"; empty where neither end is known. */
export function periodWords({ from, to, asOf = null }: Period & { asOf?: string | null }, language: Language): string {
  const said = language === "vi" ? { from: "từ", to: "đến", asOf: "tính đến" } : { from: "from", to: "to", asOf: "as of" };
  const ends = [from && `${said.from} ${dateWords(from, language)}`, to && `${said.to} ${dateWords(to, language)}`].filter(Boolean);
  if (ends.length === 0 && asOf) return `${said.asOf} ${dateWords(asOf, language)}`;
  return ends.join(" ");
}

/** A tenure with when, and who says so: "Thượng tướng (từ 7/2021; nguồn: QĐ 1)". */
export function tenureSentence(tenure: KnownTenure, language: Language): string {
  const source = sourceOf(tenure);
  const aside = [periodWords(tenure, language), source && `${language === "vi" ? "nguồn" : "source"}: ${source}`].filter(Boolean).join("; ");
  return aside === "" ? tenureWords(tenure) : `${tenureWords(tenure)} (${aside})`;
}

/** What tells one bearer of a name from another: ranks and posts, the note where there are none. */
export function bearerWords({ name, tenures, note }: Pick<KnownEntity, "name" | "tenures" | "note">): string {
  const held = tenures.slice(-3).map(tenureWords).join(", ");
  const aside = held || (note ?? "").split("\n")[0]?.slice(0, 80) || "";
  return aside === "" ? name : `${name}, ${aside}`;
}
