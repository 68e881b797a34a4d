import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// A zone that nobody names in code: a date that forgets the newsroom's zone comes out wrong.
process.env["TZ"] = "Asia/Kathmandu";

// Where no earlier run tells how long a file takes, as in CI, the shortest files are begun last: this one has a few lines and
// takes half a minute, in which the other core would have nothing left to do.
const longest = "tests/unit/rules/hostile.test.ts";

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(longest);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Half of the two cores of a small machine stay free for SQLite and whatever else runs there.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.ts", "tests/unit/**/*.test.tsx"], environment: "node", testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: "service",
          include: ["tests/service/**/*.test.ts"],
          environment: "node",
          // Native modules and one database client per process: a process for each file.
          pool: "forks",
          setupFiles: ["./tests/support/own-data-folder.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
