import type { FieldProblem, Reply } from "./reply";

/** Largest request body, bytes, of endpoints that set no limit of their own. */
export const bodyLimit = 64 * 1024;

export type Body = { kind: "json"; value: unknown } | { kind: "form"; fields: URLSearchParams; files: ReadonlyMap<string, Uint8Array> };

type Refused = Extract<Reply, { ok: false }>;
const refused = (status: Refused["status"], reason: string): Refused => ({ ok: false, status, reason });

const noFiles: ReadonlyMap<string, Uint8Array> = new Map();

/**
 * Reads JSON or a form post, never more than the limit's bytes whatever the sender announced. `uploadLimit`: the limit
 * of an endpoint that takes files, which then come as multipart/form-data.
 */
export async function readBody(request: Request, uploadLimit?: number): Promise<Body | Refused> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const limit = uploadLimit ?? bodyLimit;
  if (Number(request.headers.get("content-length") ?? 0) > limit) return refused(413, "too-large");
  const bytes = await readBytes(request, limit);
  if (!bytes) return refused(413, "too-large");
  if (type === "multipart/form-data" && uploadLimit !== undefined) return readMultipart(request, bytes);
  const text = decode(bytes);
  if (text === "not-utf-8") return refused(400, "malformed");
  if (text.value === "" && !type) return { kind: "json", value: {} };
  switch (type) {
    case "application/json":
      try {
        return { kind: "json", value: text.value === "" ? {} : JSON.parse(text.value) };
      } catch {
        return refused(400, "malformed");
      }
    case "application/x-www-form-urlencoded":
      return { kind: "form", fields: new URLSearchParams(text.value), files: noFiles };
    default:
      return refused(415, "wrong-content-type");
  }
}

async function readMultipart(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<Body | Refused> {
  try {
    const data = await new Response(bytes, { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData();
    const fields = new URLSearchParams();
    const files = new Map<string, Uint8Array>();
    for (const [name, value] of data) {
      if (typeof value === "string") fields.append(name, value);
      else files.set(name, new Uint8Array(await value.arrayBuffer()));
    }
    return { kind: "form", fields, files };
  } catch {
    return refused(400, "malformed");
  }
}

/** null: more than the limit. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function decode(bytes: Uint8Array): { value: string } | "not-utf-8" {
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return "not-utf-8";
  }
}

/** Nothing of ours nests deeper; what does would exhaust the stack of whoever walks it. */
const deepest = 32;

/** Text that UTF-8 cannot carry (half a surrogate pair) would come back changed: it is refused by name instead. */
export function findUnstorableText(value: unknown, path: string[] = []): FieldProblem[] {
  if (path.length > deepest) return [{ path: path.join("."), problem: "is nested too deeply" }];
  if (typeof value === "string") {
    return value.isWellFormed() ? [] : [{ path: path.join("."), problem: "contains half a character (a lone surrogate)" }];
  }
  if (Array.isArray(value)) return value.flatMap((entry, index) => findUnstorableText(entry, [...path, String(index)]));
  if (value && typeof value === "object") {
    return Object.entries(value).flatMap(([name, entry]) =>
      name.isWellFormed() ? findUnstorableText(entry, [...path, name]) : [{ path: path.join("."), problem: "has a broken name" }],
    );
  }
  return [];
}
