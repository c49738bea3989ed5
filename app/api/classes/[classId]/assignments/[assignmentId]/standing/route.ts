import { z } from "zod";
import { getStanding } from "@/server/assignments/get-standing";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const GET = endpoint({
  summary: "Who stands where in an assignment, with each question of each student's attempt. The class's teachers only.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const standing = taught && (await getStanding(taught, params.assignmentId ?? "", locale, now));
    return standing ? done(standing) : notFound;
  },
});
