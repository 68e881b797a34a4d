// A newsroom as the commands of `npm run soat` see it: its data folder in the environment, and what they say.
import { dirname } from "node:path";
import { vi } from "vitest";
import { openWorld, type World } from "#tests/support/world.ts";

export interface CommandLine {
  world: World;
  /** What the commands have written to either console, line by line. */
  said: string[];
  close(): Promise<void>;
}

/** Until `close` every command that runs in this process is the newsroom's. */
export async function openCommandLine(): Promise<CommandLine> {
  const world = await openWorld();
  vi.stubEnv("SOAT_DATA", dirname(world.file));
  const said: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void said.push(String(line)));
  vi.spyOn(console, "error").mockImplementation((line) => void said.push(String(line)));
  return {
    world, said,
    async close() {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      await world.close();
    },
  };
}
