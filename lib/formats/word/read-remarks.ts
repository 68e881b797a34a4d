// What a Word file says about its text: comments with their threads, and tracked changes. The text that is
// read beside it is the text before the changes, so that each of them can be proposed in its place.
import { mapXml, type XmlTag } from "#lib/formats/word/scan-xml.ts";

export interface RemarkPoint {
  /** Of the paragraphs, from 0. */
  paragraph: number;
  /** UTF-16 units of that paragraph's text. */
  offset: number;
}

export interface DocxComment {
  author: string;
  /** As the file says it; null where it does not. */
  at: string | null;
  body: string;
  isDone: boolean;
  /** Null: the file does not say where. */
  start: RemarkPoint | null;
  end: RemarkPoint | null;
  replies: { author: string; at: string | null; body: string }[];
}

export interface DocxChange {
  author: string;
  at: string | null;
  paragraph: number;
  from: number;
  to: number;
  replacement: string;
}

export interface DocxRemarks {
  /** Text of each paragraph as it is read, before the changes. */
  paragraphs: string[];
  comments: DocxComment[];
  changes: DocxChange[];
  /** Changes that no proposal can be, done as Word would on accepting them. */
  accepted: number;
}

export interface DocxParts {
  document: string;
  comments: string;
  extended: string;
}

type Piece = { kind: "text" | "del" | "ins"; text: string; author: string; at: string | null };

interface Paragraph {
  pieces: Piece[];
  /** Ids of comments, by how many pieces and letters of the last one stand before. */
  points: { id: string; side: "start" | "end"; piece: number; letters: number }[];
}

/** What Word says of a file's text, and the document with the changes taken out that became `changes`. */
export function readRemarks(parts: DocxParts): { remarks: DocxRemarks; document: string } {
  const paragraphs = paragraphsOf(parts.document);
  const isBefore = paragraphs.map(({ pieces }) => pieces.some(({ kind, text }) => kind === "text" && text.trim() !== ""));
  const changes = paragraphs.flatMap((paragraph, index) => (isBefore[index] ? changesOf(paragraph, index) : []));
  const shown = (kind: Piece["kind"], index: number) => kind === "text" || kind === (isBefore[index] ? "del" : "ins");
  const texts = paragraphs.map(({ pieces }, index) => pieces.filter(({ kind }) => shown(kind, index)).map(({ text }) => text).join(""));
  const pointOf = new Map<string, { start?: RemarkPoint; end?: RemarkPoint }>();
  paragraphs.forEach(({ pieces, points }, index) => {
    for (const { id, side, piece, letters } of points) {
      const offset = pieces.slice(0, piece).filter(({ kind }) => shown(kind, index)).reduce((sum, { text }) => sum + text.length, 0) + (shown(pieces[piece]?.kind ?? "text", index) ? letters : 0);
      const known = pointOf.get(id) ?? {};
      pointOf.set(id, side === "start" && known.start ? known : { ...known, [side]: { paragraph: index, offset } });
    }
  });
  const accepted = paragraphs.filter(({ pieces }, index) => !isBefore[index] && pieces.some(({ kind }) => kind !== "text")).length;
  return { remarks: { paragraphs: texts, comments: commentsOf(parts, pointOf), changes, accepted }, document: beforeChanges(parts.document, isBefore) };
}

function isDeletion(name: string): boolean {
  return name === "w:del" || name === "w:moveFrom";
}

function isInsertion(name: string): boolean {
  return name === "w:ins" || name === "w:moveTo";
}

const breaks: Record<string, string> = { "w:br": "\n", "w:cr": "\n", "w:tab": "\t", "w:noBreakHyphen": "\u2011" };

function paragraphsOf(document: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: Paragraph[] = [];
  const within: XmlTag[] = [];
  let isText = false;
  const say = (text: string) => {
    const paragraph = open.at(-1);
    if (!paragraph || text === "") return;
    const change = within.at(-1);
    const kind = !change ? "text" : isDeletion(change.name) ? "del" : "ins";
    const [author, at] = [change?.attribute("w:author") ?? "", change?.attribute("w:date") ?? null];
    const last = paragraph.pieces.at(-1);
    if (last?.kind === kind && last.author === author) last.text += text;
    else paragraph.pieces.push({ kind, text, author, at });
  };
  const point = (tag: XmlTag, side: "start" | "end") => {
    const paragraph = open.at(-1);
    const id = tag.attribute("w:id");
    if (paragraph && id !== null) paragraph.points.push({ id, side, piece: Math.max(paragraph.pieces.length - 1, 0), letters: paragraph.pieces.at(-1)?.text.length ?? 0 });
  };
  mapXml(document, {
    tag(tag) {
      const { name, isEnd, isEmpty } = tag;
      if (name === "w:p" && !isEnd) {
        const paragraph: Paragraph = { pieces: [], points: [] };
        paragraphs.push(paragraph);
        if (!isEmpty) open.push(paragraph);
      } else if (name === "w:p") open.pop();
      else if ((isDeletion(name) || isInsertion(name)) && !isEmpty) {
        if (isEnd) within.pop();
        else within.push(tag);
      } else if (name === "w:t" || name === "w:delText") isText = !isEnd && !isEmpty;
      else if (name === "w:commentRangeStart") point(tag, "start");
      else if (name === "w:commentRangeEnd" || name === "w:commentReference") point(tag, "end");
      else if (!isEnd) say(breaks[name] ?? "");
      return null;
    },
    text(text) {
      if (isText) say(text);
    },
  });
  return paragraphs;
}

