// The guides as they lie beside the sources: no row, no permission, the same for everybody who is signed in.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Desk } from "#server/desk.ts";
import { readGuide, type GuideText } from "#server/formats/read-guide.ts";

/** The guide for those who check articles, or for whoever keeps the machine. Null where the process knows of no guides. */
export async function loadGuide({ docsFolder }: Pick<Desk, "docsFolder">, which: "desk" | "admin", locale: Locale): Promise<GuideText | null> {
  if (docsFolder === undefined) return null;
  return readGuide(await readFile(join(docsFolder, "guide", which === "desk" ? `${locale}.md` : `admin.${locale}.md`), "utf8"));
}

/** A picture of the guides by its name, such as ["vi", "check.webp"]; null where there is none. */
export async function loadGuidePicture({ docsFolder }: Pick<Desk, "docsFolder">, name: readonly string[]): Promise<Uint8Array<ArrayBuffer> | null> {
  const path = name.join("/");
  if (docsFolder === undefined || !/^(vi|en)\/[a-z-]+\.webp$/.test(path)) return null;
  return readFile(join(docsFolder, "pictures", path)).then((bytes) => new Uint8Array(bytes), () => null);
}
