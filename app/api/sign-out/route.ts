import { z } from "zod";
import { endpoint } from "@/server/endpoint";
import { done } from "@/server/reply";
import { endSession } from "@/server/sessions/end-session";

export const POST = endpoint({
  summary: "Signs out from a plain form, here or on every device. Programs use DELETE /api/session.",
  identity: "known",
  budget: "write",
  body: z.strictObject({ everywhere: z.boolean().default(false) }),
  fromForm: (fields) => ({ everywhere: fields.get("everywhere") === "yes" }),
  refusals: {},
  async handle({ input, viewer, now, locale }) {
    const cookies = await endSession(viewer, { everywhere: input.everywhere, now });
    return done({ signedOut: true }, { seeOther: `/${locale}`, cookies });
  },
});
