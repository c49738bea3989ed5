import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { getGradebook } from "@/server/gradebook/get-gradebook";
import { done, notFound } from "@/server/reply";

export const GET = endpoint({
  summary: "The gradebook of a class: every student's work, totals with their working, means and medians. Shares are 0..1; ?removed=1 adds removed students.",
  identity: "known",
  budget: "read",
  body: z.strictObject({}),
  refusals: {},
  async handle({ params, query, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    return taught ? done(await getGradebook(taught, locale, now, { withRemoved: query.get("removed") === "1" })) : notFound;
  },
});
