import { z } from "zod";
import { checkPassword, signIn } from "@/server/accounts/sign-in";
import { endpoint } from "@/server/endpoint";
import { conflict, done } from "@/server/reply";
import { endSession } from "@/server/sessions/end-session";

export const POST = endpoint({
  summary: "Signs in with user name and password; a guest's work moves into the account in the same transaction.",
  identity: "anyone",
  budget: "write",
  body: z.strictObject({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  fromForm: (fields) => Object.fromEntries(fields),
  refusals: { "wrong-password": 409 },
  async handle({ input, viewer, now, locale, address }) {
    const checked = await checkPassword({ ...input, address });
    if (checked.ok) {
      const { cookies } = await signIn(checked.userId, viewer, now);
      return done({ id: checked.userId }, { seeOther: `/${locale}/progress`, cookies });
    }
    if (checked.reason === "too-many-requests") {
      return { ok: false, status: 429, reason: checked.reason, retryAfter: checked.retryAfter };
    }
    return conflict(checked.reason);
  },
});

export const DELETE = endpoint({
  summary: "Signs out, here or (everywhere: true) on every device. The session is dead on the server too.",
  identity: "known",
  budget: "write",
  body: z.strictObject({ everywhere: z.boolean().default(false) }),
  refusals: {},
  async handle({ input, viewer, now }) {
    return done({ signedOut: true }, { cookies: await endSession(viewer, { everywhere: input.everywhere, now }) });
  },
});
