// The name under which a report is saved: readable, and safe on every system that may receive it.

/** Longest part of a headline that goes into a name; some systems stop at 255 bytes, and one letter may take three. */
const longest = 70;

/** Name of the file in full Unicode, with its ending: the label and as much of the headline as fits. */
export function reportFileName(label: string, title: string, ending = "html"): string {
  const name = `${label} - ${title}`
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/[/\\:*?"<>|%]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...name];
  const head = [...label].length + " - ".length;
  const fits = characters.slice(0, head + longest);
  // A name that had to be cut ends with a whole word of the headline, where one fits.
  const lastSpace = fits.lastIndexOf(" ");
  const whole = fits.length < characters.length && lastSpace > head ? fits.slice(0, lastSpace) : fits;
  const short = whole.join("").replace(/[\s.]+$/, "");
  return `${short}.${ending}`;
}

/** Content-Disposition of a download: the name in ASCII for old clients, then in full (RFC 6266, RFC 8187). */
export function attachment(fileName: string): string {
  const ascii = fileName
    .replace(/đ/g, "d").replace(/Đ/g, "D")
    .normalize("NFD").replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/g, "_").replace(/["\\]/g, "_");
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