/** Neighbouring deletions and insertions as one change; what has no words of its own takes a word beside it along. */
function changesOf({ pieces }: Paragraph, paragraph: number): DocxChange[] {
  const text = pieces.filter(({ kind }) => kind !== "ins").map((piece) => piece.text).join("");
  const changes: DocxChange[] = [];
  let at = 0;
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (!piece || piece.kind === "text") {
      at += piece?.text.length ?? 0;
      index += 1;
      continue;
    }
    const from = at;
    let replacement = "";
    for (; index < pieces.length; index += 1) {
      const next = pieces[index];
      if (!next || next.kind === "text") break;
      if (next.kind === "ins") replacement += next.text;
      else at += next.text.length;
    }
    changes.push({ author: piece.author, at: piece.at, paragraph, ...widened(text, from, at, replacement) });
  }
  return changes;
}

function widened(text: string, from: number, to: number, replacement: string): { from: number; to: number; replacement: string } {
  if (from < to && text.slice(from, to).trim() !== "" && replacement.trim() !== "") return { from, to, replacement };
  const before = /\S+\s*$/.exec(text.slice(0, from))?.[0] ?? "";
  if (before !== "") return { from: from - before.length, to, replacement: before.trimEnd() + (replacement.trim() === "" ? "" : before.slice(before.trimEnd().length) + replacement) };
  const after = /^\s*\S+/.exec(text.slice(to))?.[0] ?? "";
  return { from, to: to + after.length, replacement: replacement.trim() === "" ? after.trimStart() : replacement + after };
}

/** Deletions become text again and insertions go, paragraph by paragraph; the others stay as they are. */
function beforeChanges(document: string, isBefore: readonly boolean[]): string {
  const open: number[] = [];
  const within: boolean[] = [];
  let last = -1;
  let dropped = 0;
  return mapXml(document, {
    tag(tag) {
      const { name, isEnd, isEmpty, source } = tag;
      if (name === "w:p" && !isEnd) {
        last += 1;
        if (!isEmpty) open.push(last);
      } else if (name === "w:p") open.pop();
      if (isEmpty && (isInsertion(name) || isDeletion(name))) return null;
      if (isInsertion(name)) {
        const own = isEnd ? within.pop() : (isBefore[open.at(-1) ?? -1] ?? false);
        if (!isEnd) within.push(own ?? false);
        if (own) dropped += isEnd ? -1 : 1;
        return own ? "" : null;
      }
      if (dropped > 0) return "";
      if (isDeletion(name)) {
        const own = isEnd ? within.pop() : (isBefore[open.at(-1) ?? -1] ?? false);
        if (!isEnd) within.push(own ?? false);
        return own ? "" : null;
      }
      return name === "w:delText" && within.at(-1) ? source.replace("w:delText", "w:t") : null;
    },
    text: (text, source) => (dropped > 0 ? "" : source),
  });
}

interface Said {
  id: string;
  author: string;
  at: string | null;
  body: string;
  /** Of its last paragraph. */
  paraId: string | null;
}

function commentsOf(parts: DocxParts, pointOf: ReadonlyMap<string, { start?: RemarkPoint; end?: RemarkPoint }>): DocxComment[] {
  const said = saidOf(parts.comments);
  const extended = new Map<string, { parent: string | null; isDone: boolean }>();
  mapXml(parts.extended, {
    tag(tag) {
      const id = tag.attribute("w15:paraId");
      if (tag.name === "w15:commentEx" && id !== null) extended.set(id, { parent: tag.attribute("w15:paraIdParent"), isDone: /^(?:1|true|on)$/.test(tag.attribute("w15:done") ?? "") });
      return null;
    },
  });
  const threads = new Map<string, DocxComment>();
  const more = (one: Said) => (one.paraId === null ? undefined : extended.get(one.paraId));
  for (const one of said) {
    if (more(one)?.parent) continue;
    const at = pointOf.get(one.id);
    threads.set(one.paraId ?? `id ${one.id}`, { author: one.author, at: one.at, body: one.body, isDone: more(one)?.isDone ?? false, start: at?.start ?? at?.end ?? null, end: at?.end ?? at?.start ?? null, replies: [] });
  }
  for (const one of said) {
    const parent = more(one)?.parent;
    if (parent) threads.get(parent)?.replies.push({ author: one.author, at: one.at, body: one.body });
  }
  return [...threads.values()].filter(({ body }) => body.trim() !== "");
}

function saidOf(comments: string): Said[] {
  const all: Said[] = [];
  let current: Said | null = null;
  let isText = false;
  mapXml(comments, {
    tag({ name, isEnd, isEmpty, attribute }) {
      if (name === "w:comment" && !isEnd) {
        current = { id: attribute("w:id") ?? "", author: attribute("w:author") ?? "", at: attribute("w:date"), body: "", paraId: null };
        all.push(current);
      } else if (name === "w:p" && !isEnd && current) {
        if (current.body !== "") current.body += "\n";
        current.paraId = attribute("w14:paraId") ?? current.paraId;
      } else if (name === "w:t") isText = !isEnd && !isEmpty;
      else if (!isEnd && current) current.body += breaks[name] ?? "";
      return null;
    },
    text(text) {
      if (isText && current) current.body += text;
    },
  });
  return all;
}
