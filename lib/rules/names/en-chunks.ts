// One pass over an English block: titles are carried to the name, runs of capitals are told
// apart by given names, words of bodies and lists of places.
import { bodyWords, englishGiven, famousAlone, nameStop, particles } from "#lib/lexicon/en-names.ts";
import { englishBodies, englishPlaces, placeOpenings, placeTails } from "#lib/lexicon/en-places.ts";
import { listed } from "#lib/lexicon/listed.ts";
import { allSurnames } from "#lib/lexicon/vi-names.ts";
import { isCapital, isMark, isTitle, runAt } from "#lib/rules/names/capitals.ts";
import type { Chunk, PersonChunk, Range } from "#lib/rules/names/chunk.ts";
import { postBehind, titleAt } from "#lib/rules/names/en-titles.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import { reading } from "#lib/rules/prepared.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

const places = Phrases.of(englishPlaces);
const bodies = Phrases.of(englishBodies);
const saying = new Set(listed("said|says|told|added|asked|wrote|argued|noted|explained|replied|claimed|warned|testified|tweeted|recalled|insisted|announced|admitted|thinks|believes"));
/** Capitalised at the start of a sentence for no other reason. */
const common = new Set(listed(`a|an|the|this|that|these|those|it|its|he|she|they|we|you|i|his|her|their|our|my|your|who|what|when|where|why|how|which|whose|if|in|on|at|by|for|from|of|to|with|without|after|before|during|since|until|while|as|but|and|or|nor|so|yet|not|no|yes|there|here|then|now|once|also|even|just|only|still|all|any|both|each|every|few|many|more|most|much|other|some|such|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|last|next|new|old|over|under|about|above|across|against|along|among|around|behind|below|between|beyond|despite|except|inside|into|like|near|off|onto|outside|past|per|through|throughout|toward|towards|up|upon|within|because|although|though|unless|whether|however|meanwhile|moreover|nevertheless|otherwise|therefore|thus|instead|indeed|perhaps|maybe|please|thanks|thank|hello|hi|dear|let|do|does|did|is|are|was|were|am|be|been|has|have|had|will|would|can|could|should|may|might|must|shall|get|go|make|take|see|look|call|try|ask|say|tell|work|officials|police|residents|critics|experts|engineers|people|according|today|tomorrow|yesterday|tonight|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|god|internet|christmas|easter|ok|okay|re|fwd|cc|subject|sent|attachment|best|regards|sincerely|cheers|english|american|british|french|german|chinese|japanese|russian|vietnamese|european|african|asian|indian|italian|spanish|korean|iraqi|iranian|israeli|palestinian|muslim|muslims|christian|christians|jewish|republican|republicans|democrat|democrats|democratic|islamic|arab|catholic|greek|roman|latin|great|good|well|oh|wow|sorry|hope|love|note|photo|picture|work|council|city|county|state`));
/** Given names that are words, months or places as often. */
const ambiguous = new Set(listed("Will|Mark|April|Grace|Rose|Max|Bill|Frank|Grant|Guy|Dean|Earl|Pat|Ray|Rob|Sue|Dawn|Daisy|Lance|Chuck|Don|Gene|Miles|Chelsea|Florence|Georgia|Jordan|Chad|Milan|Austin|Victoria|Virginia|Jackson|Madison|Crystal|Amber|Angel|Drew|Art|Christian|Roman|Said|Ali|Tiger|Venus|Luna|Viola|Morgan|Taylor|Bush|Gates|Abe|Castro|Marcos|Troy|Wayne|Kent|Kay|Lee|Guy|Jung|Santiago|Harvey|Raj|Ruby|Carol|Kelly|Kirk|Lane"));
/** Bodies whose names join two fields. */
const joiningBodies = new Set(listed("Commission|Comission|Administration|Department|Ministry|Committee|Council|Agency|Bureau|Board|Authority|Office|Service|Fund|Institute|Corporation|Company|Corp|Association|Union"));
/** Family names of China, Korea and Viet Nam, which stand first. */
const eastern = new Set(listed("Xi|Li|Wang|Zhang|Chen|Liu|Zhao|Huang|Zhou|Wu|Xu|Zhu|Hu|Guo|Luo|Lin|Gao|Tang|Deng|Yang|Jiang|Qin|Wei|Peng|Kim|Choi|Jung|Kang|Cho|Yoon|Jang|Lim|Moon|Shin|Kwon|Hwang|Nguyen|Tran|Pham|Hoang|Phan|Vu|Vo|Dang|Bui|Ngo|Duong|Dinh|Truong|Huynh|Trinh|Doan"));
const joints = new Set(["of", "for", "and", "the", "&", "on"]);

