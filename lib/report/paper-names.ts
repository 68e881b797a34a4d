// Several papers in one file: what leads somewhere leads there within its own paper.
import type { Line, PaperPart } from "#lib/report/paper.ts";

/** The parts with every name, and what leads to it, begun with the prefix. */
export function named(parts: readonly PaperPart[], prefix: string): PaperPart[] {
  const own = <T extends { name?: string }>(one: T): T => (one.name === undefined ? one : { ...one, name: prefix + one.name });
  const line = (given: Line): Line => given.map((span) => ({ ...own(span), ...(span.to !== undefined && { to: prefix + span.to }) }));
  return parts.map((part): PaperPart => {
    switch (part.kind) {
      case "heading": return own(part);
      case "line": return { ...own(part), line: line(part.line) };
      case "facts": return { ...part, rows: part.rows.map((row) => ({ ...row, lines: row.lines.map(line) })) };
      case "entries": return { ...part, entries: part.entries.map((entry) => ({ ...own(entry), lines: entry.lines.map(line) })) };
      case "table": return { ...part, rows: part.rows.map((row) => row.map((cell) => cell.map(line))) };
      case "article": return { ...part, paragraphs: part.paragraphs.map((one) => ({ ...one, line: line(one.line) })) };
      case "break": case "masthead": case "signatures": case "tally": case "title": case "verdict": return part;
    }
  });
}
