import { z } from "zod";
import { getAttempt } from "@/server/attempts/get-attempt";
import { endpoint } from "@/server/endpoint";
import { done, notFound } from "@/server/reply";

export const GET = endpoint({
  summary: "The attempt, and as much of verdicts, marks and feedback as may be shown now.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, viewer, locale, now }) {
    const attempt = await getAttempt(viewer.userId, params.attemptId ?? "", locale, now);
    return attempt ? done(attempt) : notFound;
  },
});
