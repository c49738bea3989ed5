import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { e2ePort } from "./server-address";

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; json: () => Answered };
/** What our API may answer; each test reads its own part. */
type Answered = {
  id: string;
  attemptId: string;
  receipt: string;
  items: { itemId: string; kind: string; response: unknown }[];
  error: { reason: string; message: string; requestId?: string; fields?: { path: string; problem: string }[] };
};

const agent = new Agent({ keepAlive: true });

/** One request exactly as written: no browser or client tidies path, headers or body. */
export function call(
  method: string,
  path: string,
  { headers = {}, body, port = e2ePort }: { headers?: Record<string, string>; body?: string | Buffer; port?: number } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Node leaves a DELETE's body without a length, and the server would take it for the next request.
    const length = body !== undefined && !headers["transfer-encoding"] ? { "content-length": String(Buffer.byteLength(body)) } : {};
    const outgoing = request({ host: "localhost", port, method, path, headers: { ...length, ...headers }, agent }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const isPacked = incoming.headers["content-encoding"] === "br" && bytes.length > 0;
        const text = (isPacked ? brotliDecompressSync(bytes) : bytes).toString();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json: () => JSON.parse(text) });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** A program with one cookie jar, sending JSON. */
export class Caller {
  #cookies = new Map<string, string>();

  constructor(readonly port = e2ePort) {}

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const sent = body === undefined || typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const type: Record<string, string> = sent === undefined ? {} : { "content-type": "application/json" };
    const answer = await call(method, path, { port: this.port, headers: { ...type, cookie: this.cookie, ...headers }, body: sent });
    for (const line of answer.headers["set-cookie"] ?? []) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }

  /** Starts a quiz; a guest is made by the first call. */
  async start(slug: string): Promise<Answered> {
    const answer = await this.send("POST", `/api/quizzes/${slug}/attempts`, {});
    if (answer.status >= 300) throw new Error(`${slug} did not start: ${answer.status} ${answer.text}`);
    return answer.json();
  }
}
