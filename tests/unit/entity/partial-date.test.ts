import { describe, expect, it } from "vitest";
import { covers, firstDay, isBefore, isPeriod, lastDay } from "#lib/entity/partial-date.ts";

/** "2016..2021-07" as a period; an empty side is not known. */
const period = (text: string) => {
  const [from = "", to = ""] = text.split("..");
  return { from: from || null, to: to || null };
};

describe("partial dates", () => {
  it.each([
    ["2021", "2021-01-01", "2021-12-31"], ["2021-12", "2021-12-01", "2021-12-31"], ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"], ["2021-12-27", "2021-12-27", "2021-12-27"],
  ])("%s stands for %s to %s", (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it.each([
    ["2016..2021", "2018", "yes"], ["2016..2021", "2015-12-31", "no"], ["2016..2021", "2022-01-01", "no"],
    // Within the year in which it begins or ends one cannot know.
    ["2016..2021", "2016-03", "maybe"], ["2016..2021", "2021-06-01", "maybe"], ["2016-05-01..2021-05-01", "2016", "maybe"],
    ["2016-05-01..2021-05-01", "2016-05-01", "yes"], ["2016-05-01..2021-05-01", "2021-05-01", "yes"], ["2016-05-01..2021-05-01", "2021-05-02", "no"],
    // An end that is not known is no end.
    ["2016..", "2030", "maybe"], ["2016..", "2015", "no"], ["..2021", "1990", "maybe"], ["..2021", "2022", "no"], ["..", "2000", "maybe"],
  ])("%s on %s: %s", (text, date, expected) => {
    expect(covers(period(text), date)).toBe(expected);
  });

  it.each([["2016..2021", true], ["2021..2016", false], ["2021-12..2021", true], ["2021..2021-01-01", true], ["..2021", true], ["2021-02..2021-01", false]])("%s may be a period: %s", (text, expected) => {
    expect(isPeriod(period(text))).toBe(expected);
  });

  it.each([["2020", "2021", true], ["2021", "2021-05", false], ["2021-04", "2021-05-01", true], ["2021-05-01", "2021-05-01", false]])("%s is before %s: %s", (a, b, expected) => {
    expect(isBefore(a, b)).toBe(expected);
  });
});
