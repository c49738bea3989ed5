const isDevelopment = process.env.NODE_ENV === "development";

const policy = (scripts: string) =>
  [
    "default-src 'self'",
    `script-src ${scripts}`,
    // Next's development server makes style elements; a built one does not.
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // Sign-in with a provider ends in a redirect that form-action would have to name.
    "form-action 'self' https://accounts.google.com https://github.com",
    "frame-ancestors 'none'",
  ].join("; ");

/** Pages made per request: Next's own inline scripts carry this request's nonce. */
export const dynamicPagePolicy = (nonce: string) =>
  policy(isDevelopment ? `'self' 'unsafe-eval' 'nonce-${nonce}'` : `'self' 'nonce-${nonce}'`);

/** Pages made at build: no inline script is left in them (commands/finish-build.ts). */
export const staticPagePolicy = policy("'self'");

/** On every answer of the site. */
export const commonHeaders: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
};
