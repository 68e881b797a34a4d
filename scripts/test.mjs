// npm test, and npm run check (--without-e2e). Whatever happens, the last line says how many passed.
import { launch } from "./lib/launch.mjs";

launch("test", "0 passed, 1 failed");
