// Words by which Vietnamese tells days, times and periods. Written for Soát, 2026; MIT with the rest.
import { listed } from "#lib/lexicon/listed.ts";

/** "sáng", also with the day that it is of: "sáng nay". */
export const partsOfDay = listed(`
sáng|trưa|chiều|tối|đêm|khuya|rạng sáng|sáng sớm|chiều tối|đêm khuya|đầu giờ sáng|đầu giờ chiều|cuối giờ chiều|cuối buổi chiều|buổi sáng|buổi chiều
buổi tối|giữa trưa|giữa đêm|nửa đêm|tối muộn|đêm qua|tối qua|sáng qua|chiều qua|trưa qua|sáng nay|chiều nay|tối nay|trưa nay|đêm nay|sáng mai
chiều mai|tối mai
`);

/** Days, weeks, months and years told from the day of speaking or of the story. */
export const relativeDays = listed(`
hôm nay|hôm qua|hôm kia|ngày mai|ngày kia|ngày hôm nay|ngày hôm qua|ngày hôm sau|hôm sau|hôm trước|cùng ngày|ngày hôm đó|năm nay|năm ngoái|năm sau
năm trước|năm tới|năm qua|năm kia|năm vừa qua|tháng này|tháng trước|tháng sau|tháng tới|tháng qua|tháng vừa qua|tuần này|tuần trước|tuần sau|tuần tới
tuần qua|tuần vừa qua|cuối tuần|cuối tuần này|cuối tuần qua|cuối tuần trước|đầu tuần|đầu tuần này|đầu tuần tới|giữa tuần|quý trước|quý này|quý sau
cuối năm|đầu năm|giữa năm|cuối năm nay|đầu năm nay|giữa năm nay|cuối năm ngoái|đầu năm ngoái|đầu năm sau|đầu năm tới|cuối tháng|đầu tháng|giữa tháng
cuối tháng này|đầu tháng này|giữa tháng này|cuối tháng trước|đầu tháng sau|thế kỷ này|thế kỷ trước|sáng nay|chiều nay|tối nay|trưa nay|đêm nay
sáng qua|chiều qua|tối qua|đêm qua|trưa qua|sáng mai|chiều mai|tối mai|ngày nay|mùa hè này|mùa hè năm ngoái|hè này|năm mới
`);

/** What stands before a month or year of which it is a part: "đầu năm". */
export const edgesOfPeriods = new Set(listed("đầu|giữa|cuối|trung tuần|thượng tuần|hạ tuần"));

/** 1 Monday to 7 Sunday. */
export const weekdayNames: readonly (readonly [string, number])[] = [["thứ hai", 1], ["thứ 2", 1], ["thứ ba", 2], ["thứ 3", 2], ["thứ tư", 3], ["thứ 4", 3], ["thứ năm", 4], ["thứ 5", 4], ["thứ sáu", 5], ["thứ 6", 5], ["thứ bảy", 6], ["thứ bẩy", 6], ["thứ 7", 6], ["chủ nhật", 7]];

/** Months in words, behind "tháng". */
export const monthNames: readonly (readonly [string, number])[] = [["giêng", 1], ["một", 1], ["hai", 2], ["ba", 3], ["tư", 4], ["năm", 5], ["sáu", 6], ["bảy", 7], ["tám", 8], ["chín", 9], ["mười", 10], ["mười một", 11], ["mười hai", 12], ["chạp", 12]];

/** What stands before the years of a period. */
export const periodHeads = listed(`
nhiệm kỳ|năm học|niên khóa|mùa giải|mùa bóng|giai đoạn|niên độ|mùa|vụ|khóa|các năm|những năm|trong các năm|thời kỳ
`);

/** Units that can be counted back or on from a day. */
export const timeUnits = new Set(listed("ngày|tháng|năm|tuần|giờ|phút|quý|thập kỷ|thập niên|thế kỷ|hôm|tiếng|mùa"));

/** Which way units are counted: "3 ngày qua". */
export const shiftWords = listed(`
qua|trước|sau|tới|gần đây|nay|vừa qua|gần nhất|tiếp theo|trước đó|sau đó|đầu năm|đầu năm nay|cuối năm|đầu tiên của năm|gần đây nhất|vừa rồi
trở lại đây|liên tiếp gần đây|tới đây|nữa|đầu năm ngoái
`);

/** Small numbers in words, as they stand before a unit of time and behind "lần thứ". */
export const smallCounts = new Set(listed("một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nhiều|nhất|nhì|tư"));
