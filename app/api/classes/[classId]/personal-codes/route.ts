import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { makePersonalCodes } from "@/server/members/reset-personal-code";
import { done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Gives a personal code to each student who joined as a guest and has none. Nobody is signed out.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    if (!taught) return notFound;
    const made = await makePersonalCodes(taught, now);
    return done({ made }, { seeOther: `/${locale}/classes/${taught.id}/members/slips` });
  },
});
