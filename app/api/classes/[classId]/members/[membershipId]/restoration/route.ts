import { z } from "zod";
import { findTaughtClass } from "@/server/classes/find-class";
import { endpoint } from "@/server/endpoint";
import { restoreStudent } from "@/server/members/remove-student";
import { conflict, done, notFound } from "@/server/reply";

export const POST = endpoint({
  summary: "Puts a removed student back, with all their work.",
  identity: "known",
  budget: "write",
  body: z.strictObject({}),
  fromForm: () => ({}),
  refusals: { "merged-away": 409, "nickname-unusable": 409, "name-taken": 409, "no-place-left": 409 },
  async handle({ params, viewer, now, locale }) {
    const taught = await findTaughtClass(viewer, params.classId ?? "");
    const membershipId = params.membershipId ?? "";
    const restored = taught && (await restoreStudent(taught, membershipId, now));
    if (!restored) return notFound;
    if (!restored.ok) return conflict(restored.reason);
    return done({ membershipId }, { seeOther: `/${locale}/classes/${taught.id}/members?done=student-restored` });
  },
});
