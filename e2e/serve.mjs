import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { node, root, serverTypescript } from "../commands/process.mjs";
import { e2eAuthSecret, e2eDataDir, e2ePort } from "./server-address.ts";

/** Serves the built site on an empty database for the browser tests, and ends with them. */
rmSync(e2eDataDir, { recursive: true, force: true });
const env = { DATA_DIR: e2eDataDir, PORT: String(e2ePort), AUTH_SECRET: e2eAuthSecret, LOG_LEVEL: "warn" };
await node(serverTypescript("server/prepare.ts"), { env });
const server = spawn(process.execPath, [".next/serve.mjs"], {
  cwd: root,
  env: { ...process.env, ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_MANUAL_SIG_HANDLE: "true" },
  stdio: "inherit",
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
