// How figures become lines: medians, ratios to the floor, growth from one size to the next.

/** The middle one; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return ((sorted[half] ?? 0) + (sorted[sorted.length - 1 - half] ?? 0)) / 2;
}

/** Columns of equal width, the first to the left and the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ")).join("\n");
}

/** Three digits that say something: 0.42, 4.2, 42, 4200. */
export function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1).replace(/\.0$/, "") : value.toFixed(2).replace(/\.?0+$/, "");
}

/** Named figures of one kind. */
export type Figures = Record<string, number>;

/** Prints what a tenth costs beside the whole, and how many times more that is. */
export function printGrowth(name: string, heads: readonly string[], few: Figures, many: Figures): void {
  console.log(`\n${table([[name, ...heads, "growth"], ...Object.entries(few).map(([line, value]) => [line, short(value), short(many[line] ?? 0), times(many[line] ?? 0, value)])])}\n`);
}

export function times(value: number, base: number): string {
  return base > 0 ? `${short(value / base)}×` : "-";
}
