// The first articles of the bench, long known to the rules. Marks: see articles.ts.

export const viFirst: readonly string[] = [
  `[D:Sáng 14.11], [O:Sở Y tế Tân Giang] tổ chức hội nghị tổng kết [D:năm 2033]. <Bác sĩ [P:Vi Hải Đăng], Giám đốc [O:Sở Y tế Tân Giang], cho biết toàn tỉnh có [N:1.250 giường bệnh], tăng từ [N:1.000] lên [N:1.250 giường bệnh] ({number:[N:35%]}).>
Bác sĩ [P:{name:Vi Hải Đang}] {diacritics:bão vệ} kế hoạch mua thêm máy chụp trước [D:{date:ngày 31/6/2034}].
Các đại biểu đề nghị củng cố {acronym:[A:MLYT]} thôn bản. <Mạng lưới y tế ([A:MLYT]) hiện có [N:214 trạm].>`,
  `Thiếu tướng [P:Đoàn Trọng Khuê], Phó Tham mưu trưởng [O:Quân khu 12], thăm [O:Trung đoàn 148] [D:chiều 3/5].
<{rank:Trung tướng [P:Đoàn Trọng Khuê]} biểu dương đơn vị đã trồng [N:4.860 cây], giúp dân làm [N:17 km] đường.> [O:Ban Chỉ huy Quân sự huyện Khe Lũng] nhận bằng khen. Theo ủy ban nhân dân ({acronym:[A:UBNN]}) huyện, [D:{date:Thứ Ba, 3/5/2032}] khởi công nhà mới.`,
  `Tiền đạo [P:Trần Minh Quân] ghi bàn [X:phút 23], giúp [O:[A:CLB] Bến Xưa] thắng [N:2-1]. Huấn luyện viên [P:Lương Bá Thuận] nói: {quote:“}Các cầu thủ đã {diacritics:nổ lực} hết mình và xứng đáng thắng trận này.
Sau trận, [P:Minh Quân] cảm ơn [N:12.400 khán giả]. Đội {diacritics:sẳn sàng} cho trận [D:ngày 20/5] và [D:{date:ngày 24-5}], [D:ngày 28/5].`,
  `<[O:Công an huyện Khe Lũng] bắt giữ [P:Hứa Văn Mạch] ([D:[A:SN] 1998], trú [L:xã Bến Đá]) về hành vi trộm cắp [N:23 xe máy], tổng trị giá [N:415 triệu đồng].> <Thiếu tá [P:Đàm Quốc Trưởng], Phó Trưởng [O:Công an huyện Khe Lũng], cho hay [P:Mạch] đã khai nhận hành vi.>
<Làm việc với {organisation:[O:Công An huyện Khe Lũng]}, [P:{name:Hứa văn Mạch}] khai đã bán [N:11 xe].>`,
  `<[O:Công ty [A:TNHH] Hoa Ban] xuất khẩu [N:60 tấn] xoài [D:tháng 6/2034], thu [N:1.700 triệu đồng], cao hơn [N:{number:1,500 triệu đồng}] [D:năm ngoái].> Bà [P:Lò Thị Diễm], Giám đốc [O:Công ty [A:TNHH] Hoa Ban], {diacritics:chia xẻ} kinh nghiệm {diacritics:của của} mình.
Cơ cấu diện tích: xoài {number:[N:25%], nhãn [N:30%], vải [N:40%]}.`,
  `Tổng thống [P:Adrian Keller] gặp Thủ tướng [P:Maria Lindqvist] tại [L:Geneva] [D:hôm 5/9]. <Ông [P:Keller] nói [X:hai nước] ký [N:5 thỏa thuận].> [O:Liên Hợp Quốc] hoan nghênh. Ủy viên {acronym:[A:TƯ]} của đảng cầm quyền và các ủy viên [A:T.Ư], [A:T.Ư] khác cùng dự.
Cuộc họp tiếp theo diễn ra [D:sáng 12/9], theo {diacritics:nguời} phát ngôn.`,
];

export const enFirst: readonly string[] = [
  `<Mayor [P:Linda Fraser] told the [O:Eastwick City Council] on [D:Tuesday] that the price of the bridge had risen from [N:$3.4 million] to [N:$4.1 million], or by {number:[N:31 percent]}.> Deputy Mayor [P:Samuel Okonkwo] voted against it. [P:{name:Samuel Okonkvo}] said he could {diacritics:recieve} no answer.
The repair will end by [D:{date:June 31, 2034}].`,
  `<Dr. [P:Maria Gonzalez], a professor at [O:Easton University], warned [D:last week] that [N:12,400 people] had caught the illness.> [P:Gonzalez] said the {acronym:[A:RHN]} was slow. The [O:Regional Health Network] ([O:[A:RHN]]) has [N:21 offices].
It is {diacritics:a error} to wait, she wrote on [D:{date:Friday, December 27, 2032}].`,
];
