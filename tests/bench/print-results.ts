// The result of a run as two tables: each size against the floor, and each size against the one before.
import { short, table, times } from "#tests/bench/figures.ts";
import type { Acts } from "#tests/bench/measure.ts";

export interface Measured extends Acts {
  textPainted: number;
  takenOver: number;
  layoutShift: number;
  largestPaint: number;
  movedBy: number;
  firstByte: number;
  lastByte: number;
  openLongest: number;
  pageBytes: number;
  scriptBytes: number;
}

export interface Result {
  words: number;
  annotations: number;
  floor: Measured;
  galley: Measured;
}

interface Compared {
  name: string;
  galley: (measured: Measured) => number;
  floor: (measured: Measured) => number;
}

const megabyte = 1024 * 1024;
const compared: readonly Compared[] = [
  { name: "open → text painted, ms", galley: (one) => one.textPainted, floor: (one) => one.textPainted },
  { name: "open → editor painted, ms", galley: (one) => one.takenOver, floor: (one) => one.textPainted },
  { name: "create → painted, ms", galley: (one) => one.create, floor: (one) => one.create },
  { name: "create, all work, ms", galley: (one) => one.createWork, floor: (one) => one.createWork },
  { name: "key press → painted, ms", galley: (one) => one.key, floor: (one) => one.key },
  { name: "key press, all work, ms", galley: (one) => one.keyWork, floor: (one) => one.keyWork },
  { name: "heap, MB", galley: (one) => one.heap / megabyte, floor: (one) => one.heap / megabyte },
];

const alone: readonly { name: string; of: (measured: Measured) => number }[] = [
  { name: "server: first byte, ms", of: (one) => one.firstByte },
  { name: "server: last byte, ms", of: (one) => one.lastByte },
  { name: "page transferred, KB", of: (one) => one.pageBytes / 1024 },
  { name: "longest task while opening, ms", of: (one) => one.openLongest },
  { name: "longest task while typing, ms", of: (one) => one.keyLongest },
  { name: "create → confirmed by the server, ms", of: (one) => one.confirmed ?? 0 },
  { name: "largest paint, ms", of: (one) => one.largestPaint },
  { name: "layout shift while opening", of: (one) => one.layoutShift },
  { name: "moved by when the editor takes over, px", of: (one) => one.movedBy },
];

export function printResults(results: readonly Result[]): void {
  const sizes = results.map(({ words, annotations }) => `${words} w/${annotations} a`);
  console.log(`\nGalley, floor, and how many times the floor\n\n${table([
    ["", ...sizes.flatMap((size) => [size, "floor", "ratio"])],
    ...compared.map(({ name, galley, floor }) => [name, ...results.flatMap((one) => {
      const [a, b] = [galley(one.galley), floor(one.floor)];
      return [short(a), short(b), times(a, b)];
    })]),
  ])}`);
  console.log(`\nGalley alone\n\n${table([["", ...sizes], ...alone.map(({ name, of }) => [name, ...results.map((one) => short(of(one.galley)))])])}`);
  console.log(`\nJavaScript of a first visit: ${short((results[0]?.galley.scriptBytes ?? 0) / 1024)} KB transferred.`);
  if (results.length < 2) return;
  const steps = results.slice(1).map((one, i) => `${short(one.words / (results[i]?.words ?? 1))}× the text`);
  console.log(`\nGrowth: what that many times the text costs\n\n${table([
    ["", ...steps.flatMap((step) => [step, "floor"])],
    ...compared.map(({ name, galley, floor }) => [name, ...results.slice(1).flatMap((one, i) => {
      const before = results[i] ?? one;
      return [times(galley(one.galley), galley(before.galley)), times(floor(one.floor), floor(before.floor))];
    })]),
  ])}`);
}
