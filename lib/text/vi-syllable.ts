// Whether letters make a Vietnamese syllable: initials times rimes times tones, written from
// the spelling rules, so that no word list with a licence is needed.

const toneMarks = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const plain = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oem ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uên uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y".split(" ");
const alone = "yêm yên yêng yêt yêu ynh".split(" ");
const afterQu = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê ên ênh êch êt êu i ich in inh it iu ô ôc ơ ơi ơn ơt y ych yên yêt yêu yn ynh yp yt".split(" ");
const initials = "ngh ng nh n gh gi g kh k ch c đ d b h l m ph p r s tr th t v x".split(" ");
const rimes = new Set(plain);
const rimesAlone = new Set([...plain, ...alone]);
const rimesQu = new Set(afterQu);
const front = /^[eêiy]/;
const stopped = /(?:c|ch|p|t)$/;

const toneless = new Map<string, { bare: string; tone: number }>();

/** A lower-case syllable's letters without the tone mark, and the tone: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng; -1 two tone marks. */
export function splitTone(lower: string): { bare: string; tone: number } {
  const met = toneless.get(lower);
  if (met) return met;
  let tone = 0;
  let bare = "";
  for (const letter of lower.normalize("NFD")) {
    const mark = toneMarks.indexOf(letter);
    if (mark < 0) bare += letter;
    else tone = tone === 0 ? mark + 1 : -1;
  }
  const split = { bare: bare.normalize("NFC"), tone };
  if (toneless.size > 40_000) toneless.clear();
  if (lower.length < 16) toneless.set(lower, split);
  return split;
}

/** Whether lower-case letters in NFC are a possible Vietnamese syllable, in either style of tone placement. */
export function isSyllable(lower: string): boolean {
  if (lower.length > 7 || lower === "") return false;
  const { bare, tone } = splitTone(lower);
  if (tone < 0) return false;
  const rime = rimeOf(bare);
  if (rime === null) return false;
  if (tone > 0 && !isToneInPlace(lower)) return false;
  return !stopped.test(rime) || tone === 2 || tone === 5;
}

function rimeOf(bare: string): string | null {
  if (bare.startsWith("qu")) return rimesQu.has(bare.slice(2)) ? bare.slice(2) : null;
  const initial = initials.find((one) => bare.startsWith(one)) ?? "";
  const rest = bare.slice(initial.length);
  if (initial === "") return rimesAlone.has(rest) ? rest : null;
  if (initial === "gi") {
    if (rest === "" || rimes.has(rest)) return rest || "i";
    return rimes.has(`i${rest}`) ? `i${rest}` : null;
  }
  if (!rimes.has(rest)) return null;
  const isFront = front.test(rest);
  if (["gh", "ngh", "k"].includes(initial)) return isFront ? rest : null;
  if (["c", "g", "ng"].includes(initial)) return isFront ? null : rest;
  if (rest === "y" && !"hklmst".includes(initial)) return null;
  return rest;
}

// Where a tone mark may stand: on the marked vowel (ơ of ươ), else by the two styles. "huớng", "phưòng" and "tíên" are wrong.
const misplaced = /^(?:[^aăâeêioôơuưy]*)(?:ư[òóỏõọớờởỡợ]?(?=[oòóỏõọ])|[ừứửữự][oơ]|[ùúủũụ][ôơâê]|[ìíỉĩị]ê|[òóỏõọ][aăâe](?=[a-zăâ])|[ùúủũụ]y(?=[a-zê])|[ỳýỷỹỵ]ê|u[òóỏõọ](?=[a-z])|uớ(?=n|c|t|i|m)|uờ(?=n|c|t|i|m)|uở(?=n|c|t|i|m)|uỡ(?=n|c|t|i|m)|uợ(?=n|c|t|i|m|p)|i[èéẻẽẹ](?=[a-z]))/u;

function isToneInPlace(lower: string): boolean {
  if (/^q[ùúủũụ]/u.test(lower) || /[aăâeêoôơuư]{2}[ìíỉĩị]$/u.test(lower)) return false;
  if (lower.startsWith("qu") || lower.startsWith("gi")) return true;
  return !misplaced.test(lower) && !/[uưi][àáảãạ]$/u.test(lower);
}
