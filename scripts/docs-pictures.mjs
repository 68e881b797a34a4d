// npm run docs:pictures: takes the pictures of the guide from the running product.
import { launch } from "./lib/launch.mjs";

launch("docs-pictures");
