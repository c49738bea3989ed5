import { z } from "zod";
import { momentInput } from "@/server/assignments/assignment-input";
import { changeCode } from "@/server/classes/change-code";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { done, invalid, notFound } from "@/server/reply";

const changing = endpoint({
  summary: "Pauses or resumes a class's code, sets or clears its expiry (UTC ms, or {local} in the class's time zone).",
  identity: "known",
  budget: "write",
  body: z.strictObject({ paused: z.boolean().optional(), expiresAt: momentInput.optional() }),
  fromForm: (fields) => ({
    ...(fields.has("paused") && { paused: fields.get("paused") === "yes" }),
    ...(fields.has("expiresAt") && { expiresAt: fields.has("clear") ? null : { local: fields.get("expiresAt") ?? "" } }),
  }),
  keepsDraft: true,
  refusals: {},
  async handle({ input, params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const changed = await changeCode(taught, input, now);
    if (!changed.ok) return invalid(changed.fields);
    return done({ id: taught.id }, { seeOther: `/${locale}/classes/${taught.id}/settings?done=code-changed#code` });
  },
});

export { changing as PATCH, changing as POST };
