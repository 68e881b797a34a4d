// brat standoff: the text as it is, and beside it a line an annotation, counted in code points. A stretch over several
// lines is written in pieces, since no line of the file may hold a line end; notes are lines of their own.
import { leftBeside, leftOf, type Annotated, type AnnotatedText, type Converted, type Left } from "#lib/formats/annotations/annotated.ts";
import { foreignText, type ForeignText } from "#lib/formats/annotations/foreign-text.ts";
import { importLimits, ownId, ownNote, ownText, type Incoming, type IncomingFile, type Parsed, type RefusedIncoming } from "#lib/formats/annotations/incoming.ts";
import { kindOfLabels } from "#lib/formats/annotations/labels.ts";
import { sha256Hex } from "#lib/text/hash.ts";

export function toBrat(article: AnnotatedText): Converted {
  const over = article.annotations.filter((one) => one.quote.includes("\n")).length;
  const left = leftBeside(article, ["notes"], { lineBreaks: over });
  const lines = article.annotations.flatMap((one, nth) => {
    const pieces = piecesOf(one);
    const name = `T${nth + 1}`;
    const spans = pieces.map(({ start, end }) => `${start} ${end}`).join(";");
    const line = `${name}\t${one.kind} ${spans}\t${pieces.map(({ words }) => words).join(" ")}`;
    // A note's own line ends are kept as U+2028, which is none here.
    return one.note === null ? [line] : [line, `#${nth + 1}\tAnnotatorNotes ${name}\t${one.note.replaceAll("\n", "\u2028")}`];
  });
  return {
    files: [
      { ending: "txt", content: article.text }, { ending: "ann", content: lines.map((line) => `${line}\n`).join("") },
      ...(left.length > 0 ? [{ ending: "not-carried.txt", content: notCarried(left) }] : []),
    ],
    left,
  };
}

/** What was left behind, for a file of its own. */
export function notCarried(left: readonly Left[]): string {
  return `Not carried:\n${left.map(({ what, count }) => `${what}\t${count}\n`).join("")}`;
}

function piecesOf({ start, quote }: Annotated): { start: number; end: number; words: string }[] {
  let at = start;
  return quote.split("\n").flatMap((words) => {
    const from = at;
    at += [...words].length + 1;
    return words === "" ? [] : [{ start: from, end: at - 1, words }];
  });
}

// A dot would stop at U+2028, which stands inside our blocks.
const annotation = /^(T\S*)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t([^\n]*)$/;

export function isBrat(files: readonly IncomingFile[]): boolean {
  return files.some(isAnn);
}

const isAnn = ({ name, text }: IncomingFile) => /\.ann$/i.test(name) || text.split(/\r?\n/, 50).some((line) => annotation.test(line));
const stem = (name: string) => name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");

/** One .ann, with its .txt where that came along: with it the quotes have surroundings. */
export function fromBrat(files: readonly IncomingFile[]): Parsed {
  const [ann, ...more] = files.filter(isAnn);
  if (!ann) return { ok: false, reason: "unknown_format" };
  if (more.length > 0) return { ok: false, reason: "several_texts" };
  const texts = files.filter((file) => file !== ann && /\.txt$/i.test(file.name));
  const own = texts.find((file) => stem(file.name) === stem(ann.name)) ?? (texts.length === 1 ? texts[0] : undefined);
  const text = own ? foreignText(own.text) : null;
  const lines = ann.text.split(/\r?\n/);
  const notes = new Map<string, string[]>();
  const counts = { relations: 0, attributes: 0, longNotes: 0 };
  for (const line of lines) {
    const note = /^#\S*\t\S+ (\S+)\t([^\n]*)$/.exec(line);
    if (note?.[1] !== undefined) notes.set(note[1], [...notes.get(note[1]) ?? [], (note[2] ?? "").replaceAll("\u2028", "\n")]);
    else if (/^[RE*]/.test(line)) counts.relations += 1;
    else if (/^[AMN]\d/.test(line)) counts.attributes += 1;
  }
  const marks = lines.filter((line) => line.startsWith("T"));
  if (marks.length > importLimits.annotations) return { ok: false, reason: "too_many" };
  const incoming: Incoming[] = [];
  const refused: RefusedIncoming[] = [];
  for (const line of marks) {
    const read = incomingOf(line, text, notes, counts);
    if ("reason" in read) refused.push(read);
    else incoming.push(read);
  }
  return { ok: true, incoming, refused, left: leftOf(counts) };
}

function incomingOf(line: string, text: ForeignText | null, notes: ReadonlyMap<string, string[]>, counts: { longNotes: number }): Incoming | RefusedIncoming {
  const [, name = "", type = "", spans = "", words = ""] = annotation.exec(line) ?? [];
  if (name === "") return { foreignId: null, quote: "", reason: "malformed" };
  const pieces = spans.split(";").map((span) => span.split(" ").map(Number));
  const [from, to] = [pieces[0]?.[0] ?? 0, pieces.at(-1)?.[1] ?? 0];
  // Pieces with nothing but a line end between them are one stretch; others are several, which nothing here can hold.
  const isWhole = pieces.every((piece, at) => at === 0 || isGap(text, pieces[at - 1]?.[1] ?? 0, piece[0] ?? 0));
  const quoted = !isWhole ? null : text ? text.quote(from, to) : { quote: ownText(unpieced(words, pieces)), prefix: "", suffix: "", start: { at: from, counts: "points" as const } };
  const label = kindOfLabels([type.replaceAll("_", " ")]);
  const foreignId = ownId(`brat:${spans}:${type}:${sha256Hex(ownText(words)).slice(0, 16)}`);
  if (!isWhole) return { foreignId, quote: ownText(words), reason: "discontinuous" };
  if (!quoted || quoted.quote.trim() === "") return { foreignId, quote: "", reason: "no_quote" };
  const { note, isCut } = ownNote([...notes.get(name) ?? [], ...label.others]);
  counts.longNotes += isCut ? 1 : 0;
  return { foreignId, kind: label.kind, ...quoted, note, creator: null, created: null };
}

function isGap(text: ForeignText | null, from: number, to: number): boolean {
  if (to < from) return false;
  if (to === from) return true;
  return text ? text.quote(from, to)?.quote.trim() === "" : to - from === 1;
}

/** The words of pieces are joined by a blank in the file, where a line end stood. */
function unpieced(words: string, pieces: readonly number[][]): string {
  if (pieces.length === 1) return words;
  const characters = [...words];
  let at = 0;
  return pieces.map(([from = 0, to = 0]) => {
    const piece = characters.slice(at, at + to - from).join("");
    at += to - from + 1;
    return piece;
  }).join("\n");
}