/** Of these, the ones that are no part of a name in the middle of a sentence either. */
const neverNames = new Set(listed("i|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|god|internet|english|american|british|french|german|chinese|japanese|russian|vietnamese|european|african|asian|indian|italian|spanish|korean|iraqi|iranian|israeli|palestinian|muslim|muslims|christian|christians|jewish|republican|republicans|democrat|democrats|democratic|islamic|arab|catholic|greek|roman|latin"));

interface Run {
  words: Range[];
  start: number;
  end: number;
}

/** The chunks of an English block, in order of their start. */
export const englishChunks = reading((block): Chunk[] => {
  const { tokens, text } = block;
  const out: Chunk[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const title = titleAt(tokens, at);
    if (title) {
      const name = nameAfter(tokens, title.end);
      if (name) {
        out.push(withPosts(tokens, { start: name.start, end: name.end, trust: "sure" }, title));
        at = out.at(-1)?.end ?? name.end;
        continue;
      }
      if (!isCapital(token)) {
        at = title.end;
        continue;
      }
    }
    if (!token || !isCapital(token) || isShortMonth(tokens, at) || token.glued && isMark(tokens[at - 1], "’") || token.glued && isMark(tokens[at - 1], "'")) {
      at += 1;
      continue;
    }
    const body = bodies.at(tokens, at);
    const place = places.at(tokens, at);
    if (isPlain(token) && (body?.length ?? 0) < 2 && (place?.length ?? 0) < 2 && !startsBody(tokens, at)) {
      at += 1;
      continue;
    }
    const chunk = classify(tokens, at, body ? at + body.length : 0, place && isExact(tokens, at, place.length) ? at + place.length : 0, text);
    if (chunk) out.push(chunk.type === "person" ? withPosts(tokens, { start: chunk.start, end: chunk.end, trust: chunk.trust }, null) : chunk);
    at = Math.max(chunk?.end ?? 0, at + 1);
  }
  return out;
});

// "US" is a country, "us" and "Us" are not.
function isExact(tokens: readonly Token[], at: number, length: number): boolean {
  const word = tokens[at]?.word;
  return length > 1 || !word || !["us", "uk", "un", "who", "fed", "ap"].includes(word.lower) || word.shape === "upper";
}

// "European Research Council", "American Civil Liberties Union": else the first word is only an adjective.
function startsBody(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !neverNames.has(token.word.lower) || isDayOrMonth(token) || token.word.lower === "i") return false;
  const { words } = capitalRun(tokens, at);
  const found = words.findLastIndex((word) => bodyWords.has(tokens[word.start]?.word.text ?? ""));
  return found > 0 && words.slice(1, found).every((word) => titleAt(tokens, word.start) === null);
}

function isPlain(token: Token): boolean {
  if (token.word.lower === "the") return true;
  if (token.word.shape === "upper" && token.word.text !== "I" || !common.has(token.word.lower)) return false;
  return token.first || neverNames.has(token.word.lower);
}

