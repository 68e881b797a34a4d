// Places by their full names as written. A province is told with the time for which its name
// holds: the lists changed on 1 July 2025.
import { provinceTime } from "#lib/lexicon/vi-provinces.ts";
import { perFact } from "#lib/rules/found.ts";
import { spanOf, wordsOf } from "#lib/rules/names/chunk.ts";
import { chunksOf } from "#lib/rules/names/chunks.ts";
import type { Finding, Located, Placed, Rule } from "#lib/rules/rule.ts";

export interface PlaceData {
  /** Without "tỉnh", "quận". */
  name: string;
  /** Null: no province. "before" and "now": only before, only from 1 July 2025. */
  province: "always" | "before" | "now" | null;
}

const finding = perFact(({ block, from, to, name, province }: Placed<PlaceData & Located>): Finding<PlaceData> => ({ block, from, to, data: { name, province } }));

export const placeRule: Rule<PlaceData & Located, PlaceData> = {
  id: "place", kind: "place", level: "information", languages: ["vi", "en"],
  title: { vi: "Địa danh", en: "Places" },
  scan: (block) => chunksOf(block).flatMap((chunk) => {
    if (chunk.type !== "place") return [];
    const name = wordsOf(block.text, block.tokens, chunk.name);
    return [{ ...spanOf(block.tokens, chunk), name, province: provinceTime(name) }];
  }),
  judge: (facts) => facts.map(finding),
  message: ({ name }) => ({ vi: `Kiểm địa danh: ${name}`, en: `Check the place: ${name}` }),
  examples: [
    { text: "Đoàn công tác đến xã Pải Lủng, huyện Mèo Vạc, tỉnh Hà Giang.", hits: ["xã Pải Lủng", "huyện Mèo Vạc", "tỉnh Hà Giang"] },
    { text: "Hồ sơ đã được gửi đi.", hits: [] },
    { text: "He flew from London to New York.", hits: ["London", "New York"], language: "en" },
  ],
};
