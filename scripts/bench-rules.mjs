// npm run bench:rules: recall, precision, false alarms and speed of the rules.
import { launch } from "./lib/launch.mjs";

launch("bench-rules");
