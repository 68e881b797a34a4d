// A common noun with a capital before the name of a place, in the middle of a sentence: "Tỉnh Hà Giang".
import { found } from "#lib/rules/found.ts";
import { knownPlaceAt } from "#lib/rules/names/vi-place.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const nouns = new Set(["Tỉnh", "Huyện", "Quận", "Xã", "Phường"]);

export const placeCapitalsRule: Rule<Located & { fix: string; word: string }, { word: string }> = {
  id: "place-capitals", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Danh từ chung viết hoa trước địa danh", en: "Common nouns with a capital before a place" },
  scan: ({ tokens, kind }) => tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    if (!nouns.has(token.word.text) || token.first || !before || before.type === "mark" && !/^[,)]$/.test(before.word.text) || kind === "title" || kind === "credit") return [];
    // "Công an Tỉnh Hà Giang" may be how the house writes the name of a body.
    if (before.word.shape !== "lower" && before.type === "word" || !knownPlaceAt(tokens, at + 1)) return [];
    return [{ from: token.from, to: token.to, word: token.word.text, fix: token.word.lower }];
  }),
  judge: found,
  message: ({ word }) => ({ vi: `“${word}” là danh từ chung, viết thường`, en: `“${word}” is a common noun: small letter` }),
  examples: [
    { text: "Đoàn công tác của Tỉnh Hà Giang thăm Huyện Mèo Vạc.", hits: ["Tỉnh", "Huyện"], fixed: "Đoàn công tác của tỉnh Hà Giang thăm huyện Mèo Vạc." },
    { text: "Tỉnh Hà Giang họp. Ông thăm tỉnh Hà Giang.", hits: [] },
  ],
};
