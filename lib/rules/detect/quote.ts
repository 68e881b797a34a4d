// Quotations, direct and reported, with who is said to have said them.
import { perFact } from "#lib/rules/found.ts";
import { type QuoteFact, quotesOf } from "#lib/rules/quotes/quotes.ts";
import type { Finding, Placed, Rule } from "#lib/rules/rule.ts";

export interface QuoteData {
  isDirect: boolean;
  speaker: string | null;
  words: string;
}

const finding = perFact(({ block, from, to, isDirect, speaker, words }: Placed<QuoteFact>): Finding<QuoteData> => ({ block, from, to, data: { isDirect, speaker, words } }));

export const quoteRule: Rule<QuoteFact, QuoteData> = {
  id: "quote", kind: "quote", level: "information", languages: ["vi", "en"],
  title: { vi: "Phát biểu", en: "Quotations" },
  scan: quotesOf,
  judge: (facts) => facts.map(finding),
  message: ({ speaker }) => ({
    vi: speaker ? `Đối chiếu phát biểu của ${speaker}` : "Đối chiếu phát biểu; chưa rõ ai nói",
    en: speaker ? `Check what ${speaker} said` : "Check the quotation; no speaker is named",
  }),
  examples: [
    { text: "“Chúng tôi sẽ làm lại con đường này trong tháng”, bà Vi Thị Lan nói.", hits: ["“Chúng tôi sẽ làm lại con đường này trong tháng”"] },
    { text: "Ông Nguyễn Văn Thao cho biết đã trả 7 xe cho người bị hại.", hits: ["đã trả 7 xe cho người bị hại."] },
    { text: "Bộ phim “Mùa nước nổi” ra rạp.", hits: [] },
    { text: "Sở Y tế Tân Giang triển khai quyết liệt các giải pháp, dự báo đúng tình hình dịch bệnh ở cơ sở.", hits: [] },
    { text: "Bà Vi Thị Lan làm việc với Sở Y tế Tân Giang; khẳng định rõ bệnh viện mới sẽ mở cửa.", hits: ["bệnh viện mới sẽ mở cửa."] },
    { text: "\"We are not going to sign it,\" said Mayor Linda Fraser.", hits: ["\"We are not going to sign it,\""], language: "en" },
  ],
};
