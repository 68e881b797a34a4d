/** Says why on standard error; answers the exit code: 1 refused, 2 wrong use. */
export function refuse(sentence: string, code = 1): number {
  console.error(sentence);
  return code;
}
