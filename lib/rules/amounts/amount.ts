// Numbers and quantities: in digits with either separator, in words, with scale and unit.
export interface Amount {
  /** Null where the words give no single value ("hàng trăm"). */
  value: number | null;
  /** Second value of a range ("3-5 triệu"), else null. */
  upTo: number | null;
  unit: string | null;
  type: "count" | "money" | "percent" | "measure" | "ordinal" | "ratio" | "score";
  isWords: boolean;
  /** The mark before three digits and before decimals, where the number has them. */
  thousands: "." | "," | " " | null;
  decimal: "." | "," | null;
}

export interface AmountFact extends Amount {
  from: number;
  to: number;
  /** The digits or words of the number alone. */
  numberFrom: number;
  numberTo: number;
}

export interface Digits {
  value: number;
  end: number;
  thousands: Amount["thousands"];
  decimal: Amount["decimal"];
}

/** Joins digit tokens with their separators: `parts` alternate digits and marks. `decimalMark` is the language's own. */
export function digitsOf(parts: readonly string[], decimalMark: "." | ","): Omit<Digits, "end"> {
  const marks = parts.filter((_, index) => index % 2 === 1);
  const groups = parts.filter((_, index) => index % 2 === 0);
  const isGrouped = (from: number, to: number) => groups.slice(from, to).every((group) => group.length === 3) && (groups[0]?.length ?? 9) <= 3;
  const [first] = marks;
  if (first === undefined) return { value: Number(groups[0]), thousands: null, decimal: null };
  const whole = groups.join("");
  const same = marks.every((mark) => mark === first);
  const asThousands = same && isGrouped(1, groups.length) && groups[0] !== "0" && !groups[0]?.startsWith("0");
  // "1,250 tỷ" in a text with decimal commas: no decimals end in a zero.
  const isZeroEnded = marks.length === 1 && groups[1]?.endsWith("0") === true;
  if (asThousands && (marks.length > 1 || first !== decimalMark || isZeroEnded)) return { value: Number(whole), thousands: narrow(first), decimal: null };
  if (marks.length === 1) return { value: Number(`${groups[0]}.${groups[1]}`), thousands: null, decimal: first === "." ? "." : "," };
  const last = marks.at(-1);
  const inner = marks.slice(0, -1);
  if (inner.every((mark) => mark === first) && last !== first && isGrouped(1, groups.length - 1)) {
    return { value: Number(`${groups.slice(0, -1).join("")}.${groups.at(-1)}`), thousands: narrow(first), decimal: last === "." ? "." : "," };
  }
  return { value: Number(whole), thousands: narrow(first), decimal: null };
}

function narrow(mark: string | undefined): Amount["thousands"] {
  return mark === "." || mark === "," || mark === " " ? mark : null;
}
