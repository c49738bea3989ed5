import NextAuth from "next-auth";
import { nextAuthOptions } from "@/server/auth/next-auth-options";
import { readViewer } from "@/server/sessions/read-viewer";
import { refuse } from "@/server/endpoint";
import { readBody } from "@/server/read-body";
import { notFound } from "@/server/reply";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

// Options are made per request: they read the environment, which a build does not have.
const handler = (request: Request, context: RouteContext): Promise<Response> => NextAuth(nextAuthOptions(readViewer))(request, context);

/** next-auth answers 500 to a GET of the password form's own address: there is nothing at it. */
async function get(request: Request, context: RouteContext): Promise<Response> {
  const { nextauth } = await context.params;
  return nextauth.join("/") === "callback/credentials" ? refuse(request, notFound) : handler(request, context);
}

/** next-auth reads any body whole and fails on a broken one: what our other doors refuse does not reach it. */
async function post(request: Request, context: RouteContext): Promise<Response> {
  const body = await readBody(request.clone());
  return "ok" in body ? refuse(request, body) : handler(request, context);
}

export { get as GET, post as POST };
