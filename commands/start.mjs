import { spawn } from "node:child_process";
import { ensureInstalled, node, root, serverTypescript } from "./process.mjs";

/** `npm start`: install, check the environment, migrate, seed, build, serve. Each step is skipped when nothing changed. */
try {
  await ensureInstalled();
  await node(serverTypescript("server/prepare.ts"));
  const { ensureBuilt } = await import("./build.mjs");
  await ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const server = spawn(process.execPath, [".next/serve.mjs"], {
  cwd: root,
  env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_MANUAL_SIG_HANDLE: "true" },
  stdio: "inherit",
});
// Ctrl-C reaches the server by itself; a signal sent to us alone is handed on.
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => server.kill(signal));
// Ended by a signal it could not answer: that is no clean end.
server.on("exit", (code) => process.exit(code ?? 1));
