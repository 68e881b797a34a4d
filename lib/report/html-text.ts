// The appendix's copy of the article: paragraphs numbered, items marked by standing, the
// number of its note behind each item's last word; below it the notes, linked both ways.
import { findingLabel, noteLink, paragraphLabel, proof, result, signs, standingLabel, kindLabel, type Drawing } from "#lib/report/drawing.ts";
import { html, type Html } from "#lib/report/markup.ts";
import { nested, type Piece } from "#lib/report/nest.ts";
import type { ReportItem, ReportParagraph } from "#lib/report/schema.ts";
import { standings } from "#lib/workflow/finding.ts";

export function annotatedText(drawing: Drawing): Html {
  const { report } = drawing;
  const paragraphs = report.paragraphs.map((paragraph) => html`<p class="${paragraph.kind}" id="p-${paragraph.number}"><span class="number" lang="${drawing.format.locale}">${
    paragraph.number}</span> ${place(drawing, paragraph)}${nested(paragraph.text, paragraph.ranges).map((piece) => draw(drawing, piece))}</p>
`);
  return html`<div class="article" lang="${report.article.language}">
${paragraphs}</div>
`;
}

/** What a reader of the text sees in front of a list item, or knows of a cell by its place. */
function place({ t, format }: Drawing, { marker, cell }: ReportParagraph): Html {
  if (marker) return html`<span class="soft">${marker}</span> `;
  return cell ? html`<span class="soft" lang="${format.locale}">${t("report.cell", { row: cell.row, column: cell.column })}</span> ` : html``;
}

function draw(drawing: Drawing, piece: Piece): Html {
  if (piece.type === "text") return html`${piece.text}`;
  if (piece.type === "range") {
    const standing = standingOfNote(drawing, piece.note);
    return html`<mark class="m-${standing ?? "remark"}" aria-details="note-${piece.note}">${piece.pieces.map((inner) => draw(drawing, inner))}</mark>`;
  }
  return html`${piece.notes.map((note) => {
    const standing = standingOfNote(drawing, note);
    const said = standing ? drawing.t(`words.standings.${standing}`) : drawing.t("report.remark");
    return html`<sup id="r-${note}"><a href="#note-${note}" aria-label="${drawing.t("report.noteAnd", { note, standing: said })}">[${note}${standing && signs[standing]}]</a></sup>`;
  })}`;
}

/** A folded item looks like the person it is checked with. */
function standingOfNote({ items }: Drawing, note: number): ReportItem["standing"] {
  const item = items.get(note);
  const carrier = item?.foldedInto ? items.get(item.foldedInto) : item;
  return carrier?.standing ?? null;
}

export function legend(drawing: Drawing): Html {
  const { t } = drawing;
  const entries = standings.filter((standing) => standing !== "lost").map((standing) => html`<li><mark class="m-${standing}">${signs[standing]} ${t(`words.standings.${standing}`)}</mark></li>`);
  return html`<ul class="legend">${entries}<li><mark>${t("report.remark")}</mark></li></ul>
`;
}

export function noteList(drawing: Drawing): Html {
  const notes = drawing.report.items.map((item) => html`<li id="note-${item.note}">${note(drawing, item)}</li>
`);
  return html`<ol class="notes">
${notes}</ol>
`;
}

function note(drawing: Drawing, item: ReportItem): Html {
  const { t } = drawing;
  const back = item.paragraph === null ? html`[${item.note}]` : html`<a class="back" href="#r-${item.note}" aria-label="${t("report.toPassage", { note: item.note })}">[${item.note}] ↑</a>`;
  const head = html`<p>${back} <span class="words">${item.words}</span> <span class="soft">${kindLabel(t, item)} · ${paragraphLabel(drawing, item)}</span></p>`;
  const remark = item.remark && html`<p>${t("report.remarkBy", { name: item.createdByName })} ${item.remark}</p>`;
  if (item.foldedInto !== null) return html`${head}<p class="soft">${t("report.checkedWith")} ${noteLink(drawing, item.foldedInto)}</p>${remark}`;
  return html`${head}${result(drawing, item)}${checksOfParts(item).map((parts) => html`${parts.map((part) => html`<p>${t(`words.partRoles.${part.role}`)}: <span class="words">${part.words}</span> · ${
    standingLabel(drawing, part.standing)}${part.verdict && html` · ${findingLabel(drawing, part.verdict.finding, part.afterChange)}`}</p>`)}${
    proof(drawing, parts[0]?.verdict ?? null)}`)}${proof(drawing, item.verdict)}${remark}`;
}

/** Parts grouped by the check that decides them, so that its evidence is said once. */
function checksOfParts(item: ReportItem): ReportItem["parts"][] {
  const groups = new Map<string | null, ReportItem["parts"]>();
  for (const part of item.parts) {
    const check = part.verdict?.checkId ?? null;
    const group = groups.get(check);
    if (group) group.push(part);
    else groups.set(check, [part]);
  }
  return [...groups.values()];
}
