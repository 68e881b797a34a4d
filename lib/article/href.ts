// Where a link may lead. Links come from files, pages, clipboards and other people's browsers,
// and each of them can carry a script; so every door asks here, and so does whatever draws one.

const longest = 2_000;

/**
 * The address of a link as it may be kept and drawn: http, https, mailto or tel, in the form in which a browser shows
 * it (a host with letters of other alphabets in ASCII). Null: anything else, relative addresses too.
 */
export function safeHref(address: unknown): string | null {
  if (typeof address !== "string" || address.length > longest) return null;
  const text = address.trim();
  // eslint-disable-next-line no-control-regex -- a browser skips control characters while it reads a scheme
  if (/[\u0000-\u001f\u007f-\u009f]/.test(text)) return null;
  if (/^(?:mailto|tel):[^\s<>"'`\\]+$/i.test(text)) return text.toWellFormed();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { href, hostname } = new URL(text);
  return hostname === "" || href.length > longest ? null : href;
}
