// One person's office in two wordings: "Ủy viên T.Ư Đảng" and "Ủy viên BCH T.Ư Đảng". Across
// people the wording of one office should agree as well.
import { longForm } from "#lib/rules/copy/acronym-and-long-form.ts";
import { perFact } from "#lib/rules/found.ts";
import { type PersonData, personRule } from "#lib/rules/detect/person.ts";
import { remembered } from "#lib/rules/remembered.ts";
import type { Hint, Located, Rule } from "#lib/rules/rule.ts";

interface Office extends Located {
  block: number;
  post: string;
  /** The post in small letters. */
  key: string;
}

const wordsOf = remembered((post: string): readonly string[] => longForm(post).replace(/[^\p{L}\p{M}\d ]/gu, " ").split(/\s+/u).filter((word) => word !== "" && !["của", "tại"].includes(word)));

/** Words that stand in for no other office: with and without them it is the same one. */
const idle = new Set(["ban", "chấp", "hành", "đảng", "cộng", "sản", "việt", "nam", "chính", "phủ", "nhà", "nước", "nhân", "dân", "tỉnh", "thành", "phố"]);

function isSameOffice(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === second.length || first[0] !== second[0] || first[1] !== second[1]) return false;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (short.length < 4) return false;
  const missing = [...long];
  for (const word of short) {
    const at = missing.indexOf(word);
    if (at < 0) return false;
    missing.splice(at, 1);
  }
  return missing.every((word) => idle.has(word));
}

const officesOf = perFact(({ block, data: { posts, mention, mentionFrom } }: Hint<PersonData>) => posts.flatMap((post): Office[] => {
  const at = mention.indexOf(post);
  return at < 0 ? [] : [{ block, from: mentionFrom + at, to: mentionFrom + at + post.length, post, key: post.toLowerCase() }];
}));

export const officeWordingsRule: Rule<Located, { post: string; other: string }> = {
  id: "office-wordings", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Một chức vụ viết hai cách", en: "One office in two wordings" },
  scan: () => [],
  judge(_, reading) {
    const offices = reading.hintsOf(personRule).flatMap(officesOf);
    const forms = [...new Map(offices.map((office) => [office.key, office])).values()].slice(0, 400);
    const byStart = Map.groupBy(forms, (office) => wordsOf(office.post).slice(0, 2).join(" "));
    const counts = new Map<string, number>();
    for (const { key } of offices) counts.set(key, (counts.get(key) ?? 0) + 1);
    const count = ({ key }: Office) => counts.get(key) ?? 0;
    return [...byStart.values()].flatMap((group) => group.flatMap((office) => {
      const other = group.find((one) => one !== office && isSameOffice(one.post, office.post));
      if (!other || count(office) > count(other) || count(office) === count(other) && isBefore(office, other)) return [];
      return [{ block: office.block, from: office.from, to: office.to, data: { post: office.post, other: other.post } }];
    })).sort((a, b) => a.block - b.block || a.from - b.from);
  },
  message: ({ post, other }) => ({ vi: `“${post}”: nơi khác viết “${other}”`, en: `“${post}”: elsewhere “${other}”` }),
  examples: [
    { text: "Thượng tướng Lê Huy Vịnh, Ủy viên T.Ư Đảng, dự. Đồng chí Đặng Quốc Khánh, Ủy viên BCH T.Ư Đảng, dự. Ông Lê Huy Vịnh, Ủy viên T.Ư Đảng, phát biểu.", hits: ["Ủy viên BCH T.Ư Đảng"] },
    { text: "Ông Lê Huy Vịnh, Ủy viên T.Ư Đảng, dự. Ông Đặng Quốc Khánh, Ủy viên T.Ư Đảng, phát biểu.", hits: [] },
  ],
};

function isBefore(a: Office, b: Office): boolean {
  return a.block < b.block || a.block === b.block && a.from < b.from;
}
