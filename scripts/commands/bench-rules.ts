// npm run bench:rules: no database, no browser.
import "#tests/bench/rules/main.ts";
