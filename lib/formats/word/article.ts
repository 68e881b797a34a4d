// The article as a Word file for whoever works on it there: what was said about words as comments on
// those words, what is proposed as changes that Word accepts or refuses.
import type { Block, BlockMark } from "#lib/article/block.ts";
import { articleStyles } from "#lib/formats/word/write-paper.ts";
import { packWord } from "#lib/formats/word/package.ts";
import { escapeXml, runText } from "#lib/formats/word/xml.ts";

interface Spot {
  /** Of the block. */
  index: number;
  /** UTF-16 units. */
  offset: number;
}

export interface WordRemark {
  author: string;
  /** ISO instant. */
  at: string;
  body: string;
}

/** A thread on words; a spot that lies outside the text is brought to its edge. */
export interface WordComment extends WordRemark {
  start: Spot;
  end: Spot;
  isDone: boolean;
  replies: readonly WordRemark[];
}

/** Words of one block to be struck, with what is to stand in their place; changes of one article do not overlap. */
export interface WordChange {
  index: number;
  from: number;
  to: number;
  replacement: string;
  author: string;
  at: string;
}

export interface WordArticle {
  title: string;
  language: string;
  at: string;
  blocks: readonly Block[];
  comments: readonly WordComment[];
  changes: readonly WordChange[];
  /** What this form could not carry, as one sentence for the file itself. */
  description?: string;
}

/** Ids of changes begin here: comments have the numbers below. */
const firstChange = 100_000;

/** The .docx. Equal input makes equal bytes; with neither comments nor changes it is the clean copy. */
export function writeWordArticle(article: WordArticle): Uint8Array {
  const { blocks, comments, changes } = article;
  const placed = numbered(comments, blocks);
  const events = eventsOf(placed);
  const changesAt = new Map<number, { change: WordChange; id: number }[]>();
  changes.forEach((change, at) => {
    const own = changesAt.get(change.index);
    const entry = { change, id: firstChange + at * 2 };
    if (own) own.push(entry);
    else changesAt.set(change.index, [entry]);
  });
  const lists = new Lists();
  let body = "";
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    const draw = (at: number, one: Block, properties = "") => paragraphXml(one, properties, drawn(one, events.get(at) ?? [], changesAt.get(at) ?? []));
    if (block.cell) {
      const end = tableEnd(blocks, index);
      body += tableXml(blocks.slice(index, end), (one, at) => draw(index + at, one));
      // Word joins tables that touch, and wants a paragraph behind the last.
      body += "<w:p/>";
      index = end - 1;
    } else body += draw(index, block, lists.propertiesOf(block));
  }
  return packWord({
    title: article.title, language: article.language, at: article.at, foot: article.title, body, isTracked: changes.length > 0, numbering: lists.xml(),
    ...(article.description && { description: article.description }), ...(placed.length > 0 && { comments: commentsXml(placed) }),
  });
}

interface Placed {
  comment: WordComment;
  /** Of the comment, then of each reply. */
  ids: number[];
}

function numbered(comments: readonly WordComment[], blocks: readonly Block[]): Placed[] {
  const clamp = (spot: Spot): Spot => {
    const index = Math.min(Math.max(spot.index, 0), Math.max(blocks.length - 1, 0));
    return { index, offset: Math.min(Math.max(spot.offset, 0), blocks[index]?.text.length ?? 0) };
  };
  let last = -1;
  return comments.map((comment) => ({
    comment: { ...comment, start: clamp(comment.start), end: clamp(comment.end) }, ids: [comment, ...comment.replies].map(() => (last += 1)),
  }));
}

interface Event {
  offset: number;
  /** Ends before starts where both are at one place. */
  order: 0 | 1;
  xml: string;
}

