// "tăng từ 200 lên 250 (30%)": the share is computed anew.
import { amountsOf } from "#lib/rules/amounts/amounts.ts";
import type { AmountFact } from "#lib/rules/amounts/amount.ts";
import { found } from "#lib/rules/found.ts";
import type { Located, Rule } from "#lib/rules/rule.ts";

interface Change extends Located {
  said: number;
  right: number;
}

const verbs = {
  vi: { first: /(?:tăng|giảm|nâng|hạ|từ)[^.;]{0,40}từ\s*$|(?:^|\s)từ\s*$/iu, second: /^[^.;\d]{0,30}(?:lên|xuống|còn|đến)\s*$/iu, third: /^[^.;\d]{0,40}(?:\(|,|tức|tương đương|hay|đạt)[^.;\d]{0,30}$/iu },
  en: { first: /\bfrom\s*$/iu, second: /^[^.;\d]{0,30}\bto\s*$/iu, third: /^[^.;\d]{0,30}(?:\(|,|by|or)[^.;\d]{0,25}$/iu },
};

function check(first: AmountFact | undefined, second: AmountFact | undefined, share: AmountFact | undefined): { said: number; right: number } | null {
  const [a, b, said] = [first?.value, second?.value, share?.value];
  if (a == null || b == null || said == null || a === 0 || share?.type !== "percent" || first?.type === "percent" || first?.upTo != null) return null;
  if (first?.unit !== null && second?.unit !== null && first?.unit !== second?.unit) return null;
  // "từ 3,4 lên 4,1 triệu": the scale stands with the second only.
  const scaled = first?.unit === null && b / a >= 1e3 ? a * 10 ** Math.round(Math.log10(b / a) / 3) ** 1 : a;
  const right = Math.abs((b - scaled) / scaled) * 100;
  const isRounded = Math.abs(right - said) <= Math.max(0.6, said * 0.02);
  return isRounded || right > 1000 ? null : { said, right: Math.round(right * 10) / 10 };
}

export const computedChangeRule: Rule<Change, Change> = {
  id: "computed-change", kind: "style", level: "safe", languages: ["vi", "en"],
  title: { vi: "Mức tăng, giảm tính sai", en: "A change computed wrongly" },
  scan(block) {
    const all = amountsOf(block);
    const { first, second, third } = verbs[block.language];
    return all.flatMap((amount, at) => {
      const [to, share] = [all[at + 1], all[at + 2]];
      if (!to || !share || share.from - amount.from > 140 || !first.test(block.text.slice(Math.max(0, amount.from - 60), amount.from))) return [];
      if (!second.test(block.text.slice(amount.to, to.from)) || !third.test(block.text.slice(to.to, share.from))) return [];
      const wrong = check(amount, to, share);
      return wrong ? [{ from: share.from, to: share.to, ...wrong }] : [];
    });
  },
  judge: found,
  message: ({ said, right }) => ({ vi: `Tính lại được ${String(right).replace(".", ",")}%, bài ghi ${String(said).replace(".", ",")}%`, en: `It is ${right}%, the text says ${said}%` }),
  examples: [
    { text: "Sản lượng tăng từ 200 tấn lên 250 tấn (30%).", hits: ["30%"] },
    { text: "Sản lượng tăng từ 200 tấn lên 250 tấn (25%).", hits: [] },
    { text: "The price had risen from $3.4 million to $4.1 million, or by 31 percent.", hits: ["31 percent"], language: "en" },
  ],
};