function nameAfter(tokens: readonly Token[], at: number): Range | null {
  const run = runAt(tokens, at, 5);
  const stop = run.findIndex((word, index) => !(index > 0 && eastern.has(tokens[run[0]?.start ?? 0]?.word.text ?? "")) && common.has(tokens[word.start]?.word.lower ?? "") || index > 0 && (bodyWords.has(tokens[word.start]?.word.text ?? "") || titleAt(tokens, word.start) !== null));
  const words = stop < 0 ? run.slice(0, 4) : run.slice(0, stop);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || !isTitle(tokens[first.start])) return null;
  if (places.at(tokens, first.start) && !englishGiven.has(tokens[first.start]?.word.text ?? "") || bodies.at(tokens, first.start)) return null;
  return { start: first.start, end: last.end };
}

function withPosts(tokens: readonly Token[], name: Range & { trust: PersonChunk["trust"] }, title: (Range & { isRank: boolean; parts: { range: Range; isRank: boolean }[] }) | null): PersonChunk {
  const post = postBehind(tokens, name.end);
  const parts = title?.parts ?? [];
  return {
    type: "person", start: name.start, end: name.end, trust: name.trust,
    ranks: parts.filter((part) => part.isRank).map((part) => part.range), posts: [...parts.filter((part) => !part.isRank).map((part) => part.range), ...(post ? [post] : [])],
    whole: { start: title?.start ?? name.start, end: post?.end ?? name.end },
  };
}

function classify(tokens: readonly Token[], at: number, bodyEnd: number, placeEnd: number, text: string): Chunk | null {
  const run = capitalRun(tokens, at);
  const end = run.end;
  const office = officeBeforeName(tokens, run);
  if (office) return office;
  const words = run.words.map((word) => tokens[word.start]?.word.text ?? "");
  const [first = "", second = ""] = words;
  const bodyAt = words.findLastIndex((word) => bodyWords.has(word));
  const isPersonal = englishGiven.has(first) && words.length >= 2 && tokens[run.words[1]?.start ?? 0]?.word.shape !== "upper";
  const listed = Math.max(bodyEnd, placeEnd);
  const joined = isPersonal || listed > at || words.length > 2 ? null : joinedBody(tokens, run);
  if (joined) return joined;
  const isHead = bodyAt === words.length - 1 && (tokens[end]?.word.text === "of" || tokens[end]?.word.text === "for") && (isCapital(tokens[end + 1]) || tokens[end + 1]?.word.text === "the" && isCapital(tokens[end + 2]));
  if (listed < end && bodyAt >= 0 && (words.length > 1 || isHead) && !(isPersonal && bodyAt < words.length - 1)) return bodyOf(tokens, run, bodyAt);
  // "NHS Providers": a known short name with one more word of a name.
  if (bodyEnd === at + 1 && /^[A-Z]{2,6}$/.test(first) && words.length === 2 && isTitle(tokens[run.words[1]?.start ?? 0]) && titleAt(tokens, at + 1) === null && !englishGiven.has(second)) return { type: "organisation", start: at, end, nested: [], trust: "likely" };
  if (bodyEnd > at && bodyEnd >= placeEnd && bodyEnd >= firstEnd(run, tokens)) return { type: "organisation", start: at, end: bodyEnd, nested: [], trust: "sure" };
  const tail = words.findLastIndex((word) => placeTails.has(word));
  if (tail > 0 && !isPersonal && !isSyllabled(tokens, run.words[0]) || placeOpenings.has(first) && words.length > 1) {
    const last = placeOpenings.has(first) ? run.words.at(-1) : run.words[tail];
    return { type: "place", start: at, end: last?.end ?? end, name: { start: at, end: last?.end ?? end }, trust: "likely" };
  }
  if (placeEnd > at && !(isPersonal && placeEnd < (run.words[1]?.end ?? 0))) return { type: "place", start: at, end: placeEnd, name: { start: at, end: placeEnd }, trust: "sure" };
  if (isPersonal || allSurnames.has(first) && words.length >= 2 && words.length <= 4 && /[^\p{ASCII}]/u.test(text.slice(tokens[at]?.from, tokens[end - 1]?.to))) {
    const stop = words.findIndex((word, index) => index > 1 && (common.has(word.toLowerCase()) || bodyWords.has(word)));
    const last = run.words[(stop < 0 ? Math.min(words.length, 4) : stop) - 1];
    return last ? personChunk(at, last.end, "likely") : null;
  }
  if (eastern.has(first) && words.length >= 2 && words.length <= 4 && words.every((_, index) => isTitle(tokens[run.words[index]?.start ?? 0]))) return personChunk(at, end, "likely");
  if (words.length === 1 && famousAlone.has(first)) return personChunk(at, end, "sure");
  const isSaid = saying.has(tokens[end]?.word.lower ?? "") || isMark(tokens[end], ",") && tokens[end + 1]?.type === "number" && isMark(tokens[end + 2], ",");
  if (words.length >= 2 && words.length <= 3 && words.every((_, index) => isTitle(tokens[run.words[index]?.start ?? 0])) && isSaid && !common.has(second.toLowerCase())) return personChunk(at, end, "likely");
  const before = tokens[at - 1]?.word.lower ?? "";
  if (isBarePair(tokens, run) && !["the", "in", "at", "near", "from", "to", "of"].includes(before)) return personChunk(at, end, "likely");
  if (words.length === 1 && englishGiven.has(first)) return personChunk(at, end, isSaid || !ambiguous.has(first) ? "likely" : "maybe");
  if (words.length === 1 && /^[A-Z]{3,5}$/.test(first) && isMark(tokens[at - 1], "(") && isMark(tokens[end], ")")) return { type: "organisation", start: at, end, nested: [], trust: "likely" };
  return { type: "open", start: withParticles(tokens, at), end, isPlaced: ["in", "at", "near", "from", "to"].includes(before) };
}

