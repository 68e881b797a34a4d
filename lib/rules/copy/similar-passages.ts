// Two passages that say nearly the same and differ in a few words: do they mean the same?
import { SimilarIndex } from "#lib/ledger/similar.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

interface Similar {
  other: string;
  otherBlock: number;
  likeness: number;
  only: readonly string[];
  onlyOther: readonly string[];
}

export const similarPassagesRule: Rule<Located, Similar> = {
  id: "similar-passages", kind: "style", level: "information", languages: ["vi", "en"],
  title: { vi: "Hai đoạn gần giống nhau", en: "Passages that are nearly alike" },
  scan: () => [],
  judge: (_, { blocks, keep }) => keep(() => new SimilarIndex()).pairsOf(blocks).map(({ first, second, likeness, onlyFirst, onlySecond }) => ({
    block: second.block, from: second.from, to: second.to,
    data: { other: blocks[first.block]?.text.slice(first.from, first.to) ?? "", otherBlock: first.block, likeness, only: onlySecond, onlyOther: onlyFirst },
  })),
  message: ({ other, only, onlyOther }) => ({
    vi: `Gần giống câu “${other.slice(0, 60)}…”: khác ở ${[...only, ...onlyOther].slice(0, 8).join(", ")}`,
    en: `Nearly the same as “${other.slice(0, 60)}…”: they differ in ${[...only, ...onlyOther].slice(0, 8).join(", ")}`,
  }),
  examples: [
    {
      text: "Bí thư Tỉnh ủy ký kết quy chế phối hợp giữa Đảng ủy Quân khu và Tỉnh ủy 9 tỉnh về lãnh đạo công tác quân sự.\nHội nghị ký kết quy chế phối hợp giữa Đảng ủy Quân khu với Tỉnh ủy 8 tỉnh trong lãnh đạo công tác quân sự.",
      hits: ["Hội nghị ký kết quy chế phối hợp giữa Đảng ủy Quân khu với Tỉnh ủy 8 tỉnh trong lãnh đạo công tác quân sự."],
    },
    { text: "Bí thư Tỉnh ủy ký kết quy chế phối hợp với Tỉnh ủy 9 tỉnh.\nĐoàn đến thăm các hộ nghèo ở thôn bản vùng cao biên giới.", hits: [] },
  ],
};
