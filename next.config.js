// Next is one part of the process that server/main.ts starts; what main.ts already does
// (listening, headers, compression of nothing private) is not repeated here.

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Native modules and what holds one connection for the whole process stay outside Next's bundle.
  serverExternalPackages: [
    "better-sqlite3", "@prisma/client", "@prisma/adapter-better-sqlite3", "@node-rs/argon2", "better-auth", "@hocuspocus/server",
  ],
  // Nothing is fetched, resized or cached: pictures are served as they are.
  images: { unoptimized: true },
  // Lint and types are steps of their own (npm run lint, npm run types).
  typescript: { ignoreBuildErrors: true },
};

export default config;
