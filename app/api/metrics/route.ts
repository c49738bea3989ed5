import { metricsText, metricsType } from "@/server/metrics";
import { addressOf } from "@/server/request-origin";

export const dynamic = "force-dynamic";

/** Prometheus text, for this machine only. */
export async function GET(request: Request) {
  const isLoopback = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(addressOf(request));
  if (!isLoopback) return new Response(null, { status: 404 });
  return new Response(await metricsText(), { headers: { "content-type": metricsType() } });
}
