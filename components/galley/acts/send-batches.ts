// Many acts as few requests: so many acts and so many characters in each.
import type { Effects } from "#components/galley/acts/acting.ts";
import type { BatchedAct, Outcome } from "#lib/commands.ts";
import { longestBatch } from "#lib/longest-batch.ts";

/** Characters of one batch: less than a request may have, in whatever letters. */
const longestBody = 300_000;

/** An outcome for every act, in their order. */
export async function sendBatches(send: Effects["send"], acts: readonly BatchedAct[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const some of inBatches(acts)) {
    const answer = await send({ type: "batch", acts: some });
    outcomes.push(...(answer.ok ? (answer.value as { outcomes: Outcome[] }).outcomes : some.map(() => answer)));
  }
  return outcomes;
}

function inBatches(acts: readonly BatchedAct[]): BatchedAct[][] {
  const batches: BatchedAct[][] = [];
  let room = 0;
  for (const act of acts) {
    const size = JSON.stringify(act).length;
    const last = batches.at(-1);
    if (last && last.length < longestBatch && size <= room) last.push(act);
    else {
      batches.push([act]);
      room = longestBody;
    }
    room -= size;
  }
  return batches;
}
