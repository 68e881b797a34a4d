// The order of Vietnamese dictionaries: A, Ă, Â … D, Đ … A database's own puts Đ and every letter with a mark behind Z.

const collator = new Intl.Collator("vi", { numeric: true });

/** For sorting words as a reader looks them up, in articles of either language; numbers within them by their value. */
export const inWordOrder = (a: string, b: string): number => collator.compare(a, b);

/** For sorting what has a name. Of two alike, the one made first. */
export function byName(a: { id: string; name: string }, b: { id: string; name: string }): number {
  return inWordOrder(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
