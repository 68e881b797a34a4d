// What the newsroom calls itself, its clock, language, kinds and keys: settings, one JSON value a key.
import { defaultTimeZone } from "#lib/i18n/time-zone.ts";
import { shippedLasts } from "#lib/memory/expiry.ts";
import type { HouseField } from "#lib/newsroom/house.ts";
import { houseFields, type House } from "#lib/newsroom/house-schema.ts";
import type { Db } from "#server/db/client.ts";

/** What holds until somebody says otherwise. The name is empty until the newsroom has one. */
export const defaultHouse: House = {
  name: "", timeZone: defaultTimeZone, language: "vi", ownKinds: [], keys: {}, shows: { risk: false, voice: false, audit: false, figures: false, legalHold: false },
  evidence: { largestFile: 20, largestSound: 200, keepsPages: true, otherPorts: [] }, publicScale: [], lasts: shippedLasts,
};

export const houseKeys = {
  name: "newsroom.name", timeZone: "newsroom.timeZone", language: "newsroom.language", ownKinds: "newsroom.ownKinds", keys: "newsroom.keys", shows: "newsroom.shows",
  evidence: "newsroom.evidence", publicScale: "newsroom.publicScale", lasts: "newsroom.lasts",
} as const satisfies Record<HouseField, string>;

/** A setting that is absent or cannot be read counts as not set. */
export async function loadNewsroom(db: Pick<Db, "setting">): Promise<House> {
  const rows = await db.setting.findMany({ where: { key: { in: Object.values(houseKeys) } }, select: { key: true, value: true } });
  const stored = new Map(rows.map(({ key, value }) => [key, parseJson(value)]));
  const read = <F extends HouseField>(field: F): House[F] => {
    const parsed = houseFields[field].safeParse(stored.get(houseKeys[field]));
    return parsed.success ? (parsed.data as House[F]) : defaultHouse[field];
  };
  return {
    name: read("name"), timeZone: read("timeZone"), language: read("language"), ownKinds: read("ownKinds"), keys: read("keys"), shows: read("shows"), evidence: read("evidence"), publicScale: read("publicScale"), lasts: read("lasts"),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
