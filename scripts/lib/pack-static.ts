// What the pages are made of, packed once when they are built: brotli at its best takes an eighth off what gzip leaves, and
// nothing is packed anew for each visitor.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
/** Pictures and faces are packed already. */
const packable = /\.(?:js|css|json|svg)$/;
/** Bytes below which a packed file saves nothing. */
const least = 512;

/** Writes FILE.br and FILE.gz beside every file of a folder, at any depth, that gets smaller. */
export async function packStatic(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && packable.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(async (file) => {
    const bytes = await readFile(file);
    if (bytes.length < least) return;
    const [best, common] = await Promise.all([
      brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
      zip(bytes, { level: constants.Z_BEST_COMPRESSION }),
    ]);
    await Promise.all([writeFile(`${file}.br`, best), writeFile(`${file}.gz`, common)]);
  }));
}
