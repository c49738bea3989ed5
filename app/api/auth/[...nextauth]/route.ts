import NextAuth from "next-auth";
import { nextAuthOptions } from "@/server/auth/next-auth-options";
import { readViewer } from "@/server/sessions/read-viewer";
import { refuse } from "@/server/endpoint";
import { readBody } from "@/server/read-body";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

// Options are made per request: they read the environment, which a build does not have.
const handler = (request: Request, context: RouteContext): Promise<Response> => NextAuth(nextAuthOptions(readViewer))(request, context);

/** next-auth reads any body whole and fails on a broken one: what our other doors refuse does not reach it. */
async function post(request: Request, context: RouteContext): Promise<Response> {
  const body = await readBody(request.clone());
  return "ok" in body ? refuse(request, body) : handler(request, context);
}

export { handler as GET, post as POST };
