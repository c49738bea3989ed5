import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A plain pipe to a server that counts every byte the server sends, whoever in the browser asked for it. */
export type WireTap = { origin: string; bytes(): number; close(): void };

export async function tapWire(origin: string): Promise<WireTap> {
  const { hostname, port } = new URL(origin);
  const sockets = new Set<Socket>();
  let received = 0;
  const tap = createServer((browser) => {
    const server = connect(Number(port), hostname);
    for (const [here, there] of [[browser, server], [server, browser]] as const) {
      sockets.add(here);
      here.on("error", () => there.destroy());
      here.on("close", () => {
        sockets.delete(here);
        there.destroy();
      });
      here.pipe(there);
    }
    server.on("data", (chunk: Buffer) => (received += chunk.length));
  });
  tap.listen(0, hostname);
  await once(tap, "listening");
  return {
    origin: `http://${hostname}:${(tap.address() as AddressInfo).port}`,
    bytes: () => received,
    close() {
      tap.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
