// The article's own words on paper: marked with its items, for correcting with a pen, or clean.
import { signs, type Drawing } from "#lib/report/drawing.ts";
import { nested, type Piece } from "#lib/report/nest.ts";
import type { Line, PaperParagraph, PaperPart, Span } from "#lib/report/paper.ts";
import type { ReportItem, ReportParagraph } from "#lib/report/schema.ts";

/** The text in one of its layouts; only "marked" says anything about it. */
export function articlePart(drawing: Drawing, layout: "marked" | "proof" | "clean"): PaperPart {
  const { report } = drawing;
  return {
    kind: "article", layout, language: report.article.language,
    paragraphs: report.paragraphs.map((paragraph): PaperParagraph => ({
      number: paragraph.number, kind: paragraph.kind, marker: markerOf(drawing, paragraph, layout),
      line: layout === "marked" ? nested(paragraph.text, paragraph.ranges).flatMap((piece) => spansOf(drawing, piece, null)) : [{ text: paragraph.text }],
    })),
  };
}

function markerOf({ t }: Drawing, { marker, cell }: ReportParagraph, layout: string): string | null {
  if (marker) return marker;
  return cell && layout === "marked" ? t("report.cell", { row: cell.row, column: cell.column }) : null;
}

/** The innermost item gives the colour. */
function spansOf(drawing: Drawing, piece: Piece, within: number | null): Line {
  if (piece.type === "text") return [within === null ? { text: piece.text } : { text: piece.text, tone: standingOfNote(drawing, within) ?? "remark", isMarked: true }];
  if (piece.type === "range") return piece.pieces.flatMap((inner) => spansOf(drawing, inner, piece.note));
  return piece.notes.map((note): Span => {
    const standing = standingOfNote(drawing, note);
    return { text: `[${note}${standing ? signs[standing] : ""}]`, looks: ["raised"], tone: standing ?? "remark", to: `note-${note}`, name: `place-${note}` };
  });
}

/** A folded item looks like the person it is checked with. */
function standingOfNote({ items }: Drawing, note: number): ReportItem["standing"] {
  const item = items.get(note);
  return (item?.foldedInto ? items.get(item.foldedInto) : item)?.standing ?? null;
}
