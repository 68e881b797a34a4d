// A paragraph typed in TCVN3, VNI or VIQR.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { fromLegacy, type LegacyEncoding, legacyEncodingOf } from "#lib/text/legacy.ts";

interface Legacy extends Located {
  encoding: LegacyEncoding;
  fix: string;
}

const names: Record<LegacyEncoding, string> = { tcvn3: "TCVN3", vni: "VNI", viqr: "VIQR" };

export const legacyEncodingRule: Rule<Legacy, Legacy> = {
  id: "legacy-encoding", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Bảng mã cũ: TCVN3, VNI, VIQR", en: "Old encodings: TCVN3, VNI, VIQR" },
  scan({ text }) {
    const encoding = legacyEncodingOf(text);
    return encoding ? [{ from: 0, to: text.length, encoding, fix: fromLegacy(text, encoding) }] : [];
  },
  judge: found,
  message: ({ encoding }) => ({ vi: `Đoạn này gõ bằng bảng mã ${names[encoding]}; đổi sang Unicode`, en: `This paragraph is in ${names[encoding]}; convert it to Unicode` }),
  examples: [
    { text: "NghÞ quyÕt vÒ c«ng t¸c x©y dùng §¶ng", hits: ["NghÞ quyÕt vÒ c«ng t¸c x©y dùng §¶ng"], fixed: "Nghị quyết về công tác xây dựng Đảng" },
    { text: "Nghò quyeát veà coâng taùc xaây döïng Ñaûng", hits: ["Nghò quyeát veà coâng taùc xaây döïng Ñaûng"], fixed: "Nghị quyết về công tác xây dựng Đảng" },
    { text: "Nghi. quye^'t ve^` co^ng ta'c xa^y du+.ng DDa?ng", hits: ["Nghi. quye^'t ve^` co^ng ta'c xa^y du+.ng DDa?ng"], fixed: "Nghị quyết về công tác xây dựng Đảng" },
    { text: "Nghị quyết về công tác xây dựng Đảng", hits: [] },
    { text: "He said: \"It's a café.\"", hits: [], language: "en" },
  ],
};
