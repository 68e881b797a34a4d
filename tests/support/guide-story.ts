// What the pictures of the guide show: a short article in each language, and what two people do with it. Every name, place
// and number is made up.
import type { Kind } from "#lib/annotation/kind.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export interface GuideStory {
  person: { name: string; email: string; password: string };
  lines: readonly string[];
  source: string;
  /** Where in the source. */
  place: string;
  /** Tagged in this order; the first one is confirmed in the picture. */
  items: readonly (readonly [quote: string, kind: Kind])[];
  /** A person of the items whose name is kept. */
  kept: { quote: string; name: string };
  /** Words selected while the bar of kinds is shown. */
  selected: string;
  /** A checked number that is edited afterwards. */
  edited: { quote: string; digits: string; becomes: string };
  suggested: { quote: string; becomes: string };
  comment: string;
  question: { quote: string; contact: string; words: string };
  version: string;
  searched: string;
}

export const guideStories: Record<Locale, GuideStory> = {
  vi: {
    person: { name: "Vũ Hạnh Nguyên", email: "nguyen@toasoan.example", password: "một câu dài dễ nhớ" },
    lines: [
      "Cầu Suối Mơ nối lại đôi bờ Bản Khoang",
      "Sáng 12.11, tại xã Bản Khoang, UBND huyện Tân Lâm khánh thành cầu Suối Mơ sau 14 tháng thi công.",
      "Cầu dài 186 m, rộng 9 m, tổng mức đầu tư 42,5 tỷ đồng, thay cho cầu treo bị lũ cuốn trôi tháng 8.2024.",
      "Đại tá Hà Văn Tuyển, Chỉ huy trưởng Bộ CHQS tỉnh dự và cắt băng khánh thành. Cùng dự có bà Lường Thị Mai, Chủ tịch UBND huyện Tân Lâm.",
      "Theo bà Lường Thị Mai, cây cầu rút ngắn đường tới trường của 430 học sinh từ 11 km xuống còn 2 km.",
      "“Từ nay mùa mưa bà con không phải nghỉ chợ”, ông Vàng A Sình, trưởng bản Nà Lịm, nói.",
      "Dịp này, Bộ CHQS tỉnh tặng 25 suất quà cho các hộ có hoàn cảnh khó khăn trong xã.",
    ],
    source: "Báo cáo số 118/BC-UBND huyện Tân Lâm", place: "trang 2",
    items: [
      ["186 m", "number"], ["42,5 tỷ đồng", "number"], ["Đại tá Hà Văn Tuyển, Chỉ huy trưởng Bộ CHQS tỉnh", "person"], ["12.11", "date"], ["430 học sinh", "number"],
      ["bà Lường Thị Mai, Chủ tịch UBND huyện Tân Lâm", "person"], ["Từ nay mùa mưa bà con không phải nghỉ chợ", "quote"], ["xã Bản Khoang", "place"],
    ],
    kept: { quote: "Đại tá Hà Văn Tuyển, Chỉ huy trưởng Bộ CHQS tỉnh", name: "Hà Văn Tuyển" },
    selected: "25 suất quà",
    edited: { quote: "42,5 tỷ đồng", digits: "42,5", becomes: "45,2" },
    suggested: { quote: "hoàn cảnh khó khăn", becomes: "hoàn cảnh đặc biệt khó khăn" },
    comment: "Báo cáo ghi 428, hỏi lại phòng giáo dục xem đã tính điểm trường Pá Sủng chưa.",
    question: { quote: "11 km", contact: "chị Thu, phòng Giáo dục huyện", words: "Quãng đường cũ tính từ trung tâm bản hay từ điểm trường?" },
    version: "Trước khi trình",
    searched: "tan lam",
  },
  en: {
    person: { name: "Ruth Callender", email: "ruth@newsroom.example", password: "a long line to remember" },
    lines: [
      "Harwick bridge reopens after a two-year wait",
      "HARWICK – The swing bridge over the River Ashe reopened to traffic on 12 November 2025, 26 months after a barge damaged its eastern pier.",
      "The repair cost £18.4 million, of which the county paid £11 million; the bridge now carries loads of up to 40 tonnes.",
      "Professor Helen Marlowe, director of the Ashe Valley Trust, cut the ribbon. Mayor Tom Berridge said some 3,200 drivers had been sent on a 14-mile detour every day.",
      "“We lost two winters of trade on the quay”, said Nadia Okafor, who runs the ferry café.",
      "The county council will inspect the piers twice a year, and has has set aside £250,000 for it.",
      "Opened in 1908, the bridge is among the oldest of its kind that still turns.",
    ],
    source: "Ashe County Council, works report 118", place: "page 2",
    items: [
      ["26 months", "number"], ["£18.4 million", "number"], ["Professor Helen Marlowe, director of the Ashe Valley Trust", "person"], ["12 November 2025", "date"], ["3,200 drivers", "number"],
      ["Mayor Tom Berridge", "person"], ["We lost two winters of trade on the quay", "quote"], ["River Ashe", "place"],
    ],
    kept: { quote: "Professor Helen Marlowe, director of the Ashe Valley Trust", name: "Helen Marlowe" },
    selected: "£250,000",
    edited: { quote: "£18.4 million", digits: "18.4", becomes: "14.8" },
    suggested: { quote: "among the oldest", becomes: "one of the oldest" },
    comment: "The report says 3,150. Ask the county which month the count is from.",
    question: { quote: "14-mile detour", contact: "J. Pell, county highways", words: "Is the detour counted one way or both?" },
    version: "Before hand-in",
    searched: "ashe",
  },
};