// "Health Secretary Margaret Ashdown", "Opposition Leader Ivan Petrov": a title inside the run.
function officeBeforeName(tokens: readonly Token[], run: Run): PersonChunk | null {
  for (const word of run.words.slice(1, 5)) {
    const title = titleAt(tokens, word.start);
    const name = title && nameAfter(tokens, title.end);
    if (!title || !name || name.start >= run.end + 1) continue;
    const post = { start: run.start, end: title.end };
    return { ...personChunk(name.start, name.end, "sure"), posts: [post], whole: { start: run.start, end: name.end } };
  }
  return null;
}

// "Securities and Exchange Commission", "Food and Drug Administration".
function joinedBody(tokens: readonly Token[], run: Run): Chunk | null {
  if (tokens[run.end]?.word.text !== "and" || !isTitle(tokens[run.end + 1]) || places.at(tokens, run.end + 1)) return null;
  const second = capitalRun(tokens, run.end + 1);
  const last = second.words.at(-1);
  if (!last || second.words.length > 3 || !joiningBodies.has(tokens[last.start]?.word.text ?? "")) return null;
  return { type: "organisation", start: run.start, end: last.end, nested: [], trust: "likely" };
}

function personChunk(start: number, end: number, trust: PersonChunk["trust"]): PersonChunk {
  return { type: "person", start, end, trust, ranks: [], posts: [], whole: { start, end } };
}

// "Nkechi Balogun", "Jalen Tibbs": two or three capitalised words of which none is a word of anything else. Headlines have too many of those.
function isBarePair(tokens: readonly Token[], { words }: Run): boolean {
  if (words.length < 2 || words.length > 3 || isHeadline(tokens, words)) return false;
  return words.every(({ start, end }) => {
    const text = tokens[start]?.word.text ?? "";
    return particles.has(text) || end - start <= 3 && /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !nameStop.has(text) && !bodyWords.has(text) && !placeTails.has(text) && !placeOpenings.has(text) && !common.has(text.toLowerCase());
  });
}

function isHeadline(tokens: readonly Token[], words: readonly Range[]): boolean {
  const [from, to] = [Math.max((words[0]?.start ?? 0) - 6, 0), (words.at(-1)?.end ?? 0) + 6];
  const around = tokens.slice(from, to).filter((token) => token.type === "word" && token.word.text.length > 3);
  return around.length > 4 && around.filter((token) => token.word.shape !== "lower").length > around.length * 0.8;
}

