import "server-only";
import { and, eq } from "drizzle-orm";
import type { NextAuthOptions, Session } from "next-auth";
import type { Provider } from "next-auth/providers/index";
import CredentialsProvider from "next-auth/providers/credentials";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import { v7 as uuid } from "uuid";
import { identities, users } from "@/db/schema/tables";
import { checkPassword, signIn } from "@/server/accounts/sign-in";
import { getDatabase } from "@/server/database";
import { getEnv } from "@/server/env";
import { accountSessionSeconds } from "@/server/sessions/cookies";
import { endSession } from "@/server/sessions/end-session";
import type { Viewer } from "@/server/sessions/viewer";
import { defaultExport } from "./default-export";

/**
 * next-auth's routes: providers, callbacks, CSRF. Its token carries our session's id; the row decides.
 * `readViewer` tells who was here before signing in, so that a guest's work moves over.
 */
export function nextAuthOptions(readViewer: () => Promise<Viewer | null>): NextAuthOptions {
  const env = getEnv();
  const providers: Provider[] = [
    defaultExport(CredentialsProvider)({
      credentials: { username: {}, password: {} },
      async authorize(credentials, request) {
        const address = String(request.headers?.["x-forwarded-for"] ?? "unknown");
        const { username = "", password = "" } = credentials ?? {};
        const checked = await checkPassword({ username, password, address });
        return checked.ok ? { id: checked.userId } : null;
      },
    }),
  ];
  if (env.google) providers.push(defaultExport(GoogleProvider)(env.google));
  if (env.github) providers.push(defaultExport(GitHubProvider)(env.github));

  return {
    providers,
    secret: env.authSecret,
    session: { strategy: "jwt", maxAge: accountSessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: {
      async jwt({ token, user, account }) {
        if (!user) return token;
        const userId =
          account && account.provider !== "credentials"
            ? await accountOfIdentity(account.provider, account.providerAccountId, user.name ?? "")
            : user.id;
        const { sessionId } = await signIn(userId, await readViewer(), Date.now());
        return { sub: userId, sessionId };
      },
      // Here too the row decides: of a session that has ended nothing is told.
      async session({ session, token }) {
        const viewer = await readViewer();
        return viewer?.sessionId === token.sessionId ? session : ({} as Session);
      },
    },
    events: {
      async signOut() {
        const viewer = await readViewer();
        if (viewer?.kind === "account") await endSession(viewer, { everywhere: false, now: Date.now() });
      },
    },
  };
}

/** The account behind a provider's identity; made at the first sign-in. */
async function accountOfIdentity(provider: string, providerAccountId: string, name: string): Promise<string> {
  const database = await getDatabase();
  const find = async () => {
    const [known] = await database.read
      .select({ userId: identities.userId })
      .from(identities)
      .where(and(eq(identities.provider, provider), eq(identities.providerAccountId, providerAccountId)));
    return known?.userId;
  };
  const known = await find();
  if (known) return known;
  const userId = uuid();
  await database.write([
    database.read
      .insert(users)
      .values({ id: userId, kind: "account", displayName: name.slice(0, 40), locale: "en", createdAt: Date.now() }),
    database.read.insert(identities).values({ provider, providerAccountId, userId }),
  ]);
  return userId;
}
