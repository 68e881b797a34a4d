// npm run soat -- COMMAND: the command line.
import { launch } from "./lib/launch.mjs";

launch("soat");
