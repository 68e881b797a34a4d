import { describe, expect, test } from "vitest";
import { commonPasswords } from "#lib/permission/common-passwords.ts";
import { passwordFault } from "#lib/permission/password.ts";

const names = ["Nguyễn Văn Ẩn", "nguyen.an@toasoan.example", "Báo Miền Núi"];

describe("a new password is refused", () => {
  test.each([
    ["chín ký tự", "ngắn quá"],
    ["too long", "x y z ".repeat(30)],
  ])("for its length: %s", (_what, password) => {
    expect(passwordFault(password, names)).toBe("length");
  });

  test.each([
    "password123", "Password2026!", "P@ssw0rd 2024", "qwertyuiop", "qwertyuiop123", "1234567890", "0987654321", "aaaaaaaaaaaa", "abcabcabcabc",
    "mật khẩu 2026", "Mật Khẩu Mới 1", "anh yêu em 99", "abcdefghij", "zyxwvutsrq", "1111111111", "!!!!!!!!!!!!", "iloveyou2024", "vietnam1975",
  ])("as common: %s", (password) => {
    expect(passwordFault(password, names)).toBe("common");
  });

  test.each([
    "Nguyễn Văn Ẩn", "nguyenvanan1990", "NguyenAn2026", "an nguyễn văn 1", "Báo Miền Núi 26", "baomiennui!!", "nguyen.an.1990",
  ])("as personal: %s", (password) => {
    expect(passwordFault(password, names)).toBe("personal");
  });
});

test.each([
  "một câu dài dễ nhớ", "mèo nhà hàng xóm", "kmw7-2xqa-p9rt-hh3e", "bốn mươi hai con cò", "ẩn dụ của đá và nước", "núi đá tai mèo",
])("a password nobody would guess first is taken: %s", (password) => {
  expect(passwordFault(password, names)).toBeNull();
});

test("without names nothing is personal", () => {
  expect(passwordFault("Nguyễn Văn Ẩn", [""])).toBeNull();
});

test("the list is folded as passwords are", () => {
  expect([...commonPasswords].filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
  expect(commonPasswords.size).toBeGreaterThanOrEqual(100);
});
