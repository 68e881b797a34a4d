// A post behind a name: "…, Chủ tịch UBND huyện Khe Lũng".
import { listed } from "#lib/lexicon/listed.ts";
import { isCapital, isMark, runAt, wordEnd } from "#lib/rules/names/capitals.ts";
import type { Range } from "#lib/rules/names/chunk.ts";
import { bodyAt } from "#lib/rules/names/vi-body.ts";
import { leadAt } from "#lib/rules/names/vi-person.ts";
import { placeAt } from "#lib/rules/names/vi-place.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

/** Small-letter words that may stand inside the words of a post. */
export const qualifiers = Phrases.of(listed(`thường trực|chuyên trách|phụ trách|điều hành|danh dự|kiêm|trẻ|cao cấp|cấp cao|chính|kỹ thuật|quốc gia|khu vực|tại|của|thuộc|ở|các|về|phòng|ban|khoa|trưởng|phó|người|nhiệm kỳ|khóa|chuyên ngành|bộ môn|lớp|đội tuyển|nữ|nam|tiểu học|đảng|chính trị|quân sự|quốc phòng|đối ngoại|nội vụ|ngoại giao|tài chính|kinh doanh|truyền thông|chuyên môn|hợp tác|nghiên cứu|phát triển|kế hoạch|hành chính|tổ chức|tổng hợp|trung ương|tỉnh|huyện|xã|thành phố|quận|phường|thị xã|thị trấn|đoàn|hội|công đoàn|tham mưu|pháp lý|phân tích|kinh tế|chiến lược|sản xuất|chi nhánh|văn phòng|công tác|chung|nước|cơ sở|toàn quốc|đầu tiên|lâm thời|tạm quyền|mãn nhiệm|đắc cử|sắp mãn nhiệm|gốc|chuyên trách|vùng|thôn|bản|khối|và|thanh tra|tuyển|ban ngành|bóng đá|thể lực|trọng tài|điều tra|hình sự|đặc biệt|bảo vệ|dự án|chương trình|hội đồng|quản trị|thành viên|nhà nước|chính phủ|trưởng đoàn|hội thẩm|nhân dân|viện|trường|nhà trường|công an|bệnh viện|trung tâm|sở|cục|vụ|bộ|đội|trạm|nhà máy|công ty|tập đoàn|ngân hàng|hợp tác xã|doanh nghiệp|hiệp hội|liên đoàn|câu lạc bộ|đồn|biên phòng|khu phố|tổ dân phố|ấp|kỹ thuật viên|điều dưỡng|cấp cứu|hồi sức|ngoại|nội|nhi|sản|chống|chăm sóc|an ninh|quân y|thể thao|văn hóa|giáo dục|đào tạo|xây dựng|môi trường|tư pháp|hộ tịch|địa chính|y tế`));

/** One post behind a name, with what belongs to it. Null where no post begins, or where it belongs to a name that follows. */
export function postAt(tokens: readonly Token[], at: number, stopAt: (run: readonly Range[], least: number) => number): Range | null {
  const lead = leadAt(tokens, at);
  if (!lead || lead.kind === "calling" && lead.isPronoun || lead.kind === "rank") return null;
  let end = lead.end;
  for (let next = lead.end, count = 0; next < tokens.length && count < 12; count += 1) {
    const token = tokens[next];
    if (!token || token.first) break;
    if (token.type === "mark" && !(isMark(token, "-") && token.glued)) break;
    const chunk = bodyAt(tokens, next, { stopAt, isPost: true }) ?? placeAt(tokens, next, stopAt);
    if (chunk && chunk.start <= next + 2) {
      next = end = chunk.end;
      continue;
    }
    const post = leadAt(tokens, next);
    if (post?.kind === "post" && token.word.shape !== "lower") {
      next = end = post.end;
      continue;
    }
    if (isCapital(token)) {
      const run = runAt(tokens, next, 6);
      const stop = stopAt(run, 0);
      if (stop === 0) return null;
      const last = run[stop - 1];
      if (!last) break;
      next = end = last.end;
      continue;
    }
    if (token.type === "number") {
      next = end = wordEnd(tokens, next);
      continue;
    }
    const qualifier = qualifiers.at(tokens, next);
    if (!qualifier) break;
    next += qualifier.length;
    if (!["của", "tại", "các", "và", "ở", "về", "thuộc"].includes(token.word.lower)) end = next;
  }
  return { start: at, end };
}
