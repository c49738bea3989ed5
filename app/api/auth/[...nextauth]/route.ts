import NextAuth from "next-auth";
import { nextAuthOptions } from "@/server/auth/next-auth-options";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

// Options are made per request: they read the environment, which a build does not have.
const handler = (request: Request, context: RouteContext): Promise<Response> => NextAuth(nextAuthOptions())(request, context);

export { handler as GET, handler as POST };
