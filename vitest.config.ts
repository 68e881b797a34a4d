import { defineConfig } from "vitest/config";

// A zone that nobody names in code: a date that forgets the newsroom's zone comes out wrong.
process.env["TZ"] = "Asia/Kathmandu";

export default defineConfig({
  test: {
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
