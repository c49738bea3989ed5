import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { endChild } from "./child-process";

export type AppServer = { origin: string; pid: number; stop(): Promise<void> };

/** Starts the built application as `npm start` does, on a free port and with its data in `folder`. `fill` adds to them before it serves. */
export async function startApp(folder: string, fill?: () => Promise<void>): Promise<AppServer> {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_MANUAL_SIG_HANDLE: "true",
    PORT: String(port),
    DATA_DIR: folder,
    DATABASE_URL: "",
    PUBLIC_ORIGIN: "",
    LOG_LEVEL: "silent",
    // The client names an address for every student, as a proxy in front would.
    TRUST_PROXY: "1",
  };
  const start = (...args: string[]) => spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });

  const prepare = start("--conditions=react-server", "--import", "tsx", "server/prepare.ts");
  const [code] = (await once(prepare, "exit")) as [number | null];
  if (code !== 0) throw new Error(`preparing the database ended with ${code}`);

  await fill?.();
  const server = start(".next/serve.mjs");
  const origin = `http://localhost:${port}`;
  try {
    await untilReady(server, origin);
  } catch (error) {
    await endChild(server);
    throw error;
  }
  return { origin, pid: server.pid ?? 0, stop: () => endChild(server) };
}

async function untilReady(server: ChildProcess, origin: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("the server was not ready within 30 s");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "localhost");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}
