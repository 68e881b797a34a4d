// A hundred claims as newsrooms print them, written for this measurement: each said again in other words, and each with
// another number, date, name or sense, which an earlier check must never be taken for. Subjects recur, so that a like claim
// has rivals. The variant without diacritics is made by machine.
import type { Language } from "#lib/article/article.ts";
import { bareText } from "#lib/memory/read-claim.ts";

export interface ClaimCase {
  language: Language;
  claim: string;
  /** The same said in other words or another order. */
  reworded: string;
  /** Typed in haste: without diacritics, or without capitals and marks where there are none. */
  typed: string;
  /** Another number, date, name or sense. */
  changed: string;
}

const vi = `
Năm 2025, kim ngạch xuất khẩu gạo đạt 5,7 tỷ USD | Xuất khẩu gạo năm 2025 mang về 5,7 tỷ USD | Năm 2025, kim ngạch xuất khẩu gạo đạt 7,5 tỷ USD
Xuất khẩu cà phê 11 tháng tăng 62% so với cùng kỳ | So với cùng kỳ, 11 tháng xuất khẩu cà phê tăng 62% | Xuất khẩu cà phê 11 tháng giảm 62% so với cùng kỳ
Kim ngạch xuất khẩu thủy sản đạt 10 tỷ USD trong năm 2024 | Năm 2024 thủy sản xuất khẩu đạt kim ngạch 10 tỷ USD | Kim ngạch xuất khẩu thủy sản đạt 11 tỷ USD trong năm 2024
GDP quý III tăng 8,23% so với cùng kỳ năm trước | So với cùng kỳ năm trước, GDP quý III tăng 8,23% | GDP quý III tăng 7,83% so với cùng kỳ năm trước
Chỉ số giá tiêu dùng tháng 10 tăng 0,2% so với tháng trước | CPI tháng 10 tăng 0,2% so với tháng 9, theo chỉ số giá tiêu dùng vừa công bố | Chỉ số giá tiêu dùng tháng 10 tăng 0,5% so với tháng trước
Thu ngân sách tỉnh Quảng Ninh vượt 57.000 tỷ đồng | Quảng Ninh thu ngân sách vượt mức 57.000 tỷ đồng | Thu ngân sách tỉnh Quảng Ninh vượt 75.000 tỷ đồng
Tỉnh Nghệ An có 27 xã đạt chuẩn nông thôn mới nâng cao | 27 xã của tỉnh Nghệ An đạt chuẩn nông thôn mới nâng cao | Tỉnh Nghệ An có 17 xã đạt chuẩn nông thôn mới nâng cao
Tỉnh Hà Tĩnh có 27 xã đạt chuẩn nông thôn mới kiểu mẫu | Tại Hà Tĩnh, 27 xã được công nhận nông thôn mới kiểu mẫu | Tỉnh Hà Tĩnh có 72 xã đạt chuẩn nông thôn mới kiểu mẫu
Sau sắp xếp, cả nước còn 34 tỉnh, thành phố | Cả nước có 34 tỉnh, thành phố sau khi sắp xếp | Sau sắp xếp, cả nước còn 36 tỉnh, thành phố
Từ ngày 1/7/2025, cả nước bỏ cấp huyện | Cấp huyện được bỏ trên cả nước từ 1.7.2025 | Từ ngày 1/3/2025, cả nước bỏ cấp huyện
Lũ quét làm 12 người chết và mất tích ở Sơn La | Sơn La: 12 người chết, mất tích do lũ quét | Lũ quét làm 15 người chết và mất tích ở Sơn La
Bão số 3 làm sập 350 căn nhà ở Quảng Bình | Ở Quảng Bình, 350 căn nhà bị sập vì bão số 3 | Bão số 3 làm sập 530 căn nhà ở Quảng Bình
Bão số 10 làm tốc mái 4.200 ngôi nhà tại Nghệ An | Tại Nghệ An, 4.200 ngôi nhà bị bão số 10 làm tốc mái | Bão số 11 làm tốc mái 4.200 ngôi nhà tại Nghệ An
Mưa lớn khiến 5 huyện miền núi bị cô lập | 5 huyện miền núi bị cô lập do mưa lớn | Mưa lớn khiến 8 huyện miền núi bị cô lập
Quân khu 4 điều 1.200 cán bộ, chiến sĩ giúp dân khắc phục hậu quả bão | 1.200 cán bộ, chiến sĩ Quân khu 4 được điều đi giúp dân khắc phục hậu quả sau bão | Quân khu 4 điều 2.100 cán bộ, chiến sĩ giúp dân khắc phục hậu quả bão
Đảng bộ Quân khu 3 có 49 đảng bộ trực thuộc | 49 đảng bộ trực thuộc Đảng bộ Quân khu 3 | Đảng bộ Quân khu 3 có 94 đảng bộ trực thuộc
Hội nghị diễn ra ngày 27.12 tại Hà Nội | Ngày 27/12, tại Hà Nội diễn ra hội nghị | Hội nghị diễn ra ngày 29.12 tại Hà Nội
Thượng tướng Nguyễn Văn Sáng chủ trì hội nghị quân chính | Chủ trì hội nghị quân chính là Thượng tướng Nguyễn Văn Sáng | Thượng tướng Nguyễn Văn Sang chủ trì hội nghị quân chính
Đại tá Trần Minh Khôi giữ chức Chính ủy Sư đoàn 312 | Chính ủy Sư đoàn 312 là Đại tá Trần Minh Khôi | Đại tá Trần Minh Khôi giữ chức Chính ủy Sư đoàn 308
Bà Lê Thị Hoa được bầu làm Chủ tịch HĐND tỉnh | HĐND tỉnh bầu bà Lê Thị Hoa làm Chủ tịch | Bà Lê Thị Hòa được bầu làm Chủ tịch HĐND tỉnh
Cầu Cửa Nhượng dài 1.350 m, rộng 12 m | Cầu Cửa Nhượng rộng 12 m, chiều dài 1.350 m | Cầu Cửa Nhượng dài 1.530 m, rộng 12 m
Cầu Rạch Miễu 2 có tổng mức đầu tư 6.810 tỷ đồng | Tổng mức đầu tư cầu Rạch Miễu 2 là 6.810 tỷ đồng | Cầu Rạch Miễu 2 có tổng mức đầu tư 8.610 tỷ đồng
Cao tốc Bắc - Nam đoạn qua Hà Tĩnh dài 102 km | Đoạn cao tốc Bắc - Nam qua Hà Tĩnh có chiều dài 102 km | Cao tốc Bắc - Nam đoạn qua Hà Tĩnh dài 120 km
Sân bay Long Thành giai đoạn 1 có công suất 25 triệu khách mỗi năm | Giai đoạn 1, sân bay Long Thành đón được 25 triệu khách mỗi năm | Sân bay Long Thành giai đoạn 1 có công suất 50 triệu khách mỗi năm
Tuyến metro số 1 dài 19,7 km với 14 nhà ga | Metro số 1 có 14 nhà ga, chiều dài toàn tuyến 19,7 km | Tuyến metro số 1 dài 17,9 km với 14 nhà ga
Giá điện bán lẻ bình quân tăng 4,8% từ ngày 10/5 | Từ 10/5, giá bán lẻ điện bình quân tăng thêm 4,8% | Giá điện bán lẻ bình quân tăng 8,4% từ ngày 10/5
Giá xăng RON95 giảm 320 đồng mỗi lít | Mỗi lít xăng RON95 giảm giá 320 đồng | Giá xăng RON95 tăng 320 đồng mỗi lít
Lương tối thiểu vùng I là 4.960.000 đồng một tháng | Mức lương tối thiểu tháng của vùng I: 4.960.000 đồng | Lương tối thiểu vùng I là 4.690.000 đồng một tháng
Lương cơ sở tăng lên 2,34 triệu đồng từ ngày 1/7/2024 | Từ 1.7.2024, lương cơ sở được tăng lên mức 2,34 triệu đồng | Lương cơ sở tăng lên 2,34 triệu đồng từ ngày 1/7/2025
Bệnh viện Chợ Rẫy ghép thành công 3 ca tim trong một tuần | Trong một tuần, 3 ca ghép tim thành công ở Bệnh viện Chợ Rẫy | Bệnh viện Bạch Mai ghép thành công 3 ca tim trong một tuần
Hà Nội ghi nhận 320 ca sốt xuất huyết trong tuần qua | Tuần qua, Hà Nội có 320 ca mắc sốt xuất huyết | Hà Nội ghi nhận 230 ca sốt xuất huyết trong tuần qua
Đà Nẵng ghi nhận 85 ca tay chân miệng trong tháng 9 | Trong tháng 9, Đà Nẵng có 85 ca mắc tay chân miệng | Đà Nẵng ghi nhận 58 ca tay chân miệng trong tháng 9
Tỷ lệ tốt nghiệp THPT năm 2025 của tỉnh đạt 99,2% | Năm 2025, 99,2% học sinh của tỉnh tốt nghiệp THPT | Tỷ lệ tốt nghiệp THPT năm 2025 của tỉnh đạt 92,9%
Đại học Cần Thơ tuyển 9.500 sinh viên khóa mới | 9.500 sinh viên khóa mới được Đại học Cần Thơ tuyển | Đại học Cần Thơ tuyển 5.900 sinh viên khóa mới
Trường có 1.150 học sinh dân tộc thiểu số nội trú | 1.150 học sinh nội trú của trường là người dân tộc thiểu số | Trường có 1.050 học sinh dân tộc thiểu số nội trú
Đội tuyển Việt Nam thắng Thái Lan 3-2 ở lượt về | Ở lượt về, đội tuyển Việt Nam thắng Thái Lan với tỷ số 3-2 | Thái Lan thắng đội tuyển Việt Nam 3-2 ở lượt về
Nguyễn Xuân Son ghi 7 bàn tại ASEAN Cup 2024 | Tại ASEAN Cup 2024, Nguyễn Xuân Son có 7 bàn thắng | Nguyễn Xuân Son ghi 9 bàn tại ASEAN Cup 2024
Đoàn thể thao Việt Nam giành 136 huy chương vàng tại SEA Games 32 | Tại SEA Games 32, 136 huy chương vàng thuộc về đoàn thể thao Việt Nam | Đoàn thể thao Việt Nam giành 205 huy chương vàng tại SEA Games 31
Nhà máy công suất 20.000 tấn mỗi năm vừa khánh thành ở Bình Định | Bình Định vừa khánh thành nhà máy có công suất 20.000 tấn một năm | Nhà máy công suất 12.000 tấn mỗi năm vừa khánh thành ở Bình Định
Nhà máy thủy điện Hòa Bình mở rộng có 2 tổ máy, công suất 480 MW | Thủy điện Hòa Bình mở rộng công suất 480 MW với 2 tổ máy | Nhà máy thủy điện Hòa Bình mở rộng có 2 tổ máy, công suất 840 MW
Hồ Dầu Tiếng chứa 1,58 tỷ m3 nước | Dung tích của hồ Dầu Tiếng là 1,58 tỷ m3 | Hồ Dầu Tiếng chứa 1,85 tỷ m3 nước
Diện tích lúa đông xuân của tỉnh đạt 59.000 ha | Tỉnh gieo cấy 59.000 ha lúa đông xuân | Diện tích lúa đông xuân của tỉnh đạt 95.000 ha
Năng suất lúa bình quân đạt 63 tạ mỗi ha | Bình quân mỗi ha lúa cho năng suất 63 tạ | Năng suất lúa bình quân đạt 36 tạ mỗi ha
Dịch tả lợn châu Phi buộc tỉnh tiêu hủy 8.400 con lợn | 8.400 con lợn của tỉnh bị tiêu hủy vì dịch tả lợn châu Phi | Dịch tả lợn châu Phi buộc tỉnh tiêu hủy 4.800 con lợn
UBND tỉnh không thu phí đậu xe tại bãi biển | Ủy ban nhân dân tỉnh không thu phí đậu xe ở bãi biển | UBND tỉnh thu phí đậu xe tại bãi biển
Người dân chưa nhận tiền đền bù dự án đường vành đai | Tiền đền bù dự án đường vành đai người dân chưa nhận | Người dân đã nhận tiền đền bù dự án đường vành đai
Tòa tuyên phạt bị cáo Phạm Văn Tín 7 năm tù | Bị cáo Phạm Văn Tín bị tòa tuyên phạt 7 năm tù | Tòa tuyên phạt bị cáo Phạm Văn Tín 17 năm tù
Công an bắt 4 nghi phạm trong đường dây lừa đảo 200 tỷ đồng | 4 nghi phạm của đường dây lừa đảo 200 tỷ đồng bị công an bắt | Công an bắt 14 nghi phạm trong đường dây lừa đảo 200 tỷ đồng
Vụ cháy ở phường Khương Đình xảy ra lúc 23 giờ ngày 12/9 | Lúc 23 giờ ngày 12/9 xảy ra vụ cháy ở phường Khương Đình | Vụ cháy ở phường Khương Đình xảy ra lúc 21 giờ ngày 12/9
Tai nạn trên quốc lộ 1 làm 3 người chết, 5 người bị thương | 3 người chết, 5 người bị thương trong tai nạn trên quốc lộ 1 | Tai nạn trên quốc lộ 1 làm 5 người chết, 3 người bị thương
Huế đón 4 triệu lượt khách trong 9 tháng | 9 tháng, 4 triệu lượt khách đến Huế | Huế đón 6 triệu lượt khách trong 9 tháng
Khánh Hòa đón 1,2 triệu lượt khách quốc tế từ đầu năm | Từ đầu năm, Khánh Hòa đón 1,2 triệu lượt du khách quốc tế | Khánh Hòa đón 2,1 triệu lượt khách quốc tế từ đầu năm
Vịnh Hạ Long được UNESCO công nhận di sản năm 1994 | UNESCO công nhận vịnh Hạ Long là di sản vào năm 1994 | Vịnh Hạ Long được UNESCO công nhận di sản năm 1999
Nghị quyết 57 được Bộ Chính trị ban hành ngày 22/12/2024 | Ngày 22.12.2024, Bộ Chính trị ban hành Nghị quyết 57 | Nghị quyết 75 được Bộ Chính trị ban hành ngày 22/12/2024
Quốc hội thông qua luật với 461 đại biểu tán thành | Với 461 đại biểu tán thành, luật được Quốc hội thông qua | Quốc hội thông qua luật với 416 đại biểu tán thành
Dự án di dời 1.600 hộ dân ven kênh Đôi | 1.600 hộ dân ven kênh Đôi phải di dời cho dự án | Dự án di dời 1.060 hộ dân ven kênh Đôi
Viettel có hơn 20.000 trạm 5G trên cả nước | Trên cả nước, Viettel lắp hơn 20.000 trạm 5G | Viettel có gần 20.000 trạm 5G trên cả nước
Vinamilk xuất khẩu sang 63 thị trường | Sản phẩm của Vinamilk được xuất khẩu sang 63 thị trường | Vinamilk xuất khẩu sang 36 thị trường
VN-Index đóng cửa ở 1.766 điểm ngày 16/10 | Ngày 16/10, VN-Index đóng cửa tại mốc 1.766 điểm | VN-Index đóng cửa ở 1.676 điểm ngày 16/10
Tín dụng toàn hệ thống tăng 13,4% tính đến cuối tháng 9 | Đến cuối tháng 9, tín dụng của toàn hệ thống tăng 13,4% | Tín dụng toàn hệ thống tăng 14,3% tính đến cuối tháng 9
`;

