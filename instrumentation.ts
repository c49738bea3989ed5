import type { Instrumentation } from "next";

/** In development Next serves alone; in production commands/serve.ts does this. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NODE_ENV !== "development") return;
  const { startClock } = await import("@/server/clock/start-clock");
  startClock();
}

/** A page that failed is logged once, under the number its reader sees. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/server/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error({ digest, method: request.method, path: request.path.split("?")[0], err: error }, "page failed");
};
