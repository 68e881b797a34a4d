// A house's own list: "write X, not Y".
import type { Finding, Located, Placed, Rule } from "#lib/rules/rule.ts";
import { inCaseOf } from "#lib/rules/found.ts";

export const ownTermsRule: Rule<Located, { write: string; not: string }> = {
  id: "own-terms", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Từ riêng của tòa soạn", en: "The house's own terms" },
  scan: () => [],
  judge(_: readonly Placed<Located>[], { blocks, settings }) {
    return blocks.flatMap(({ text }, block) => settings.terms.flatMap(({ write, not }): Finding<{ write: string; not: string }>[] => {
      const out: Finding<{ write: string; not: string }>[] = [];
      const wanted = not.normalize("NFC");
      const lower = text.toLowerCase();
      // Where lower case has another length offsets would not hold.
      const haystack = lower.length === text.length ? lower : text;
      for (let at = haystack.indexOf(wanted.toLowerCase()); at >= 0; at = haystack.indexOf(wanted.toLowerCase(), at + wanted.length)) {
        const to = at + wanted.length;
        const isWhole = !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(to));
        if (isWhole && text.slice(at, to) !== write) out.push({ block, from: at, to, data: { write, not }, fix: inCaseOf(write, text.slice(at, to)) });
      }
      return out;
    }).sort((a, b) => a.from - b.from));
  },
  message: ({ write, not }) => ({ vi: `Viết “${write}”, không viết “${not}”`, en: `Write “${write}”, not “${not}”` }),
  examples: [
    { text: "Công an bắt nghi can. Nghi can khai nhận.", hits: ["nghi can", "Nghi can"], settings: { terms: [{ write: "nghi phạm", not: "nghi can" }] }, fixed: "Công an bắt nghi phạm. Nghi phạm khai nhận." },
    { text: "Công an bắt nghi can.", hits: [] },
  ],
};
