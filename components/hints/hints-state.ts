// The hints of one open galley, outside React as the galley's own state is: what the worker
// found, without what items cover and people dismissed, which of it is painted, which is looked at.
import type { BlockHints, HintLook } from "#components/editor/extensions/hint-marks.ts";
import { editorTools } from "#components/editor/loaded.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";
import { openFeed, type Fed } from "#components/hints/hint-feed.ts";
import { NamesKnown } from "#components/hints/names-known.ts";
import type { RuleTitles } from "#components/hints/hint-messages.ts";
import { readPreferences, writePreferences, type HintPreferences } from "#components/hints/hint-preferences.ts";
import type { GalleyData } from "#lib/article/galley-data.ts";
import type { Block } from "#lib/article/block.ts";
import { namesOnDay, noNames, type NamesOnDay, type SaidMention } from "#lib/entity/known-names.ts";
import { fullDate } from "#lib/entity/partial-date.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { paintedSpan } from "#lib/hints/hint-view.ts";
import { movedSpan } from "#lib/hints/moved.ts";
import type { LedgerName } from "#lib/hints/ledger-names.ts";
import type { TextLedgers } from "#lib/hints/text-ledgers.ts";
import { dismissals, visibleHints, type PlacedHint } from "#lib/hints/visible.ts";
import type { RuleSettings } from "#lib/rules/rule.ts";
import type { Span } from "#lib/text/canonical.ts";
import { readSpans } from "#lib/workflow/read-spans.ts";
import type { Kind } from "#lib/annotation/kind.ts";

/** Words in a block, by its number as the rules saw the text. */
export interface Spot extends Span {
  index: number;
  blockId: string;
}

export type PanelView = "items" | "hints" | "ledgers";

export interface HintsSnapshot extends HintPreferences {
  /** False until the rules have run once. */
  isReady: boolean;
  /** In text order, of every class, painted or not. */
  hints: readonly PlacedHint[];
  /** Which one is looked at. */
  current: string | null;
  view: PanelView;
  ledger: LedgerName;
  ledgers: TextLedgers | null;
  /** The rule all of whose hints are about to be taken. */
  takingAll: string | null;
  titles: RuleTitles;
  /** Whom the names of this text mean, as far as the names file knows; null until it was asked. */
  names: NamesOnDay | null;
}

/** Milliseconds after which a change of the items shows in the hints. */
const soon = 40;

/** The newsroom's settings, for the issue that the article is meant for. */
function settingsOf({ rules, details }: Pick<GalleyData, "rules" | "details">): RuleSettings {
  return { ...rules, issueDate: fullDate(details.issueDate) ?? rules.issueDate };
}

export class HintsState {
  readonly galley: GalleyState;
  /** The language of the page: in it a hint becomes a note. */
  locale: Locale;
  #snapshot: HintsSnapshot = { ...readPreferences(null), isReady: false, hints: [], current: null, view: "items", ledger: "people", ledgers: null, takingAll: null, titles: {}, names: null };
  #fed: Fed | null = null;
  #feed: ReturnType<typeof openFeed> | null = null;
  #settings: RuleSettings;
  /** What the settings were made of. */
  #known: Pick<GalleyData, "rules" | "details">;
  #painted = new Map<string, BlockHints & { key: string }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hadSelection = false;
  #from: readonly unknown[] = [];
  readonly #names: NamesKnown;
  readonly #listeners = new Set<() => void>();

