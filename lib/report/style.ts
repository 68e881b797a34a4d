// The one stylesheet of the exported report: a form as a newsroom prints it. It names only
// faces that a computer may have already (each of the first ones carries Vietnamese), because
// the file asks nothing of anywhere; its hash is the only style the file's policy allows.
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

// Standings have the colours they have on the desk.
const light = `
  --paper: #fff; --desk: #ebe5d8; --ink: #1f1b16; --soft: #5b5246; --line: #b9b0a2; --hair: #dfd9cd; --band: #f5f1e8;
  --passed: #1f6640; --problem: #a12a1d; --recheck: #83490a; --unchecked: #5f574b; --waiting: #2a5a96; --lost: #753584;
  --on-passed: #deecdf; --on-problem: #f8e1dc; --on-recheck: #f8e8cb; --on-unchecked: #ece7dc; --on-waiting: #e0e9f3; --on-lost: #f0e2f1; --on-remark: #f5f1e8;`;
const dark = `
  --paper: #221f1b; --desk: #120f0c; --ink: #ede7db; --soft: #bbb2a4; --line: #5f574b; --hair: #3b352c; --band: #2b2722;
  --passed: #7fcb9f; --problem: #f29a8d; --recheck: #eab660; --unchecked: #b9b0a1; --waiting: #93bcec; --lost: #d3a2e0;
  --on-passed: #1d3a29; --on-problem: #47231d; --on-recheck: #42300f; --on-unchecked: #36312a; --on-waiting: #203349; --on-lost: #3a253f; --on-remark: #2f2a24;`;

const states = ["passed", "problem", "recheck", "unchecked", "waiting", "lost"];

