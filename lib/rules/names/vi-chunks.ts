// One pass over a Vietnamese block: ranks and posts are carried along until the name they
// belong to, bodies and places are read on the way.
import { listed } from "#lib/lexicon/listed.ts";
import { givenSyllables, secondGiven } from "#lib/lexicon/vi-names.ts";
import { isCapital, isMark, isTitle, runAt } from "#lib/rules/names/capitals.ts";
import { addressEnds, isAddress } from "#lib/rules/names/addresses.ts";
import type { Chunk, PersonChunk, PlaceChunk, Range } from "#lib/rules/names/chunk.ts";
import { bareName, type Lead, leadAt, type Name, nameAfterLead, nameStart } from "#lib/rules/names/vi-person.ts";
import { bodyAt } from "#lib/rules/names/vi-body.ts";
import { knownPlaceAt, placeAt } from "#lib/rules/names/vi-place.ts";
import { postAt, qualifiers } from "#lib/rules/names/vi-post.ts";
import { noStop, undecided } from "#lib/rules/names/vi-undecided.ts";
import { reading } from "#lib/rules/prepared.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";
import { isSyllable } from "#lib/text/vi-syllable.ts";

const placed = new Set(listed("ở|tại|đến|từ|về|qua|khỏi|quanh|gần|sang|vào|ra|lên|xuống|tới|phía"));

interface Open {
  from: number;
  ranks: Range[];
  posts: Range[];
  lead: Lead;
  /** Tokens of a post's own complement stand between the lead and here. */
  isNear: boolean;
}

/** The chunks of a Vietnamese block, in order of their start. */
export const vietnameseChunks = reading((block): Chunk[] => {
  const { tokens } = block;
  const out: Chunk[] = [];
  const stopAt = (run: readonly Range[], least: number) => nameStart(tokens, run, least);
  const endSkip = addressEnds(tokens);
  let open: Open | null = null;
  const close = () => {
    const first = open?.posts[0];
    const end = open?.posts.at(-1)?.end ?? 0;
    if (open && first && (isCapital(tokens[first.start]) && end - first.start > 1)) out.push({ type: "office", start: open.from, end });
    open = null;
  };
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const skip = endSkip.get(at);
    if (!token || skip !== undefined) {
      close();
      at = skip ?? at + 1;
      continue;
    }
    if (token.type === "mark") {
      if (!(open && goesOn(tokens, at))) close();
      at += 1;
      continue;
    }
    if (token.type === "number") {
      if (open && open.posts.length > 0) open.isNear = false;
      else close();
      at += 1;
      continue;
    }
    if (token.first && open && !isMark(tokens[at - 1], ".")) close();
    const lead: Lead | null = isInsideWord(tokens, at) ? null : withoutBody(tokens, leadAt(tokens, at), stopAt);
    const body = bodyAt(tokens, at, { stopAt, isPost: open !== null && open.posts.length > 0 });
    if (lead && lead.end >= (body?.end ?? 0) - (isSmallBody(tokens, at) ? 9 : 0) && !(body && body.end > lead.end)) {
      open = opened(tokens, open, lead);
      at = lead.end;
      continue;
    }
    if (body) {
      out.push(body);
      at = body.end;
      open = carried(open, body);
      continue;
    }
    const current: Open | null = open;
    const formal = open && open.posts.length > 0 ? qualifiers.at(tokens, at) : null;
    if (formal && formal.length > 1 && isCapital(token)) {
      (open as Open).isNear = false;
      at += formal.length;
      continue;
    }
    if (isCapital(token)) {
      const name: Name | null = current ? nameAfterLead(tokens, at, current.lead, current.isNear && current.lead.end === at || isMark(tokens[at - 1], ":")) : null;
      if (name && current) {
        out.push(person(tokens, name, current, stopAt));
        at = Math.max(out.at(-1)?.end ?? 0, name.end);
        open = null;
        continue;
      }
    }
    const place = placeAt(tokens, at, stopAt, open !== null && open.posts.length > 0);
    if (place && !(place.trust === "likely" && beginsName(tokens, at))) {
      out.push(place, ...placesAfter(tokens, at, place));
      at = out.at(-1)?.end ?? place.end;
      open = carried(open, place);
      continue;
    }
    if (!isCapital(token)) {
      const qualifier = open ? qualifiers.at(tokens, at) : null;
      if (qualifier && open && open.posts.length > 0) {
        open.isNear = false;
        at += qualifier.length;
      } else if (qualifier && open && open.lead.kind === "calling" && ["người", "của", "gốc", "tại"].includes(token.word.lower)) {
        open.isNear = false;
        at += qualifier.length;
      } else {
        close();
        at += 1;
      }
      continue;
    }
    const isPlaced = placed.has(tokens[at - 1]?.word.lower ?? "") && !token.first;
    const bare = bareName(tokens, at, isPlaced);
    if (bare && isAddress(tokens, at)) {
      out.push({ type: "place", start: at, end: bare.end, name: { start: at, end: bare.end }, trust: "likely" });
      at = bare.end;
      close();
      continue;
    }
    if (bare) {
      out.push(person(tokens, bare, null, stopAt));
      at = Math.max(bare.end, out.at(-1)?.end ?? 0);
      open = null;
      continue;
    }
    const chunk = undecided(tokens, at, isPlaced, block.text);
    if (open && open.posts.length > 0 && chunk.type !== "person") {
      const posts: Range[] = open.posts;
      const last = posts.at(-1);
      if (last) posts[posts.length - 1] = { start: last.start, end: chunk.end };
      open.isNear = false;
    } else if (chunk.type === "person") open = null;
    else close();
    if (!(chunk.type === "open" && chunk.end - chunk.start === 1 && token.first && token.word.shape === "title" && isSyllable(token.word.lower) && !givenSyllables.has(token.word.text))) out.push(chunk);
    at = chunk.end;
  }
  close();
  return out;
});

