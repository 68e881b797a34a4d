// npm start, and npm run dev (--dev).
import { launch } from "./lib/launch.mjs";

launch("start");
