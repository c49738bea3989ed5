import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import sirv from "sirv";
import { demoSignIn } from "@/db/worlds/demo-sign-in";
import { startClock } from "@/server/clock/start-clock";
import { getDatabase } from "@/server/database";
import { getEnv } from "@/server/env";
import { startDraining } from "@/server/health/draining";
import { commonHeaders, staticPagePolicy } from "@/server/security-headers";
import { answerApi, findEndpoint } from "./api-front";
import { answerResult, findResult } from "./result-front";
import { refusalOf, settleSender } from "./vet-request";

// The front: pages and files made at build come compressed from disk, our endpoints and the result page are made
// directly, everything else goes to Next.
const env = getEnv();
Object.assign(process.env, { NEXTAUTH_URL: env.origin, NEXTAUTH_SECRET: env.authSecret });

const app = next({ dev: false, hostname: "localhost", port: env.port });
await app.prepare();
const toNext = app.getRequestHandler();

const toFiles = sirv(".next/site", {
  brotli: true,
  gzip: true,
  etag: true,
  extensions: ["html"],
  setHeaders(response, pathname) {
    if (pathname.startsWith("/_next/static/")) response.setHeader("cache-control", "public, max-age=31536000, immutable");
    else response.setHeader("cache-control", "no-cache");
  },
});

/** Requests that have not had their whole answer yet. */
let underWay = 0;

function answer(request: IncomingMessage, response: ServerResponse): void {
  underWay += 1;
  response.on("close", () => {
    underWay -= 1;
    if (stoppingSince !== null) closeUnused();
  });
  settleSender(request, env.trustProxy);
  for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value);
  // What sets no policy or cache rule of its own (redirects, refusals, Next's own 404) gets the strictest.
  response.setHeader("content-security-policy", staticPagePolicy);
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  if (path.startsWith("/api/")) response.setHeader("cache-control", "no-store");
  const refusal = refusalOf(request);
  if (refusal) return void response.writeHead(refusal, { "cache-control": "no-store" }).end();
  const found = path.startsWith("/api/") ? findEndpoint(request.method ?? "GET", path) : null;
  const isRead = request.method === "GET" || request.method === "HEAD";
  const result = isRead ? findResult(path) : null;
  if (found) answerApi(found, request, response, env.origin).catch(() => response.destroy());
  else if (result) answerResult(result, request, response, () => void toNext(request, response));
  else if (isRead) toFiles(request, response, () => void toNext(request, response));
  else void toNext(request, response);
}

const server = createServer(answer);
server.on("error", (error: NodeJS.ErrnoException) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${env.port} is taken. Set PORT to another one.` : error.message);
  process.exit(1);
});
server.listen(env.port, "localhost", () => {
  startClock();
  console.log(`Ceasefire Classroom: ${env.origin}`);
  console.log(`Data:                ${env.databaseUrl.startsWith("file:") ? env.dataDir : env.databaseUrl}`);
  // A database that does not answer now may a moment later: the site is there all the same.
  getDatabase()
    .then((database) => demoSignIn(database, env.dataDir))
    .then((lines) => lines.forEach((line) => console.log(line)), (error: unknown) => console.error("The demo school could not be read:", error));
});

let stoppingSince: number | null = null;
function stop(): void {
  if (stoppingSince !== null) {
    // One Ctrl-C arrives twice: from the terminal, and handed on. A later one means "now".
    if (Date.now() - stoppingSince > 1000) process.exit(1);
    return;
  }
  stoppingSince = Date.now();
  startDraining();
  server.close(() => process.exit(0));
  closeUnused();
  // What hangs longer than this would hang for ever.
  setTimeout(() => process.exit(0), 5000).unref();
}

/** Browsers also open connections ahead and ask nothing on them, which Node does not count as idle. */
function closeUnused(): void {
  if (underWay === 0) server.closeAllConnections();
  else server.closeIdleConnections();
}
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
