// Says to the others where this page is, and shows where they are. Everything goes past React but
// the list of people, which changes when somebody comes, goes, or turns to something else.
import type { Editor } from "@tiptap/core";
import { showCarets, type Caret } from "#components/editor/extensions/carets.ts";
import { positionOf } from "#components/editor/positions.ts";
import { absolutePlace, relativePlace } from "#components/editor/relative-places.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";
import type { UserId } from "#lib/id.ts";
import { coloursOf, peopleHere, type PersonHere, type PresenceMode } from "#lib/presence/people-here.ts";

/** What of y-protocols' awareness is used. */
export interface Awareness {
  getStates(): Map<number, Record<string, unknown>>;
  setLocalState(state: Record<string, unknown> | null): void;
  on(name: "change", listener: () => void): void;
  off(name: "change", listener: () => void): void;
}

/** Milliseconds between two things said of oneself. */
const pause = 100;
/** More carets than this would hide the text. */
const mostCarets = 25;

export interface FaceOf {
  id: UserId;
  name: string;
  mode: PresenceMode;
  item: PersonHere["item"];
  colour: number;
}

export interface Presence {
  /** Brings the place where a person is into view. */
  goTo(id: UserId): void;
  /** The selection moved. */
  moved(): void;
  close(): void;
}

/** Takes part in the presence of an open article, until it is closed. */
export function joinPresence(state: GalleyState, editor: Editor, awareness: Awareness): Presence {
  const { me } = state.data;
  let people: readonly PersonHere[] = [];
  let colours = new Map<UserId, number>();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastSaid = "";
  let drawn = "";

  const mode = (): PresenceMode => (me.canEditText && state.snapshot.mode === "edit" ? "edit" : me.canCheck || me.canAnnotate ? "check" : "read");

  function say(): void {
    timer = undefined;
    if (editor.isDestroyed) return;
    const { anchor, head } = editor.state.selection;
    const now = { mode: mode(), item: state.snapshot.selected, anchor: relativePlace(editor.state, anchor), head: relativePlace(editor.state, head) };
    const text = JSON.stringify(now);
    if (text === lastSaid) return;
    lastSaid = text;
    awareness.setLocalState({ ...now, moved: Date.now() });
  }
  const sayLater = () => { timer ??= setTimeout(say, pause); };

  let told = [state.snapshot.selected, state.snapshot.mode] as const;
  const forget = state.subscribe(() => {
    const { selected, mode: current } = state.snapshot;
    if (selected === told[0] && current === told[1]) return;
    told = [selected, current];
    sayLater();
  });

  function look(): void {
    frame = 0;
    if (editor.isDestroyed) return;
    people = peopleHere(awareness.getStates(), me.id);
    colours = coloursOf(people, colours);
    const faces = people.map(({ id, name, mode: theirs, item }) => ({ id, name, mode: theirs, item, colour: colours.get(id) ?? 0 }));
    if (JSON.stringify(faces) !== JSON.stringify(state.snapshot.people)) state.set({ people: faces });
    const carets = people.slice(0, mostCarets).flatMap((person) => caretOf(person) ?? []);
    const text = JSON.stringify(carets);
    if (text !== drawn) showCarets(editor.view, carets);
    drawn = text;
  }
  const lookSoon = () => { frame ||= requestAnimationFrame(look); };

  /** Where somebody is: at the item they have selected, except while they write. */
  function placeOf({ mode: theirs, item, anchor, head }: PersonHere): { from: number; to: number; head: number; isItem: boolean } | null {
    const { doc } = editor.state;
    const living = theirs !== "edit" && item ? state.snapshot.derived.living.get(item) : undefined;
    const from = living ? positionOf(doc, living.start) : null;
    const to = living ? positionOf(doc, living.end) : null;
    if (from !== null && to !== null && to > from) return { from, to, head: from, isItem: true };
    const [a, b] = [absolutePlace(editor.state, anchor), absolutePlace(editor.state, head)];
    return a === null || b === null ? null : { from: Math.min(a, b), to: Math.max(a, b), head: b, isItem: false };
  }

  function caretOf(person: PersonHere): Caret | null {
    const place = placeOf(person);
    return place && { ...place, key: `${person.client}:${person.moved}`, name: person.name, colour: colours.get(person.id) ?? 0 };
  }

  // A change from outside lays the document anew, and with it everything that hung on the old one.
  const onTransaction = ({ transaction }: { transaction: { docChanged: boolean; getMeta(name: string): unknown } }) => {
    const origin = transaction.getMeta("y-sync$") as { isChangeOrigin?: boolean } | undefined;
    if (transaction.docChanged && origin?.isChangeOrigin && people.length > 0) {
      drawn = "";
      lookSoon();
    }
  };
  editor.on("transaction", onTransaction);
  awareness.on("change", lookSoon);
  say();
  lookSoon();

  return {
    moved: sayLater,
    goTo(id) {
      const person = people.find((known) => known.id === id);
      const place = person && placeOf(person);
      if (!place) return;
      const { node } = editor.view.domAtPos(place.head);
      const element = node instanceof Element ? node : node.parentElement;
      element?.scrollIntoView({ block: "center" });
    },
    close() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      forget();
      editor.off("transaction", onTransaction);
      awareness.off("change", lookSoon);
      state.set({ people: [] });
    },
  };
}
