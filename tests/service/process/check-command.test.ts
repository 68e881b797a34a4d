// The rules from the command line: what goes in, what comes out, and with which exit code.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as wordsOf } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { docx, paragraph, run } from "#tests/support/docx.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const line = z.object({
  file: z.string(), language: z.enum(["vi", "en"]), text_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  hints: z.array(z.strictObject({ rule: z.string(), kind: z.string(), level: z.enum(["safe", "information", "doubtful"]), start: z.int(), end: z.int(), text: z.string(), message: z.string().min(1), fix: z.string().nullable(), data: z.looseObject({}) })),
});
const article = "Sáng 27.12, Thượng tướng Lê Huy Vịnh, Thứ trưởng Bộ Quốc phòng, dự hội nghị của UBND tỉnh. Các nghành có 1.250 đại biểu dự.";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "soat-check-"));
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

async function check(args: string[], input?: string) {
  const child = spawn(process.execPath, [join(root, "scripts", "soat.mjs"), "check", ...args], { cwd: folder, stdio: ["pipe", "pipe", "pipe"], env: { NODE_ENV: "test", PATH: process.env["PATH"], HOME: folder } });
  child.stdin.end(input ?? "");
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, errors, code] = await Promise.all([wordsOf(child.stdout), wordsOf(child.stderr), ended]);
  return { code, out, errors };
}

const lines = (out: string) => out.trim().split("\n").map((one) => line.parse(JSON.parse(one)));

it("prints one object a line for each file, in the order given, with offsets into the NFC text", async () => {
  const [second, first] = [put("b.txt", "Mayor Linda Fraser met reporters on Tuesday. She said nothing new about the bridge.\n"), put("a.txt", article.normalize("NFD"))];
  const { code, out, errors } = await check([first, second, first, "--format", "json"]);
  expect([code, errors]).toEqual([1, ""]);
  const read = lines(out);
  expect(read.map((one) => [one.file, one.language])).toEqual([[first, "vi"], [second, "en"], [first, "vi"]]);
  const nfc = article.normalize("NFC");
  expect(read[0]?.text_sha256).toBe(createHash("sha256").update(nfc).digest("hex"));
  for (const hint of read[0]?.hints ?? []) expect(nfc.slice(hint.start, hint.end)).toBe(hint.text);
  expect(read[1]?.hints.filter((hint) => hint.kind === "person").map((hint) => hint.text)).toEqual(["Linda Fraser"]);
});

it("tells what a person, a date, a number and an acronym say", async () => {
  const { out } = await check([put("data.txt", article), "--format=json"]);
  const hints = lines(out)[0]?.hints ?? [];
  const one = (kind: string) => hints.find((hint) => hint.kind === kind);
  expect(one("person")).toMatchObject({ text: "Lê Huy Vịnh", data: { name: "Lê Huy Vịnh", rank: "Thượng tướng", posts: ["Thứ trưởng Bộ Quốc phòng"], mention: "Thượng tướng Lê Huy Vịnh, Thứ trưởng Bộ Quốc phòng" } });
  expect(one("date")).toMatchObject({ text: "Sáng 27.12", data: { iso: "--12-27" } });
  expect(one("number")).toMatchObject({ text: "1.250 đại biểu", data: { value: 1250, unit: "đại biểu" } });
  expect(one("acronym")).toMatchObject({ text: "UBND", data: { expansion: "ủy ban nhân dân" } });
  expect(hints.find((hint) => hint.rule === "impossible-syllable")).toMatchObject({ kind: "style", level: "safe", text: "nghành", fix: "ngành" });
});

it("reads Markdown, HTML, Word and standard input", async () => {
  const files = [
    put("a.md", `# Hội nghị\n\n**Thượng tướng** Lê Huy Vịnh dự hội nghị tổng kết.\n`),
    put("a.html", `<!doctype html><meta charset="utf-8"><title>Hội nghị</title><p>Thượng tướng <b>Lê Huy Vịnh</b> dự hội nghị tổng kết.</p>`),
    put("a.docx", docx({ body: paragraph(run("Thượng tướng Lê Huy Vịnh dự hội nghị tổng kết.")) })),
    "-",
  ];
  const { code, out } = await check([...files, "--format", "json", "--lang", "vi", "--rules", "person"], "Thượng tướng Lê Huy Vịnh dự hội nghị tổng kết.");
  expect(code).toBe(0);
  expect(lines(out).map((one) => [one.file, one.hints.map((hint) => hint.text)])).toEqual(files.map((file) => [file, ["Lê Huy Vịnh"]]));
});

