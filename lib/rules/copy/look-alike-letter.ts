// Letters of another script among Latin ones: a Cyrillic "а" looks like an "a" and is found by no search.
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

const alike = new Map([..."АAВBЕEКKМMНHОOРPСCТTХXаaеeоoрpсcуyхxіiјjѕsԁdһhІIЅSЈJΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvαaԛqԝwսuօoոn"].flatMap((letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [])));
const latin = /\p{Script=Latin}/u;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

export const lookAlikeLetterRule: Rule<Located & { fix: string | null; letter: string }, { letter: string }> = {
  id: "look-alike-letter", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Chữ cái giống nhau của bảng chữ khác", en: "Look-alike letters of another script" },
  scan: ({ tokens }) => tokens.flatMap((token) => {
    const { text } = token.word;
    if (token.type !== "word" || !foreign.test(text) || !latin.test(text)) return [];
    const letters = Array.from(text);
    const isAll = letters.every((letter) => latin.test(letter) || alike.has(letter));
    return [{ from: token.from, to: token.to, fix: isAll ? letters.map((letter) => alike.get(letter) ?? letter).join("") : null, letter: letters.find((letter) => foreign.test(letter)) ?? "" }];
  }),
  judge: found,
  message: ({ letter }) => ({ vi: `Chữ “${letter}” thuộc bảng chữ khác, chỉ giống về hình`, en: `The letter “${letter}” is of another script and only looks right` }),
  examples: [
    { text: "Ông Trần Vаn Thаnh đến.", hits: ["Vаn", "Thаnh"], fixed: "Ông Trần Van Thanh đến." },
    { text: "Góc α bằng 30 độ, tiếng Nga là язык.", hits: [] },
  ],
};
