// A later full mention that leaves out an office of the first one.
import { personRule } from "#lib/rules/detect/person.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

export const droppedPostsRule: Rule<Located, { name: string; dropped: string[] }> = {
  id: "dropped-posts", kind: "style", level: "information", languages: ["vi"],
  title: { vi: "Bớt chức vụ ở lần nhắc sau", en: "Posts left out at a later mention" },
  scan: () => [],
  judge(_, reading) {
    const first = new Map<string, string[]>();
    return reading.hintsOf(personRule).flatMap((hint) => {
      const { fullName, name, posts } = hint.data;
      const known = first.get(fullName);
      if (known === undefined) {
        if (posts.length > 0) first.set(fullName, posts);
        return [];
      }
      const kept = new Set(posts.map((post) => post.toLowerCase()));
      const dropped = known.filter((post) => !kept.has(post.toLowerCase()));
      // One post instead of a row of them is a short mention; some of a row is a slip as often.
      return posts.length >= 2 && dropped.length > 0 && posts.length < known.length ? [{ block: hint.block, from: hint.data.mentionFrom, to: hint.data.mentionTo, data: { name, dropped } }] : [];
    });
  },
  message: ({ name, dropped }) => ({ vi: `${name}: thiếu so với lần đầu: ${dropped.join("; ")}`, en: `${name}: left out since the first mention: ${dropped.join("; ")}` }),
  examples: [
    { text: "Ông Lê Huy Vịnh, Ủy viên T.Ư Đảng, Ủy viên Quân ủy T.Ư, Thứ trưởng Bộ Quốc phòng dự.\nÔng Lê Huy Vịnh, Ủy viên T.Ư Đảng, Thứ trưởng Bộ Quốc phòng phát biểu.", hits: ["Ông Lê Huy Vịnh, Ủy viên T.Ư Đảng, Thứ trưởng Bộ Quốc phòng"] },
    { text: "Ông Lê Huy Vịnh, Ủy viên T.Ư Đảng, Thứ trưởng Bộ Quốc phòng dự.\nÔng Lê Huy Vịnh phát biểu.", hits: [] },
  ],
};
