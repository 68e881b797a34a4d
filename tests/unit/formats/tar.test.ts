import fc from "fast-check";
import { expect, test } from "vitest";
import { readTarHeader, tarBlock, tarHeader, tarLargest, tarPadding } from "#lib/formats/tar.ts";

test("a header says what it was made of", () => {
  const name = fc.stringMatching(/^[a-z0-9/._-]{1,100}$/);
  fc.assert(fc.property(name, fc.integer({ min: 0, max: tarLargest }), fc.integer({ min: 0, max: 2 ** 32 }), (given, size, at) => {
    const header = tarHeader({ name: given, size }, at);
    expect(header).toHaveLength(tarBlock);
    expect(readTarHeader(header)).toEqual({ name: given, size });
    expect((size + tarPadding(size)) % tarBlock).toBe(0);
  }), { seed: 20260103 });
});

test("one changed byte is noticed, and what is no header is none", () => {
  const header = tarHeader({ name: "soat.db", size: 1 }, 0);
  for (const at of [0, 124, 130, 156, 257]) expect(readTarHeader(header.map((byte, i) => (i === at ? byte + 1 : byte)))).toBeNull();
  expect(readTarHeader(new Uint8Array(tarBlock))).toBe("end");
  expect(readTarHeader(new Uint8Array(12))).toBeNull();
  expect(readTarHeader(new TextEncoder().encode("x".repeat(tarBlock)))).toBeNull();
});

test("what does not fit is not cut", () => {
  expect(() => tarHeader({ name: "x".repeat(101), size: 1 }, 0)).toThrow("name");
  expect(() => tarHeader({ name: "x", size: tarLargest + 1 }, 0)).toThrow("size");
});
