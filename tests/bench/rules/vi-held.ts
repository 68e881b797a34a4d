// Vietnamese articles kept apart: no rule may be changed for what it says of one of them.

export const viHeld: readonly string[] = [
  // politics
  `[D:Sáng nay], [O:Ủy ban Thường vụ Quốc hội] khai mạc phiên họp [X:thứ 31] dưới sự chủ trì của Chủ tịch [O:Quốc hội] [P:Vương Chí Thanh]. Phiên họp dự kiến diễn ra trong [N:hai ngày rưỡi], từ [D:14/3] đến [D:trưa 16/3].
<Theo Tổng Thư ký [O:Quốc hội] [P:Bùi Mạnh Cương], [N:8 dự án] luật sẽ được cho ý kiến, trong đó có Luật Đất đai (sửa đổi).> Chủ nhiệm [O:Ủy ban Kinh tế] [P:Vũ Hồng Thảo] trình bày báo cáo thẩm tra. <[D:Năm 2023], [O:Chính phủ] nợ đọng [N:13 văn bản] quy định chi tiết.>
Đại biểu [P:Trần Hoàng Mai] (đoàn [L:Đồng Tháp]) đề nghị làm rõ giá đất. "Nếu không có cơ sở dữ liệu thì không thể định giá đúng", bà [P:Mai] nêu. Ông [P:Cương] giải trình thêm. {name:[P:Bùi Mạnh Cường]} cho biết hồ sơ gửi [O:Quốc hội] trước [D:{date:ngày 31/9}]. Đại biểu cần {diacritics:thão luận} kỹ hơn.`,
  // army
  `[O:Lữ đoàn 279], [O:Binh chủng Công binh] vừa tổ chức hội thi bắn súng ngắn cho sĩ quan. Thiếu tướng [P:Tống Duy Khải], Chính ủy [O:Binh chủng Công binh], dự và chỉ đạo.
<Tham gia hội thi có [N:128 sĩ quan] của [N:9 đơn vị]; kết quả [N:100%] đạt yêu cầu, [N:87,5%] khá, giỏi.> Đại úy [P:Mai Thế Truyền], Trợ lý Tác chiến [O:Tiểu đoàn 2], giành giải Nhất. Thượng úy [A:QNCN] [P:Ngô Thị Sen] đạt giải Nhì.
Phát biểu bế mạc, {rank:Trung tướng [P:Tống Duy Khải]} biểu dương tinh thần luyện tập. Đồng chí yêu cầu [O:Phòng Tham mưu], [O:Phòng Chính trị] và các cơ quan rút kinh nghiệm. <Trong [D:5 năm qua], [O:Lữ đoàn 279] rà phá [N:12.700 ha] đất ô nhiễm bom mìn tại [L:Hà Giang] và [L:Quảng Trị].> Tin, ảnh: [P:Phúc Nội]`,
  // crime
  `<[O:[A:TAND] [L:TP Hà Nội]] [D:ngày 20/12] tuyên phạt [P:Đinh Công Tráng] [N:18 năm] tù về tội Tham ô tài sản.> Bị cáo nguyên là Tổng giám đốc [O:Công ty cổ phần Đầu tư Hải Đăng]. <Cùng vụ án, [N:6 bị cáo] khác lĩnh án [N:3-9 năm] tù.>
<Theo cáo trạng của [O:[A:VKSND] Tối cao], từ [D:năm 2017] đến [D:2020], [P:Tráng] chỉ đạo kế toán trưởng [P:Hà Thị Lụa] lập khống [N:41 hợp đồng], rút [N:153 tỷ đồng].> <Luật sư [P:Giang Hồng Đức] đề nghị giảm nhẹ vì thân chủ đã nộp lại [N:20 tỷ đồng].>
Chủ tọa phiên tòa, thẩm phán [P:Chu Văn Luận], nhận định hành vi đặc biệt nghiêm trọng. [O:[A:VKS]] giữ nguyên quan điểm. {organisation:[O:Công ty Cổ phần đầu tư Hải Đăng]} được xác định là nguyên đơn dân sự. <Tổng thiệt hại tăng từ [N:120 tỷ đồng] lên [N:153 tỷ đồng] ({number:[N:17,5%]}).> Bị cáo xin lỗi {diacritics:và và} bật khóc.`,
  // sport
  `<[O:Manchester City] thua [O:Tottenham] [N:0-1] ở [X:vòng 22] [O:Ngoại hạng Anh] [D:tối chủ nhật].> Tiền đạo [P:Harry Kean] ghi bàn duy nhất [X:phút 15], sau đường chuyền của [P:Højberg].
<Đây là bàn [X:thứ 267] của [P:Kean] cho [O:Tottenham], giúp anh vượt kỷ lục tồn tại [N:53 năm].> [A:HLV] [P:Pep Guardia] than phiền về trọng tài [P:Andy Madden]. "Chúng tôi dứt điểm [N:18 lần] mà không có bàn", ông nói.
Ở trận cùng giờ, [O:Nottingham Forest] hạ [O:Leeds] nhờ cú vô-lê của [P:Brennan Johns]. Trong khi đó, đội tuyển nữ [L:Việt Nam] tập trung tại [L:Hà Nội] chuẩn bị cho World Cup. Tiền vệ [P:Tuyết Dung Anh] và thủ môn [P:Kim Thanh Thủy] đã bình phục. [O:[A:VFF]] thưởng [N:1 tỷ đồng]. [O:[A:CLB] Hà Nội] nhường sân từ [D:ngày 7/2]. {name:[P:Harry Keen]} nhận giải cầu thủ xuất sắc nhất tháng [D:{date:ngày 30-2}].`,
  // economy
  `<[O:Tổng cục Thống kê] công bố chỉ số giá tiêu dùng ([A:CPI]) [D:tháng 8] tăng [N:0,88%] so với [D:tháng trước], mức cao nhất trong [N:11 năm].> <Bình quân [X:8 tháng], [A:CPI] tăng [N:3,1%].>
Bà [P:Nguyễn Thu Oánh], Vụ trưởng Vụ Thống kê giá, nói giá gạo tăng theo giá xuất khẩu. <[L:Ấn Độ] cấm xuất khẩu gạo trắng từ [D:ngày 20/7].> <Giá gạo [X:5%] tấm lên [N:{number:643.5 USD/tấn}], cao nhất [X:15 năm].>
Trong khi đó, [O:Tập đoàn Vingroup], [O:Công ty cổ phần Sữa Việt Nam] (Vinamilk) và [O:Ngân hàng TMCP Quân đội] ([O:[A:MB]]) báo lãi. <[O:VinFast] niêm yết trên sàn [O:Nasdaq] [D:hôm 15/8].> Ông [P:Phạm Thế Anh Dũng], kinh tế trưởng [O:[A:VEPR]], dự báo [A:GDP] [D:quý III] tăng [N:5,2-5,5%]. Nhà đầu tư cần {diacritics:thận trong} và {diacritics:sát nhập} danh mục. <[A:CPI] lõi là [N:4,02%].>`,
  // health
  `<[O:Bệnh viện Chợ Rẫy] lần đầu ghép thành công gan và thận cùng lúc cho nam bệnh nhân [N:41 tuổi].> <Ca mổ kéo dài [N:14 giờ] với sự tham gia của [N:60 y bác sĩ].>
<[A:PGS.TS.BS] [P:Lâm Việt Tùng], Giám đốc [O:Bệnh viện Chợ Rẫy], cho biết người hiến chết não do tai nạn.> [A:ThS.BS] [P:Dư Thị Ngọc Thu Hà] (Đơn vị Điều phối ghép tạng) đã thuyết phục gia đình. [D:Rạng sáng 28/10], tạng được chuyển từ [L:Đồng Nai] về.
<[O:Bộ Y tế] thống kê cả nước có hơn [N:8.000 ca] ghép tạng kể từ [D:năm 1992], nhưng chỉ [N:6%] từ người chết não.> "Mỗi người cho đi là [N:bảy người] được sống", bác sĩ [P:Hà] chia sẻ. Bệnh nhân {diacritics:phục hòi} tốt, ăn uống bình thường. [O:Trung tâm Điều phối quốc gia về ghép bộ phận cơ thể người] gửi thư khen. {acronym:[A:BHYT]} chi trả một phần. <Theo bảo hiểm y tế ([A:BHYT]), chi phí là [N:1,2 tỷ đồng].> Người bệnh xuất viện [D:Thứ bảy {date:11/11/2024}].`,
  // education
  `Nhận tin trúng tuyển [O:Đại học Bách khoa Hà Nội], [P:Sùng A Trống] không tin vào mắt mình. <Cậu học trò người Mông ở [L:bản Háng Đồng], [L:huyện Bắc Yên], [L:tỉnh Sơn La], đạt [N:28,35 điểm] khối A00.>
Thầy [P:Quàng Văn Hặc], giáo viên chủ nhiệm, kể [P:Trống] đi bộ [N:12 km] đến trường. Mẹ em, bà [P:Mùa Thị Dợ], không biết chữ. "Em muốn học kỹ sư để về làm cầu cho bản", [P:Trống] nói.
<[D:Năm học 2023-2024], [O:Trường [A:PTDTNT] tỉnh Sơn La] có [N:98,6%] học sinh đỗ tốt nghiệp.> Hiệu trưởng [P:Nguyễn Đăng Khoa] cho hay nhà trường đã xin học bổng của [O:Quỹ Khuyến học Việt Nam]. [O:[A:UBND] huyện Bắc Yên] tặng em [N:10 triệu đồng]. [O:Đoàn Thanh niên] xã góp một chiếc máy tính. Lễ nhập học diễn ra [D:ngày 5.9]. Em {diacritics:sẽ sẽ} về trường trước [D:{date:3/9}]. {name:[P:Sùng A Trông]} là niềm tự hào của bản.`,
  // disaster, accident
  `<Xe khách giường nằm của nhà xe [O:Thành Bưởi Vàng] tông xe tải trên [X:quốc lộ 20], đoạn qua [L:huyện Định Quán], [L:tỉnh Đồng Nai], khiến [N:4 người] chết, [N:5 người] bị thương.> Tai nạn xảy ra [D:2h30 ngày 30/9].
<[O:Công an huyện Định Quán] xác định tài xế [P:Hoàng Văn Tý], [N:44 tuổi], chạy [N:90 km/h] trong khu vực giới hạn [N:60 km/h].> <Giấy phép lái xe của [P:Tý] đã bị tước từ [D:tháng 8].> Nạn nhân gồm [P:Lê Thị Bích Trâm] ([N:28 tuổi], quê [L:Lâm Đồng]) và ba người chưa rõ danh tính.
Ông [P:Võ Đình Trúc], Phó ban [O:An toàn giao thông tỉnh Đồng Nai], đến hiện trường. [O:Cục Cảnh sát giao thông] cử tổ công tác. Đoàn xe nối đuôi dài {number:[N:3.5 km]}, trong khi bình thường chỉ [N:0,5 km]. {quote:"}Tôi nghe tiếng nổ rất lớn, nhân chứng [P:Trần Văn Út] kể. Đến [D:10h cùng ngày], đường mới {diacritics:thông xuốt}.`,
  // diplomacy
  `Từ [D:23] đến [D:25/5], Thủ tướng [P:Lã Minh Khôi] dự Hội nghị cấp cao [O:[A:G7]] mở rộng tại [L:Hiroshima], [L:Nhật Bản]. Bên lề hội nghị, Thủ tướng gặp Tổng thống [L:Ukraine] [P:Volodymyr Kovalenko], Thủ tướng [L:Ấn Độ] [P:Narendra Mehta] và Tổng giám đốc [O:[A:WTO]] [P:Ngozi Adeyemi].
<Phía [L:Nhật Bản] cam kết [N:61 tỷ yen] vốn [A:ODA] cho [N:ba dự án].> Người phát ngôn [O:Bộ Ngoại giao] [P:Phạm Thu Hạnh] cho biết hai bên trao đổi [N:17 nội dung].
Thủ tướng [P:Fumio Tanabe] nói quan hệ "đang ở giai đoạn tốt đẹp nhất". Chủ tịch [O:Ngân hàng Phát triển châu Á] ([O:[A:ADB]]) [P:Masatsugu Arai] đề xuất hợp tác khí hậu. {rank:Chủ tịch nước [P:Lã Minh Khôi]} cảm ơn. Đại sứ [L:Việt Nam] tại [L:Nhật Bản] [P:Phạm Quang Hiệu Minh] cùng dự. <[L:Việt Nam] là nước [L:ASEAN] duy nhất được mời [N:ba lần].>`,
  // culture
  `Nhà văn [P:Sương Nguyệt Minh Hà] vừa ra mắt tiểu thuyết "Bến lạnh" do [O:Nhà xuất bản Hội Nhà văn] ấn hành. Sách dày [N:436 trang], in [N:2.000 bản].
Nhà phê bình [P:Phạm Xuân Nguyên Vũ] cho rằng đây là cuốn sách can đảm. Buổi giới thiệu [D:chiều 9/1] ở phố sách [L:Hà Nội] có nhà thơ [P:Hữu Thỉnh Lâm], dịch giả [P:Quế Sơn]. "Tôi viết trong [N:bảy năm]", nữ nhà văn tâm sự.
<Tác phẩm trước của bà từng bị [O:Cục Xuất bản, In và Phát hành] yêu cầu sửa [N:12 trang].> <[O:Hội Nhà văn Việt Nam] trao giải cho bà [D:năm 2015].> [O:Đài Truyền hình Việt Nam] ([O:[A:VTV]]) dự định chuyển thể. <Bà sinh [D:năm 1958] tại [L:Ninh Bình], từng là bộ đội.> Cuốn sách xứng đáng có mặt trên giá sách mỗi gia đình. {diacritics:Đọc giả} chờ tập hai. {organisation:[O:Nhà Xuất Bản Hội nhà văn]} nhận đặt trước.`,
  // province
  `[O:[A:HĐND] tỉnh An Giang] khóa X [D:sáng 10-7] khai mạc kỳ họp [X:thứ 15]. Chủ tịch [O:[A:HĐND] tỉnh] [P:Lê Văn Nưng Phú] đọc diễn văn. Phó Chủ tịch Thường trực [O:[A:UBND] tỉnh] [P:Lê Văn Phước Hưng] báo cáo kinh tế - xã hội.
<[D:6 tháng đầu năm], [A:GRDP] ước tăng [N:5,45%]; [N:12/16 chỉ tiêu] đạt và vượt.> <Cơ cấu kinh tế: nông nghiệp {number:[N:34,2%], công nghiệp [N:15,1%], dịch vụ [N:40,9%]}.>
Cử tri [L:thành phố Long Xuyên] và [L:thị xã Tân Châu] kiến nghị sửa [X:tỉnh lộ 954]. <Giám đốc [O:Sở Giao thông vận tải] [P:Huỳnh Quốc Việt Anh] nói sẽ sửa trước [X:Tết]. [N:3 xã] của [L:huyện Tri Tôn] chưa có đường ô tô.> {acronym:Uỷ ban nhân dân ([A:UBDN])} huyện đã báo cáo. Kỳ họp bế mạc [D:ngày {date:12/7}].`,
  // world
  `<Cảnh sát [L:Pháp] bắt [N:667 người] trong đêm bạo loạn [X:thứ ba] sau vụ thiếu niên [P:Nahel Merzouki] bị bắn ở [L:Nanterre], ngoại ô [L:Paris].> <Bộ trưởng Nội vụ [P:Gérard Darmont] điều [N:40.000 cảnh sát].>
Tổng thống [P:Emmanuel Marchand] cắt ngắn chuyến dự hội nghị [O:Liên minh châu Âu] ([O:[A:EU]]) ở [L:Brussels]. [P:Marchand] kêu gọi phụ huynh giữ con ở nhà. <Theo tờ [O:Le Monde], viên cảnh sát đã bị khởi tố.>
Lãnh đạo [L:Triều Tiên] [P:Kim Jong-su] và Chủ tịch [L:Trung Quốc] [P:Lý Kiến Bình] không bình luận. <[O:Lầu Năm Góc] nói đã chi [N:6,2 tỷ USD] vượt dự toán trong [X:hai năm].> Tướng [P:Mark Mullen], Chủ tịch [O:Hội đồng Tham mưu trưởng Liên quân Mỹ], từ chối trả lời. [P:Elon Mask], ông chủ [O:Tesla], và tỷ phú [P:Bill Garth] thăm [L:Bắc Kinh]. {name:[P:Emmanuel Marchant]} họp khẩn [D:hôm qua].`,
  // market, consumer
  `<Từ [D:15h chiều nay], giá xăng [X:RON 95] giảm [N:1.140 đồng], còn [N:22.880 đồng] một lít, theo [O:Liên Bộ Công Thương - Tài chính].> Dầu diesel giảm [N:820 đồng]. <Đây là lần giảm [X:thứ ba] [X:trong tháng].>
<Quỹ bình ổn xăng dầu đến [D:cuối quý II] còn [N:7.422 tỷ đồng], trong đó [O:Petrolimex] [N:3.086 tỷ đồng].> Ông [P:Bùi Ngọc Bảo Long], Chủ tịch [O:Hiệp hội Xăng dầu Việt Nam], đề nghị bỏ quỹ.
Chị [P:Lê Thu Cúc], tài xế công nghệ ở [L:quận Cầu Giấy], nói mỗi ngày tiết kiệm được [N:15.000 đồng]. <[O:Grab] và [O:Be Group] chưa giảm cước.> <Xe điện chiếm [N:{number:1,250 chiếc}] trong tổng số xe.> Liên hệ đường dây nóng [X:0912.345.678]. {diacritics:Nghành} vận tải {diacritics:sẳn sàng} giảm giá. Giá mới áp dụng đến hết [D:ngày 11/7].`,
  // environment, science
  `<Nhóm nghiên cứu của [O:Viện Hàn lâm Khoa học và Công nghệ Việt Nam] phát hiện [N:ba loài] lan mới ở Vườn quốc gia [L:Pù Mát].> [A:GS.TS] [P:Trần Thế Bách Tùng], trưởng nhóm, công bố trên tạp chí [O:Phytotaxa] [D:ngày 9/4].
Cộng sự gồm [A:TS] [P:Đỗ Văn Hài] và nghiên cứu sinh [P:Averyanov Leonid]. <Cả [N:ba loài] đều nằm trong danh sách cực kỳ nguy cấp của [O:[A:IUCN]].> <Giám đốc [O:Vườn quốc gia Pù Mát] [P:Trần Xuân Cường Thịnh] cho biết diện tích rừng đặc dụng là [N:94.804 ha].>
[O:Chi cục Kiểm lâm Nghệ An] tăng tuần tra. Cảnh sắc nơi đây thật tuyệt vời. Chuyến khảo sát kéo dài từ [D:tháng 5/2021] đến [D:tháng 11/2022]. Nhóm cần {diacritics:bỗ sung} mẫu vật. {name:[P:Đỗ Văn Hải]} phụ trách tiêu bản. {rank:[A:PGS.TS] [P:Trần Thế Bách Tùng]} chụp ảnh mẫu.`,
];
