import type { IncomingMessage } from "node:http";

/** The status to refuse with when no browser would ask this way: Next answers such requests with a fault. */
export function refusalOf({ method, url = "/", headers }: IncomingMessage): 400 | 405 | null {
  if (method === "TRACE") return 405;
  // `OPTIONS *` and addresses with a host of their own are for proxies.
  if (!url.startsWith("/") || !URL.canParse(`http://${headers.host}`)) return 400;
  try {
    decodeURIComponent(url.split("?")[0] ?? "");
    return null;
  } catch {
    return 400;
  }
}

/**
 * Says who is asking, in one header, for everything behind: the socket's address, or what a trusted proxy added last.
 * What a client wrote there itself never counts.
 */
export function settleSender(request: IncomingMessage, trustProxy: boolean): void {
  const { headers, socket } = request;
  const added = String(headers["x-forwarded-for"] ?? "").split(",").at(-1)?.trim();
  headers["x-forwarded-for"] = (trustProxy && added) || (socket.remoteAddress ?? "unknown");
  if (trustProxy) return;
  for (const name of ["x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"]) delete headers[name];
}
