// What has been tagged and checked in the sample article when a newcomer opens it: a desk in
// the middle of its work. Quotes are found in the text; one that stands twice says which.
import type { Kind } from "#lib/annotation/kind.ts";
import type { CommandOf } from "#lib/commands.ts";
import type { Finding } from "#lib/workflow/finding.ts";

type SourceKind = CommandOf<"add-source">["kind"];

export const sampleSources = {
  invitation: { kind: "document", isPrimary: true, title: "Giấy mời và danh sách đại biểu hội nghị ngày 18.10.2025", reference: "Số 214/GM-BCH (bài mẫu)" },
  report: { kind: "official", isPrimary: true, title: "Báo cáo tổng kết công tác PCTT - TKCN năm 2025", reference: "Số 1180/BC-BCH (bài mẫu)" },
} as const satisfies Record<string, { kind: SourceKind; isPrimary: boolean; title: string; reference: string }>;

export interface SampleCheck {
  finding: Finding;
  note?: string;
  source?: keyof typeof sampleSources;
  stance?: "supports" | "refutes" | "mentions";
  locator?: string;
  passage?: string;
}

export interface SampleItem {
  kind: Kind;
  quote: string;
  /** Which of its places in the text, counted from 1; the only one where nothing is said. */
  occurrence?: number;
  note?: string;
  check?: SampleCheck;
  waitingFor?: "author" | "source" | "editor";
}

const invited = (locator: string): SampleCheck => ({ finding: "confirmed", source: "invitation", stance: "supports", locator });
const reported = (locator: string, passage?: string): SampleCheck => ({ finding: "confirmed", source: "report", stance: "supports", locator, passage });

export const sampleItems: readonly SampleItem[] = [
  { kind: "note", quote: "Tân Giang tổng kết công tác phòng, chống thiên tai năm 2025", note: "Đây là bài mẫu để làm quen. Mọi tên người, địa danh và con số trong bài đều được đặt ra." },
  { kind: "date", quote: "Sáng 18.10", check: invited("trang 1") },
  { kind: "place", quote: "thành phố Tân An", check: invited("trang 1") },
  { kind: "organisation", quote: "Ban Chỉ huy PCTT - TKCN tỉnh Tân Giang", check: invited("trang 1") },
  { kind: "acronym", quote: "PCTT - TKCN", occurrence: 1, note: "Viết tắt ba lần rồi mới giải thích ở đoạn gần cuối." },
  { kind: "number", quote: "11 huyện, thành phố" },
  { kind: "person", quote: "Thiếu tướng Đinh Quang Lẫm, Phó Tư lệnh Quân khu 12", check: invited("danh sách, số 1") },
  {
    kind: "person", check: invited("danh sách, số 2"),
    quote: "Nguyễn Hữu Khoát, Ủy viên BTV Tỉnh ủy, Phó Chủ tịch Thường trực UBND tỉnh, Trưởng Ban Chỉ huy PCTT - TKCN tỉnh",
  },
  { kind: "person", quote: "Đại tá Lò Văn Sính, Chỉ huy trưởng Bộ CHQS tỉnh" },
  { kind: "person", quote: "bà Trần Mỹ Uyên, Giám đốc Sở NN&MT" },
  { kind: "organisation", quote: "Sở NN&MT" },
  {
    kind: "person", quote: "Nguyễn Hữu Khoái, Phó Chủ tịch UBND tỉnh",
    check: { finding: "wrong", source: "invitation", stance: "refutes", locator: "danh sách, số 2", passage: "Nguyễn Hữu Khoát, Phó Chủ tịch Thường trực UBND tỉnh", note: "Sai tên: thân bài và danh sách đại biểu đều ghi Khoát. Thiếu chữ “Thường trực”." },
  },
  { kind: "number", quote: "14 đợt thiên tai", check: reported("trang 2") },
  { kind: "number", quote: "9 người chết", check: reported("trang 2") },
  { kind: "number", quote: "1.248 ngôi nhà", check: reported("phụ lục 1") },
  { kind: "claim", quote: "Tổng thiệt hại ước tính 312 tỷ đồng, tăng 25% so với năm 2024" },
  { kind: "number", quote: "312 tỷ đồng", check: reported("trang 2", "Tổng thiệt hại ước tính 312 tỷ đồng (năm 2024: 240 tỷ đồng).") },
  { kind: "number", quote: "25%", check: { finding: "wrong", source: "report", stance: "refutes", locator: "trang 2", note: "312 so với 240 là tăng 30%, không phải 25%." } },
  { kind: "acronym", quote: "LLVT" },
  { kind: "number", quote: "2.350 cán bộ, chiến sĩ" },
  { kind: "number", quote: "517 hộ dân", check: reported("trang 3", "đã sơ tán an toàn 517 hộ dân") },
  { kind: "claim", quote: "100% số hộ mất nhà đã được bố trí chỗ ở tạm", check: { finding: "unsupported", note: "Báo cáo không nói tới; chưa có căn cứ nào khác." } },
  { kind: "number", quote: "86/92 điểm trường" },
  { kind: "number", quote: "38 trạm đo mưa tự động", check: reported("trang 5") },
  { kind: "style", quote: "đề suất", note: "Lỗi chính tả: đề xuất." },
  { kind: "quote", quote: "“Có nơi người dân chỉ biết tin lũ khi nước đã vào nhà”", waitingFor: "author", note: "Tác giả còn ghi âm không?" },
  { kind: "date", quote: "31.3.2026" },
  { kind: "image", quote: "Các đại biểu tham quan gian trưng bày thiết bị cứu hộ bên lề hội nghị." },
  { kind: "claim", quote: "UBND tỉnh tặng bằng khen cho 12 tập thể và 25 cá nhân có thành tích xuất sắc" },
  { kind: "organisation", quote: "Đài KTTV khu vực" },
];
