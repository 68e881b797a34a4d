// A person called by a short name before the full one.
import { personRule } from "#lib/rules/detect/person.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const lateIntroductionRule: Rule<Located, { name: string; fullName: string }> = {
  id: "late-introduction", kind: "style", level: "doubtful", languages: ["vi", "en"],
  title: { vi: "Gọi tên tắt trước khi giới thiệu", en: "A short name before the full one" },
  scan: () => [],
  judge(_, reading) {
    const people = reading.hintsOf(personRule);
    const met = new Set<string>();
    return people.flatMap((hint) => {
      const { name, fullName } = hint.data;
      const isEarly = name !== fullName && !met.has(fullName) && /\s/u.test(fullName);
      met.add(name === fullName ? fullName : name);
      return isEarly && people.some((other) => other.data.name === fullName) ? [{ block: hint.block, from: hint.from, to: hint.to, data: { name, fullName } }] : [];
    }).filter((finding, index, all) => all.findIndex((other) => other.data.name === finding.data.name) === index);
  },
  message: ({ name, fullName }) => ({ vi: `“${name}” được nhắc trước khi giới thiệu ${fullName}`, en: `“${name}” comes before ${fullName} is introduced` }),
  examples: [
    { text: "Ông Thao đến sớm. Ông Vi Văn Thao là chủ tịch xã.", hits: ["Thao"] },
    { text: "Ông Vi Văn Thao là chủ tịch xã. Ông Thao đến sớm.", hits: [] },
  ],
};