function eventsOf(placed: readonly Placed[]): Map<number, Event[]> {
  const events = new Map<number, Event[]>();
  const add = (index: number, event: Event) => {
    const own = events.get(index);
    if (own) own.push(event);
    else events.set(index, [event]);
  };
  for (const { comment: { start, end }, ids } of placed) {
    const isEmpty = start.index === end.index && start.offset >= end.offset;
    add(start.index, { offset: start.offset, order: 1, xml: ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join("") });
    // A reply is dropped by Word unless it has a range and a reference of its own.
    add(end.index, {
      offset: isEmpty ? start.offset : end.offset, order: isEmpty ? 1 : 0,
      xml: ids.map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`).join(""),
    });
  }
  return events;
}

/** The runs of one block, cut wherever something begins or ends. */
function drawn(block: Block, events: readonly Event[], changes: readonly { change: WordChange; id: number }[]): string {
  const { text, marks } = block;
  const looks = marks.filter(({ type }) => type === "bold" || type === "italic");
  const cuts = [...new Set([0, text.length, ...looks.flatMap(({ from, to }) => [from, to]), ...events.map(({ offset }) => offset), ...changes.flatMap(({ change }) => [change.from, change.to])])]
    .filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  const at = (offset: number, order: 0 | 1) => events.filter((event) => event.offset === offset && event.order === order).map(({ xml }) => xml).join("");
  let out = "";
  cuts.forEach((from, place) => {
    const to = cuts[place + 1];
    const ending = changes.find(({ change }) => change.to === from);
    if (ending && ending.change.replacement !== "") out += insertion(ending, runProperties(looks, Math.max(ending.change.from, from - 1)));
    out += at(from, 0) + at(from, 1);
    if (to === undefined) return;
    const within = changes.find(({ change }) => change.from <= from && from < change.to);
    const properties = runProperties(looks, from);
    const words = text.slice(from, to);
    out += within
      ? `<w:del ${signed(within.id, within.change)}><w:r>${properties}${runText(words, "w:delText")}</w:r></w:del>`
      : `<w:r>${properties}${runText(words)}</w:r>`;
  });
  return out;
}

function insertion({ change, id }: { change: WordChange; id: number }, properties: string): string {
  return `<w:ins ${signed(id + 1, change)}><w:r>${properties}${runText(change.replacement)}</w:r></w:ins>`;
}

const second = (iso: string) => iso.replace(/\.\d+Z$/, "Z");
const signed = (id: number, { author, at }: { author: string; at: string }) => `w:id="${id}" w:author="${escapeXml(author)}" w:date="${second(at)}"`;

function runProperties(looks: readonly BlockMark[], at: number): string {
  const has = (type: BlockMark["type"]) => looks.some((mark) => mark.type === type && mark.from <= at && at < mark.to);
  const properties = `${has("bold") ? "<w:b/>" : ""}${has("italic") ? "<w:i/>" : ""}`;
  return properties && `<w:rPr>${properties}</w:rPr>`;
}

function paragraphXml(block: Block, properties: string, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${articleStyles[block.kind]}"/>${properties}</w:pPr>${runs}</w:p>`;
}

function tableEnd(blocks: readonly Block[], from: number): number {
  let end = from + 1;
  for (; end < blocks.length; end += 1) {
    const [before, cell] = [blocks[end - 1]?.cell, blocks[end]?.cell];
    if (!cell || !before || cell.row < before.row) break;
  }
  return end;
}

function tableXml(cells: readonly Block[], draw: (block: Block, at: number) => string): string {
  const columns = cells[0]?.cell?.columns ?? 1;
  const width = Math.floor(10_204 / columns);
  const rows = new Map<number, string>();
  cells.forEach((block, at) => {
    const { row, span } = block.cell ?? { row: 0, span: 1 };
    rows.set(row, `${rows.get(row) ?? ""}<w:tc><w:tcPr><w:tcW w:w="${width * span}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}</w:tcPr>${draw(block, at)}</w:tc>`);
  });
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`
    + `${[...rows.values()].map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
}

/** Lists by Word's own numbering: one a run of items, so that each counts from its own start. */
class Lists {
  #starts: { type: "bullet" | "ordered"; start: number }[] = [];
  #isOpen = false;
  propertiesOf({ list }: Block): string {
    if (!list) {
      this.#isOpen = false;
      return "";
    }
    if (!this.#isOpen || list.start !== null || this.#starts.at(-1)?.type !== list.type) this.#starts.push({ type: list.type, start: list.start ?? 1 });
    this.#isOpen = true;
    return `<w:numPr><w:ilvl w:val="${Math.min(list.level, 8)}"/><w:numId w:val="${this.#starts.length}"/></w:numPr>`;
  }
  /** What stands in w:numbering; null without lists. */
  xml(): string | null {
    if (this.#starts.length === 0) return null;
    const level = (at: number, format: string, text: string) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${567 * (at + 1)}" w:hanging="397"/></w:pPr></w:lvl>`;
    const levels = (format: string, text: (at: number) => string) => Array.from({ length: 9 }, (_, at) => level(at, format, text(at))).join("");
    const kinds = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels("bullet", () => "•")}</w:abstractNum>`
      + `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels("decimal", (at) => `%${at + 1}.`)}</w:abstractNum>`;
    return kinds + this.#starts.map(({ type, start }, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${type === "bullet" ? 0 : 1}"/>${
      type === "ordered" ? `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>` : ""}</w:num>`).join("");
  }
}

/** Below 0x80000000, as Word asks; the comment's paragraph by its number. */
const paragraphId = (id: number) => (id + 1).toString(16).toUpperCase().padStart(8, "0");

function commentsXml(placed: readonly Placed[]): { list: string; extended: string } {
  let list = "";
  let extended = "";
  for (const { comment, ids } of placed) {
    [comment, ...comment.replies].forEach((one, at) => {
      const id = ids[at] ?? 0;
      list += `<w:comment ${signed(id, one)} w:initials="${escapeXml(initials(one.author))}"><w:p w14:paraId="${paragraphId(id)}"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r>${runText(one.body)}</w:r></w:p></w:comment>`;
      extended += `<w15:commentEx w15:paraId="${paragraphId(id)}"${at > 0 ? ` w15:paraIdParent="${paragraphId(ids[0] ?? 0)}"` : ""} w15:done="${comment.isDone ? 1 : 0}"/>`;
    });
  }
  return { list, extended };
}

function initials(name: string): string {
  return name.split(/\s+/).map((word) => [...word][0] ?? "").join("").slice(0, 4);
}
