// Vietnamese articles that the rules may be improved on. Marks: see articles.ts.

export const viOpen: readonly string[] = [
  // politics
  `[L:HÀ NỘI] - [D:Chiều 18/3], tại [O:Văn phòng Chính phủ], Phó Thủ tướng [P:Tạ Quang Hiển] chủ trì cuộc họp về tiến độ tuyến cao tốc [L:Bắc - Nam] phía Đông.
<Theo báo cáo của [O:Bộ Giao thông vận tải], đến hết [D:tháng 2/2024], toàn tuyến đã giải ngân [N:68.300 tỷ đồng], đạt [N:71,4%] kế hoạch.> <Bộ trưởng [O:Bộ Giao thông vận tải] [P:Nghiêm Xuân Bách] cho biết, còn [N:3 dự án] thành phần chậm mặt bằng tại [L:Khánh Hòa] và [L:Phú Yên].>
"Địa phương nào để chậm thì người đứng đầu phải chịu trách nhiệm", Phó Thủ tướng [P:Tạ Quang Hiển] nhấn mạnh.
Phó Thủ tướng giao [O:Bộ Tài chính], [O:Bộ Kế hoạch và Đầu tư] phối hợp với [O:[A:UBND] tỉnh Khánh Hòa] rà soát nguồn vốn, báo cáo trước [D:{date:ngày 31/4}]. Theo ông [P:Bách], công tác {diacritics:chuẩn đoán} vướng mắc phải làm từ sớm. Cuộc họp kết thúc trong không khí cởi mở, thẳng thắn.`,
  // army
  `[O:Bộ đội Biên phòng tỉnh Quảng Trị] [D:sáng 5-8] tổ chức lễ ra quân huấn luyện giai đoạn hai. Dự lễ có Đại tá [P:Hồ Sỹ Nguyên], Ủy viên [O:Ban Thường vụ Đảng ủy], Phó Chính ủy [O:Bộ đội Biên phòng tỉnh]; Thượng tá [P:Trương Vĩnh Kha], Đồn trưởng [O:Đồn Biên phòng Cửa khẩu quốc tế La Lay].
<Trong [D:6 tháng đầu năm 2023], đơn vị đã bắt giữ [N:47 vụ] với [N:62 đối tượng], thu giữ [N:18,5 kg] ma túy tổng hợp.> {rank:Thượng tá [P:Hồ Sỹ Nguyên]} yêu cầu cán bộ, chiến sĩ quán triệt sâu sắc nghị quyết của [O:Quân ủy Trung ương].
Thời gian tới, các đơn vị tiếp tục nâng cao chất lượng huấn luyện, xây dựng chính quy, rèn luyện kỷ luật. Lực lượng {acronym:[A:DQTV]} tại các [L:xã A Ngo], [L:Tà Rụt] sẽ phối hợp tuần tra. <Dân quân tự vệ ([A:DQTV]) hiện có [N:1.120 người].>
Bài và ảnh: [P:Hoài An]`,
  // crime
  `<[D:Ngày 12/9], [O:Cơ quan Cảnh sát điều tra Công an tỉnh Bình Dương] ra quyết định khởi tố vụ án, khởi tố bị can [P:Lý Thành Đạt] ([N:34 tuổi], trú [L:phường Dĩ An]) để điều tra hành vi "Lừa đảo chiếm đoạt tài sản".>
<Theo điều tra ban đầu, từ [D:tháng 3] đến [D:tháng 7/2024], [P:Đạt] lập [N:12 tài khoản] [X:Facebook] giả mạo nhân viên [O:Công ty Điện lực Bình Dương], gọi điện yêu cầu người dân chuyển tiền.> <Có [N:216 người] sập bẫy, tổng số tiền bị chiếm đoạt hơn [N:9,3 tỷ đồng].>
Nạn nhân [P:Nguyễn Thị Kim Thoa] kể: "Họ đọc đúng tên, đúng số nhà nên tôi tin". <[D:Hai ngày sau], chị [P:Thoa] phát hiện tài khoản bị trừ [N:85 triệu đồng].>
Đại tá [P:Phan Hữu Lộc], Phó giám đốc [O:Công an tỉnh Bình Dương], khuyến cáo người dân cảnh giác. Bị can {name:[P:Lý Thanh Đạt]} đang bị tạm giam tại [X:Trại tạm giam Bến Lức] {diacritics:để để} phục vụ điều tra.`,
  // sport
  `<Bàn thắng ở [X:phút 89] của [P:Đỗ Hùng Sơn] giúp [O:Thép Xanh Nam Định] đánh bại [O:Hoàng Anh Gia Lai] [N:2-1] tại [X:V-League] [D:tối 14/4].>
<Đây là trận thắng [X:thứ năm] liên tiếp của đội bóng thành Nam, thành tích tốt nhất kể từ khi họ trở lại hạng cao nhất.> Trên sân [L:Thiên Trường] với [N:15.800 khán giả], ngoại binh [P:Rafaelson Duarte] mở tỷ số [X:phút 23] từ chấm phạt đền. Sang hiệp hai, [P:Lê Văn Thuận] gỡ hòa cho đội khách.
[A:HLV] [P:Vũ Mạnh Khôi] nói: {quote:"}Tôi tự hào về các cầu thủ, họ đã chiến đấu đến cùng.
<Với [N:31 điểm] sau [N:14 vòng], [O:Nam Định] đứng đầu bảng, hơn đội nhì bảng [O:Công an Hà Nội] [N:4 điểm].> [X:Vòng 15], họ làm khách của [O:Becamex Bình Dương] [D:{date:ngày 19-4}]. {name:[P:Đỗ Hùng Sớn]} [X:năm nay] [N:22 tuổi], trưởng thành từ lò [O:[A:PVF]].`,
  // economy
  `<Giá vàng miếng [O:[A:SJC]] [D:sáng nay] tăng [N:500.000 đồng] mỗi lượng, lên [N:76,2 triệu đồng].>
<Mở cửa phiên giao dịch [D:ngày 7/11], [O:Công ty Vàng bạc Đá quý Sài Gòn] niêm yết giá mua vào - bán ra ở [N:74,2 - 76,2 triệu đồng] một lượng.> Trên thị trường thế giới, giá giao ngay ở mức [N:1.982 USD] một ounce. Chênh lệch giữa hai thị trường khoảng [N:{number:16.5 triệu đồng}].
Chuyên gia [P:Trịnh Quốc Bảo] ([O:Đại học Kinh tế [L:TP HCM]]) cho rằng nhà đầu tư đang chờ báo cáo lạm phát của [L:Mỹ]. <Theo ông, [O:Cục Dự trữ Liên bang Mỹ] ([O:[A:Fed]]) đã tăng lãi suất [N:11 lần] từ [D:tháng 3/2022].>
<[O:Ngân hàng Nhà nước] cho biết tín dụng [X:10 tháng] tăng [N:7,1%], từ [N:11,9 triệu tỷ đồng] lên [N:12,75 triệu tỷ đồng].> Lợi nhuận của [O:Vietcombank], [O:[A:BIDV]] và [O:Techcombank] {diacritics:sẻ} được công bố [D:tuần tới].`,
  // health
  `<[O:Bệnh viện Bệnh nhiệt đới Trung ương] [D:ngày 2/6] tiếp nhận [N:27 ca] ngộ độc sau bữa cỗ tại [L:huyện Đông Anh], trong đó có [N:9 trẻ em].>
[A:TS.BS] [P:Cao Thị Minh Ngọc], Trưởng khoa Cấp cứu, cho biết các bệnh nhân nhập viện trong tình trạng nôn, sốt cao [N:39 độ C]. "Chúng tôi nghi do vi khuẩn Salmonella", bác sĩ [P:Ngọc] nói. <Đến [D:trưa 3/6], [N:18 người] đã xuất viện.>
<[O:Trung tâm Kiểm soát bệnh tật Hà Nội] ([O:[A:CDC] Hà Nội]) lấy [N:14 mẫu] thực phẩm gửi [O:Viện Kiểm nghiệm an toàn vệ sinh thực phẩm Quốc gia].> Kết quả dự kiến có [D:{date:ngày 30/2/2025}].
[O:Sở Y tế Hà Nội] đề nghị các bếp ăn tập thể thực hiện nghiêm chỉnh quy định. <[D:Năm 2024], {diacritics:cã} nước ghi nhận [N:135 vụ] ngộ độc, [N:24 người] tử vong.> {organisation:[O:Bệnh viện Bệnh Nhiệt đới trung ương]} khuyến cáo người dân ăn chín, uống sôi.`,
  // education
  `<[L:TP.HCM] - Hơn [N:96.000 thí sinh] [D:sáng 6.6] bước vào môn thi đầu tiên của kỳ thi tuyển sinh [X:lớp 10], tăng [N:2.300 em] so với [D:năm ngoái].>
Tại điểm thi [O:Trường THCS Trần Văn Ơn] ([L:quận Bình Thạnh]), phó giám đốc [O:Sở Giáo dục và Đào tạo [L:TP.HCM]] [P:Lưu Hoài Thương] động viên thí sinh. "Đề thi bám sát chương trình, các em cứ bình tĩnh", bà [P:Thương] nói.
Em [P:Bùi Gia Hân], học sinh lớp 9A3, dậy từ [D:5h] để ôn bài. Mẹ em, chị [P:Phạm Thị Tuyết], xin nghỉ làm [N:hai ngày] để đưa con đi thi.
<[O:Sở [A:GD-ĐT]] bố trí [N:147 điểm thi] với [N:14.500 giám thị].> Kết quả được công bố [D:{date:ngày 20-6}]. Các trường {diacritics:tỗ chức} phúc khảo từ [D:22.6] đến [D:25.6]. Thí sinh phải {diacritics:cẫn thận} khi điền số báo danh.
<[A:THCS] ngoài công lập cũng tuyển [N:{number:1,200 chỉ tiêu}], trong khi công lập có [N:77.300 chỉ tiêu].>`,
  // disaster
  `<Bão [X:số 4] áp sát bờ, [O:Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn tỉnh Quảng Bình] cho biết [N:7.456 tàu thuyền] đã vào nơi trú tránh.>
Lúc [D:16h ngày 18/9], tâm bão cách [L:Đà Nẵng] khoảng [N:230 km], sức gió mạnh nhất [X:cấp 8] ([N:62-74 km/h]), giật [X:cấp 10]. Giám đốc [O:Trung tâm Dự báo khí tượng thủy văn quốc gia] [P:Mạc Văn Kiêm] dự báo mưa [N:200-300 mm], có nơi trên [N:500 mm].
<Tại [L:xã Ngư Thủy], nước dâng làm ngập [N:412 ngôi nhà].> Ông [P:Trần Đình Sửu], Chủ tịch [O:[A:UBND] xã Ngư Thủy], nói bà con đã được sơ tán đến trường học. <[D:Năm 2020], trận lũ lịch sử tại đây làm [N:25 người] chết và mất tích.>
{quote:“Mong sao bão nhẹ đi, chứ năm nào cũng chạy"}, cụ [P:Võ Thị Xuyến], [N:81 tuổi], thở dài. [O:Quân khu 4] điều [N:3 trực thăng], [O:Sư đoàn 968] sẵn sàng cứu hộ, cứu nạn. [D:{date:Thứ Hai, ngày 18/9/2024}], học sinh toàn tỉnh nghỉ học.`,
  // diplomacy
  `<Nhận lời mời của Tổng thống [L:Hàn Quốc] [P:Park Jae-min], Chủ tịch nước [P:Kiều Đức Trung] thăm cấp Nhà nước tới [L:Hàn Quốc] từ [D:ngày 4] đến [D:6/12].>
<Tại [L:Seoul], [X:hai nhà] lãnh đạo nhất trí nâng kim ngạch thương mại lên [N:100 tỷ USD] vào [D:năm 2025] và [N:150 tỷ USD] vào [D:năm 2030].> Ông [P:Park] đánh giá cao cộng đồng hơn [N:240.000 người] Việt tại [L:Hàn Quốc].
<Bộ trưởng [O:Bộ Ngoại giao] [P:Bùi Thế Lân] và Ngoại trưởng [P:Cho Sung-ho] ký [N:6 văn kiện].> <[O:Tập đoàn Samsung] cam kết đầu tư thêm [N:1 tỷ USD] mỗi năm.>
[D:Cùng ngày], Chủ tịch nước tiếp Chủ tịch [O:Quốc hội Hàn Quốc] [P:Kim Jin-pyo] và lãnh đạo [O:Đảng Dân chủ]. {rank:Thủ tướng [P:Kiều Đức Trung]} bày tỏ tin tưởng quan hệ [X:hai nước] ngày càng phát triển. [O:[A:ASEAN]] và [O:Liên Hợp Quốc] hoan nghênh kết quả này. {acronym:[A:ĐTCLTD]} là khuôn khổ mới.`,
  // culture
  `<[X:Liên hoan phim Việt Nam] [X:lần thứ 23] khai mạc [D:tối 21-11] tại [L:Đà Lạt], quy tụ [N:146 phim].>
Đạo diễn [P:Hoàng Nhật Nam], Trưởng ban giám khảo phim truyện, cho biết chất lượng phim [D:năm nay] đồng đều. Nữ diễn viên [P:Kaity Thu], ca sĩ [P:Tùng Lâm] và nhạc sĩ [P:Đức Trí Minh] cùng bước trên thảm đỏ. [A:NSND] [P:Trà Giang Vân] nhận giải Thành tựu trọn đời.
<Phim "Đất đỏ" của hãng [O:Galaxy Studio] thu [N:160 tỷ đồng], cao nhất trong các phim dự thi.> [O:Hội Điện ảnh Việt Nam] và [O:Cục Điện ảnh] phối hợp tổ chức.
Bà [P:Tôn Nữ Ái Liên] (Giám đốc [O:Bảo tàng Lâm Đồng]) nói phim giúp khán giả {diacritics:hiễu} hơn về cao nguyên. [O:Nhà xuất bản Trẻ] ra mắt sách ảnh cùng dịp. Liên hoan phim bế mạc [D:{date:tối 25/11}]. Cả khán phòng lặng đi rồi vỡ òa trong tiếng vỗ tay.`,
  // province
  `[D:Ngày 15-5], [O:Tỉnh ủy Đắk Lắk] công bố quyết định của [O:Ban Bí thư] về công tác cán bộ. <Theo đó, ông [P:Y Biêr Niê], Phó Bí thư Thường trực [O:Tỉnh ủy], Chủ tịch [O:[A:HĐND] tỉnh], được chuẩn y giữ chức Bí thư [O:Tỉnh ủy] [D:nhiệm kỳ 2020-2025].>
Trao quyết định, đồng chí [P:Thân Văn Hoạt], Ủy viên [O:Ban Chấp hành Trung ương Đảng], Phó Trưởng [O:Ban Tổ chức Trung ương], chúc mừng và đề nghị tân Bí thư giữ gìn đoàn kết. Bà [P:H'Yim Kđoh], Phó Chủ tịch [O:[A:UBND] tỉnh Đắk Lắk], và ông [P:Nguyễn Tuấn Hà], Trưởng [O:Ban Dân tộc], cùng dự.
<[D:Quý I/2024], tỉnh thu ngân sách [N:2.150 tỷ đồng], bằng [N:26%] dự toán; [N:4 huyện] về đích nông thôn mới.> <[L:Thành phố Buôn Ma Thuột] đóng góp {number:[N:60%], các huyện còn lại [N:30%]} tổng thu.>
Đồng chí {name:[P:Y Biêr Nie]} khẳng định sẽ kế thừa thành quả của các thế hệ đi trước. {organisation:[O:Ban tổ chức Trung ương]} cũng công bố các quyết định khác.`,
  // world
  `Tổng thống [L:Nga] [P:Vla-đi-mia Xô-cô-lốp] [D:hôm 3/3] điện đàm với Thủ tướng [L:Israel] [P:Ariel Ben-Shalom] về tình hình [L:Gaza].
Người phát ngôn [O:Điện Kremlin] [P:Dmitry Orlov] nói cuộc điện đàm kéo dài [N:45 phút]. <Theo hãng tin [O:Reuters], ít nhất [N:112 người] thiệt mạng trong vụ nổ gần đoàn xe cứu trợ [D:hôm 29/2].> [O:Bộ Y tế Gaza] đưa ra con số cao hơn.
<Tại [L:Washington], Tổng thống [P:Joe Harding] công bố gói viện trợ [N:60 triệu USD].> Ông [P:Harding] và Ngoại trưởng [P:Anthony Brink] sẽ gặp Thái tử [L:Arab Saudi] [P:Mohammed bin Faisal] vào [D:tuần sau]. "Ngừng bắn là việc phải làm ngay", ông [P:Brink] nói.
<[O:Hội đồng Bảo an Liên Hợp Quốc] ([O:[A:HĐBA] [A:LHQ]]) đã bỏ phiếu [N:ba lần] nhưng đều thất bại.> [O:Ủy ban Chữ thập đỏ quốc tế], [O:[A:NATO]] và [O:[A:EU]] kêu gọi kiềm chế. [O:Hamas] chưa bình luận. {name:[P:Vla-đi-mia Xô-cô-lôp]} nhắc lại lập trường của [L:Moskva].`,
  // short brief with much noise
  `<Theo quyết định số 412/QĐ-TTg [D:ngày 26/4/2023], quy hoạch [L:tỉnh Lào Cai] [D:thời kỳ 2021 - 2030], tầm nhìn đến [D:năm 2050] được phê duyệt.> <Tăng trưởng bình quân đạt [N:10%/năm]; [A:GRDP] đầu người [N:260 triệu đồng].>
<Tuyến [X:quốc lộ 4D] dài [N:34 km] từ [L:Sa Pa] đi [L:Lai Châu] được mở rộng, vốn [N:1.480 tỷ đồng].> Chủ đầu tư là [O:Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh]. Nhà thầu là liên danh [O:Tổng công ty Xây dựng Trường Sơn] - [O:Công ty cổ phần Tập đoàn Đèo Cả].
Anh [P:Giàng A Páo], người dân [L:bản Cát Cát], mong đường sớm xong. Chị [P:Vàng Thị Sùng] và anh [P:Páo] đã nhường [N:800 m2] đất. {organisation:[O:Tổng Công ty xây dựng Trường Sơn]} {diacritics:khỡi công} [D:quý IV]. <Giá đền bù [N:110.000 đồng/m2], [D:năm 2022] chỉ [N:{number:95,000 đồng/m2}].>`,
];
