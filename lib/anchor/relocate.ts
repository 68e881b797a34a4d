// Where an annotation belongs whose mark is gone from the text. Certain enough: it is put there.
// Not certain: a person is offered the place. No mark beats a wrong mark: the same number elsewhere is
// another number, and words that changed in what a checker looks at are for a person to recognise.
import type { Place } from "#lib/commands.ts";
import { occurrencesIn, type Occurrence } from "#lib/anchor/occurrences.ts";
import { similarity } from "#lib/anchor/approximate.ts";
import { similarSpans } from "#lib/anchor/similar-places.ts";
import { offsetInForm, placeOfSpan, type TextForm } from "#lib/anchor/text-form.ts";
import { placeAt } from "#lib/anchor/find.ts";
import { likeness } from "#lib/text/likeness.ts";
import { textBetween, type Position, type Span } from "#lib/text/canonical.ts";
import { sameWords, wordsForm } from "#lib/text/words.ts";
import { changeWeight } from "#lib/workflow/change-weight.ts";

/** What is remembered of an annotation's place. */
export interface StoredAnchor {
  /** The words it stood on last. */
  words: string;
  /** The words a person put it on; the same unless they were edited since. */
  placedWords: string;
  prefix: string;
  suffix: string;
  start: Place["start"];
  end: Place["end"];
}

export interface Stretch {
  start: Position;
  end: Position;
}

export interface Relocation {
  place: Place;
  /** 0 to 1: seven tenths for the words, three for what stands around them. */
  score: number;
  /**
   * "sure": the same words with all that stood around them, and nowhere else; need not wait for an undo. "place":
   * convincing. "propose": for a person to decide.
   */
  verdict: "sure" | "place" | "propose";
}

/** Context that agrees so well is the same spot; so well, and clearly better than elsewhere, is convincing; less than the last is chance. */
const agreement = { sure: 0.8, convincing: 0.5, inItsBlock: 0.3, lead: 0.2, chance: 0.15 };
/** Shorter words that stand without any of their surroundings are everybody's. */
const tellingLength = 12;
const score = { place: 0.8, propose: 0.55, lead: 0.1 };

/**
 * The best place for it; null: lost. `relative`: the stretch its Yjs positions name, if any. `isTaken`: whether an
 * annotation like it already stands on a place; that is never offered.
 */
export function relocate(form: TextForm, anchor: StoredAnchor, relative: Stretch | null, isTaken: (place: Place) => boolean = () => false): Relocation | null {
  if (wordsForm(anchor.words) === "") return null;
  return byPositions(form, anchor, relative) ?? byWords(form, anchor, isTaken) ?? byLikeness(form, anchor, relative, isTaken) ?? between(form, anchor, isTaken);
}

function byPositions({ blocks }: TextForm, anchor: StoredAnchor, relative: Stretch | null): Relocation | null {
  if (!relative || !sameWords(textBetween(blocks, relative.start, relative.end), anchor.words)) return null;
  const place = placeAt(blocks, relative.start, relative.end);
  return place && { place, score: 1, verdict: "sure" };
}

/** The same words, those it stood on last before those it was put on. */
function byWords(form: TextForm, anchor: StoredAnchor, isTaken: (place: Place) => boolean): Relocation | null {
  let offer: Relocation | null = null;
  for (const quote of new Set([anchor.words, anchor.placedWords])) {
    if (!mayContain(form, quote)) continue;
    const found = exactly(form, { ...anchor, quote }, isTaken);
    if (found && found.verdict !== "propose") return found;
    offer ??= found;
  }
  return offer;
}

function exactly(form: TextForm, anchor: StoredAnchor & { quote: string }, isTaken: (place: Place) => boolean): Relocation | null {
  const { blocks } = form;
  const all = occurrencesIn(form, anchor).toSorted((a, b) => share(b) - share(a));
  const [best, next] = all;
  if (!best) return null;
  const lead = share(best) - (next ? share(next) : 0);
  if (share(best) >= agreement.sure && (!next || share(next) < agreement.sure)) return at(best, "sure");
  if (share(best) >= agreement.convincing && lead >= agreement.lead) return at(best, "place");
  const home = all.filter((one) => blocks[one.start.index]?.id === anchor.start.block);
  if (home.length === 1 && home[0] && share(home[0]) >= agreement.inItsBlock && share(best) - share(home[0]) < agreement.lead) return at(home[0], "place");
  const isTelling = (one: Occurrence) => share(one) >= agreement.chance || wordsForm(anchor.quote).length >= tellingLength;
  for (const one of [...home, ...all]) {
    const offer = isTelling(one) ? at(one, "propose") : null;
    if (offer && !isTaken(offer.place)) return offer;
  }
  return null;

  function at(one: Occurrence, verdict: Relocation["verdict"]): Relocation | null {
    const place = placeAt(blocks, one.start, one.end);
    return place && { place, verdict, score: 0.7 + 0.3 * share(one) };
  }
}

