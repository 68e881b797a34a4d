// A comma between a time that is the subject and "là": "Năm 2021, là năm đầu".
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";
import { firstFrom } from "#lib/rules/search.ts";
import { timesOf } from "#lib/rules/times/times.ts";

export const commaAfterTimeRule: Rule<Located & { fix: string }, unknown> = {
  id: "comma-after-time", kind: "style", level: "safe", languages: ["vi"],
  title: { vi: "Phẩy giữa chủ ngữ chỉ thời gian và “là”", en: "A comma between a time and “là”" },
  scan: (block) => timesOf(block).flatMap((time) => {
    const at = firstFrom(block.tokens, time.to);
    const [comma, verb] = [block.tokens[at], block.tokens[at + 1]];
    const start = firstFrom(block.tokens, time.from);
    const before = block.tokens[start - 1];
    const opens = block.tokens[start]?.first === true || before?.word.text === ":";
    return opens && comma?.word.text === "," && comma.glued && verb?.word.text === "là" ? [{ from: comma.from, to: comma.to, fix: "" }] : [];
  }),
  judge: found,
  message: () => ({ vi: "Không có dấu phẩy giữa chủ ngữ và “là”", en: "No comma between subject and “là”" }),
  examples: [
    { text: "Các đại biểu khẳng định: Năm 2021, là năm đầu triển khai.", hits: [","], fixed: "Các đại biểu khẳng định: Năm 2021 là năm đầu triển khai." },
    { text: "Năm 2021, tỉnh thu 5 tỷ đồng, là mức cao.", hits: [] },
  ],
};
