// The frame of every HTML file that leaves the house: its own policy, one style named by its hash.
import type { Language } from "#lib/article/article.ts";
import { html, type Html } from "#lib/report/markup.ts";
import { reportPolicy, reportStyle } from "#lib/report/style.ts";

/** A whole file around what stands in its body. */
export function htmlFile(title: string, language: Language, body: Html): string {
  // The style stands outside the builder: its bytes are what the policy's hash is over.
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
${html`<meta http-equiv="Content-Security-Policy" content="${reportPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="color-scheme" content="light dark">
<title>${title}</title>`.toString()}
<style>${reportStyle}</style>
</head>
<body>
${body.toString()}
</body>
</html>
`;
}