/** Everything between <style> and </style>, byte for byte. */
export const reportStyle = `
:root { color-scheme: light dark;${light}
  --text: "Literata", "Noto Serif", "Source Serif 4", Cambria, "Times New Roman", "Liberation Serif", "Tinos", serif;
  --form: "Be Vietnam Pro", "Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", "Liberation Sans", "Arimo", Arial, sans-serif; }
@media (prefers-color-scheme: dark) { :root {${dark} } }
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--desk); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); font: 0.9375rem/1.5 var(--form); overflow-wrap: break-word; }
main { max-width: 60rem; margin: 1.5rem auto; padding: 3rem 3.5rem 4rem; background: var(--paper); border: 1px solid var(--hair); }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:focus-visible { outline: 2px solid var(--unchecked); outline-offset: 2px; }
:target { outline: 2px solid var(--recheck); outline-offset: 3px; scroll-margin-top: 2rem; }
p, ul, ol, dl, dd, table, figure { margin: 0; }
ul, ol { padding: 0; list-style: none; }
code { font: 0.8125rem/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }

.masthead { display: flex; justify-content: space-between; gap: 1rem 2rem; flex-wrap: wrap; color: var(--soft); font-size: 0.875rem; }
.masthead strong { color: var(--ink); text-transform: uppercase; letter-spacing: 0.06em; }
h1 { margin: 1.75rem 0 0; text-align: center; font: 700 1.625rem/1.25 var(--form); letter-spacing: 0.06em; }
.headline { max-width: 40rem; margin: 0.5rem auto 0; text-align: center; font: italic 1.1875rem/1.4 var(--text); white-space: pre-line; }
h2 { margin: 2.25rem 0 0.75rem; padding-bottom: 0.3rem; border-bottom: 2px solid var(--ink); font: 700 1.0625rem/1.3 var(--form); }
h3 { margin: 1.25rem 0 0.4rem; font: 600 0.9375rem/1.4 var(--form); }
.hint, .soft { color: var(--soft); font-size: 0.8125rem; }
.hint { margin-bottom: 0.6rem; }
.none { color: var(--soft); }
.words { font-family: var(--text); white-space: pre-line; }

* + .facts, .facts + p { margin-top: 0.6rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.5rem; }
.facts dt { color: var(--soft); }
.facts dd { min-width: 0; }

.verdict { display: flex; gap: 0.5rem 1.25rem; align-items: baseline; flex-wrap: wrap; padding: 0.85rem 1.1rem; border: 2px solid; border-left-width: 0.6rem; }
.verdict strong { font-size: 1.375rem; line-height: 1.2; letter-spacing: 0.02em; }
.verdict p { color: var(--ink); }
.release { color: var(--passed); } .after_correction { color: var(--recheck); } .hold { color: var(--problem); }
.tally { display: grid; grid-template-columns: repeat(6, 1fr); margin-top: 1rem; border: 1px solid var(--hair); border-right: 0; }
.tally li { padding: 0.5rem 0.7rem; border-right: 1px solid var(--hair); font-size: 0.8125rem; }
.tally b { display: block; font-size: 1.25rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.strip { display: block; width: 100%; height: 0.75rem; margin: 1.1rem 0 0.35rem; border: 1px solid var(--line); }
.cover-checked { fill: var(--passed); } .cover-open { fill: var(--recheck); } .cover-read { fill: var(--line); } .cover-untouched { fill: var(--paper); }
.key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-size: 0.8125rem; }
.key svg { width: 0.8rem; height: 0.8rem; margin-right: 0.35rem; border: 1px solid var(--line); vertical-align: -0.05rem; }

.standing { font-weight: 600; white-space: nowrap; }
${states.map((name) => `.is-${name} { color: var(--${name}); }`).join(" ")}
.todo > li { padding: 0.55rem 0 0.55rem 0.9rem; border-left: 3px solid var(--line); border-bottom: 1px solid var(--hair); }
${states.map((name) => `.todo > .todo-${name} { border-left-color: var(--${name}); }`).join(" ")}
.then { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 0.9rem; margin-top: 0.25rem; }
.then dt { color: var(--soft); font-size: 0.8125rem; }

table { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.45; }
th, td { padding: 0.45rem 0.6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--band); font-weight: 600; font-size: 0.8125rem; }
tbody th { font-weight: 400; }
table { table-layout: fixed; }
thead .note { width: 4.25rem; } thead .by { width: 8.75rem; } thead .result { width: 9.5rem; } thead .role { width: 5.5rem; } thead .item { width: 30%; }
thead .time { width: 8.75rem; } thead .finding { width: 8rem; } td.role { color: var(--soft); }
tbody .note a { display: inline-block; min-width: 24px; min-height: 24px; }
td p + p, li p + p { margin-top: 0.2rem; }
blockquote { margin: 0.2rem 0 0; padding-left: 0.6rem; border-left: 2px solid var(--line); font-family: var(--text); white-space: pre-line; }

.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: 2rem 1.25rem; text-align: center; }
.signatures li::after { content: ""; display: block; height: 4.5rem; border-bottom: 1px dotted var(--ink); }
.signatures b { display: block; }

.article { font: 1.0625rem/1.75 var(--text); }
.article p { position: relative; margin: 0 0 0.8rem; padding-left: 2.75rem; white-space: pre-line; }
.article .number { position: absolute; left: 0; top: 0.2rem; width: 2rem; color: var(--soft); font: 0.75rem/1.75 var(--form); text-align: right; font-variant-numeric: tabular-nums; }
.article .title { font-weight: 700; font-size: 1.3125rem; line-height: 1.45; }
.article .title .number { top: 0.1rem; }
.article.pen p { padding: 0 28% 0 0; margin: 0; line-height: 2.5; }
.article .lead, .article .crosshead { font-weight: 600; }
.article .caption, .article .credit, .article .dateline { font-style: italic; font-size: 1rem; }
mark { color: inherit; background: var(--on-remark); text-decoration: underline 1px; text-underline-offset: 0.22em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark mark { text-underline-offset: 0.34em; }
.m-passed { background: var(--on-passed); text-decoration: underline solid var(--passed) 1px; }
.m-problem { background: var(--on-problem); text-decoration: underline wavy var(--problem) 1px; }
.m-recheck { background: var(--on-recheck); text-decoration: underline double var(--recheck) 1px; }
.m-unchecked { background: var(--on-unchecked); text-decoration: underline dotted var(--unchecked) 2px; }
.m-waiting { background: var(--on-waiting); text-decoration: underline dashed var(--waiting) 1px; }
.m-lost { background: var(--on-lost); }
sup { margin: 0 0.1em; font: 600 0.6875rem/1 var(--form); vertical-align: 0.45em; white-space: nowrap; }
sup a { text-decoration: none; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.25rem; margin-bottom: 1.1rem; font-size: 0.8125rem; }
.notes > li { padding: 0.5rem 0; border-bottom: 1px solid var(--hair); font-size: 0.875rem; }
ins { text-decoration: none; font-weight: 700; } del { text-decoration: line-through 1px; }
.proof { margin: 0.2rem 0 0.35rem; padding-left: 0.75rem; border-left: 2px solid var(--hair); }
.notes .back { font-weight: 600; white-space: nowrap; }

@media screen and (max-width: 48rem) {
  main { margin: 0; padding: 1.5rem 1rem 3rem; border: 0; }
  h1 { font-size: 1.3125rem; letter-spacing: 0.04em; }
  .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: 0.5rem; }
  .tally { grid-template-columns: repeat(2, 1fr); } .tally li:nth-child(n + 3) { border-top: 1px solid var(--hair); }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td { display: block; }
  tbody tr { padding: 0.5rem 0; border-top: 1px solid var(--line); }
  tbody th, tbody td { width: auto; padding: 0.1rem 0; border: 0; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font: 0.75rem var(--form); }
  td[data-label] > p:first-child { display: inline; } td.words { font-size: 1rem; }
  td:empty { display: none; }
  .article p { padding-left: 0; } .article .number { position: static; display: block; width: auto; text-align: left; }
}
@page { size: A4; margin: 17mm 15mm 19mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #56534d; } }
@media print {
  :root { color-scheme: light;${light} }
  html { background: none; font-size: 10.5pt; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  h1 { margin-top: 1rem; }
  thead .note { width: 3.4rem; } thead .by { width: 6rem; } thead .result { width: 8.25rem; } thead .item { width: 28%; } .signatures li::after { height: 3.75rem; }
  h2, h3, thead, .hint { break-after: avoid; }
  tr, .todo > li, .notes > li, .verdict, .tally, .signatures, .then { break-inside: avoid; }
  p, blockquote { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  .appendix { break-before: page; }
  mark, .strip, .key svg, .verdict, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
  :target { outline: 0; }
}
@media (forced-colors: active) { mark { forced-color-adjust: none; color: var(--ink); } .strip, .key svg { forced-color-adjust: none; } }
`;

const hash = btoa(String.fromCharCode(...sha256(utf8ToBytes(reportStyle))));

/** Content security policy of a report's file: nothing may load, run or be sent; the one style is named by its hash. */
export const reportPolicy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