// "Hae-won": a given name of Korea, where Park is a surname.
function isSyllabled(tokens: readonly Token[], word: Range | undefined): boolean {
  return word !== undefined && word.end - word.start === 3 && isMark(tokens[word.start + 1], "-") && tokens[word.start + 2]?.word.shape === "lower";
}

// "de Vries", "van der Horst": small words of a family name go with it.
function withParticles(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && start > at - 3 && particles.has(tokens[start - 1]?.word.text ?? "") && tokens[start - 1]?.word.text !== "e" && tokens[start - 1]?.word.text !== "y" && !tokens[start - 1]?.glued) start -= 1;
  return start;
}

function firstEnd(run: Run, tokens: readonly Token[]): number {
  return englishGiven.has(tokens[run.start]?.word.text ?? "") && run.words.length > 1 ? run.end : 0;
}

function capitalRun(tokens: readonly Token[], at: number): Run {
  const words = runAt(tokens, at, 8);
  const stop = words.findIndex((word, index) => index > 0 && isDayOrMonth(tokens[word.start]));
  const kept = stop < 0 ? words : words.slice(0, stop);
  return { words: kept, start: at, end: kept.at(-1)?.end ?? at + 1 };
}

// "Jan. 24" is no Jan.
function isShortMonth(tokens: readonly Token[], at: number): boolean {
  return /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(tokens[at]?.word.lower ?? "") && (tokens[at + 1]?.type === "number" || isMark(tokens[at + 1], ".") && tokens[at + 2]?.type === "number");
}

function isDayOrMonth(token: Token | undefined): boolean {
  return /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(token?.word.lower ?? "");
}

// "Department of Health and Human Services", "University of Oxford", "Eastwick City Council".
function bodyOf(tokens: readonly Token[], run: Run, bodyAt: number): Chunk {
  let end = run.words[Math.max(bodyAt, 0)]?.end ?? run.end;
  if (end === run.end || bodyAt === run.words.length - 1 || bodyAt === 0 && run.words.length > 1 && !isBodyHead(tokens, run)) end = run.end;
  // "United Auto Workers": a last plural goes with the name.
  const plural = run.words.at(-1);
  const lastText = tokens[plural?.start ?? 0]?.word.text ?? "";
  if (plural && plural.start === end && /[^s]s$/.test(lastText) && !englishGiven.has(lastText) && titleAt(tokens, plural.start) === null) end = plural.end;
  for (let count = 0; count < 4; count += 1) {
    let next = end;
    while (joints.has(tokens[next]?.word.text ?? "") && next < end + 2 && !tokens[next]?.first) next += 1;
    if (next === end || !isCapital(tokens[next]) || tokens[end]?.word.text === "and" && !bodyJoins(tokens, run) || isDayOrMonth(tokens[next])) break;
    if (tokens[end]?.word.text === "on" || tokens[end]?.word.text === "the") break;
    end = runAt(tokens, next, 6).at(-1)?.end ?? next + 1;
  }
  if (/^(?:Inc|Corp|Ltd|Co|Bros)$/.test(tokens[end - 1]?.word.text ?? "") && isMark(tokens[end], ".") && tokens[end]?.glued) end += 1;
  return { type: "organisation", start: run.start, end, nested: [], trust: "likely" };
}

function isBodyHead(tokens: readonly Token[], run: Run): boolean {
  return ["of", "for"].includes(tokens[run.words[0]?.end ?? 0]?.word.text ?? "");
}

function bodyJoins(tokens: readonly Token[], run: Run): boolean {
  return run.words.some((word) => ["Department", "Ministry", "Board", "Institute", "Centers", "Bureau", "Office", "Committee", "Institutes", "Agency", "Fund", "Council"].includes(tokens[word.start]?.word.text ?? ""));
}