/** "Giám đốc Công an", "Chủ tịch Quốc hội": the body is a thing of its own; in "phòng thủ Quân khu" there is no post at all. */
function withoutBody(tokens: readonly Token[], lead: Lead | null, stopAt: (run: readonly Range[], least: number) => number): Lead | null {
  if (!lead || lead.kind === "rank") return lead;
  for (let at = lead.start + 1; at < lead.end; at += 1) {
    if (isCapital(tokens[at]) && (bodyAt(tokens, at, { stopAt, isPost: true })?.end ?? 0) >= lead.end) return lead.kind === "post" ? { ...lead, end: at } : null;
  }
  return lead;
}

function isInsideWord(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.glued === true && isMark(tokens[at - 1], "-");
}

function isSmallBody(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word.shape === "lower";
}

function beginsName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || !isTitle(next) || next.glued) return false;
  if (bareName(tokens, at, false)?.trust === "sure") return true;
  return secondGiven.has(next.word.text) && givenSyllables.has(tokens[at]?.word.text ?? "") && runAt(tokens, at, 4).length <= 3 && leadAt(tokens, at + 1) === null && knownPlaceAt(tokens, at + 1) === null;
}

// A comma between posts that all go before the name, points of "GS.TS.", a dash between two posts, a colon before a list.
function goesOn(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  const sign = mark?.word.text ?? "";
  if (sign === "." && mark?.glued) return isCapital(tokens[at + 1]) && !tokens[at + 1]?.first;
  if (sign === ":" && isCapital(tokens[at + 1])) return true;
  if (sign === "&") return true;
  if (sign === "," || /^[-–—]$/.test(sign)) {
    if (/^[-–—]$/.test(sign) && tokens[at + 1]?.glued) return true;
    const next = leadAt(tokens, at + 1);
    return next !== null && !next.isPronoun;
  }
  return false;
}

