import { z } from "zod";
import { locales } from "@/domain/locale";
import { createAccount } from "@/server/accounts/create-account";
import { displayNameSchema, passwordSchema, usernameSchema } from "@/server/accounts/username";
import { endpoint } from "@/server/endpoint";
import { conflict, done } from "@/server/reply";

export const POST = endpoint({
  summary: "Creates an account and signs in; a guest's work moves over in the same transaction.",
  identity: "anyone",
  budget: "newcomer",
  body: z.strictObject({
    username: usernameSchema,
    password: passwordSchema,
    displayName: displayNameSchema.default(""),
    locale: z.enum(locales),
  }),
  fromForm: (fields) => Object.fromEntries(fields),
  refusals: { "username-taken": 409 },
  async handle({ input, viewer, now }) {
    const created = await createAccount({ ...input, viewer, now });
    if (!created.ok) return conflict(created.reason);
    return done({ id: created.userId }, { status: 201, seeOther: `/${input.locale}/progress`, cookies: created.cookies });
  },
});
