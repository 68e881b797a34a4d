// npm run migrate: brings the database of the data folder up to date (npm start does so by itself).
import { launch } from "./lib/launch.mjs";

launch("migrate");
