import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A file as it goes out: compressed beforehand, held in memory. */
export type StaticFile = { path: string; type: string; encoding: string; base64: string };

// The yardstick: the least that Node needs to send the same bytes. Runs in a process of its own, so that its cost can
// be read; it is told the file and answers with its port.
process.on("message", ({ path, type, encoding, base64 }: StaticFile) => {
  const body = Buffer.from(base64, "base64");
  const headers = { "content-type": type, "content-encoding": encoding, "content-length": body.length, vary: "accept-encoding" };
  const server = createServer((request, response) => {
    if (request.url === path) response.writeHead(200, headers).end(body);
    else response.writeHead(404).end();
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
process.on("disconnect", () => process.exit(0));
