// Collects the text of one block after another, folding white space as CSS does and noting
// what is bold, italic and linked. Only appends, so that its time grows with the text alone.
import { cleanText, type Cleaning } from "#lib/formats/draft/clean.ts";
import type { DraftBlock, DraftMark, DraftPicture } from "#lib/formats/draft/draft.ts";

export interface RunStyle {
  bold: boolean;
  italic: boolean;
  href: string | null;
  isPre: boolean;
}

interface Run {
  parts: string[];
  bold: boolean;
  italic: boolean;
  href: string | null;
}

/** What the elements around say of a block. */
export type BlockFrame = Omit<DraftBlock, "text" | "marks" | "picture">;

const lineBreak = "\u2028";
const plain: RunStyle = { bold: false, italic: false, href: null, isPre: false };
/** More changes of style than this are no writing; the styles of such a block are left out, its words stay. */
const mostMarks = 500;
const sentenceEnd = /[.!?…]["”’»)\]]*$/;

export interface BlockBuilder<Frame extends BlockFrame> {
  add(text: string, style: RunStyle): void;
  /** A picture: a caption without words, behind the block whose words it stands in. */
  picture(picture: DraftPicture): void;
  /** A line break: a second one in a row, or one after a whole sentence, ends the block. */
  break(): void;
  /** Ends the block; without text there is none. */
  end(): void;
  blocks: (Frame & BuiltText)[];
}

interface BuiltText {
  text: string;
  marks: DraftMark[];
  picture?: DraftPicture;
}

/** A builder that asks what each block is when the block's first character comes. */
export function blockBuilder<Frame extends BlockFrame>(frameNow: () => Frame, cleaning: Cleaning, everyBreakEnds: boolean): BlockBuilder<Frame> {
  const blocks: (Frame & BuiltText)[] = [];
  let runs: Run[] = [];
  let held: (Frame & BuiltText)[] = [];
  let frame: Frame | null = null;
  /** A space seen but not written: white space before a break or at an end is not kept. */
  let space: RunStyle | null = null;
  let tail = "";

  function write(text: string, style: RunStyle) {
    if (runs.length === 0) frame = frameNow();
    const last = runs.at(-1);
    if (last && last.bold === style.bold && last.italic === style.italic && last.href === style.href) last.parts.push(text);
    else runs.push({ parts: [text], bold: style.bold, italic: style.italic, href: style.href });
    tail = (tail + text.slice(-4)).slice(-4);
  }

  function addLine(text: string, style: RunStyle) {
    const folded = style.isPre ? text.replace(/\t/g, " ") : text.replace(/[ \t\n\r\f]+/g, " ");
    const body = style.isPre ? folded : folded.replace(/^ | $/g, "");
    const leads = !style.isPre && folded.startsWith(" ");
    if ((leads || space) && body !== "" && runs.length > 0 && !tail.endsWith(lineBreak)) write(" ", space ?? style);
    if (leads && body === "") space ??= style;
    if (body === "") return;
    space = !style.isPre && folded.endsWith(" ") ? style : null;
    write(body, style);
  }

  function end() {
    const block = runs.length > 0 ? assemble(runs, cleaning) : null;
    if (block) blocks.push({ ...(frame ?? frameNow()), ...block });
    blocks.push(...held);
    held = [];
    runs = [];
    space = null;
    tail = "";
  }

  function lineEnd() {
    space = null;
    if (runs.length === 0) return;
    if (everyBreakEnds || tail.endsWith(lineBreak) || sentenceEnd.test(tail)) end();
    else write(lineBreak, plain);
  }

  return {
    blocks, end, break: lineEnd,
    picture(picture) {
      (runs.length === 0 ? blocks : held).push({ ...frameNow(), kind: "caption", suggested: false, text: "", marks: [], picture });
    },
    add(text, style) {
      if (!style.isPre) return addLine(text, style);
      for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
        if (index > 0) lineEnd();
        if (line !== "") addLine(line, style);
      }
    },
  };
}

function assemble(runs: readonly Run[], cleaning: Cleaning): { text: string; marks: DraftMark[] } | null {
  const texts = runs.map((run) => run.parts.join(""));
  // A tone mark that begins a run belongs to the letter before it.
  for (let index = 1; index < texts.length; index += 1) {
    const stray = /^\p{M}+/u.exec(texts[index] ?? "")?.[0];
    if (!stray) continue;
    texts[index - 1] += stray;
    texts[index] = (texts[index] ?? "").slice(stray.length);
  }
  const clean = texts.map((text) => cleanText(text, cleaning).replace(/[\n\r\v\f\u0085\u2029]+/g, " "));
  const whole = clean.join("").normalize("NFC");
  const text = whole.trim();
  if (text === "") return null;
  const cut = whole.length - whole.trimStart().length;
  const marks: DraftMark[] = [];
  let at = -cut;
  for (const [index, part] of clean.entries()) {
    const from = Math.max(0, at);
    at += part.length;
    const to = Math.min(text.length, at);
    if (from >= to) continue;
    if (runs[index]?.bold) extend(marks, { type: "bold", from, to });
    if (runs[index]?.italic) extend(marks, { type: "italic", from, to });
    const href = runs[index]?.href;
    if (href) extend(marks, { type: "link", href, from, to });
  }
  return { text, marks: marks.length > mostMarks ? [] : marks };
}

/** Adds a mark, joined to the one of its type that ends where it begins. */
function extend(marks: DraftMark[], mark: DraftMark): void {
  const joined = marks.slice(-3).find((last) => last.to === mark.from && last.type === mark.type
    && (last.type !== "link" || (mark.type === "link" && last.href === mark.href)));
  if (joined) joined.to = mark.to;
  else marks.push(mark);
}