it("keeps to the rules and the language that are asked for", async () => {
  const file = put("rules.txt", article);
  const [only, without, english] = await Promise.all([
    check([file, "--format", "json", "--rules", "date,impossible-syllable"]), check([file, "--format", "json", "--rules", "style,-impossible-syllable"]), check([file, "--format", "json", "--lang", "en", "--rules", "number"]),
  ]);
  expect(lines(only.out)[0]?.hints.map((hint) => hint.rule)).toEqual(["date", "impossible-syllable"]);
  expect(lines(without.out)[0]?.hints.every((hint) => hint.kind === "style" && hint.rule !== "impossible-syllable")).toBe(true);
  expect(lines(english.out)[0]?.language).toBe("en");
});

it.each([["safe", 1], ["information", 1], ["never", 0]])("answers with the exit code that --fail-on %s asks for", async (level, code) => {
  expect((await check([put(`fail-${level}.txt`, article), "--fail-on", level])).code).toBe(code);
});

it("answers 0 when only lesser hints are there", async () => {
  expect(await check([put("mild.txt", "Sáng 27.12, ông Lê Huy Vịnh dự hội nghị tổng kết năm.")])).toMatchObject({ code: 0, errors: "" });
});

it("writes lines for people, and SARIF for tools", async () => {
  const file = put("sarif.txt", article);
  const [lined, sarif] = await Promise.all([check([file, "--rules", "impossible-syllable"]), check([file, "--format", "sarif", "--rules", "impossible-syllable"])]);
  expect(lined.out).toMatch(/^sarif\.txt:1:\d+ safe impossible-syllable «nghành»: .* → «ngành»\n$/u);
  const log = z.looseObject({ version: z.literal("2.1.0"), runs: z.array(z.looseObject({ results: z.array(z.looseObject({ ruleId: z.string(), level: z.string() })) })) }).parse(JSON.parse(sarif.out));
  expect(log.runs[0]?.results).toMatchObject([{ ruleId: "impossible-syllable", level: "warning" }]);
});

const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat()]);

it.each<[string, string, string | Uint8Array | null, RegExp]>([
  ["a missing file", "none.txt", null, /none\.txt cannot be read/],
  ["a binary file", "picture.txt", Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256), /picture\.txt is no text/],
  ["NUL bytes", "nul.txt", "Nguyễn Văn A\0 dự họp.", /nul\.txt is no text/],
  ["bytes of no encoding", "bytes.txt", Uint8Array.from([0x53, 0xc3, 0x28, 0x20, 0x61, 0x90, 0x81, 0xff]), /bytes\.txt is (?:no text|in an encoding)/],
  ["a Word file behind a password", "locked.docx", compound, /locked\.docx is behind a password/],
  ["a Word file that is none", "fake.docx", "Chỉ là chữ.", /fake\.docx is/],
])("says in a sentence that it cannot read %s, and reads the others", async (_, name, content, sentence) => {
  if (content !== null) put(name, content);
  const other = put(`beside-${name}.txt`, "Sáng 27.12, ông Lê Huy Vịnh dự hội nghị.");
  const { code, out, errors } = await check([name, other, "--format", "json"]);
  expect(code).toBe(2);
  expect(errors).toMatch(sentence);
  expect(errors).not.toMatch(/\n\s+at /u);
  expect(lines(out).map((one) => one.file)).toEqual([other]);
});

it.each([[["--format", "xml"]], [["--lang", "fr"]], [["--rules", "nothing"]], [["--fail-on", "all"]], [["--wat"]], [["--issue-date", "27/12"]]])("refuses %j with a sentence", async (options) => {
  const { code, out, errors } = await check([put("options.txt", article), ...options]);
  expect([code, out]).toEqual([2, ""]);
  expect(errors.split("\n")[0]).toMatch(/\.$/u);
});

it("has nothing to say of an empty file, and reads letters of two units", async () => {
  const [empty, half] = [put("empty.txt", ""), put("pair.txt", `Ông Lê Huy Vịnh 😀 dự họp \u{1F1FB}\u{1F1F3}.`)];
  const { code, out } = await check([empty, half, "--format", "json"]);
  expect(code).toBe(0);
  expect(lines(out).map((one) => one.hints.filter((hint) => hint.kind === "person").map((hint) => hint.text))).toEqual([[], ["Lê Huy Vịnh"]]);
});
