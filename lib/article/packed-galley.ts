// A galley's data as one string. React writes and reads plain values one by one, on the server twice: of a book's ten thousand
// annotations that cost more than all queries together, while a string goes through as it is.
import type { Block } from "#lib/article/block.ts";
import type { GalleyData } from "#lib/article/galley-data.ts";
import { packJson, unpackJson } from "#lib/article/packed-json.ts";

export interface GalleyPackage {
  data: GalleyData;
  /** The text as the server has it now. */
  blocks: readonly Block[];
}

export type PackedGalley = string & { readonly brand: "PackedGalley" };

/** As packJson: what is undefined is left out, and there are no dates in it. */
export function packGalley(galley: GalleyPackage): PackedGalley {
  return packJson(galley) as PackedGalley;
}

/** Only of what packGalley made on the same page: nothing is looked at. */
export function unpackGalley(packed: PackedGalley): GalleyPackage {
  return unpackJson(packed) as GalleyPackage;
}
