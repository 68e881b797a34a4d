// Hints as lines for people, as JSON Lines, as SARIF 2.1.0 for tools that show findings.
import { rules } from "#lib/rules/registry.ts";
import type { Level } from "#lib/rules/rule.ts";
import type { CheckedFile } from "#server/cli/check/check-file.ts";

/** One object on one line. */
export function writeJson({ file, language, text_sha256, hints }: CheckedFile): string {
  return `${JSON.stringify({ file, language, text_sha256, hints })}\n`;
}

/** "FILE:LINE:COLUMN level rule «words»: message → fix". */
export function writeText({ file, text, hints }: CheckedFile): string {
  const lines = lineStarts(text);
  return hints.map((hint) => {
    const { line, column } = placeOf(lines, hint.start);
    const shown = hint.text.length > 60 ? `${hint.text.slice(0, 57)}…` : hint.text;
    return `${file}:${line}:${column} ${hint.level} ${hint.rule} «${shown.replaceAll("\n", " ")}»: ${hint.message}${hint.fix === null ? "" : ` → «${hint.fix}»`}\n`;
  }).join("");
}

const sarifLevels: Record<Level, string> = { safe: "warning", information: "note", doubtful: "note" };

/** One run over all files. Columns and offsets count UTF-16 units. */
export function writeSarif(files: readonly CheckedFile[]): string {
  const used = rules.filter((rule) => files.some((file) => file.hints.some((hint) => hint.rule === rule.id)));
  const results = files.flatMap(({ file, text, hints }) => {
    const lines = lineStarts(text);
    const uri = file === "-" ? "stdin" : encodeURI(file.replaceAll("\\", "/"));
    return hints.map((hint) => {
      const [start, end] = [placeOf(lines, hint.start), placeOf(lines, hint.end)];
      const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column, charOffset: hint.start, charLength: hint.end - hint.start, snippet: { text: hint.text } };
      const artifactLocation = { uri };
      return {
        ruleId: hint.rule, ruleIndex: used.findIndex((rule) => rule.id === hint.rule), level: sarifLevels[hint.level], message: { text: hint.message },
        locations: [{ physicalLocation: { artifactLocation, region } }], properties: { kind: hint.kind, level: hint.level, data: hint.data },
        ...(hint.fix === null ? {} : { fixes: [{ artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: { charOffset: hint.start, charLength: hint.end - hint.start }, insertedContent: { text: hint.fix } }] }] }] }),
      };
    });
  });
  const driver = { name: "Soát", rules: used.map((rule) => ({ id: rule.id, shortDescription: { text: rule.title.en }, defaultConfiguration: { level: sarifLevels[rule.level] } })) };
  return `${JSON.stringify({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", artifacts: files.map(({ file, text_sha256 }) => ({ location: { uri: file === "-" ? "stdin" : encodeURI(file) }, hashes: { "sha-256": text_sha256 } })), results }] })}\n`;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
