// npm run bench:rules: no database, no browser.
await import("#tests/bench/rules/main.ts");
