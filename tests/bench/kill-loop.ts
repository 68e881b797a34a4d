// npx node tests/bench/kill-loop.ts [cycles] [seed]. Kills the process that serves an article while five people write in it,
// and fails when a word that had been called saved is not on the disk.
import { killLoop } from "#tests/support/kill-loop.ts";

const [cycles = 100, seed = 1] = process.argv.slice(2).map(Number);
const start = performance.now();
const { typed, saved, lost, unasked } = await killLoop(cycles, seed, (done) => {
  if (done % 10 === 0) console.log(`${done} of ${cycles}`);
});
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${cycles} kills in ${seconds} s (seed ${seed}): ${typed} words typed, ${saved} called saved, ${unasked} more on the disk, ${lost.length} lost.`);
if (lost.length > 0) {
  console.error(lost.slice(0, 20).join(" "));
  process.exitCode = 1;
}
process.exit();
