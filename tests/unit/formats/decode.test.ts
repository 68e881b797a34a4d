import { describe, expect, test } from "vitest";
import { decodeText } from "#lib/formats/draft/decode.ts";

const vietnamese = "Sáng 27.12, Đảng ủy Quân khu tổ chức hội nghị.";

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = (mark ? "\ufeff" : "") + text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let index = 0; index < units.length; index += 1) view.setUint16(index * 2, units.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

describe("a text file's letters are told from its bytes", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode(vietnamese), "utf-8"],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${vietnamese}`), "utf-8"],
    ["UTF-16LE with a mark", utf16(vietnamese, true, true), "utf-16le"],
    ["UTF-16BE with a mark", utf16(vietnamese, false, true), "utf-16be"],
    ["UTF-16LE without one", utf16(vietnamese, true, false), "utf-16le"],
    ["UTF-16BE without one", utf16(vietnamese, false, false), "utf-16be"],
    ["pictures outside the first plane", new TextEncoder().encode(vietnamese), "utf-8"],
  ])("%s", (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: vietnamese, encoding });
  });

  test.each([
    ["a zero byte among UTF-8", new TextEncoder().encode("abc\0def ghi jkl"), "binary"],
    ["a PDF", new TextEncoder().encode("%PDF-1.7 text"), "binary"],
    ["a Word file", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "binary"],
    ["rich text", new TextEncoder().encode("{\\rtf1 Xin chào}"), "binary"],
    ["many control characters", new TextEncoder().encode("a\u0001b\u0002c\u0003"), "binary"],
    ["an odd half of UTF-16", utf16(vietnamese, true, true).subarray(0, 11), "encoding"],
    ["a lone surrogate in UTF-16", utf16("abc \ud83d def", true, true), "encoding"],
    ["a broken sequence of UTF-8", Uint8Array.of(0x41, 0xc3, 0x28, 0x42), "encoding"],
    ["an overlong sequence", Uint8Array.of(0x41, 0xc0, 0xaf), "encoding"],
    ["an encoding of one byte a letter", Uint8Array.of(0x4e, 0x67, 0x68, 0xde, 0x20, 0x71, 0x75), "encoding"],
  ])("%s is refused", (_name, bytes, reason) => {
    expect(decodeText(bytes)).toEqual({ ok: false, reason });
  });
});
