import { z } from "zod";
import { className, timeZoneName } from "@/server/classes/class-input";
import { createClass } from "@/server/classes/create-class";
import { endpoint } from "@/server/endpoint";
import { conflict, done } from "@/server/reply";

export const POST = endpoint({
  summary: "Makes a class and its code; whoever asks becomes its teacher. Accounts only.",
  identity: "known",
  budget: "start",
  body: z.strictObject({ name: className, timeZone: timeZoneName.default("UTC") }),
  fromForm: (fields) => Object.fromEntries(fields),
  keepsDraft: true,
  refusals: { "account-needed": 409 },
  async handle({ input, viewer, now, locale }) {
    const created = await createClass({ viewer, ...input, now });
    if (!created.ok) return conflict(created.reason);
    return done({ id: created.classId, code: created.code }, { status: 201, seeOther: `/${locale}/classes/${created.classId}` });
  },
});
