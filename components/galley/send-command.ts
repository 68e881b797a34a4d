// Sends acts to the server one after the other, in the order they were done, after the words they were done on. A command
// whose answer was lost is sent again under the same id: the server does it once.
import type { Command, Outcome } from "#lib/commands.ts";
import { newId, type CommandId } from "#lib/id.ts";

type Unsent<C> = C extends Command ? Omit<C, "id" | "articleId"> : never;
/** A command without what the sender adds: its id and the article. */
export type Act = Unsent<Command>;

const pauses = [300, 1000, 3000, 8000];
/** How often a server that answers with a fault of its own is asked again. */
const faultsBorne = 3;

interface Effects {
  /** Hears when the line is down (true) and up again (false). */
  onTrouble: (isDown: boolean) => void;
  /** Resolves once what was typed before the act is on the server: it may be about those words. */
  whenSaved: () => Promise<void>;
  /** Keeps what is not answered yet beyond this page, as far as that is wanted. */
  keep: { keepAct(id: string, body: string): void; dropAct(id: string): void };
}

/** For a page on which nothing is typed and nobody waits. */
const noEffects: Effects = { onTrouble() {}, whenSaved: () => Promise.resolve(), keep: { keepAct() {}, dropAct() {} } };

/** A queue of commands for one article. */
export function commandQueue(articleId: string, { onTrouble, whenSaved, keep } = noEffects) {
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const post = async (body: string): Promise<Outcome> => {
    for (let attempt = 0; ; attempt++) {
      try {
        const response = await fetch("/api/commands", { method: "POST", headers: { "content-type": "application/json" }, body });
        if (response.status < 500) {
          onTrouble(false);
          return await readOutcome(response);
        }
        if (response.status === 500 && attempt >= faultsBorne) {
          onTrouble(false);
          return { ok: false, reason: "failed" };
        }
      } catch {
        // The line is down: nothing is lost, the same command goes out again.
      }
      onTrouble(true);
      await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(attempt, pauses.length - 1)]));
    }
  };
  const queue = (id: string, body: string): Promise<Outcome> => {
    waiting += 1;
    const saved = whenSaved();
    const answer = tail.then(() => saved).then(() => post(body)).finally(() => {
      waiting -= 1;
      keep.dropAct(id);
    });
    tail = answer.catch(() => undefined);
    return answer;
  };

  return {
    send(act: Act): Promise<Outcome> {
      const id = newId<CommandId>();
      const body = JSON.stringify({ ...act, id, articleId });
      keep.keepAct(id, body);
      return queue(id, body);
    },
    /** Sends what an earlier page could not: before anything that is done from now on. */
    resend(bodies: readonly string[]): void {
      for (const body of bodies) {
        const { id } = JSON.parse(body) as { id: string };
        void queue(id, body);
      }
    },
    /** Whether an act has not been answered yet: closing the page may lose it. */
    hasUnsent: () => waiting > 0,
  };
}

/** The answer, or "invalid" where something before our own door refused the request in words of its own. */
async function readOutcome(response: Response): Promise<Outcome> {
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return isJson ? ((await response.json()) as Outcome) : { ok: false, reason: "invalid" };
}
