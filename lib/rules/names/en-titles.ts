// English titles before a name, and posts behind it.
import { openings, posts, ranks } from "#lib/lexicon/person-words.ts";
import { listed } from "#lib/lexicon/listed.ts";
import { isMark } from "#lib/rules/names/capitals.ts";
import type { Range } from "#lib/rules/names/chunk.ts";
import { Phrases } from "#lib/rules/phrases.ts";
import type { Token } from "#lib/rules/scan-tokens.ts";

const ascii = /^\p{ASCII}+$/u;
const title = new Phrases<"rank" | "post">([
  ...ranks.filter((one) => ascii.test(one) && !["GS", "PGS", "TSKH", "TS", "ThS", "Th.S", "BS", "DS", "LS", "KS", "em", "anh"].includes(one)).map((one) => [one, "rank"] as const),
  ...listed("Master|Miss|Madam|Lt. Gen.|Lt. Col.|Maj. Gen.|Brig. Gen.|Staff Sgt.|Sgt.|Gen.|Col.|Capt.|Lt.|Maj.|Adm.|Dr.|Prof.|Mr.|Mrs.|Ms.|Rev.|Hon.|St.|Private|Pfc.|Cpl.|Cmdr.|Commander|Imam|Rabbi|Sheikh|Ayatollah|Bishop|Archbishop|Cardinal|Emperor").map((one) => [one, "rank"] as const),
  ...posts.filter((one) => ascii.test(one)).map((one) => [one, "post"] as const),
  ...listed(`Vice President|Prime Minister|Deputy Prime Minister|Foreign Minister|Defense Minister|Defence Minister|Finance Minister|Interior Minister|Health Minister|Secretary of State|Defense Secretary|Secretary General|Secretary-General|Attorney General|Chief Justice|Chief Executive|Chief of Staff|Police Chief|Fire Chief|Councilwoman|Councilman|Councillor|Councilmember|Council Member|Sen.|Rep.|Gov.|Senator|Assemblyman|Assemblywoman|Lawmaker|Ambassador|Consul|Coach|Head Coach|Manager|Captain|Striker|Midfielder|Defender|Goalkeeper|Forward|Actor|Actress|Singer|Author|Novelist|Poet|Director|Producer|Filmmaker|Designer|Architect|Artist|Lawyer|Prosecutor|Defendant|Suspect|Spokesman|Spokeswoman|Managing Director|General Manager|Editor|Reporter|Journalist|Columnist|Professor|Researcher|Scientist|Economist|Analyst|Officer|Detective|Agent|Special Agent|Trooper|Firefighter|Nurse|Doctor|Teacher|Principal|Dean|Chancellor|Founder|Billionaire|Businessman|Farmer|Resident|Activist|Leader|Chairman|Candidate|Premier|Tsar|Sultan|Emir|MP|M.P.|teammate|brother|sister|wife|husband|son|daughter|father|mother|friend|colleague`).map((one) => [one, "post"] as const),
]);
const opening = new Set<string>([...openings.filter((one) => ascii.test(one) && !["a", "an", "the", "and", "who"].includes(one)), "former", "then", "late", "retired", "outgoing", "incoming", "us", "u.s.", "british", "french", "german", "russian", "chinese", "japanese", "israeli", "australian", "canadian", "indian", "turkish", "ukrainian", "iranian", "state", "city", "county", "federal", "national", "local"]);
/** Nouns that make an apposition a post. */
const postNouns = new Set([...posts.filter((one) => ascii.test(one)), ...listed("spokesman|spokeswoman|spokesperson|professor|director|president|chairman|chairwoman|chair|head|chief|minister|secretary|mayor|governor|senator|leader|coach|manager|captain|founder|editor|owner|lawyer|attorney|analyst|economist|scientist|researcher|fellow|officer|commander|member|executive|CEO|CFO|engineer|teacher|principal|dean|author|historian|farmer|resident|candidate|ambassador|prosecutor|judge|superintendent|commissioner|inspector|deputy|partner|consultant|adviser|advisor|strategist|curator|surgeon|physician|doctor|nurse|pilot|student|veteran|artist|designer|architect|musician|actor|actress|singer")].map((one) => one.toLowerCase()));

export interface Title extends Range {
  isRank: boolean;
  parts: { range: Range; isRank: boolean }[];
}

/** Titles that begin here, up to the next word; small letters count for posts ("coach Tom Reed"). Null without. */
export function titleAt(tokens: readonly Token[], at: number): Title | null {
  let next = at;
  while (opening.has(tokens[next]?.word.lower ?? "") && next < at + 2) next += 1;
  const parts: Title["parts"] = [];
  for (let count = 0; count < 3; count += 1) {
    const found = title.at(tokens, next);
    if (!found) break;
    const isRank = found.value === "rank";
    if (isRank && tokens[next]?.word.shape === "lower") break;
    let end = next + found.length;
    if (isMark(tokens[end], ".") && tokens[end]?.glued) end += 1;
    parts.push({ range: { start: parts.length === 0 && !isRank ? at : next, end }, isRank });
    next = end;
  }
  return parts.length > 0 ? { start: at, end: next, isRank: parts.every((part) => part.isRank), parts } : null;
}

/** An apposition that tells a post: ", chief scientist at the Met Office". Null without one. */
export function postBehind(tokens: readonly Token[], at: number): Range | null {
  if (!isMark(tokens[at], ",")) return null;
  let start = at + 1;
  if (tokens[start]?.type === "number" && isMark(tokens[start + 1], ",")) start += 2;
  let end = start;
  let hasNoun = false;
  while (end < tokens.length && end < start + 18) {
    const token = tokens[end];
    if (!token || token.first || token.type === "mark" && /^[,.;:()"”“]$/.test(token.word.text) && !token.glued || token.type === "mark" && /^[,.;:]$/.test(token.word.text)) break;
    if (/^(?:who|which|said|says|told|was|is|has|had|and|will|were)$/.test(token.word.lower)) break;
    if (postNouns.has(token.word.lower) && end < start + 8) hasNoun = true;
    end += 1;
  }
  return hasNoun && end > start ? { start, end } : null;
}
