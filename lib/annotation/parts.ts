// A person item in parts: "Thượng tướng | Lê Huy Vịnh | Ủy viên T.Ư Đảng | …". A proposal by
// rule: what it takes for a part can be right and still be corrected by hand later.
import type { PartRole } from "#lib/annotation/annotation.ts";
import { findName } from "#lib/annotation/person-name.ts";
import { isRankOnly, leadingRanks, startsPost, trailingRank } from "#lib/annotation/person-phrases.ts";
import type { Span } from "#lib/text/canonical.ts";

export interface PersonPart extends Span {
  role: PartRole;
  quote: string;
}

/**
 * The parts of a person's words, in text order, none overlapping, none empty; titles and forms of address count as
 * rank. A comma inside a post ("Bộ Văn hóa, Thể thao và Du lịch") does not part it. Words without a name or post
 * that is recognised are one name; blank words have no part.
 */
export function splitPerson(quote: string): PersonPart[] {
  const pieces = piecesOf(quote);
  const name = findName(quote, pieces);
  const parts: PersonPart[] = [];
  const add = (role: PartRole, from: number, to: number) => {
    const span = trimmed(quote, from, to);
    if (span) parts.push({ role, ...span, quote: quote.slice(span.from, span.to) });
  };
  // A stretch that begins with no word of a post goes on with the post before it.
  const addPost = (from: number, to: number) => {
    const last = parts.at(-1);
    const span = trimmed(quote, from, to);
    if (!span) return;
    if (last?.role !== "post" || startsPost(quote.slice(span.from, span.to))) return add("post", from, to);
    parts[parts.length - 1] = { ...last, to: span.to, quote: quote.slice(last.from, span.to) };
  };
  for (const piece of pieces) {
    const text = quote.slice(piece.from, piece.to);
    if (name && name.from >= piece.from && name.to <= piece.to) {
      const first = piece.from + leadingRanks(quote.slice(piece.from, name.from));
      add("rank", piece.from, first);
      const last = first + trailingRank(quote.slice(first, name.from));
      addPost(first, last);
      add("rank", last, name.from);
      add("name", name.from, name.to);
      addPost(name.to, piece.to);
    } else if (isRankOnly(text)) add("rank", piece.from, piece.to);
    else addPost(piece.from, piece.to);
  }
  if (!name && parts.length > 0 && parts.every((part) => part.role !== "rank" && !startsPost(part.quote))) {
    const all = trimmed(quote, 0, quote.length);
    return all ? [{ role: "name", ...all, quote: quote.slice(all.from, all.to) }] : [];
  }
  return parts;
}

// Between commas, "kiêm" (and also), and dashes that stand free before a post; not inside brackets or numbers.
function piecesOf(quote: string): Span[] {
  const cuts: Span[] = [];
  let depth = 0;
  for (const match of quote.matchAll(/[([]|[)\]]|(?<!\d),|,(?!\d)|;|\n|\s[-–—]\s|\skiêm\s/gu)) {
    const [mark] = match;
    const to = match.index + mark.length;
    if (/^[([]$/.test(mark)) depth += 1;
    else if (/^[)\]]$/.test(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (!/[-–—]/.test(mark) || startsPost(quote.slice(to)))) cuts.push({ from: match.index, to });
  }
  return [...cuts, { from: quote.length, to: quote.length }].map((cut, at) => ({ from: cuts[at - 1]?.to ?? 0, to: cut.from }));
}

function trimmed(quote: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /[\s,;:–—-]/.test(quote.charAt(start))) start += 1;
  while (end > start && /[\s,;:–—-]/.test(quote.charAt(end - 1))) end -= 1;
  if (quote.charAt(start) === "(" && quote.charAt(end - 1) === ")") [start, end] = [start + 1, end - 1];
  return /[\p{L}\p{N}]/u.test(quote.slice(start, end)) ? { from: start, to: end } : null;
}
