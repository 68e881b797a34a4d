/** Ends the command with one sentence for the person at the terminal. */
export function stop(sentence: string, code = 1): never {
  console.error(sentence);
  process.exit(code);
}
