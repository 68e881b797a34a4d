// Letters put together from parts: they look the same and compare as different.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const notNfcRule: Rule<Located> = {
  id: "not-nfc", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Chữ tổ hợp rời (không phải NFC)", en: "Letters not in NFC" },
  scan({ original, text }) {
    if (original === undefined || original === text) return [];
    const before = original.split(/\s+/u);
    let at = 0;
    return text.split(/\s+/u).flatMap((word, index) => {
      const from = text.indexOf(word, at);
      at = from + word.length;
      return word !== before[index] ? [{ from, to: at }] : [];
    }).slice(0, 1);
  },
  judge: (facts) => found(facts.slice(0, 1)),
  message: () => ({ vi: "Bản gốc dùng chữ tổ hợp rời; đã đưa về dựng sẵn (NFC)", en: "The source has letters put together from parts; they were composed (NFC)" }),
  examples: [
    { text: "Hội nghị tổng kết.", hits: ["Hội"], original: "Hội nghị tổng kết.".normalize("NFD") },
    { text: "Hội nghị tổng kết.", hits: [] },
  ],
};
