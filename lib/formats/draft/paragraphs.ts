// A plain text says where its paragraphs end in one of two ways: every line is one, or blank
// lines stand between them and the lines inside are broken by width. Which, is read from the
// text: lines broken by width are those that could not have taken the next line's first word.

const lineBreak = /\r\n|[\n\r\v\u0085\u2028]/g;
const pageBreak = /[\f\u2029]/g;
/** What a line of a list begins with. */
export const listMark = /^(?:[-–—•*+]|\d{1,3}[.)])\s/u;

/** Widths at which mail and old editors break lines. */
const narrowest = 40;
const widest = 140;

/** The paragraphs of a text, trimmed, without empty ones, and how many line ends were taken for breaks by width. */
export function splitParagraphs(text: string): { paragraphs: string[]; joined: number } {
  const groups: string[][] = [[]];
  for (const raw of text.replace(pageBreak, "\n\n").replace(lineBreak, "\n").split("\n")) {
    const line = raw.replace(/\t/g, " ").trim();
    if (line !== "") groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  }
  const filled = groups.filter((group) => group.length > 0);
  const width = wrapWidth(filled);
  const paragraphs: string[] = [];
  let joined = 0;
  for (const group of filled) {
    if (width === null || !isWrapped(group, width)) paragraphs.push(...group);
    else {
      const before = paragraphs.length;
      paragraphs.push(...joinLines(group));
      joined += group.length - (paragraphs.length - before);
    }
  }
  return { paragraphs, joined };
}

/** The width a text was broken at; null when its lines are no breaks by width. Groups are lines without a blank one between. */
export function wrapWidth(groups: readonly string[][]): number | null {
  if (groups.length < 2 && (groups[0]?.length ?? 0) < 3) return null;
  let width = 0;
  for (const group of groups) {
    for (const line of group) if (line.includes(" ")) width = Math.max(width, line.length);
    if (width > widest) return null;
  }
  return width >= narrowest ? width : null;
}

/** Whether the lines of one group are broken at a width, so that they make one paragraph, or one for each list mark. */
export function isWrapped(group: readonly string[], width: number): boolean {
  return group.length > 1 && group.every((line, index) => {
    const next = group[index + 1];
    if (next === undefined || listMark.test(next)) return true;
    return line.length + 1 + (next.split(" ", 1)[0] ?? "").length >= width * 0.95;
  });
}

function joinLines(group: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of group) {
    const last = joined.at(-1);
    if (last === undefined || listMark.test(line)) joined.push(line);
    else joined[joined.length - 1] = `${last} ${line}`;
  }
  return joined;
}
