// Words by which a person's name, rank and posts are told apart, Vietnamese and English.
// Written in the spelling "ủy, úy, sĩ, kỹ"; the other spellings are accepted too.

/** Ranks of army, police and navy, degrees, titles of honour and forms of address. */
export const ranks = [
  "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Chuẩn tướng", "Phó đô đốc", "Chuẩn đô đốc", "Đô đốc",
  "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy", "Chuẩn úy",
  "Thượng sĩ", "Trung sĩ", "Hạ sĩ", "Binh nhất", "Binh nhì", "Chiến sĩ", "Liệt sĩ",
  "đồng chí", "đ/c", "các đồng chí", "ông", "bà", "anh", "chị", "em", "cháu", "cụ", "bác", "cô", "chú", "thầy", "cố",
  "Giáo sư", "Phó giáo sư", "Tiến sĩ khoa học", "Tiến sĩ", "Thạc sĩ", "Bác sĩ", "Dược sĩ", "Luật sư", "Kỹ sư", "Kiến trúc sư", "Cử nhân", "Viện sĩ",
  "GS", "PGS", "TSKH", "TS", "ThS", "Th.S", "BS", "BSCKII", "BSCKI", "BSCK2", "BSCK1", "DS", "LS", "KS", "KTS",
  "Nghệ sĩ nhân dân", "Nghệ sĩ ưu tú", "Nhà giáo nhân dân", "Nhà giáo ưu tú", "Thầy thuốc nhân dân", "Thầy thuốc ưu tú", "NSND", "NSƯT", "NGND", "NGƯT", "TTND", "TTƯT",
  "Nghệ sĩ", "Nhà giáo", "Nhà báo", "Nhà văn", "Nhà thơ", "Nhà nghiên cứu", "Nhạc sĩ", "Họa sĩ", "Ca sĩ", "Nghệ nhân",
  "Anh hùng Lực lượng vũ trang nhân dân", "Anh hùng LLVT nhân dân", "Anh hùng LLVTND", "Anh hùng Lao động", "Mẹ Việt Nam anh hùng",
  "Hòa thượng", "Thượng tọa", "Đại đức", "Ni sư", "Linh mục", "Giám mục", "Mục sư",
  "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Professor", "Doctor", "Sir", "Dame", "Lord", "Lady", "Baroness", "Rev", "Reverend", "Father", "Sister",
  "Gen", "General", "Lt", "Lieutenant", "Col", "Colonel", "Maj", "Major", "Capt", "Captain", "Sgt", "Sergeant", "Cpl", "Corporal", "Adm", "Admiral", "Brigadier", "Brig",
] as const;

/** With these a post begins wherever they stand. */
export const posts = [
  "Tổng Bí thư", "Bí thư", "Chính ủy", "Chính trị viên", "Tư lệnh", "Tham mưu trưởng", "Tổng Tham mưu trưởng", "Chỉ huy trưởng", "Chủ nhiệm", "Thứ trưởng", "Bộ trưởng",
  "Ủy viên", "Chủ tịch", "Giám đốc", "Tổng Giám đốc", "Trưởng đoàn", "Phó đoàn", "Phó trưởng đoàn", "Trưởng ban", "Phó ban", "Trưởng phòng", "Phó phòng", "Trưởng khoa", "Trưởng thôn",
  "Trưởng bản", "Cục trưởng", "Cục phó", "Vụ trưởng", "Vụ phó", "Viện trưởng", "Tổng cục trưởng", "Chi cục trưởng", "Hạt trưởng", "Hiệu trưởng", "Hiệu phó", "Chánh án", "Chánh Văn phòng",
  "Chánh Thanh tra", "Tổng Thanh tra", "Thẩm phán", "Kiểm sát viên", "Điều tra viên", "Đại biểu", "Thủ tướng", "Phó Thủ tướng", "Tổng thống", "Quốc vương", "Nữ hoàng", "Ngoại trưởng",
  "Thống đốc", "Đại sứ", "Tổng lãnh sự", "Đặc phái viên", "Đồn trưởng", "Đội trưởng", "Đại đội trưởng", "Tiểu đoàn trưởng", "Trung đoàn trưởng", "Lữ đoàn trưởng", "Sư đoàn trưởng",
  "Tổng biên tập", "Thư ký", "Tổng Thư ký", "Người phát ngôn", "Phát ngôn viên", "Huấn luyện viên", "Cố vấn", "Trợ lý", "Chuyên gia", "Chuyên viên", "Giảng viên", "Giáo viên",
  "Phóng viên", "Thành viên", "Quản lý", "Kế toán trưởng", "Già làng",
  "President", "Prime Minister", "Minister", "Secretary", "Chancellor", "Governor", "Mayor", "Senator", "Congressman", "Congresswoman", "Representative", "Chairman", "Chairwoman",
  "Chairperson", "Chair", "Chief", "Director", "CEO", "CFO", "Head", "Spokesman", "Spokeswoman", "Spokesperson", "Ambassador", "Judge", "Justice", "King", "Queen", "Prince", "Princess",
  "Pope", "Leader", "Commissioner", "Superintendent", "Inspector", "Detective", "Attorney", "Speaker", "Sheriff", "Manager", "Editor", "Founder", "Co-founder", "Member", "Author",
  "Scientist", "Analyst", "Economist", "Researcher", "Lecturer", "Coach", "Officer", "Commander", "Treasurer",
] as const;

