import type { IncomingMessage, ServerResponse } from "node:http";
import { routes } from "@/app/api/openapi.json/routes";
import type { Endpoint } from "@/server/endpoint";
import { bodyLimit } from "@/server/read-body";

type Found = { endpoint: Endpoint; params: Record<string, string> };

/** A fixed address before one with a name in its place, as Next has it: `quizzes/drafts` is no quiz called "drafts". */
const patterns = Object.entries(routes)
  .sort(([a], [b]) => a.split("{").length - b.split("{").length)
  .map(([path, methods]) => ({ segments: path.split("/"), methods }));

/** The endpoint behind a method and path of ours; null leaves the request to Next, which knows the same routes. */
export function findEndpoint(method: string, path: string): Found | null {
  const segments = path.split("/");
  for (const pattern of patterns) {
    if (pattern.segments.length !== segments.length) continue;
    const params: Record<string, string> = {};
    const fits = pattern.segments.every((expected, index) => {
      const actual = segments[index] ?? "";
      if (!expected.startsWith("{")) return expected === actual;
      try {
        params[expected.slice(1, -1)] = decodeURIComponent(actual);
        return actual !== "";
      } catch {
        return false;
      }
    });
    const endpoint = fits ? pattern.methods[method as keyof typeof pattern.methods] : undefined;
    if (endpoint) return { endpoint, params };
  }
  return null;
}

/**
 * Answers an API request without going through Next's own request handling, which costs three times as much as the
 * work itself. The endpoints are the same objects that Next serves in development.
 */
export async function answerApi(found: Found, incoming: IncomingMessage, outgoing: ServerResponse, origin: string): Promise<void> {
  const method = incoming.method ?? "GET";
  const hasBody = method !== "GET" && method !== "HEAD";
  const body = hasBody ? await readUpTo(incoming, (found.endpoint.spec.uploadLimit ?? bodyLimit) + 1) : undefined;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const request = new Request(new URL(incoming.url ?? "/", origin), { method, headers, body });
  const response = await found.endpoint(request, { params: Promise.resolve(found.params) });
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => {
    if (name !== "set-cookie") outgoing.setHeader(name, value);
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  // What was not read of a body too large is not worth reading.
  if (!incoming.complete && hasBody) outgoing.setHeader("connection", "close");
  if (response.body && isEventStream(response)) await pipe(response.body, outgoing);
  else outgoing.end(method === "HEAD" ? undefined : Buffer.from(await response.arrayBuffer()));
}

const isEventStream = ({ headers }: Response) => headers.get("content-type")?.startsWith("text/event-stream") ?? false;

/** Hands on each piece as it comes. Whoever goes away ends the stream at its source. */
async function pipe(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  if (outgoing.destroyed) return reader.cancel();
  outgoing.on("close", () => void reader.cancel());
  outgoing.flushHeaders();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) outgoing.write(piece.value);
  outgoing.end();
}

async function readUpTo(incoming: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= limit) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
