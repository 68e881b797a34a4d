// npm run build: generates the database client and builds the pages, whether needed or not.
import { launch } from "./lib/launch.mjs";

launch("build");
