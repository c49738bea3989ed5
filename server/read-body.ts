import type { FieldProblem, Reply } from "./reply";

/** Largest request body, bytes. */
export const bodyLimit = 64 * 1024;

export type Body = { kind: "json"; value: unknown } | { kind: "form"; fields: URLSearchParams };

type Refused = Extract<Reply, { ok: false }>;
const refused = (status: Refused["status"], reason: string): Refused => ({ ok: false, status, reason });

/** Reads JSON or a form post, never more than `bodyLimit` bytes whatever the sender announced. */
export async function readBody(request: Request): Promise<Body | Refused> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) return refused(413, "too-large");
  const text = await readText(request);
  if (text === "too-large") return refused(413, "too-large");
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
      return { kind: "form", fields: new URLSearchParams(text.value) };
    default:
      return refused(415, "wrong-content-type");
  }
}

async function readText(request: Request): Promise<{ value: string } | "too-large" | "not-utf-8"> {
  if (!request.body) return { value: "" };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > bodyLimit) return "too-large";
    chunks.push(chunk);
  }
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) };
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
