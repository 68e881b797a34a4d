// npm run pictures: a picture of every screen and state, into the folder pictures.
import { launch } from "./lib/launch.mjs";

launch("pictures");
