import { z } from "zod";
import { changePassword } from "@/server/accounts/change-password";
import { passwordSchema } from "@/server/accounts/username";
import { endpoint } from "@/server/endpoint";
import { conflict, done } from "@/server/reply";

export const POST = endpoint({
  summary: "Changes the password; every other session of the account ends.",
  identity: "known",
  budget: "start",
  body: z.strictObject({ oldPassword: z.string().min(1).max(200), newPassword: passwordSchema }),
  fromForm: (fields) => Object.fromEntries(fields),
  refusals: { "wrong-password": 409, "no-password": 409 },
  async handle({ input, viewer, now, locale }) {
    const changed = await changePassword({ ...input, viewer, now });
    if (!changed.ok) return conflict(changed.reason);
    return done({ changed: true }, { seeOther: `/${locale}/settings?done=password` });
  },
});