const en = `
The city council approved a $240 million budget for 2026 | A 2026 budget of $240 million was approved by the city council | The city council rejected a $240 million budget for 2026
The county spent $18 million on road repairs last year | Last year the county's spending on road repairs was $18 million | The county spent $81 million on road repairs last year
Unemployment rose to 4.5% in March | In March the unemployment rate rose to 4.5% | Unemployment fell to 4.5% in March
Inflation slowed to 2.9% in August | Inflation in August had slowed to 2.9% | Inflation slowed to 3.9% in August
Exports of rice reached 9 million tonnes in 2024 | In 2024, rice exports reached 9 million tonnes | Exports of rice reached 6 million tonnes in 2024
The river crested at 11.2 metres on 14 September | On 14 September the river crested at 11.2 metres | The river crested at 12.1 metres on 14 September
The storm cut power to 340,000 homes | Power was cut to 340,000 homes by the storm | The storm cut power to 430,000 homes
Wildfires burned 52,000 acres in Lassen County | In Lassen County, wildfires burned 52,000 acres | Wildfires burned 25,000 acres in Lassen County
The bridge opened to traffic on 3 May 1998 | Traffic first crossed the bridge when it opened on 3 May 1998 | The bridge opened to traffic on 3 May 1989
The hospital has 620 beds and 45 intensive care units | With 45 intensive care units, the hospital has 620 beds | The hospital has 450 beds and 62 intensive care units
Nurses at Mercy Hospital voted 812 to 96 to strike | By 812 to 96, nurses at Mercy Hospital voted to strike | Nurses at Mercy Hospital voted 812 to 296 to strike
Dr Helen Marsh leads the vaccine trial at Leeds | The vaccine trial at Leeds is led by Dr Helen Marsh | Dr Helen Walsh leads the vaccine trial at Leeds
Measles cases doubled to 1,240 this year | This year 1,240 measles cases were recorded, doubled from before | Measles cases doubled to 2,140 this year
The school district closed seven elementary schools | Seven elementary schools were closed by the school district | The school district opened seven elementary schools
Tuition at the university will increase by 5% next fall | Next fall the university will increase tuition by 5% | Tuition at the university will increase by 15% next fall
About 38% of students qualify for free lunch | Free lunch is open to about 38% of students | About 83% of students qualify for free lunch
Arsenal beat Chelsea 2-1 at Stamford Bridge | At Stamford Bridge Arsenal beat Chelsea 2-1 | Chelsea beat Arsenal 2-1 at Stamford Bridge
Maria Torres ran the marathon in 2:21:08 | In 2:21:08 Maria Torres ran the marathon | Maria Torres ran the marathon in 2:28:01
The Bears signed Jordan Pike to a three-year contract | Jordan Pike was signed by the Bears to a three-year contract | The Bears signed Jordan Pike to a five-year contract
The court sentenced Alan Reed to 12 years in prison | Alan Reed was sentenced by the court to 12 years in prison | The court sentenced Alan Reed to 22 years in prison
Police arrested nine people after the protest | After the protest nine people were arrested by police | Police arrested nineteen people after the protest
The suspect was not charged with a crime | No charge was brought: the suspect was not charged with any crime | The suspect was charged with a crime
The mayor never met the developer before the vote | Before the vote, the mayor never met the developer | The mayor met the developer before the vote
Senator Ruth Cole voted against the bill | The bill was voted against by Senator Ruth Cole | Senator Ruth Dole voted against the bill
The bill passed the House by 218 to 212 | By 218 to 212 the House passed the bill | The bill passed the House by 228 to 202
Turnout in the referendum was 54% | In the referendum, turnout was 54% | Turnout in the referendum was 45%
The treaty was signed in Vienna on 22 March 1985 | On 22 March 1985 the treaty was signed in Vienna | The treaty was signed in Geneva on 22 March 1985
Ford recalled 312,000 trucks over faulty brakes | Over faulty brakes, Ford recalled 312,000 trucks | Ford recalled 213,000 trucks over faulty brakes
Toyota recalled 312,000 cars over faulty airbags | Faulty airbags made Toyota recall 312,000 cars | Toyota recalled 132,000 cars over faulty airbags
The plant will create 1,500 jobs in Ohio | In Ohio the plant will create 1,500 jobs | The plant will create 1,500 jobs in Iowa
Acme Steel reported a loss of $46 million in the second quarter | In the second quarter Acme Steel reported a $46 million loss | Acme Steel reported a loss of $64 million in the second quarter
Rents in the city are 12% higher than in 2022 | Compared with 2022, rents in the city are 12% higher | Rents in the city are 12% lower than in 2022
The museum bought the painting for £3.2 million | For £3.2 million the painting was bought by the museum | The museum bought the painting for £2.3 million
The film opened in 4,100 theaters on Friday | On Friday the film opened in 4,100 theaters | The film opened in 1,400 theaters on Friday
The glacier has lost 60% of its volume since 1970 | Since 1970 the glacier has lost 60% of its volume | The glacier has lost 60% of its volume since 1990
The reef covers 2,300 square kilometres | An area of 2,300 square kilometres is covered by the reef | The reef covers 3,200 square kilometres
Lake Mead stood at 33% of capacity in July | In July, Lake Mead stood at 33% of its capacity | Lake Powell stood at 33% of capacity in July
The ferry carried 212 passengers and 14 crew | 14 crew and 212 passengers were carried by the ferry | The ferry carried 14 passengers and 212 crew
The earthquake measured 6.8 and killed 29 people | 29 people were killed by the earthquake, which measured 6.8 | The earthquake measured 6.8 and killed 92 people
The airline cancelled 1,040 flights over the weekend | Over the weekend 1,040 flights were cancelled by the airline | The airline cancelled 1,400 flights over the weekend
`;

/** All of them, Vietnamese first. */
export const claimCases: readonly ClaimCase[] = [...casesOf("vi", vi), ...casesOf("en", en)];

function casesOf(language: Language, lines: string): ClaimCase[] {
  return lines.trim().split("\n").map((line) => {
    const [claim = "", reworded = "", changed = ""] = line.split("|").map((part) => part.trim());
    return { language, claim, reworded, changed, typed: language === "vi" ? bareText(claim) : claim.toLowerCase().replace(/[,'’]/g, "") };
  });
}
