// Every rule over one endless line of each hostile unit.
import { parentPort, workerData } from "node:worker_threads";
import { language as languageOf } from "#lib/article/article-schema.ts";
import { checkText } from "#lib/rules/checker.ts";
import { lineBlocks } from "#lib/rules/line-blocks.ts";
import { rules } from "#lib/rules/registry.ts";
import { defaultSettings } from "#lib/rules/settings.ts";

const units = ["A.", "“", "(", "1.", "12/", "TS. ", "á", "Nguyễn ", "Nguyễn Văn A, ", "Bí thư Tỉnh ủy, ", "UBND (", "tăng từ 5 lên ", "20%, ", "\u0301", "\ud800", "\u200b", "a; ", "e^", " \n", "các xã A Ngo, ", "Công ty Vàng bạc ", "Acme Corp. (", "Health Secretary ", "Securities and ", "số 1/1/1 Lê Lợi ", "Vla-đi-", "de van der ", "Đại tá Lê Văn A, ", "ngày 5/12/2021 đến "];
const { size } = workerData as { size: number };
const language = languageOf.parse((workerData as { language: string }).language);
const levels = Object.fromEntries(rules.map((rule) => [rule.id, rule.level === "doubtful" ? "information" as const : rule.level]));

for (const unit of ["", ...units]) {
  const text = unit === "" ? "" : unit.repeat(Math.ceil(size / unit.length)).normalize("NFC");
  checkText(rules, { blocks: lineBlocks(text), language, settings: { ...defaultSettings, levels, terms: [{ write: "x", not: "a" }] } });
}
parentPort?.postMessage("done");