function byLikeness(form: TextForm, anchor: StoredAnchor, relative: Stretch | null, isTaken: (place: Place) => boolean): Relocation | null {
  const words = wordsForm(anchor.words);
  const home = [
    ...(relative ? [offsetInForm(form, relative.start)] : []),
    ...form.blocks.flatMap((block, index) => (block.id === anchor.start.block && block.id !== "" ? [offsetInForm(form, { index, offset: anchor.start.offset })] : [])),
  ];
  const rated = similarSpans(form, words, home)
    .flatMap((span) => rate(form, anchor, words, span))
    .filter(({ place }) => !isTaken(place))
    .sort((a, b) => b.score - a.score);
  const [best, next] = rated;
  if (!best || best.score < score.propose) return null;
  const isClear = best.score >= score.place && best.score - (next?.score ?? 0) >= score.lead && words.length >= tellingLength
    && best.alike >= 0.8 && changeWeight(anchor.words, best.place.quote) === "plain";
  return { place: best.place, score: best.score, verdict: isClear ? "place" : "propose" };
}

function rate(form: TextForm, anchor: StoredAnchor, words: string, span: Span): (Omit<Relocation, "verdict"> & { alike: number })[] {
  const place = placeOfSpan(form, span);
  if (!place) return [];
  const alike = similarity(words, form.text.slice(span.from, span.to));
  const around = contextLikeness(anchor, place);
  if (alike < 0.5 || (words.length < tellingLength && around < 0.3)) return [];
  return [{ place, alike, score: 0.7 * alike + 0.3 * around }];
}

/** From 0 to 1: how alike the text around a place is to what stood around an annotation; 0 without any. */
export function contextLikeness(anchor: Pick<StoredAnchor, "prefix" | "suffix">, place: Pick<Place, "prefix" | "suffix">): number {
  const sides = [[anchor.prefix, place.prefix], [anchor.suffix, place.suffix]] as const;
  const total = anchor.prefix.length + anchor.suffix.length;
  return total === 0 ? 0 : sides.reduce((sum, [was, is]) => sum + (was.length / total) * likeness(was, is), 0);
}

/** So much of what stood before and behind must stand there still. */
const rim = 12;

/** What now stands between the words that stood before and behind it, where it was typed over. */
function between(form: TextForm, anchor: StoredAnchor, isTaken: (place: Place) => boolean): Relocation | null {
  const [before, after] = [`${anchor.prefix}\u0001`, `\u0001${anchor.suffix}`].map((text) => wordsForm(text).replace("\u0001", ""));
  if (!before || !after || before.length < rim || after.length < rim) return null;
  const reach = 60 + anchor.words.length * 2;
  let found: Span | null = null;
  for (let at = form.text.indexOf(before.slice(-rim)); at !== -1; at = form.text.indexOf(before.slice(-rim), at + 1)) {
    const from = at + rim;
    const to = form.text.slice(from, from + reach).indexOf(after.slice(0, rim));
    if (to < 0) continue;
    // Twice in the text: nothing says which.
    if (found) return null;
    found = { from, to: from + to };
  }
  const place = found && placeOfSpan(form, found);
  if (!place || isTaken(place)) return null;
  return { place, score: 0.3 + 0.3 * similarity(wordsForm(anchor.words), wordsForm(place.quote)), verdict: "propose" };
}

/** False when a word of the quote stands nowhere: most lost words, in a moment. */
function mayContain(form: TextForm, quote: string): boolean {
  const inside = wordsForm(quote).split(/[^\p{L}\p{M}\p{N}]+/u).slice(1, -1);
  return inside.every((word) => word === "" || form.text.includes(word));
}

function share(one: Occurrence): number {
  return one.agreement ?? 0;
}
