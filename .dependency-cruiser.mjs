// Two files that need each other are one file, or lack a third: a cycle fails CI. Imports
// of types alone vanish before anything runs and do not count.

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      comment: "Move what both need into a file of its own, or merge them.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "not-to-unresolvable",
      comment: "The file does not exist, or the alias is written wrongly.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "prisma/generated" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "prisma/generated"] },
    exclude: { path: ["\\.next/", "\\.css$", "\\.json$"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
