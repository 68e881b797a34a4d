// Each file of service tests has a data folder of its own, gone when it is done.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "soat-service-"));
process.env["SOAT_DATA"] = folder;

afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
