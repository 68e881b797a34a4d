// Provinces and cities under the central government, before and from 1 July 2025: a list
// without a date would call the province of an older article wrong.
// Source: Resolution 202/2025/QH15 and the state of 2008 to 2025; names of public law, no licence.

/** The day from which the newer list holds. */
export const provincesChanged = "2025-07-01";

/** From 1 July 2025: each with the former provinces that became part of it. */
export const provincesNow: Readonly<Record<string, readonly string[]>> = {
  "Hà Nội": [], "Huế": ["Thừa Thiên Huế"], "Lai Châu": [], "Điện Biên": [], "Sơn La": [], "Lạng Sơn": [], "Quảng Ninh": [], "Thanh Hóa": [],
  "Nghệ An": [], "Hà Tĩnh": [], "Cao Bằng": [], "Tuyên Quang": ["Hà Giang"], "Lào Cai": ["Yên Bái"], "Thái Nguyên": ["Bắc Kạn"],
  "Phú Thọ": ["Vĩnh Phúc", "Hòa Bình"], "Bắc Ninh": ["Bắc Giang"], "Hưng Yên": ["Thái Bình"], "Hải Phòng": ["Hải Dương"],
  "Ninh Bình": ["Hà Nam", "Nam Định"], "Quảng Trị": ["Quảng Bình"], "Đà Nẵng": ["Quảng Nam"], "Quảng Ngãi": ["Kon Tum"],
  "Gia Lai": ["Bình Định"], "Khánh Hòa": ["Ninh Thuận"], "Lâm Đồng": ["Đắk Nông", "Bình Thuận"], "Đắk Lắk": ["Phú Yên"],
  "TP.HCM": ["Bình Dương", "Bà Rịa - Vũng Tàu"], "Đồng Nai": ["Bình Phước"], "Tây Ninh": ["Long An"], "Cần Thơ": ["Sóc Trăng", "Hậu Giang"],
  "Vĩnh Long": ["Bến Tre", "Trà Vinh"], "Đồng Tháp": ["Tiền Giang"], "Cà Mau": ["Bạc Liêu"], "An Giang": ["Kiên Giang"],
};

/** The names of the 63 before that day. */
export const provincesBefore: readonly string[] = Object.entries(provincesNow)
  .flatMap(([name, joined]) => (name === "Huế" ? joined : [name, ...joined]));

const both = new Set([...Object.keys(provincesNow), ...provincesBefore]);

/** Whether a name was or is one of a province, and when: "always", or only before or from the change. Null: never. */
export function provinceTime(name: string): "always" | "before" | "now" | null {
  if (!both.has(name)) return null;
  const now = Object.hasOwn(provincesNow, name);
  return now && provincesBefore.includes(name) ? "always" : now ? "now" : "before";
}
