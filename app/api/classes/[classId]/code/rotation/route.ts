import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { rotateCode } from "@/server/classes/rotate-code";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Gives a class a new code. The old one, its link and its QR code are dead at once.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    return done(await rotateCode(taught, now), { seeOther: `/${locale}/classes/${taught.id}/settings?done=code-rotated#code` });
  },
});
