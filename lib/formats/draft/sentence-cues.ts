// What single lines of a news report look like: a credit, a dateline, a caption, a headline.
// Each answers from the line alone; where a line stands is weighed in suggest-kinds.ts.
import { countWords } from "#lib/text/count.ts";

const finalStop = /[.!?…:;,]["”’»)\]]*$/u;
const listMark = /^(?:[-–—•*+]|\d{1,3}[.)])\s/u;

/** Whether a line ends as a sentence or part of one does, closing quotation marks and brackets left aside. */
export function endsWithStop(text: string): boolean {
  return finalStop.test(text);
}

/** Whether a line begins with the mark or number of a list. */
export function isListLine(text: string): boolean {
  return listMark.test(text);
}

/** Whether a paragraph opens with its place: "BHG - Sáng 27.12", "Hà Nội (TTXVN) -", "WASHINGTON (AP) —". */
export function opensWithDateline(text: string): boolean {
  const place = /^(\p{Lu}[\p{L}.', ]{0,40})(?:\([^)]{1,20}\)\s?)?[-–—]\s+\p{Lu}/u.exec(text.slice(0, 100))?.[1];
  return place !== undefined && place.split(/[ ,]+/u).every((word) => word === "" || /^\p{Lu}/u.test(word));
}

/** A line that is nothing but place and date. */
export function isDatelineAlone(text: string): boolean {
  return /^\p{Lu}[\p{L} .'-]{1,30},\s*(?:ngày\s+)?\d{1,2}(?:[./-]\d{1,2}(?:[./-]\d{2,4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)\.?$/u.test(text)
    || /^\p{Lu}[\p{L} .'-]{1,30},\s*\p{Lu}\p{L}{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?\.?$/u.test(text);
}

const creditLabel = /^(?:tin|bài|ảnh|clip|video|đồ họa|thực hiện|nguồn|tác giả|source|photos?|words|graphics?)(?:\s*(?:,|và|và|&|-|\+|\/|and)\s*(?:tin|bài|ảnh|clip|video|đồ họa|photos?|graphics?))*(?:\s+by)?\s*:\s*\S/iu;
const creditBy = /^(?:[Bb]y|BY|(?:Text|Words|Story|Photos?|Photographs?|Reporting|Report|Pictures?)(?: and (?:photos?|photographs?|pictures?))? by)\s+\p{Lu}/u;
const creditAfter = /^(?:Theo|THEO)\s+\p{Lu}/u;
const nameWord = /^(?:\p{Lu}[\p{L}.']*|[-–&+,]|và|de|van|von)$/u;

/** A line that says who wrote, photographed or published: "Tin, ảnh: …", "By …", "Theo …". */
export function isCredit(text: string): boolean {
  const words = countWords(text);
  if (creditLabel.test(text)) return words <= 15;
  if (creditBy.test(text)) return words <= 9 && !endsWithStop(text);
  return creditAfter.test(text) && words <= 8 && !endsWithStop(text);
}

/** A bare name, as it stands under an article: "Hoàng Lan - Minh Đức", "NGUYỄN VĂN A (Báo Quân khu 2)". */
export function isBareName(text: string): boolean {
  const name = text.replace(/\s*\([^)]{1,60}\)\s*$/u, "");
  const words = name.split(/\s+/u);
  return name !== "" && words.length <= 8 && !endsWithStop(text) && words.every((word) => nameWord.test(word)) && /\p{L}/u.test(name);
}

const pictureCredit = /\((?:ảnh|photo|nguồn|source|image|hình)\b[^)]{0,80}\)\.?$|(?:^|[\s.])(?:Ảnh|Photo|Photograph|Hình)\s?:\s?\p{L}[^.]{1,40}\.?$/iu;
const shownInPicture = new RegExp([
  "chụp (?:ảnh|hình)", "lưu niệm", "phát biểu", "chúc mừng", "ký kết", "tặng (?:hoa|quà|cờ|bằng|giấy)", "trao (?:hoa|quà|tặng|cờ|bằng|giấy|giải|thưởng|huân|huy|biển|học|nhà|kỷ|quyết)",
  "cắt băng", "dâng (?:hương|hoa)", "tham quan", "thăm hỏi", "chủ trì", "điều hành", "biểu quyết", "bỏ phiếu", "khai mạc", "bấm nút", "khởi công", "trong ảnh", "ảnh (?:trên|dưới|minh họa|tư liệu)",
  "(?:bên|từ|thứ \\p{L}+(?: từ)?|ngoài cùng) (?:trái|phải)", "tại (?:hiện trường|phiên tòa|tòa|cơ quan (?:công an|điều tra)|gian hàng|lễ|buổi lễ|hội nghị)",
  "pose[sd]? for", "pictured", "shakes? hands", "from left", "\\((?:left|right|centre|center)\\)", "file photo", "cuts? the ribbon", "looks? on", "speaks? (?:at|to|during)", "addresses", "stands? (?:in|at|beside|outside)", "seen here", "at work",
].join("|"), "iu");
const sceneOpening = /^(?:quang cảnh|toàn cảnh|khung cảnh|hiện trường|tang vật|a view of|general view)/iu;
const pictureOpening = /^(?:các đại biểu|đại biểu|lãnh đạo|các đồng chí|đồng chí|ông |bà |anh |chị |thượng |đại |trung |thiếu |bí thư|phó bí thư|chủ tịch|phó chủ tịch|giám đốc|phó giám đốc|thứ trưởng|bộ trưởng|các (?:đối tượng|bị cáo|bị can|em|cháu|cán bộ|chiến sĩ|lực lượng)|đối tượng|bị cáo|mayor|councill?ors?|president|residents|members|the .{3,40} (?:stands?|speaks?|poses?))/iu;
const reporting = /(?:^| )(?:đã|sẽ|vừa|theo đó|tuy nhiên|ngoài ra|bên cạnh đó|đồng thời|cụ thể|trước đó|cùng ngày|said|will|would|however|according to)(?:[ ,]|$)|ngày \d|^(?:dự|tham dự|tại|sau khi|trong|nhân|cũng|với|kết thúc|thay mặt)[ ,]/iu;
const severalSentences = /[.!?…]["”’)]*\s+["“(]?\p{Lu}/u;

/** How much a line reads like the caption of a picture, 0 for not at all; 3 and more is convincing between longer paragraphs. */
export function captionScore(text: string): number {
  const words = countWords(text);
  if (words < 4 || words > 60 || isListLine(text)) return 0;
  if (pictureCredit.test(text)) return 5;
  if (words > 48 || severalSentences.test(text) || /[;“"]|:\s/u.test(text) || !/[.…]?$/u.test(text) || reporting.test(text)) return 0;
  return (shownInPicture.test(text) || sceneOpening.test(text) ? 2 : 0) + (pictureOpening.test(text) ? 1 : 0) + (words <= 25 ? 1 : 0);
}
