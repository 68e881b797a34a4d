// LibreOffice and poppler as whoever gets our files has them.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
/** Milliseconds: LibreOffice starts slowly on a busy machine. */
export const officeTime = 120_000;

/** Has LibreOffice write files in another format; answers them in the order given. `to` as for --convert-to. */
export async function convert(files: readonly { name: string; bytes: Uint8Array | string }[], to: string): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), "soat-office-"));
  try {
    const paths = await Promise.all(files.map(async ({ name, bytes }) => {
      await writeFile(join(folder, name), bytes);
      return join(folder, name);
    }));
    const out = join(folder, "out");
    await run("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--norestore", "--convert-to", to, "--outdir", out, ...paths], { timeout: officeTime });
    const ending = to.split(":")[0] ?? to;
    return await Promise.all(files.map(({ name }) => readFile(join(out, `${name.replace(/\.[^.]+$/, "")}.${ending}`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What one of poppler's programs says of a PDF. Throws what it complains of. */
export async function ofPdf(program: "pdfinfo" | "pdftotext" | "pdffonts", bytes: Uint8Array, ...options: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "soat-pdf-"));
  try {
    const file = join(folder, "file.pdf");
    await writeFile(file, bytes);
    const { stdout, stderr } = await run(program, [...options, file, ...(program === "pdftotext" ? ["-"] : [])], { maxBuffer: 64 * 1024 * 1024, timeout: officeTime });
    if (stderr !== "") throw new Error(stderr);
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
