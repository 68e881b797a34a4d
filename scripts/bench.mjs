// npm run bench: times the galley against a bare page with the same text.
import { launch } from "./lib/launch.mjs";

launch("bench");
