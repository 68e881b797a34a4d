// Vietnamese typed in the fonts and mails of before Unicode: TCVN3 (ABC), VNI and VIQR. Told
// by letters that Vietnamese does not have, proved by what conversion gives: syllables.
import { isSyllable } from "#lib/text/vi-syllable.ts";

export const legacyEncodings = ["tcvn3", "vni", "viqr"] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

const tcvn3 = new Map([..."µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ"].flatMap((letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [])));

const vniTone: Record<string, string> = { "ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323" };
const vniHat: Record<string, string> = { "â": "\u0302", "à": "\u0302\u0300", "á": "\u0302\u0301", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323", "ê": "\u0306", "è": "\u0306\u0300", "é": "\u0306\u0301", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323" };
const vniAlone: Record<string, string> = { "ñ": "đ", "Ñ": "Đ", "ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư", "æ": "ỉ", "Æ": "Ỉ", "ó": "ĩ", "Ó": "Ĩ", "ò": "ị", "Ò": "Ị", "î": "ỵ", "Î": "Ỵ" };

function fromVni(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const base = vniAlone[letter] ?? letter;
    const mark = text.charAt(at + 1).toLowerCase();
    const tone = "aeouyAEOUYơưƠƯ".includes(base) ? vniTone[mark] : undefined;
    const hat = "aeoAEO".includes(base) ? vniHat[mark] : undefined;
    const added = tone ?? (hat !== undefined && (hat.startsWith("\u0306") ? "aA".includes(base) : true) ? hat : undefined);
    out += added === undefined ? base : (base + added).normalize("NFC");
    if (added !== undefined) at += 1;
  }
  return out;
}

const viqrHat: Record<string, string> = { "^": "\u0302", "(": "\u0306", "+": "\u031b" };
const viqrTone: Record<string, string> = { "'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323" };

function fromViqr(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === "\\") {
      at += 1;
      out += text.charAt(at);
      continue;
    }
    if (/d/i.test(letter) && /d/i.test(text.charAt(at + 1))) {
      out += letter === "d" ? "đ" : "Đ";
      at += 1;
      continue;
    }
    if (!/[aeiouy]/i.test(letter)) {
      out += letter;
      continue;
    }
    let marks = "";
    const hat = viqrHat[text.charAt(at + 1)];
    if (hat !== undefined && (hat === "\u0302" ? /[aeo]/i : hat === "\u0306" ? /a/i : /[ou]/i).test(letter)) {
      marks += hat;
      at += 1;
    }
    const tone = viqrTone[text.charAt(at + 1)];
    // A point or question mark before a blank ends the sentence unless the next word goes on in small letters.
    const after = text.slice(at + 2, at + 4);
    const endsSentence = /[.?']/.test(text.charAt(at + 1)) && !/^[a-z]|^\s[a-z]|^[,;:]/.test(after);
    if (tone !== undefined && !endsSentence) {
      marks += tone;
      at += 1;
    }
    out += (letter + marks).normalize("NFC");
  }
  return out;
}

/** The text in Unicode, NFC. Characters that the encoding does not know stay. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "tcvn3") return Array.from(text, (letter) => tcvn3.get(letter) ?? letter).join("").normalize("NFC");
  return (encoding === "vni" ? fromVni(text) : fromViqr(text)).normalize("NFC");
}

const signs: Record<LegacyEncoding, RegExp> = {
  tcvn3: /[\p{L}]?[§®¸µ¶·¹¨»¾¼½©ª«¬¡¢£¤¥¦×ÐÞßø÷þ][\p{L}]|[\p{L}][§®¸µ¶·¹¨»¾¼½Æ©ÊÇÈÉËªÕÒÓÔÖ×ÞÜÝßØ«åæçîëíïñöþøùúûü]/gu,
  vni: /[aeouyôöAEOUYÔÖ][øùûõïØÙÛÕÏáàåãäÁÀÅÃÄâÂêÊ]|[ñÑ]/g,
  viqr: /[aeo]\^['`?~.]?|a\(['`?~.]?|[ou]\+['`?~.]?|[aeiouy]['`~](?=[\s,.;a-z]|$)|\bdd/gi,
};
const modern = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g;

/** The old encoding a text is typed in; null without proof: several signs, hardly a letter of today, and syllables after conversion. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  const sample = text.slice(0, 20_000);
  const words = sample.match(/\S+/g)?.length ?? 0;
  const right = sample.match(modern)?.length ?? 0;
  let best: { encoding: LegacyEncoding; share: number } | null = null;
  for (const encoding of legacyEncodings) {
    const count = sample.match(signs[encoding])?.length ?? 0;
    if (count < 3 || count < words * (encoding === "viqr" ? 0.3 : 0.15) || right * 2 > count) continue;
    const share = syllableShare(fromLegacy(sample, encoding));
    if (share >= 0.85 && share > syllableShare(sample) + 0.1 && share > (best?.share ?? 0)) best = { encoding, share };
  }
  return best?.encoding ?? null;
}

function syllableShare(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}\p{M}¸µ¶·¹¨»¾¼½©ª«¬¡¢£¤¥¦§®×÷'`^~(+]+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => isSyllable(word)).length / words.length;
}
