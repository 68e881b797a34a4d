// JSON without what repeats itself: each string and each set of keys is written once, and named by its number from then on. Of
// ten thousand annotations little else is left.

type Packed = null | boolean | number | Packed[];

const array = -1;
const number = -2;

/** The text of a JSON value. What JSON leaves out (undefined, functions) is left out; dates are not expected. */
export function packJson(value: unknown): string {
  const [strings, shapes] = [new Map<string, number>(), new Map<string, number>()];
  const numberOf = (known: Map<string, number>, one: string) => {
    const at = known.get(one) ?? known.size;
    known.set(one, at);
    return at;
  };
  const pack = (one: unknown): Packed => {
    if (typeof one === "string") return numberOf(strings, one);
    if (typeof one === "number") return [number, one];
    if (typeof one === "boolean") return one;
    if (Array.isArray(one)) return [array, ...one.map(pack)];
    if (typeof one !== "object" || one === null) return null;
    const entries = Object.entries(one).filter(([, held]) => held !== undefined);
    return [numberOf(shapes, JSON.stringify(entries.map(([key]) => key))), ...entries.map(([, held]) => pack(held))];
  };
  const packed = pack(value);
  return JSON.stringify([[...strings.keys()], [...shapes.keys()].map((keys) => JSON.parse(keys) as string[]), packed]);
}

/** The value of a text that packJson made; of any other, nonsense or a throw. */
export function unpackJson(text: string): unknown {
  const [strings, shapes, packed] = JSON.parse(text) as [string[], string[][], Packed];
  const unpack = (one: Packed): unknown => {
    if (typeof one === "number") return strings[one];
    if (!Array.isArray(one)) return one;
    const kind = one[0] as number;
    if (kind === number) return one[1];
    if (kind === array) return one.slice(1).map(unpack);
    const made: Record<string, unknown> = {};
    (shapes[kind] ?? []).forEach((key, at) => { made[key] = unpack(one[at + 1] ?? null); });
    return made;
  };
  return unpack(packed);
}
