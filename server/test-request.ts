import type { Endpoint } from "./endpoint";
import { guestCookieName } from "./sessions/cookies";

export type Sent = {
  method?: string;
  path?: string;
  params?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
  /** The body as it is, when it is neither; `headers` then say its type. */
  raw?: BodyInit;
  /** A guest's token. */
  guest?: string;
  address?: string;
  headers?: Record<string, string>;
};

export type Answered = { status: number; headers: Headers; text: string; body: Record<string, unknown> };

/** Sends a real request to a route, as the server would hand it over. */
export async function send(endpoint: Endpoint, sent: Sent = {}): Promise<Answered> {
  const { json, form, raw } = sent;
  const method = sent.method ?? "POST";
  const headers = new Headers({ host: "localhost:3000", "x-forwarded-for": sent.address ?? "192.0.2.1" });
  if (json !== undefined) headers.set("content-type", "application/json");
  if (form) headers.set("content-type", "application/x-www-form-urlencoded");
  if (sent.guest) headers.set("cookie", `theme=dark; ${guestCookieName}=${sent.guest}`);
  for (const [name, value] of Object.entries(sent.headers ?? {})) headers.set(name, value);
  const body = json !== undefined ? JSON.stringify(json) : form ? new URLSearchParams(form).toString() : raw;
  // Node wants to be told that a stream is sent before anything comes back.
  const init: RequestInit & { duplex: "half" } = { method, headers, body, duplex: "half" };
  const request = new Request(`http://localhost:3000${sent.path ?? "/api/test"}`, init);
  const response = await endpoint(request, { params: Promise.resolve(sent.params ?? {}) });
  // A stream of events has no end to wait for.
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  const text = isStream ? "" : await response.text();
  if (isStream) await response.body?.cancel();
  const isJson = response.headers.get("content-type")?.includes("application/json") ?? false;
  return { status: response.status, headers: response.headers, text, body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {} };
}

/** The guest's token among the cookies an answer sets. */
export const guestTokenOf = ({ headers }: Answered): string | undefined =>
  headers.getSetCookie().find((cookie) => cookie.startsWith(`${guestCookieName}=`))?.split(/[=;]/)[1];
