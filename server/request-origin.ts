import "server-only";
import { getEnv } from "./env";

/**
 * Is a write coming from our own pages? Browsers send Origin with every write; a program without one carries no
 * visitor's cookies by accident and is let through.
 */
export function checkOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return !["cross-site", "same-site"].includes(request.headers.get("sec-fetch-site") ?? "");
  if (!URL.canParse(origin)) return false;
  return origin === getEnv().origin || new URL(origin).host === request.headers.get("host");
}

/** The sender's address. The server's front (`commands/vet-request.ts`) settles the header, so it can't be forged. */
export function addressOf(request: Request): string {
  return request.headers.get("x-forwarded-for") ?? "unknown";
}
