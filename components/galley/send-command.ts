// Sends acts to the server one after the other, in the order they were done. A command whose
// answer was lost is sent again under the same id: the server does it once.
import type { Command, Outcome } from "#lib/commands.ts";
import { newId, type CommandId } from "#lib/id.ts";

type Unsent<C> = C extends Command ? Omit<C, "id" | "articleId"> : never;
/** A command without what the sender adds: its id and the article. */
export type Act = Unsent<Command>;

const pauses = [300, 1000, 3000, 8000];
/** How often a server that answers with a fault of its own is asked again. */
const faultsBorne = 3;

/** A queue of commands for one article. `onTrouble` hears when the line is down (true) and up again (false). */
export function commandQueue(articleId: string, onTrouble: (isDown: boolean) => void) {
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

  return {
    send(act: Act): Promise<Outcome> {
      const body = JSON.stringify({ ...act, id: newId<CommandId>(), articleId });
      waiting += 1;
      const answer = tail.then(() => post(body)).finally(() => {
        waiting -= 1;
      });
      tail = answer.catch(() => undefined);
      return answer;
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
