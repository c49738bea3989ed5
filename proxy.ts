import { type NextRequest, NextResponse } from "next/server";
import { isLocale, locales } from "@/domain/locale";
import { dynamicPagePolicy } from "@/server/security-headers";

export const config = { matcher: ["/((?!api/|_next/|fonts/|scripts/|service-worker.js|icon.svg|favicon.ico).*)"] };

/** Languages and the policy of pages made per request. No authorisation here: that lives in the verbs. */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const [, first = ""] = pathname.split("/");
  if (!isLocale(first)) {
    const target = `/${preferredLocale(request.headers.get("accept-language") ?? "")}${pathname === "/" ? "" : pathname}${search}`;
    // The host as the reader typed it: behind a proxy our own address is another one.
    const protocol = request.headers.get("x-forwarded-proto") ?? request.nextUrl.protocol.replace(":", "");
    const response = NextResponse.redirect(new URL(target, `${protocol}://${request.headers.get("host") ?? request.nextUrl.host}`), 307);
    response.headers.set("vary", "accept-language");
    return response;
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = dynamicPagePolicy(nonce);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own inline scripts from this header.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** The first of our languages in order of preference; English where none fits. */
function preferredLocale(header: string) {
  const wanted = header
    .split(",")
    .map((entry) => {
      const [tag = "", quality = "q=1"] = entry.trim().split(";");
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality.replace("q=", "")) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  return wanted.map(({ language }) => language).find(isLocale) ?? locales[0];
}
