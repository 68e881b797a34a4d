// One person with two posts in one text of which nobody holds both: "Bộ trưởng" and "Thứ trưởng".
import { personRule } from "#lib/rules/detect/person.ts";
import { reading as blockReading } from "#lib/rules/prepared.ts";
import { remembered } from "#lib/rules/remembered.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { listed } from "#lib/lexicon/listed.ts";

/** Of one line nobody holds two at a time, in the same body where one is named. */
const families = [
  "phó chủ tịch nước|chủ tịch nước|phó thủ tướng|thủ tướng|chủ tịch quốc hội|phó chủ tịch quốc hội|phó tổng thống|tổng thống",
  "bộ trưởng|thứ trưởng", "giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc", "chủ tịch|phó chủ tịch", "bí thư|phó bí thư", "tư lệnh|phó tư lệnh", "chính ủy|phó chính ủy",
  "cục trưởng|phó cục trưởng", "hiệu trưởng|phó hiệu trưởng", "viện trưởng|phó viện trưởng", "giáo sư|phó giáo sư|gs|pgs", "chánh án|phó chánh án", "tham mưu trưởng|phó tham mưu trưởng",
  "president|vice president|prime minister|deputy prime minister|chancellor", "mayor|deputy mayor", "governor|deputy governor|lieutenant governor", "chairman|vice chairman|deputy chairman",
].map((line, family) => listed(line).map((head) => ({ head, family }))).flat().sort((a, b) => b.head.length - a.head.length);
const same = new Map([["gs", "giáo sư"], ["pgs", "phó giáo sư"]]);
/** The text tells of a change, or of two offices in one hand. */
const changes = /bổ nhiệm|miễn nhiệm|được bầu|đắc cử|nhậm chức|tuyên thệ|điều động|luân chuyển|thôi giữ|từ chức|chuyển công tác|phong hàm|công nhận chức danh|kiêm|appointed|elected|sworn in|resign|promoted|inaugurat|took office/iu;

interface Held {
  head: string;
  family: number;
  body: string;
}

const heldOf = remembered((post: string): Held | null => {
  const lower = post.toLowerCase().replace(/[.\s]+/gu, " ").trim();
  const found = families.find(({ head }) => lower.startsWith(head) && !/^\p{L}/u.test(lower.slice(head.length)));
  return found ? { head: same.get(found.head) ?? found.head, family: found.family, body: lower.slice(found.head.length).trim() } : null;
});

const tellsOfChange = blockReading(({ text }) => changes.test(text));

const mostChars = 2_000_000;

export const twoPostsRule: Rule<Located, { name: string; post: string; other: string }> = {
  id: "two-posts", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Một người, hai chức vụ trái nhau", en: "One person with two posts that exclude each other" },
  scan: () => [],
  judge(_, reading) {
    const people = reading.hintsOf(personRule).filter((hint) => /\s/u.test(hint.data.fullName));
    const first = new Map<string, Held>();
    const out = people.flatMap((hint) => [...hint.data.posts, ...(hint.data.rank === null ? [] : [hint.data.rank])].flatMap((post) => {
      const held = heldOf(post);
      if (!held) return [];
      const key = `${hint.data.fullName}\n${held.family}`;
      const before = first.get(key);
      if (!before) first.set(key, held);
      if (!before || before.head === held.head || before.body !== "" && held.body !== "" && before.body !== held.body) return [];
      return [{ block: hint.block, from: hint.data.mentionFrom, to: hint.to, data: { name: hint.data.name, post: held.head, other: before.head } }];
    }));
    const told = out.length > 0 && reading.blocks.reduce((sum, { text }) => sum + text.length, 0) < mostChars && reading.blocks.some(tellsOfChange);
    return told ? [] : out;
  },
  message: ({ name, post, other }) => ({ vi: `${name}: “${post}” ở đây, “${other}” ở trên`, en: `${name}: “${post}” here, “${other}” above` }),
  examples: [
    { text: "Bộ trưởng Nguyễn Văn Hùng chủ trì. Thứ trưởng Nguyễn Văn Hùng kết luận.", hits: ["Thứ trưởng Nguyễn Văn Hùng"] },
    { text: "Chủ tịch nước Kiều Đức Trung phát biểu. Thủ tướng Kiều Đức Trung kết luận.", hits: ["Thủ tướng Kiều Đức Trung"] },
    { text: "Ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy, dự. Ông Nguyễn Văn Hùng, Chủ tịch HĐND tỉnh, phát biểu.", hits: [] },
    { text: "President Tomas Novak met his guests. Prime Minister Tomas Novak thanked them.", hits: ["Prime Minister Tomas Novak"], language: "en" },
  ],
};