  constructor(galley: GalleyState, locale: Locale) {
    this.galley = galley;
    this.locale = locale;
    this.#known = galley.data;
    this.#settings = settingsOf(galley.data);
    this.#names = new NamesKnown(galley, ({ known, day }) => {
      this.set({ names: known === noNames ? null : namesOnDay(known, day) });
      this.#feed?.ask();
    });
  }

  get snapshot(): HintsSnapshot {
    return this.#snapshot;
  }

  readonly getSnapshot = () => this.#snapshot;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  set(change: Partial<HintsSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
    if ("current" in change || "shown" in change) this.#paint();
  }

  /** Runs the rules from now on, until the answered function is called. */
  start(): () => void {
    this.set(readPreferences(localStorage));
    this.#feed = openFeed(this.galley, {
      settings: () => this.#settings, names: () => this.#names.current, wantsLedgers: () => this.#snapshot.view === "ledgers",
      onFed: (fed) => {
        this.#fed = fed;
        this.#from = [];
        this.#names.met(fed.mentions);
        this.#look({ isReady: true, titles: fed.titles, ...(fed.ledgers && { ledgers: fed.ledgers }) });
      },
    });
    const forget = this.galley.subscribe(() => {
      const { derived, readings, dismissed, isReady, selected, details, rules, hasSelection } = this.galley.snapshot;
      // Who selects words means those.
      const isSelecting = hasSelection && !this.#hadSelection;
      this.#hadSelection = hasSelection;
      if ((selected ?? isSelecting) && this.#snapshot.current) this.set({ current: null });
      if (rules !== this.#known.rules || details !== this.#known.details) {
        this.#known = { rules, details };
        const settings = settingsOf(this.#known);
        // Fetched again they are other objects that mostly say the same.
        if (JSON.stringify(settings) !== JSON.stringify(this.#settings)) {
          this.#settings = settings;
          this.#feed?.ask();
        }
      }
      if ([derived.rows, readings, dismissed, isReady].every((value, at) => value === this.#from[at])) return;
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#look({});
      }, soon);
    });
    const forgetNames = this.#names.start();
    return () => {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      forget();
      forgetNames();
      this.#feed?.close();
      this.#feed = null;
    };
  }

  /** Shows another part beside the text; the ledgers are made when they are first looked at. */
  open(view: PanelView, ledger: LedgerName = this.#snapshot.ledger): void {
    this.set({ view, ledger });
    if (view === "ledgers") this.#feed?.ask();
  }

  prefer(change: Partial<HintPreferences>): void {
    const { shown, readsFirst } = { ...this.#snapshot, ...change };
    writePreferences(localStorage, { shown, readsFirst });
    this.set({ shown, readsFirst });
    this.#from = [];
    this.#look({});
  }

  /** Hints that are painted: those of the classes that somebody wants to see. */
  painted(): readonly PlacedHint[] {
    const { hints, shown } = this.#snapshot;
    return hints.filter((hint) => shown[hint.class]);
  }

  byId(id: string | null): PlacedHint | null {
    return this.#snapshot.hints.find((hint) => hint.id === id) ?? null;
  }

  /** Somebody said whom words mean in this article. */
  sayWho(said: SaidMention): void {
    this.#names.say(said);
  }

  /** Where words stand now that a rule saw, with their block; null when they are others since. */
  placeOf({ blockId, index, from, to }: Spot): (Span & { index: number; block: Block }) | null {
    const { blocks } = this.galley.snapshot;
    const looked = this.#fed?.blocks[index];
    const at = blocks[index]?.id === blockId ? index : blocks.findIndex((block) => block.id === blockId);
    const block = blocks[at];
    const span = block && looked && movedSpan(looked.text, block.text, { from, to });
    return span ? { index: at, block, ...span } : null;
  }

  /** Words by the number of their block as the rules last saw the text. */
  spot({ block, from, to }: { block: number; from: number; to: number }): Spot | null {
    const blockId = this.#fed?.blocks[block]?.id;
    return blockId === undefined ? null : { index: block, blockId, from, to };
  }

  #look(change: Partial<HintsSnapshot>): void {
    const { derived, readings, dismissed, isReady } = this.galley.snapshot;
    this.#from = [derived.rows, readings, dismissed, isReady];
    const fed = this.#fed;
    if (!fed) return this.set(change);
    const { language } = this.galley.data.article;
    const hints = visibleHints({
      blocks: fed.blocks, lists: fed.lists, items: this.#items(fed.blocks), isDismissed: dismissals(dismissed),
      read: this.#snapshot.readsFirst ? Map.groupBy(readSpans(fed.blocks, readings, language), (span) => span.index) : null,
    });
    const { current } = this.#snapshot;
    this.set({ ...change, hints, current: current !== null && hints.some((hint) => hint.id === current) ? current : null });
  }

  #items(blocks: readonly Block[]): Map<number, (Span & { kind: Kind })[]> {
    const { derived, blocks: living } = this.galley.snapshot;
    const at = new Map(blocks.map((block, index) => [block.id, index]));
    const items = new Map<number, (Span & { kind: Kind })[]>();
    for (const { id, view } of derived.rows) {
      const place = derived.living.get(id);
      if (!place) continue;
      for (let index = place.start.index; index <= place.end.index; index += 1) {
        const block = living[index];
        const own = block && at.get(block.id);
        if (own === undefined || !block) continue;
        const span = { kind: view.kind, from: index === place.start.index ? place.start.offset : 0, to: index === place.end.index ? place.end.offset : block.text.length };
        const list = items.get(own);
        if (list) list.push(span);
        else items.set(own, [span]);
      }
    }
    return items;
  }

  #paint(): void {
    const { editor } = this.galley;
    if (!editor || editor.isDestroyed || !this.#fed) return;
    // An input method loses what it composes when the words around it are drawn anew.
    if (editor.view.composing) return void setTimeout(() => this.#paint(), 200);
    const { hints, shown, current } = this.#snapshot;
    const looks = new Map<string, { text: string; looks: HintLook[] }>();
    for (const hint of hints) {
      const { id, index, blockId, class: look } = hint;
      const isCurrent = id === current;
      const { from, to, isStart } = isCurrent ? { ...hint, isStart: false } : paintedSpan(hint);
      const text = this.#fed.blocks[index]?.text;
      if (text === undefined || !(shown[look] || isCurrent)) continue;
      const known = looks.get(blockId);
      if (known) known.looks.push({ from, to, look, isCurrent, isStart });
      else looks.set(blockId, { text, looks: [{ from, to, look, isCurrent, isStart }] });
    }
    const next = new Map([...looks].map(([id, block]) => {
      const key = `${block.looks.map(({ from, to, look, isCurrent, isStart }) => `${from} ${to} ${look} ${isCurrent} ${isStart}`).join(",")} ${block.text}`;
      const before = this.#painted.get(id);
      return [id, before?.key === key ? before : { ...block, key }] as const;
    }));
    const isSame = next.size === this.#painted.size && [...next].every(([id, block]) => this.#painted.get(id) === block);
    this.#painted = next;
    if (!isSame) editorTools().showHints(editor.view, next);
  }
}
