import { isReady } from "@/server/health/is-ready";

export const dynamic = "force-dynamic";

/** The process can do its work: it reads a real table, and is not draining. */
export async function GET() {
  const ready = await isReady();
  return Response.json({ ready }, { status: ready ? 200 : 503 });
}
