// The sample article: a report as newsrooms get them, with the faults that checking is for.
// Every name, place and number in it is made up.

/** As it is loaded; one line a block. */
export const sampleText = `Tân Giang tổng kết công tác phòng, chống thiên tai năm 2025
Sáng 18.10, tại thành phố Tân An, Ban Chỉ huy PCTT - TKCN tỉnh Tân Giang tổ chức hội nghị tổng kết công tác năm 2025, triển khai nhiệm vụ năm 2026. Hội nghị được truyền trực tuyến tới 11 huyện, thành phố trong tỉnh.
Thiếu tướng Đinh Quang Lẫm, Phó Tư lệnh Quân khu 12 dự và phát biểu chỉ đạo. Đồng chí Nguyễn Hữu Khoát, Ủy viên BTV Tỉnh ủy, Phó Chủ tịch Thường trực UBND tỉnh, Trưởng Ban Chỉ huy PCTT - TKCN tỉnh chủ trì hội nghị. Cùng dự có Đại tá Lò Văn Sính, Chỉ huy trưởng Bộ CHQS tỉnh; bà Trần Mỹ Uyên, Giám đốc Sở NN&MT; đại diện lãnh đạo các sở, ngành và địa phương.
Đồng chí Nguyễn Hữu Khoái, Phó Chủ tịch UBND tỉnh phát biểu khai mạc hội nghị.
Theo báo cáo tại hội nghị, từ đầu năm đến ngày 30.9, trên địa bàn tỉnh xảy ra 14 đợt thiên tai, làm 9 người chết, 2 người mất tích, 1.248 ngôi nhà bị hư hỏng, hơn 3.600 ha lúa và hoa màu bị ngập. Tổng thiệt hại ước tính 312 tỷ đồng, tăng 25% so với năm 2024 (240 tỷ đồng).
Ngay sau đợt mưa lũ từ ngày 6 đến 9.8, LLVT tỉnh đã huy động 2.350 cán bộ, chiến sĩ cùng 64 phương tiện, sơ tán an toàn 517 hộ dân ở các xã Bản Khoang, Nà Lịm và Pá Sủng. Đến nay, 100% số hộ mất nhà đã được bố trí chỗ ở tạm; 86/92 điểm trường bị hư hại đã mở cửa trở lại.
Cảnh báo phải đến trước mưa
Thảo luận tại hội nghị, nhiều đại biểu cho rằng công tác cảnh báo sớm còn chậm. Bà Trần Mỹ Uyên cho biết toàn tỉnh mới có 38 trạm đo mưa tự động, trong khi nhu cầu là 75 trạm, và đề suất bổ sung 37 trạm trong hai năm tới. “Có nơi người dân chỉ biết tin lũ khi nước đã vào nhà”, bà Uyên nói.
Phát biểu chỉ đạo, Phó Tư lệnh Quân khu 12 đánh giá cao kết quả của Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn (PCTT - TKCN) tỉnh; đề nghị các địa phương rà soát 126 điểm có nguy cơ sạt lở, xong trước ngày 31.3.2026, đồng thời thực hiện tốt phương châm “bốn tại chỗ”.
Các đại biểu tham quan gian trưng bày thiết bị cứu hộ bên lề hội nghị.
Theo kế hoạch, năm 2026 tỉnh dành 95 tỷ đồng, trong đó 60 tỷ đồng từ ngân sách và 35 tỷ đồng từ nguồn xã hội hóa, để xây dựng 8 khu tái định cư cho 430 hộ ở vùng nguy cơ cao. Riêng hai xã Nà Lịm và Pá Sủng sẽ hoàn thành di dời 142 hộ trước mùa mưa.
Dịp này, UBND tỉnh tặng bằng khen cho 12 tập thể và 25 cá nhân có thành tích xuất sắc; Quân khu 12 trao tặng tỉnh 10 xuồng cao tốc và 500 áo phao. Hội nghị cũng đã ký kết quy chế phối hợp giữa Bộ CHQS tỉnh, Công an tỉnh và Đài KTTV khu vực về chia sẻ số liệu cảnh báo, có hiệu lực từ ngày 1.1.2026.
Tin, ảnh: Minh Hải – Thu Nga
`;

/** Checked, then changed in the text: the check no longer holds, and the desk shows it. */
export const sampleEdit = { quote: "517", within: "517 hộ dân", becomes: "571" } as const;
