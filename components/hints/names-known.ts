// What the names file knows of one galley's names: asked for those that came, each once, and for all of them again when
// the file is another. The text never waits for it.
import { fetchNames } from "#components/galley/fetch-galley.ts";
import type { GalleyState } from "#components/galley/galley-state.ts";
import type { NamesOfDay } from "#components/hints/hint-messages.ts";
import { entityKinds } from "#lib/entity/entity.ts";
import { noNames, type KnownNames, type NameMention, type SaidMention } from "#lib/entity/known-names.ts";
import { distinctMentions } from "#lib/entity/distinct-mentions.ts";
import type { ArticleDetails } from "#lib/article/details-schema.ts";

/** Names that one question asks about at most. */
const most = 500;
/** Milliseconds that questions gather in. */
const gathering = 60;

/** The day an article tells of: that of the event, else of the issue. */
export function dayOf({ eventDate, issueDate }: Pick<ArticleDetails, "eventDate" | "issueDate">): string | null {
  return eventDate ?? issueDate;
}

export class NamesKnown {
  current: NamesOfDay;
  readonly #galley: GalleyState;
  readonly #onKnown: (names: NamesOfDay) => void;
  #inText: readonly NameMention[] = [];
  #asked = new Set<string>();
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasStarted = false;

  constructor(galley: GalleyState, onKnown: (names: NamesOfDay) => void) {
    this.#galley = galley;
    this.#onKnown = onKnown;
    this.current = { known: noNames, day: dayOf(galley.data.details) };
  }

  /** The names that the rules found in the text as it is. */
  met(mentions: readonly NameMention[]): void {
    this.#inText = mentions;
    this.#soon();
  }

  /** Somebody here said whom words mean: so it is at once, until the server says otherwise. */
  say(said: SaidMention): void {
    this.#know({ ...this.current, known: joined(this.current.known, { entities: [], said: [said] }) });
  }

  /** Follows items, details and news of the names file until the answered function is called. */
  start(): () => void {
    this.#hasStarted = true;
    let seen: unknown = null;
    const forget = this.#galley.subscribe(() => {
      const { derived, details, namesTurn } = this.#galley.snapshot;
      if (dayOf(details) !== this.current.day) this.#know({ ...this.current, day: dayOf(details) });
      if (namesTurn !== this.#turn) {
        this.#turn = namesTurn;
        this.#asked = new Set();
        this.#soon();
      }
      if (derived.rows === seen) return;
      seen = derived.rows;
      this.#soon();
    });
    return () => {
      this.#hasStarted = false;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      forget();
    };
  }

  #know(names: NamesOfDay): void {
    this.current = names;
    this.#onKnown(names);
  }

  #soon(): void {
    if (this.#hasStarted) this.#timer ??= setTimeout(() => { this.#timer = undefined; void this.#ask(); }, gathering);
  }

  async #ask(): Promise<void> {
    const all = distinctMentions([...this.#inText, ...this.#items()]);
    const isAgain = this.#asked.size === 0;
    const fresh = all.filter((one) => !this.#asked.has(`${one.kind} ${one.words}`)).slice(0, most);
    if (fresh.length === 0) return;
    const asked = this.#asked;
    for (const { kind, words } of fresh) asked.add(`${kind} ${words}`);
    const answer = await fetchNames(this.#galley.data.article.id, fresh);
    // The file became another meanwhile: that question's answer follows.
    if (!this.#hasStarted || asked !== this.#asked) return;
    if (!answer) {
      // Asked again with whatever is asked next.
      for (const { kind, words } of fresh) asked.delete(`${kind} ${words}`);
      return;
    }
    this.#know({ ...this.current, known: isAgain ? answer : joined(this.current.known, answer) });
    this.#soon();
  }

  /** Names that people marked, whether or not a rule finds them. */
  #items(): NameMention[] {
    return this.#galley.snapshot.derived.rows.flatMap((row): NameMention[] => {
      const kind = entityKinds.find((one) => one === (row.view.kind === "acronym" ? "organisation" : row.view.kind));
      if (!kind) return [];
      const words = row.state.parts.find(({ part }) => part.role === "name")?.part.quote ?? row.words;
      return words.length > 0 && words.length <= 300 ? [{ kind, words }] : [];
    });
  }
}

function joined(before: KnownNames, after: KnownNames): KnownNames {
  const entities = new Map([...before.entities, ...after.entities].map((one) => [one.id, one]));
  const said = new Map([...before.said, ...after.said].map((one) => [one.key, one]));
  return { entities: [...entities.values()], said: [...said.values()] };
}
