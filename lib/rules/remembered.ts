// Names recur: what is made of one is kept for the next time it is met.

const most = 4000;

/** The same function of a short text, with its last few thousand answers kept. Answers are shared: nobody may change them. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  let known = new Map<string, { value: T }>();
  return (text) => {
    const met = known.get(text);
    if (met) return met.value;
    const value = read(text);
    if (known.size >= most) known = new Map();
    if (text.length < 200) known.set(text, { value });
    return value;
  };
}
