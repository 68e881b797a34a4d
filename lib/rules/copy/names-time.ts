// A rank, post or name that the names file has for another time than the article tells of.
import type { Language } from "#lib/article/article.ts";
import { judgeName, judgePost, judgeRank, tenureFix, tenureWords, type NameVerdict, type TenureVerdict } from "#lib/entity/judge.ts";
import { mentionsOf } from "#lib/entity/mentions.ts";
import { dateWords, periodWords, tenureSentence } from "#lib/entity/shown.ts";
import { exampleNames } from "#lib/rules/names-file/example-names.ts";
import type { Finding, Located, Rule } from "#lib/rules/rule.ts";

type Data = { name: string; text: string; day: string } & (
  | { verdict: Extract<TenureVerdict, { kind: "other_time" }> }
  | { called: Extract<NameVerdict, { kind: "other_time" }> }
);

export const namesTimeRule: Rule<Located, Data> = {
  id: "names-time", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Cấp bậc, chức vụ, tên gọi của thời khác", en: "Rank, post or name of another time" },
  scan: () => [],
  judge(_, reading) {
    const { names } = reading;
    const day = names?.day ?? null;
    if (!names || day === null) return [];
    return mentionsOf(reading).flatMap(({ block, from, to, kind, words, text, rank, posts }): Finding<Data>[] => {
      const meant = names.meant({ kind, words });
      if (meant.kind !== "one") return [];
      const { name, tenures } = meant.entity;
      const of = (part: Located & { text: string }, verdict: TenureVerdict): Finding<Data>[] => (verdict.kind !== "other_time" ? [] : [{
        block, from: part.from, to: part.to, data: { name, text: part.text, day, verdict }, fix: tenureFix(verdict), ...(!verdict.isSure && { level: "information" as const }),
      }]);
      const called = text === words ? judgeName(text, meant.entity, day) : null;
      return [
        ...(rank ? of(rank, judgeRank(rank.text, tenures, day)) : []),
        ...posts.flatMap((post) => of(post, judgePost(post.text, tenures, day))),
        ...(called?.kind === "other_time" ? [{ block, from, to, data: { name, text, day, called }, fix: called.write }] : []),
      ];
    }).sort((a, b) => a.block - b.block || a.from - b.from);
  },
  message: (data) => ({ vi: sentence(data, "vi"), en: sentence(data, "en") }),
  examples: [
    { text: "Thiếu tướng Phạm Đức Duyên chủ trì.", hits: ["Thiếu tướng"], names: exampleNames("2021-12-27"), fixed: "Trung tướng Phạm Đức Duyên chủ trì." },
    { text: "Thiếu tướng Phạm Đức Duyên, Phó Tư lệnh Quân khu, chủ trì.", hits: [], names: exampleNames("2018") },
    { text: "Trung tướng Phạm Đức Duyên, Phó Tư lệnh Quân khu, chủ trì.", hits: ["Phó Tư lệnh Quân khu"], names: exampleNames("2021-12-27"), fixed: "Trung tướng Phạm Đức Duyên, Tư lệnh Quân khu, chủ trì." },
    { text: "Bộ Nông nghiệp và Phát triển nông thôn công bố số liệu.", hits: ["Bộ Nông nghiệp và Phát triển nông thôn"], names: exampleNames("2025-06"), fixed: "Bộ Nông nghiệp và Môi trường công bố số liệu." },
    { text: "Bộ Nông nghiệp và Phát triển nông thôn công bố số liệu.", hits: [], names: exampleNames("2024-06") },
    { text: "Thiếu tướng Phạm Đức Duyên chủ trì. Đại tá Nguyễn Văn An dự.", hits: [], names: exampleNames(null) },
  ],
};

function sentence(data: Data, language: Language): string {
  const day = dateWords(data.day, language);
  if ("called" in data) {
    const { write, called } = data.called;
    const period = periodWords(called, language);
    if (language === "vi") return `Sổ tên: “${data.text}” là tên gọi ${period || "của thời khác"}; ngày ${day} ${write ? `gọi là “${write}”` : "chưa rõ gọi là gì"}`;
    return `Names file: “${data.text}” is its name ${period || "of another time"}; on ${day} ${write ? `it was called “${write}”` : "its name is not known"}`;
  }
  const { said, held } = data.verdict;
  const then = said ? tenureSentence(said, language) : null;
  const now = held.slice(0, 2).map((one) => tenureSentence(one, language)).join(", ");
  if (language === "vi") return `Sổ tên: ngày ${day} ${data.name} ${now ? `là ${now}` : `không còn hoặc chưa là ${said ? tenureWords(said) : data.text}`}${then ? ` · ${then}` : ""}`;
  return `Names file: on ${day} ${data.name} ${now ? `was ${now}` : `was not ${said ? tenureWords(said) : data.text}`}${then ? ` · ${then}` : ""}`;
}
