// The dates and times of a block in its language.
import { type PreparedBlock, reading } from "#lib/rules/prepared.ts";
import { englishTimes } from "#lib/rules/times/en-times.ts";
import type { TimeFact } from "#lib/rules/times/moment.ts";
import { vietnameseTimes } from "#lib/rules/times/vi-times.ts";

/** In text order, none overlapping; read once for each block. */
export const timesOf = reading((block: PreparedBlock): readonly TimeFact[] => (block.language === "vi" ? vietnameseTimes(block) : englishTimes(block)));