function opened(tokens: readonly Token[], open: Open | null, lead: Lead): Open {
  const base: Open = open && isLinked(tokens, open, lead) ? open : { from: lead.start, ranks: [], posts: [], lead, isNear: true };
  base.lead = lead;
  base.isNear = true;
  if (lead.kind === "post") base.posts.push({ start: lead.start, end: lead.end });
  else base.ranks.push({ start: lead.start, end: lead.end });
  return base;
}

function isLinked(tokens: readonly Token[], open: Open, lead: Lead): boolean {
  const before = tokens[lead.start - 1];
  if (lead.kind === "calling" && open.posts.length > 0 && !lead.isPronoun) return false;
  return before !== undefined;
}

function carried(open: Open | null, chunk: Range): Open | null {
  if (!open) return null;
  const last = open.posts.at(-1);
  if (last) open.posts[open.posts.length - 1] = { start: last.start, end: Math.max(last.end, chunk.end) };
  else if (open.lead.kind !== "calling") return null;
  open.isNear = false;
  return open;
}

function person(tokens: readonly Token[], name: Name, open: Open | null, stopAt: (run: readonly Range[], least: number) => number): PersonChunk {
  const ranks = open?.ranks ?? [];
  const posts = [...(open?.posts ?? [])];
  let end = name.end;
  let at = afterAge(tokens, name.end);
  for (let count = 0; count < 8; count += 1) {
    const mark = tokens[at];
    const parent = isMark(mark, ",") && count > 0 && isCapital(tokens[at + 1]) && leadAt(tokens, at + 1) === null ? bodyAt(tokens, at + 1, { stopAt, isPost: true }) : null;
    if (parent) {
      const last = posts.at(-1);
      if (last) posts[posts.length - 1] = { start: last.start, end: parent.end };
      end = at = parent.end;
      continue;
    }
    if (!mark || mark.type !== "mark" || !/^[,(–—-]$/.test(mark.word.text) || (/^[–—-]$/.test(mark.word.text) && mark.glued)) break;
    const post = postAt(tokens, at + 1, stopAt);
    if (!post) break;
    posts.push(post);
    end = post.end;
    at = post.end;
    if (isMark(tokens[at], ")")) at += 1;
  }
  return { type: "person", start: name.start, end: name.end, trust: name.trust, ranks, posts, whole: { start: open?.from ?? name.start, end } };
}

// "ông A (45 tuổi), Chủ tịch": the age stands between.
function afterAge(tokens: readonly Token[], at: number): number {
  if (isMark(tokens[at], "(") && tokens[at + 1]?.type === "number" && tokens[at + 2]?.word.lower === "tuổi") return isMark(tokens[at + 3], ")") ? at + 4 : at;
  if (isMark(tokens[at], ",") && tokens[at + 1]?.type === "number" && tokens[at + 2]?.word.lower === "tuổi") return at + 3;
  return at;
}

// "các xã A Ngo, Tà Rụt và A Bung": names in a row behind one word for all.
function placesAfter(tokens: readonly Token[], at: number, place: PlaceChunk): PlaceChunk[] {
  const before = tokens[at - 1];
  if (place.name.start === place.start || !(before?.type === "number" || ["các", "những", "hai", "ba", "bốn", "năm", "sáu"].includes(before?.word.lower ?? ""))) return [];
  const out: PlaceChunk[] = [];
  for (let next = place.end; out.length < 30;) {
    const isJoint = isMark(tokens[next], ",") || tokens[next]?.word.lower === "và";
    const run = isJoint && tokens[next + 1]?.first !== true ? runAt(tokens, next + 1, 4) : [];
    const last = run.at(-1);
    if (!last || leadAt(tokens, next + 1) !== null || bodyAt(tokens, next + 1, { stopAt: noStop, isPost: false }) !== null) break;
    const span = { start: next + 1, end: last.end };
    out.push({ type: "place", ...span, name: span, trust: "likely" });
    next = last.end;
  }
  return out;
}
