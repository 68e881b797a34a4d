// The security headers of every answer. Scripts and styles are ours or carry the request's
// nonce; nothing is loaded from, sent to or framed by anywhere else.

export interface Policy {
  nonce: string;
  /** The Host header, found to be ours. */
  host: string;
  /** Next's development client evaluates code and writes style elements. */
  isDev: boolean;
  /** Whether the browser sees this address as trustworthy: https or loopback. */
  isSecureContext: boolean;
  /** Whether the request came by https. */
  isHttps: boolean;
}

/** The Content-Security-Policy of one answer. Next takes the nonce for its own scripts from this text. */
export function contentSecurityPolicy({ nonce, host, isDev }: Pick<Policy, "nonce" | "host" | "isDev">): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    isDev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Named, for not every browser counts a socket of the same host as 'self'.
    `connect-src 'self' ws://${host} wss://${host}`,
    // Named, for else it falls back to the scripts, whose nonce a worker cannot carry.
    "worker-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** Header names (lower case) and values that an answer gets unless it sets its own. */
export function securityHeaders(policy: Policy): [string, string][] {
  const headers: [string, string][] = [
    ["content-security-policy", contentSecurityPolicy(policy)],
    ["x-content-type-options", "nosniff"],
    // Not "no-referrer": a form would then be posted with "Origin: null", which we refuse.
    ["referrer-policy", "same-origin"],
    ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
    ["cross-origin-resource-policy", "same-origin"],
  ];
  // Browsers ignore it elsewhere, with a complaint on the console.
  if (policy.isSecureContext) headers.push(["cross-origin-opener-policy", "same-origin"]);
  if (policy.isHttps) headers.push(["strict-transport-security", "max-age=31536000"]);
  return headers;
}