/** With these a post begins only at the start of a stretch between commas; elsewhere they are syllables of names too. */
export const openings = [
  "nguyên", "cựu", "quyền", "tân", "phó", "trưởng", "chánh", "hàm", "phụ trách", "thường vụ", "thường trực", "ĐBQH", "HLV", "CTV", "và", "cùng",
  "former", "ex", "acting", "deputy", "vice", "senior", "assistant", "executive", "interim", "a", "an", "the", "and", "who",
] as const;

/** About ninety surnames: Kinh, and those of Tày, Nùng, Thái, Mường, Dao, H'Mông, Khmer, Chăm and the highlands. */
export const surnames = new Set([
  "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Đoàn", "Trịnh", "Mai", "Đào", "Lâm", "Tô", "Hà", "Tạ", "Chu",
  "Châu", "Thái", "Cao", "Lương", "Lưu", "Vương", "Tăng", "Phùng", "Quách", "Kiều", "Trương", "Tống", "Từ", "Hứa", "Mạc", "Nghiêm", "Ninh", "Khuất", "Đàm", "Đồng", "Doãn", "Thân", "Lại",
  "Bạch", "Triệu", "Viên", "Giang", "Tôn", "Âu", "Lục", "La", "Khổng", "Thiều", "Phí", "Cù", "Đậu", "Văn", "Bành", "Diệp", "Ông", "Tiêu", "Vi", "Nông", "Bế", "Ma", "Ly", "Hầu", "Giàng",
  "Vàng", "Sùng", "Thào", "Lầu", "Mùa", "Vừ", "Hạng", "Cứ", "Tráng", "Sình", "Chẩu", "Lò", "Cầm", "Quàng", "Tòng", "Cà", "Lường", "Hà", "Bàn", "Chảo", "Lù", "Thạch", "Sơn", "Danh", "Kim",
  "Thị", "Ksor", "Siu", "Rơ", "Rmah", "Niê", "Y", "Kpă", "Điểu", "Chế", "Bá",
]);

/** Places whose names begin like a surname, or that stand between a post and a name. */
export const places = [
  "An Giang", "Bà Rịa", "Vũng Tàu", "Bắc Giang", "Bắc Kạn", "Bạc Liêu", "Bắc Ninh", "Bến Tre", "Bình Định", "Bình Dương", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng",
  "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hà Tây", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hưng Yên",
  "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình",
  "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Huế", "Tiền Giang", "Trà Vinh",
  "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái", "Hồ Chí Minh", "Tây Bắc", "Việt Nam", "Hoa Kỳ", "Mỹ", "Nga", "Anh", "Pháp", "Đức", "Ý", "Lào", "Campuchia", "Trung Quốc", "Nhật Bản",
  "Hàn Quốc", "Triều Tiên", "Ấn Độ", "Thái Lan", "Singapore", "Indonesia", "Malaysia", "Philippines", "Ukraine", "Israel", "Iran", "Cuba", "Australia", "Canada", "Brazil", "Ba Lan", "Tây Ban Nha",
] as const;
