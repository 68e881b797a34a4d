// A paper as one HTML file: the frame, policy and style are those of the editors' form, so it asks nothing
// of anywhere and does nothing.
import { html, type Html } from "#lib/report/markup.ts";
import type { Line, Paper, PaperPart, Span } from "#lib/report/paper.ts";
import { htmlFile } from "#lib/report/html-file.ts";

/** The whole file. Equal paper makes equal bytes. */
export function paperHtml(paper: Paper): string {
  return htmlFile(paper.title, paper.language, html`<main>
${paper.parts.map(partHtml)}</main>`);
}

/** Parts by themselves, for a file that has a frame of its own; null where there are none. */
export function partsHtml(parts: readonly PaperPart[]): Html | null {
  return parts.length > 0 ? html`${parts.map(partHtml)}` : null;
}

function partHtml(part: PaperPart): Html {
  switch (part.kind) {
    case "masthead": return html`<div class="masthead"><strong>${part.left}</strong><span>${part.right}</span></div>
`;
    case "title": return html`<h1>${part.text}</h1>
<p class="headline" lang="${part.language}">${part.subtitle}</p>
`;
    case "heading": return part.level === 1 ? html`<h2>${part.text}</h2>
` : html`<h3>${part.text}</h3>
`;
    case "line": return html`<p>${part.line.map(spanHtml)}</p>
`;
    case "facts": return html`<dl class="facts">${part.rows.map(({ label, lines }) => html`
<dt>${label}</dt><dd>${lines.map(lineHtml)}</dd>`)}
</dl>
`;
    case "verdict": return html`<div class="verdict ${part.tone === "passed" ? "release" : part.tone === "problem" ? "hold" : "after_correction"}"><strong>${part.strong}</strong><p>${part.why}</p></div>
`;
    case "tally": return html`<ul class="tally">${part.cells.map(({ value, label, tone }) => html`
<li><b class="is-${tone}">${value}</b>${label}</li>`)}
</ul>
`;
    case "entries": return html`<ul class="todo">${part.entries.map(({ lines, tone, name }) => html`
<li${tone && html` class="todo-${tone}"`}${name && html` id="${name}"`}>${lines.map(lineHtml)}</li>`)}
</ul>
`;
    case "table": return html`<table aria-label="${part.caption}"><thead><tr>${part.columns.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>${part.rows.map((cells) => html`<tr>${cells.map((lines, at) => html`<td data-label="${part.columns[at]?.label ?? ""}">${lines.map(lineHtml)}</td>`)}</tr>
`)}</tbody></table>
`;
    case "signatures": return html`<ul class="signatures">${part.people.map(({ role, hint }) => html`<li><b>${role}</b><span class="soft">${hint}</span></li>`)}</ul>
`;
    case "article": return html`<div class="article${part.layout === "proof" && " pen"}" lang="${part.language}">${part.paragraphs.map(({ number, kind, marker, line }) => html`
<p class="${kind}">${part.layout === "marked" && html`<span class="number">${number}</span> `}${marker && `${marker} `}${line.map(spanHtml)}</p>`)}
</div>
`;
    case "break": return html``;
  }
}

function lineHtml(line: Line): Html {
  return html`<p>${line.map(spanHtml)}</p>`;
}

function spanHtml({ text, looks = [], tone, isMarked, to, name }: Span): Html {
  let out = html`${text}`;
  if (looks.includes("bold")) out = html`<strong>${out}</strong>`;
  if (looks.includes("italic")) out = html`<em>${out}</em>`;
  if (looks.includes("struck")) out = html`<del>${out}</del>`;
  if (looks.includes("inserted")) out = html`<ins>${out}</ins>`;
  if (to) out = html`<a href="#${to}">${out}</a>`;
  if (isMarked) return html`<mark class="m-${tone ?? "remark"}">${out}</mark>`;
  if (looks.includes("raised")) return html`<sup${name && html` id="${name}"`}>${out}</sup>`;
  const classes = [looks.includes("soft") && "soft", looks.includes("words") && "words", tone && tone !== "remark" && `standing is-${tone}`].filter((one) => one !== false && one !== undefined);
  return classes.length > 0 ? html`<span class="${classes.join(" ")}">${out}</span>` : out;
}
