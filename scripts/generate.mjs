// npm run generate: writes prisma/generated from prisma/schema.prisma.
import { launch } from "./lib/launch.mjs";

launch("generate");
