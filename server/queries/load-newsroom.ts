// What the newsroom calls itself and which clock it goes by: settings, one JSON value a key.
import { z } from "zod";
import { defaultTimeZone, isTimeZone } from "#lib/i18n/time-zone.ts";
import type { Db } from "#server/db/client.ts";

export interface Newsroom {
  /** Empty until somebody names it. */
  name: string;
  /** IANA name, known to this runtime. */
  timeZone: string;
}

const keys = { name: "newsroom.name", timeZone: "newsroom.timeZone" } as const;
const storedText = z.string().trim().max(200);

/** A setting that is absent or cannot be read counts as not set. */
export async function loadNewsroom(db: Db): Promise<Newsroom> {
  const rows = await db.setting.findMany({ where: { key: { in: Object.values(keys) } }, select: { key: true, value: true } });
  const read = (key: string): string | null => {
    const parsed = storedText.safeParse(parseJson(rows.find((row) => row.key === key)?.value ?? ""));
    return parsed.success ? parsed.data : null;
  };
  const timeZone = read(keys.timeZone);
  return { name: read(keys.name) ?? "", timeZone: isTimeZone(timeZone) ? timeZone : defaultTimeZone };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
