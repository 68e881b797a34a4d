// A paper as plain text and as Markdown: the same lines, with or without signs of structure.
import { plainText, table } from "#lib/report/markdown-text.ts";
import { printable, textOf, type Line, type Look, type Paper, type PaperPart, type Span } from "#lib/report/paper.ts";

/** Markdown in which whatever people typed is text. */
export function paperMarkdown(paper: Paper): string {
  return `${paper.parts.map(markdownOf).filter((part) => part !== "").join("\n\n")}\n`;
}

/** Text alone. The clean copy is the article's own words, a blank line between paragraphs. */
export function paperText(paper: Paper): string {
  return `${paper.parts.map(plainOf).filter((part) => part !== "").join("\n\n")}\n`;
}

const signsOf: Partial<Record<Look, string>> = { bold: "**", inserted: "**", italic: "*", struck: "~~" };

function said(line: Line): string {
  return line.map(spanOf).join("").trim();
}

/** Signs stand at the words themselves: Markdown knows none with a space inside. */
function spanOf({ text, looks = [] }: Span): string {
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (words === "") return text === "" ? "" : " ";
  const sign = looks.map((look) => signsOf[look]).find((one) => one !== undefined) ?? "";
  return `${before && " "}${sign}${plainText(words)}${sign}${after && " "}`;
}

function markdownOf(part: PaperPart): string {
  switch (part.kind) {
    case "masthead": return `**${plainText(part.left)}** · ${plainText(part.right)}`;
    case "title": return `# ${plainText(part.text)}\n\n*${plainText(part.subtitle)}*`;
    case "heading": return `${part.level === 1 ? "##" : "###"} ${plainText(part.text)}`;
    case "line": return said(part.line);
    case "facts": return part.rows.map(({ label, lines }) => `- **${plainText(label)}:** ${lines.length === 1 ? lines.map(said).join("") : lines.map((line) => `\n  - ${said(line)}`).join("")}`).join("\n");
    case "verdict": return `**${plainText(part.strong)}** · ${plainText(part.why)}`;
    case "tally": return part.cells.map(({ value, label }) => `- ${plainText(label)}: ${plainText(value)}`).join("\n");
    case "entries": return part.entries.map(({ lines }) => `- ${lines.map(said).join("  \n  ")}`).join("\n");
    case "table": return table(part.columns.map(({ label }) => plainText(label)), part.rows.map((cells) => cells.map((lines) => lines.map(said).join("<br>"))));
    case "signatures": return part.people.map(({ role }) => `- ${plainText(role)}: ……………………`).join("\n");
    case "article": return part.paragraphs.map(({ number, kind, marker, line }) => {
      const words = `${marker ? `${plainText(marker)} ` : ""}${said(line)}`;
      if (part.layout === "marked") return `${number}\\. ${words}`;
      return kind === "title" ? `# ${words}` : kind === "crosshead" ? `## ${words}` : words;
    }).join("\n\n");
    case "break": return "";
  }
}

function plainOf(part: PaperPart): string {
  const lines = (list: readonly Line[]) => list.map((line) => printable(textOf(line)));
  switch (part.kind) {
    case "masthead": return printable(`${part.left} · ${part.right}`);
    case "title": return printable(`${part.text}\n${part.subtitle}`);
    case "heading": return printable(part.level === 1 ? `${part.text}\n${"=".repeat([...part.text].length)}` : part.text);
    case "line": return printable(textOf(part.line));
    case "facts": return part.rows.map((row) => `${row.label}: ${lines(row.lines).join("; ")}`).join("\n");
    case "verdict": return printable(`${part.strong}. ${part.why}`);
    case "tally": return part.cells.map(({ value, label }) => `${label}: ${value}`).join("\n");
    case "entries": return part.entries.map((entry) => lines(entry.lines).join("\n  ")).join("\n\n");
    case "table": return part.rows.map((cells) => part.columns.map(({ label }, at) => [label, lines(cells[at] ?? []).join("; ")]).filter(([, value]) => value !== "").map(([label, value]) => `${label}: ${value}`).join("\n")).join("\n\n");
    case "signatures": return part.people.map(({ role }) => `${role}: ……………………`).join("\n");
    case "article": return part.paragraphs.map(({ number, marker, line }) => `${part.layout === "marked" ? `${number}. ` : ""}${marker ? `${marker} ` : ""}${printable(textOf(line))}`).join("\n\n");
    case "break": return "";
  }
}
