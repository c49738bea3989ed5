import "server-only";
import NextAuth from "next-auth/next";
import { getEnv } from "@/server/env";
import { defaultExport } from "./default-export";
import { listProviders } from "./list-providers";
import { nextAuthOptions } from "./next-auth-options";

/**
 * next-auth begins a provider's sign-in only for a form that carries its CSRF token, which a page without script cannot
 * fetch. Our own door has checked the origin, so it takes the token and sends that form itself.
 * null: no such provider here.
 */
export async function startProviderSignIn(provider: string, goOnTo: string): Promise<{ location: string; cookies: string[] } | null> {
  if (!listProviders().some(({ id }) => id === provider)) return null;
  const csrf = await callNextAuth({ method: "GET", path: ["csrf"] });
  // next-auth's REST API: {csrfToken} from /csrf, {url} from /signin/{provider}.
  const { csrfToken } = csrf.body as { csrfToken: string };
  const started = await callNextAuth({
    method: "POST",
    path: ["signin", provider],
    cookies: csrf.cookies,
    body: { csrfToken, callbackUrl: `${getEnv().origin}${goOnTo}`, json: "true" },
  });
  const { url } = started.body as { url: string };
  return { location: url, cookies: [...csrf.cookies, ...started.cookies] };
}

/** next-auth's handler outside a request of Next's: it takes the request as data and writes to what we hand it. */
async function callNextAuth(call: { method: "GET" | "POST"; path: string[]; cookies?: string[]; body?: Record<string, string> }) {
  const cookies: string[] = [];
  let body: unknown = null;
  const response = {
    status: () => response,
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === "set-cookie") cookies.splice(0, cookies.length, ...[value].flat());
      return response;
    },
    getHeader: (name: string) => (name.toLowerCase() === "set-cookie" ? cookies : undefined),
    json: (value: unknown) => (body = value),
    send: (value: unknown) => (body = value),
  };
  const sent = (call.cookies ?? []).map((cookie) => {
    const [name = "", ...value] = (cookie.split(";")[0] ?? "").split("=");
    return [name, decodeURIComponent(value.join("="))] as const;
  });
  const request = { method: call.method, query: { nextauth: call.path }, cookies: Object.fromEntries(sent), headers: {}, body: call.body };
  // Typed for Next's own request and response, of which it reads and writes no more than this.
  const handle = defaultExport(NextAuth) as unknown as (...call: unknown[]) => Promise<void>;
  await handle(request, response, nextAuthOptions(async () => null));
  return { body, cookies };
}
