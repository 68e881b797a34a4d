// Articles that are not ours to carry: what stands where in them, known by the text's digest.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Gold } from "#tests/bench/rules/gold.ts";

interface Spans {
  organisations: readonly (readonly [number, number])[];
  /** Words of which there is no opinion. */
  open: readonly (readonly [number, number])[];
}

/** Offsets are UTF-16 indices into the NFC text. */
const known = new Map<string, Spans>([
  ["0451905328ffc8c55b97c7f2a54582d08cf69f1cf29d5d8bb540d6a89eaa4619", {
    organisations: [[0, 3], [18, 36], [139, 143], [188, 196], [206, 217], [230, 243], [301, 308], [319, 329], [413, 425], [434, 441], [450, 481], [518, 526], [539, 552], [643, 661], [759, 766], [812, 830], [834, 841], [902, 910], [932, 936], [1143, 1153], [1264, 1272], [1274, 1278], [1573, 1580], [1582, 1601], [2021, 2039], [2041, 2054], [2623, 2631], [2726, 2739], [3064, 3068], [3295, 3311], [3433, 3440], [3525, 3532], [3569, 3582], [3671, 3675], [3689, 3705], [3721, 3731], [3737, 3755], [3757, 3770], [4022, 4038], [4155, 4173], [4178, 4185], [4289, 4297], [4319, 4323], [4349, 4363]],
    open: [[1117, 1137], [1234, 1255], [2122, 2166]],
  }],
]);

const stretches = (spans: Spans["open"]) => spans.map(([from, to]) => ({ from, to }));

/** What is known of the text in a file. Throws for a text of which nothing is. */
export function goldOfFile(path: string): Gold {
  const text = readFileSync(path, "utf8").normalize("NFC");
  const spans = known.get(createHash("sha256").update(text).digest("hex"));
  if (!spans) throw new Error(`Nothing is known of the text in ${path}.`);
  return { text, items: stretches(spans.organisations).map((stretch) => ({ ...stretch, kind: "organisation" })), errors: [], open: stretches(spans.open), worthy: [] };
}
