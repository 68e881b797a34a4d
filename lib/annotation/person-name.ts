// Where the name stands in a person's words: capitalised syllables led by a surname; failing
// that, what is left when rank and post are taken away. Rather no name than a place for one.
import { leadingPlace, leadingPost, leadingRanks, officialWords } from "#lib/annotation/person-phrases.ts";
import { surnames } from "#lib/lexicon/person-words.ts";
import type { Span } from "#lib/text/canonical.ts";

type Run = (Span & { text: string })[];

const particles = new Set(["von", "van", "de", "der", "den", "da", "dos", "di", "du", "la", "le", "bin", "ibn", "al", "el"]);
/** Syllables of a name at most; a longer run begins with a place. */
const longest = 5;

/** The name in a text cut into pieces. Null when no stretch is convincing. */
export function findName(text: string, pieces: readonly Span[]): Span | null {
  for (const piece of pieces) {
    const found = bySurname(text, piece) ?? byRemainder(text, piece, pieces.length === 1);
    if (found) return found;
  }
  for (const piece of pieces) {
    if (/[^\p{ASCII}’]/u.test(text.slice(piece.from, piece.to))) continue;
    const best = runsIn(text, piece).filter((run) => run.length > 1).sort((a, b) => b.length - a.length)[0];
    if (best) return spanOf(best);
  }
  return null;
}

function bySurname(text: string, piece: Span): Span | null {
  for (const run of runsIn(text, piece)) {
    const rest = withoutPlaces(text, run);
    const leads = rest.flatMap((one, at) => (surnames.has(title(one.text)) && rest.length - at >= 2 && rest.length - at <= longest ? [at] : []));
    const first = leads[0];
    if (first === undefined) continue;
    // "huyện Mai Châu Hà Công Thẻ": a district, then the name. "Nguyễn Thị Vũ Hà Phương" is one name, and so is what nothing precedes.
    const isNameThroughout = /^(?:Thị|Văn)$/.test(title(rest[first + 1]?.text ?? "")) || piece.from + leadingRanks(text.slice(piece.from, piece.to)) === run[0]?.from;
    const later = rest.length - first === longest && !isNameThroughout ? leads.findLast((at) => rest.length - at >= 3) : undefined;
    return spanOf(rest.slice(later ?? first));
  }
  return null;
}

// "Joe Biden" in "Tổng thống Mỹ Joe Biden": all that is left is one run of capitalised words.
function byRemainder(text: string, piece: Span, isAll: boolean): Span | null {
  let from = piece.from + leadingRanks(text.slice(piece.from, piece.to));
  const hasRank = from > piece.from;
  from += leadingPost(text.slice(from, piece.to));
  const left = text.slice(from, piece.to);
  const [run, ...others] = runsIn(text, { from, to: piece.to });
  if (!run || others.length > 0 || leadingPlace(left) === left.length) return null;
  const span = spanOf(run);
  return text.slice(span.from, span.to) === left.trim() && (run.length > 1 || hasRank || isAll) ? span : null;
}

function runsIn(text: string, piece: Span): Run[] {
  const part = text.slice(piece.from, piece.to);
  const official = officialWords(part);
  const isShouted = !/\p{Ll}/u.test(text);
  const runs: Run[] = [];
  let open: Run | null = null;
  let end = 0;
  for (const match of part.matchAll(/[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*\.?/gu)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const isFree = !official.some((span) => span.from < to && span.to > from);
    const isNext: boolean = open !== null && /^[ \u00a0]+$/.test(part.slice(end, from));
    const word = { text: match[0], from: piece.from + from, to: piece.from + to };
    if (isFree && isCapitalised(match[0], isShouted)) {
      if (isNext) open?.push(word);
      else runs.push(open = [word]);
    } else if (isNext && isFree && particles.has(match[0])) open?.push(word);
    else open = null;
    end = to;
  }
  return runs.map(withoutLooseEnd).filter((run) => run.length > 0);
}

function isCapitalised(word: string, isShouted: boolean): boolean {
  if (/^\p{Lu}\p{M}*\.?$/u.test(word)) return true;
  if (word.endsWith(".") && word.length < 4) return false;
  return /^\p{Lu}/u.test(word) && (isShouted || /\p{Ll}/u.test(word));
}

function withoutLooseEnd(run: Run): Run {
  const last = run.findLastIndex((word) => !particles.has(word.text));
  return run.slice(0, last + 1).map((word, at) => (at === last && word.text.length > 2 && word.text.endsWith(".") ? { ...word, text: word.text.slice(0, -1), to: word.to - 1 } : word));
}

function withoutPlaces(text: string, run: Run): Run {
  let rest = run;
  for (let at = 0; at < rest.length; at += 1) {
    const [from, end] = [rest[at]?.from ?? 0, run.at(-1)?.to ?? 0];
    const length = leadingPlace(text.slice(from, end).replaceAll("\u00a0", " "));
    // "Lê Anh Đức": short names of countries are syllables of names as well.
    if (length > 4 && text.slice(from, from + length).trim().includes(" ")) {
      rest = rest.filter((word) => word.from >= from + length);
      at = -1;
    }
  }
  return rest;
}

function spanOf(run: Run): Span {
  return { from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 };
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
